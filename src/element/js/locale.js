/** Where a reader is and what they read, as far as the page and the browser say. What a page says goes first. */

import { ownDocument } from "./own.js";

/** The language tags of the page and of the browser. */
const locales = () => [ownDocument.documentElement.lang, navigator.language].filter(Boolean);

/**
 * The region that the blog chose, else that of the pack, else the country in the language of the element, the page or the
 * browser.
 *
 * @param {HTMLElement} element
 * @param {string} [home]
 */
export function regionOf(element, home) {
  const tags = [element.lang, ...locales()];
  const country = tags.map((tag) => tag.split("-").find((part, at) => at > 0 && part.length === 2)).find(Boolean);
  return element.getAttribute("region")?.trim() || home || country || "";
}

/** Whether a browser takes this for a language tag: of others it makes an error. @param {string} tag */
function isTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * A day, `YYYY-MM-DD`, as it is written in a language and a region, with the digits and the calendar of the texts around.
 * For the module, too, which imports it by this name (`day.rs`).
 *
 * @param {string} language
 * @param {string} region
 * @param {string} day
 */
export function inWords(language, region, day) {
  const country = region === "eu" ? "150" : region;
  const locale = [`${language}-${country}`, language].find(isTag);
  /** @type {Intl.DateTimeFormatOptions & { __proto__: null }} */
  const options = {
    // Pages add things to all objects, and those would be read here.
    __proto__: null,
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  };
  return new Date(day).toLocaleDateString(locale, options);
}
