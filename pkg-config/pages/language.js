/** The language of a page: one file for each language, or all languages in one. */

/** The first of the `wanted` languages that is there. @param {readonly string[]} wanted @param {string[]} there */
function best(wanted, there) {
  return wanted.flatMap((tag) => [tag, tag.split("-")[0]]).find((tag) => there.includes(tag));
}

/**
 * Goes on to the file in a wanted language, if there is one and this is another. Returns whether it does.
 *
 * @param {string | undefined} language
 */
export function goesOnIn(language) {
  const { lang } = document.documentElement;
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[hreflang]");
  const others = [...links];
  const found = language && best([language], [lang, ...others.map(({ hreflang }) => hreflang)]);
  const other = others.find(({ hreflang }) => hreflang === found);
  if (!other || found === lang) return false;
  location.replace(other.href + location.search + location.hash);
  return true;
}

/**
 * The texts of a page with all languages in it.
 *
 * @param {HTMLElement} widget
 * @returns {NodeListOf<HTMLDetailsElement>}
 */
const textsOf = (widget) => widget.querySelectorAll("details[lang]");

/** The buttons for them. @returns {NodeListOf<HTMLButtonElement>} */
const buttons = () => document.querySelectorAll("nav button");

/** Shows the page in a language that it has. @param {string} language @param {HTMLElement} widget */
function showIn(language, widget) {
  const page = document.documentElement;
  const texts = [...textsOf(widget)];
  const text = texts.find(({ lang }) => lang === language);
  if (!text) return;
  page.lang = widget.lang = language;
  page.dir = text.dir;
  document.title = text.dataset.title ?? "";
  document.querySelector("nav")?.setAttribute("aria-label", text.dataset.languages ?? "");
  for (const other of texts) other.hidden = other !== text;
  text.open = true;
  for (const button of buttons()) {
    button.setAttribute("aria-current", String(button.lang === language));
  }
}

/**
 * For a page with all languages in it: the one asked for, else the reader's; and buttons for the others.
 *
 * @param {string | undefined} wanted
 * @param {HTMLElement} widget
 */
export function speak(wanted, widget) {
  const there = [...textsOf(widget)].map(({ lang }) => lang);
  document.documentElement.classList.add("speaks");
  for (const button of buttons()) {
    button.addEventListener("click", () => showIn(button.lang, widget));
  }
  const nav = document.querySelector("nav");
  if (nav) nav.hidden = false;
  const { lang } = document.documentElement;
  showIn(best([wanted ?? [], navigator.languages, lang].flat(), there) ?? lang, widget);
}
