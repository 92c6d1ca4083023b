import { own } from "./own.js";

/** The style sheets of each document by their text: all its widgets share them. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/**
 * For a style sheet's text, what gives the sheet for a document. Constructed sheets cannot be shared between documents.
 *
 * @param {string} text
 */
export const sheetsOf = (text) => (/** @type {Document} */ document) => {
  const sheets = made.get(document) ?? new Map();
  if (!sheets.has(text)) {
    const view = /** @type {Window & typeof globalThis} */ (own(document).defaultView);
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    made.set(document, sheets.set(text, sheet));
  }
  return sheets.get(text);
};
