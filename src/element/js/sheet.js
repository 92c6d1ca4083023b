import { own } from "./own.js";

/**
 * For a style sheet's text, what gives the sheet for a document. Constructed sheets cannot be shared between documents.
 *
 * @param {string} text
 */
export function sheetsOf(text) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap();
  return (/** @type {Document} */ document) => {
    const made = sheets.get(document);
    if (made) return made;
    const view = /** @type {Window & typeof globalThis} */ (own(document).defaultView);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(document, sheet);
    return sheet;
  };
}
