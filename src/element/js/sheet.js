/** For a style sheet's text, what gives the sheet for a document. Constructed sheets cannot be shared between documents. */
export function sheetsOf(text) {
  const sheets = new WeakMap();
  return (document) => {
    if (!sheets.has(document)) {
      const sheet = new document.defaultView.CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(document, sheet);
    }
    return sheets.get(document);
  };
}
