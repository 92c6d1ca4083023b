/** Where a reader is and what they read, as far as the page and the browser say. What a page says goes first. */

/** The language tags of the page and of the browser. */
const locales = () => [document.documentElement.lang, navigator.language].filter(Boolean);

/** The region that the blog chose, else the country in the language of the element, the page or the browser. @param {HTMLElement} element */
export function regionOf(element) {
  const tags = [element.lang, ...locales()];
  const country = tags.map((tag) => tag.split("-").find((part, at) => at > 0 && part.length === 2)).find(Boolean);
  return element.getAttribute("region")?.trim() || country || "";
}

/**
 * A day, `YYYY-MM-DD`, in words, as `day.rs` writes it.
 *
 * @param {string} language
 * @param {string} region
 * @param {string} day
 */
export function inWords(language, region, day) {
  const country = region === "eu" ? "150" : region;
  const locale = /^(150|[a-z]{2})$/i.test(country) ? `${language}-${country}` : language;
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
