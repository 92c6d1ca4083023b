/* global wasm_bindgen, STYLES, BUILD */

/**
 * The custom element. It brings the files and does what only a page's own script can do; what is asked, said and
 * decided is in the WebAssembly module. Nothing here knows an answer.
 *
 * Life of one element: the light-DOM children show through the default slot until the first step is drawn
 * (`drawn`), and again if anything fails. Moving an element keeps its answers; removing it drops everything.
 */

/** Attributes, each with the property that mirrors it. */
const ATTRIBUTES = {
  pack: "pack",
  lang: "lang",
  region: "region",
  "heading-level": "headingLevel",
  layout: "layout",
  "clinic-name": "clinicName",
  "booking-url": "bookingUrl",
  phone: "phone",
  "share-base": "shareBase",
  theme: "theme",
};

/** What session-replay tools look for to leave an element alone. */
const MASK_ATTRIBUTES = ["data-hj-suppress", "data-sentry-mask"];
const MASK_VALUES = { "data-clarity-mask": "true", "data-dd-privacy": "hidden" };
const MASK_CLASSES = ["ph-no-capture", "fs-mask", "rr-block"];

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

/** The languages to try, best first. */
function languages(element) {
  const page = element.ownerDocument.documentElement.lang;
  const wanted = [element.lang || page || navigator.languages].flat();
  return [...wanted.flatMap((tag) => [tag, tag.split("-")[0]]), "en"].filter(Boolean);
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

/** Shares by the device's own sheet, else copies. Resolves to what became of it. */
async function passOn(kind, content) {
  if (kind === "share" && navigator.share) {
    try {
      await navigator.share({ url: content });
      return "shared";
    } catch (error) {
      if (error.name === "AbortError") return "nothing";
    }
  }
  try {
    // In a sandboxed frame Chromium would not only refuse, but complain on the console.
    if (document.featurePolicy?.allowsFeature("clipboard-write") === false) throw new Error("not allowed here");
    await navigator.clipboard.writeText(content);
    return kind === "share" ? "link-copied" : "text-copied";
  } catch {
    return kind === "share" ? "link-to-copy" : "text-to-copy";
  }
}

/** Prints the widget without the page around it, from a frame that is there only while printing. */
let printed;

function print(root) {
  // Not every browser says when it has printed.
  printed?.remove();
  const frame = document.createElement("iframe");
  printed = frame;
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0", visibility: "hidden" });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  const copy = page.createElement("div");
  copy.append(...[...root.children].map((child) => page.importNode(child, true)));
  page.body.attachShadow({ mode: "open" }).append(copy);
  page.body.shadowRoot.adoptedStyleSheets = [sheetFor(page)];
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

/** What to do for each mounted element if the module stops working. */
const watchers = new Set();

/** Whether a trap came from this module. Stacks are cut short and may name it alone; one made of bytes has no name. */
function isOurs(stack) {
  return [import.meta.url, beside(BUILD.wasm), "wasm://wasm/"].some((name) => stack.includes(name));
}

/** A panic traps, and nothing in the module can be relied on afterwards: every element shows its fallback again. */
function watchForPanic(event) {
  const error = event.error ?? event.reason;
  if (!(error instanceof WebAssembly.RuntimeError) || !isOurs(error.stack ?? "")) return;
  event.preventDefault();
  engine = Promise.reject(error);
  engine.catch(() => {});
  for (const fail of [...watchers]) fail(error);
}

addEventListener("error", watchForPanic);
addEventListener("unhandledrejection", watchForPanic);

class LumbarCheck extends HTMLElement {
  static observedAttributes = Object.keys(ATTRIBUTES);

  #mount;
  #fallback;
  #mounted;
  #turn = 0;
  #changed = new Set();
  #onPanic = (error) => this.#fail(error);

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#fallback = document.createElement("slot");
    root.append(this.#fallback);
  }

  connectedCallback() {
    this.shadowRoot.adoptedStyleSheets = [sheetFor(this.ownerDocument)];
    for (const name of MASK_ATTRIBUTES) this.toggleAttribute(name, true);
    for (const [name, value] of Object.entries(MASK_VALUES)) this.setAttribute(name, value);
    this.classList.add(...MASK_CLASSES);
    for (const property of Object.values(ATTRIBUTES)) this.#upgrade(property);
    if (!this.#mount) this.#start();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#mount) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** A property that was set before the element was defined hides the accessor: set it again. */
  #upgrade(property) {
    if (!Object.hasOwn(this, property)) return;
    const value = this[property];
    delete this[property];
    this[property] = value;
  }

  async #start() {
    const turn = ++this.#turn;
    const mount = document.createElement("div");
    mount.className = "mount";
    this.#mount = mount;
    try {
      const [engine, pack] = await Promise.all([startEngine(), loadPack(this)]);
      if (turn !== this.#turn) return;
      watchers.add(this.#onPanic);
      this.#mounted = engine.mount(this, mount, pack, location.hash, (what, content) => this.#tell(what, content));
      this.#follow();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Does what the module cannot. */
  #tell(what, content) {
    switch (what) {
      case "drawn":
        // Only now, and in one go: one beside the other for a frame would shift the page.
        this.#fallback.replaceWith(this.#mount);
        break;
      case "claimed":
        history.replaceState(history.state, "", location.pathname + location.search);
        break;
      case "print":
        print(this.#mount);
        break;
      default:
        passOn(what, content).then((became) => this.#mounted?.passed_on(became, content));
    }
  }

  /** Takes over attributes that changed. */
  async #follow() {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    if (!this.#mounted || changed.size === 0) return;
    if (changed.has("pack") || changed.has("lang")) {
      const turn = ++this.#turn;
      try {
        const pack = await loadPack(this);
        if (turn !== this.#turn) return;
        this.#mounted.pack_changed(pack);
      } catch (error) {
        // What is on the screen still works; only the page is told.
        if (turn === this.#turn) this.#report(error);
      }
    }
    this.#mounted?.attributes_changed();
  }

  #stop() {
    this.#turn += 1;
    watchers.delete(this.#onPanic);
    this.#mounted?.destroy();
    this.#mounted = undefined;
    this.#mount?.remove();
    this.#mount = undefined;
    this.shadowRoot.prepend(this.#fallback);
  }

  #fail(error) {
    // After a panic the module must not be entered again, not even to clean up.
    watchers.delete(this.#onPanic);
    this.#mounted = undefined;
    this.#mount?.remove();
    this.shadowRoot.prepend(this.#fallback);
    this.#report(error);
  }

  #report(error) {
    const faults = Array.isArray(error) ? error : [String(error?.message ?? error)];
    this.dispatchEvent(new CustomEvent("lumbar-check-error", { bubbles: true, composed: true, detail: { faults } }));
  }
}

for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
  if (property in HTMLElement.prototype) continue;
  Object.defineProperty(LumbarCheck.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  });
}

// A second copy of this script leaves the element to the first.
if (!customElements.get("lumbar-check")) customElements.define("lumbar-check", LumbarCheck);
