/* global wasm_bindgen, STYLES, BUILD */

/** Bringing the files: the engine once for all elements, the style sheet once for each document, a pack for each element. */

const beside = (name) => new URL(name, import.meta.url).href;

/** One style sheet for each document: constructed sheets cannot be shared between documents. */
const sheets = new WeakMap();

function sheetFor(document) {
  if (!sheets.has(document)) {
    const sheet = new document.defaultView.CSSStyleSheet();
    sheet.replaceSync(STYLES);
    sheets.set(document, sheet);
  }
  return sheets.get(document);
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

let engine;

/** Starts the WebAssembly module once for all elements. After a failure the next element tries again. */
function startEngine() {
  engine ??= loadEngine().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function loadEngine() {
  const response = await fetched(beside(BUILD.wasm));
  // Shared hosts often name the wrong type. Streaming would fail, or warn on the console.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  await wasm_bindgen({ module_or_path: streams ? response : await response.arrayBuffer() });
  return wasm_bindgen;
}

/** The languages to try: the element's, the page's, the browser's. A pack may have words for a later one only. */
function languages(element) {
  const page = element.ownerDocument.documentElement.lang;
  const wanted = [element.lang, page, ...navigator.languages, "en"].filter(Boolean);
  return wanted.flatMap((tag) => [tag, tag.split("-")[0]]);
}

/** The bytes of a pack that came with the widget. */
async function builtInPack(locales, wanted) {
  const locale = wanted.find((tag) => tag in locales) ?? Object.keys(locales)[0];
  const response = await fetched(beside(locales[locale]));
  return new Uint8Array(await response.arrayBuffer());
}

/** The languages that a pack's rules list. A file that cannot be read is for the pack reader to complain about. */
function listedLanguages(rules) {
  try {
    return JSON.parse(rules).languages ?? ["en"];
  } catch {
    return ["en"];
  }
}

/** The bytes of a pack from elsewhere: its rules, and the words beside them in the best language they list. */
async function customPack(url, wanted) {
  const address = new URL(url, document.baseURI);
  const reader = import(beside(BUILD.reader.js));
  const rules = await (await fetched(address)).text();
  const listed = listedLanguages(rules);
  const locale = wanted.find((tag) => listed.includes(tag)) ?? listed[0];
  const words = await (await fetched(new URL(`${locale}.json`, address))).text();
  const { default: start, compile } = await reader;
  await start({ module_or_path: await (await fetched(beside(BUILD.reader.wasm))).arrayBuffer() });
  return compile(rules, words);
}

async function loadPack(element) {
  const pack = element.getAttribute("pack") || "psoas";
  const wanted = languages(element);
  return Object.hasOwn(BUILD.packs, pack) ? builtInPack(BUILD.packs[pack], wanted) : customPack(pack, wanted);
}
