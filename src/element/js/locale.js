/** Where a reader is and what they read, as far as the page and the browser say. What a page says goes first. */

/** The language tags of the page and of the browser. */
export const locales = () => [document.documentElement.lang, navigator.language].filter(Boolean);

/** The region that the blog chose, else the country in the language of the element, the page or the browser. @param {HTMLElement} element */
export function regionOf(element) {
  const tags = [element.lang, ...locales()];
  const country = tags.map((tag) => tag.split("-").find((part, at) => at > 0 && part.length === 2)).find(Boolean);
  return element.getAttribute("region")?.trim() || country || "";
}
