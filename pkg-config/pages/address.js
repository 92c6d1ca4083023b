/** What the address of a page may set on the widget. Nothing else in an address gets in, and no value as markup. */

import { coloursOf } from "./colour.js";

/** @typedef {(value: string) => boolean} Test Whether a value may be set. */

/** @type {(...values: string[]) => Test} */
const isOneOf =
  (...values) =>
  (value) =>
    values.includes(value);

/** @type {(pattern: RegExp) => Test} */
const isWritten = (pattern) => (value) => pattern.test(value);

/**
 * The parts of an address; `undefined` if it is none.
 *
 * @param {string} value
 * @param {string} [base]
 */
export function addressOf(value, base) {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/** Whether an address is whole and of a kind that a reader can follow. @type {Test} */
const isLink = (value) => /^(https?|mailto|tel):$/.test(addressOf(value)?.protocol ?? "");

/**
 * Links with somebody's result lead to this site or nowhere: whoever writes the address of this page is not to get them.
 *
 * @type {Test}
 */
const isOnThisSite = (value) => addressOf(value, location.href)?.origin === new URL(location.href).origin;

/** @satisfies {Record<string, Test>} */
const SETTINGS = {
  region: isWritten(/^[a-z]{2,12}$/i),
  lang: isWritten(/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i),
  "heading-level": isWritten(/^[1-6]$/),
  layout: isOneOf("steps", "single"),
  history: isOneOf("on", "off"),
  theme: isOneOf("auto", "light", "dark"),
  "clinic-name": isWritten(/^[^\p{C}]{1,80}$/u),
  "booking-url": isLink,
  phone: isWritten(/^\+?[\d\s()./-]{3,30}$/),
  "share-base": isOnThisSite,
  "hide-tips": isWritten(/^[a-z\d -]{1,400}$/),
  accent: isWritten(/^#([\da-f]{3}|[\da-f]{6})$/i),
};

/** @typedef {keyof typeof SETTINGS} Name The name of a setting. */
/** @typedef {Partial<Record<Name, string>>} Settings */

/** The settings of this page that its address gives, by name. @returns {Settings} */
export function settings() {
  const allowed = /** @type {Name[]} */ (document.documentElement.dataset.settings?.split(" ") ?? []);
  const given = new URLSearchParams(location.search);
  const found = allowed.map((name) => /** @type {const} */ ([name, given.get(name)?.trim()]));
  return Object.fromEntries(found.filter(([name, value]) => value && SETTINGS[name](value)));
}

/** @param {string} accent */
function paint(accent) {
  for (const [name, value] of Object.entries(coloursOf(accent)))
    document.documentElement.style.setProperty(name, value);
}

/**
 * The page that shared links lead to: the result page beside this one, with the region, so that its numbers are right, and
 * the tips that are hidden.
 *
 * @param {Settings} given
 */
function shareBase({ region, "share-base": chosen, "hide-tips": hidden }) {
  const { shareBase } = document.documentElement.dataset;
  const base = chosen ?? shareBase;
  if (!base) return undefined;
  const url = new URL(base, location.href);
  if (!chosen && region) url.searchParams.set("region", region);
  if (!chosen && hidden) url.searchParams.set("hide-tips", hidden);
  return url.href;
}

/** Puts the settings on the widget. @param {HTMLElement} widget @param {Settings} settings */
export function apply(widget, { accent, lang, ...given }) {
  const base = shareBase(given);
  for (const [name, value] of Object.entries(given)) widget.setAttribute(name, value);
  if (base) widget.setAttribute("share-base", base);
  if (accent) paint(accent);
  if (given.theme && given.theme !== "auto") document.documentElement.style.colorScheme = given.theme;
  /** @type {NodeListOf<HTMLElement>} */
  const near = widget.querySelectorAll(`[data-region~="${given.region?.toLowerCase()}"]`);
  /** @type {NodeListOf<HTMLElement>} */
  const all = widget.querySelectorAll("[data-region]");
  if (near.length > 0) for (const line of all) line.hidden = true;
  for (const line of near) line.hidden = false;
}
