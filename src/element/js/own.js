/** @type {ProxyHandler<Document>} */
const HANDLER = {
  get(document, name) {
    const it = Reflect.get(Document.prototype, name, document);
    return typeof it === "function" ? it.bind(document) : it;
  },
};

/** A document with what is its own, whatever the page has in it: a form of that name stands in the place of `createElement`. @param {Document} document */
export const own = (document) => new Proxy(document, HANDLER);

/** The page's. */
export const ownDocument = own(globalThis.document ?? {});
