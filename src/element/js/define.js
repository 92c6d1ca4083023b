import { ATTRIBUTES } from "./attributes.js";
import { BUILD } from "./build.js";
import { loadExports } from "./exports.js";
import { loadPack, startEngine } from "./load.js";
import { arrivalAt, holdsResult, watchReader, whenNear, whenSeen } from "./near.js";
import { attachRoot, listenUnheard } from "./root.js";
import { router, watchHistory } from "./router.js";
import { sheetsOf } from "./sheet.js";
import { upgradeAll } from "./upgrade.js";

/**
 * The custom element. It brings the files and does what only a page's own script can do; what is asked, said and
 * decided is in the WebAssembly module. Nothing here knows an answer.
 *
 * Life of one element: the light-DOM children show through the default slot until the first step is drawn
 * (`drawn`), and again if anything fails. Moving an element keeps its answers; removing it drops everything.
 */

/** @import { Mounted, Port } from "./glue.js" */

/** What session-replay tools look for to leave an element alone. */
const MASKS = {
  "data-hj-suppress": "",
  "data-sentry-mask": "",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
};
const MASK_CLASSES = ["ph-no-capture", "fs-mask", "rr-block"];

/** Masks one element: their search for a mask ends at the root of a shadow tree, so what is in one needs its own. @param {Element} element */
function mask(element) {
  for (const [name, value] of Object.entries(MASKS)) element.setAttribute(name, value);
  element.classList.add(...MASK_CLASSES);
}

/**
 * What to do for each mounted element if the module stops working.
 *
 * @type {Set<(error: unknown) => void>}
 */
const watchers = new Set();

/** Why the module stopped working, if it did. @type {unknown} */
let broken;

/**
 * Whether a trap came from this module. Stacks are cut short and may name it alone; one made of bytes has no name.
 *
 * @param {string} stack
 */
function isOurs(stack) {
  return [BUILD.engine.url, BUILD.wasm.url, "wasm://wasm/"].some((name) => stack.includes(name));
}

/**
 * A panic traps, and nothing in the module can be relied on afterwards: every element shows its fallback again.
 *
 * @param {ErrorEvent | PromiseRejectionEvent} event
 */
function watchForPanic(event) {
  const error = "reason" in event ? event.reason : event.error;
  if (!(error instanceof WebAssembly.RuntimeError) || !isOurs(error.stack ?? "")) return;
  event.preventDefault();
  broken = error;
  for (const fail of [...watchers]) fail(error);
}

/** Until the engine is there, the height that it will need is kept free. */
const reserve = sheetsOf(":host{display:block;min-height:var(--lumbar-min-height,560px)}:host([hidden]){display:none}");

/** Where there is no document, as on a server, the class can be imported and not used. */
const Base = globalThis.HTMLElement ?? /** @type {typeof HTMLElement} */ (class {});

export class LumbarCheck extends Base {
  static observedAttributes = [...Object.keys(ATTRIBUTES), ...Object.keys(MASKS), "class"];

  /** Internals would hand the page the root. */
  static disabledFeatures = ["internals"];

  /** Whether pages see into the element. `open` is for tests, which set it before the element is defined. @type {ShadowRootMode} */
  static rootMode = "closed";

  /**
   * Called with what is in the root of an element: for a page of ours, which passes on what goes on in there.
   *
   * @type {((mount: HTMLElement) => void) | undefined}
   */
  static onMount;

  /** @type {ShadowRoot} */
  #root;
  /** @type {typeof import("./engine.js") | undefined} */
  #parts;
  /** @type {Uint8Array | undefined} */
  #pack;
  /** @type {HTMLElement | undefined} */
  #mount;
  /** @type {HTMLSlotElement} */
  #fallback;
  /** @type {Mounted | undefined} */
  #mounted;
  #callOff = () => {};
  #unprint = () => {};
  #unwatch = () => {};
  /** @type {ReturnType<typeof import("./history.js").joinHistory> | undefined} */
  #entries;
  #turn = 0;
  /** @type {Set<string>} */
  #changed = new Set();
  /** @type {(error: unknown) => void} */
  #onPanic = (error) => this.#fail(error);
  #onHash = () => holdsResult() && this.#mounted?.link_followed(location.hash);

  constructor() {
    super();
    this.#root = attachRoot(this, LumbarCheck.rootMode);
    this.#fallback = document.createElement("slot");
    this.#root.append(this.#fallback);
  }

  connectedCallback() {
    this.#dress();
    mask(this);
    for (const [attribute, property] of Object.entries(ATTRIBUTES)) this.#upgrade(attribute, property);
    if (!this.#mount) this.#wait();
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected) return;
    // A framework that draws the page again sets the classes that it knows of.
    if (!Object.hasOwn(ATTRIBUTES, name)) return mask(this);
    if (name === "loading" && !this.#mount) this.#wait();
    if (name === "loading" || !this.#mount) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /**
   * Takes over a property that was set before the element was defined, and hides the accessor. A framework that found
   * no such property yet has made an attribute of its name, in which capitals are lost.
   *
   * @param {string} attribute
   * @param {string} property
   */
  #upgrade(attribute, property) {
    const meant = this.getAttribute(property);
    if (meant !== null && !this.hasAttribute(attribute)) this.setAttribute(attribute, meant);
    if (!Object.hasOwn(this, property)) return;
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    const value = own[property];
    delete own[property];
    own[property] = value;
  }

  get #hasEntries() {
    return this.getAttribute("history") !== "off" && !router.isFirst;
  }

  #dress() {
    this.#root.adoptedStyleSheets = [(this.#parts?.styles ?? reserve)(this.ownerDocument)];
  }

  #wait() {
    this.#callOff();
    this.#callOff = whenNear(this, () => this.#start());
  }

  async #start() {
    const turn = ++this.#turn;
    const mount = document.createElement("div");
    mount.className = "mount";
    mask(mount);
    listenUnheard(mount);
    this.#mount = mount;
    try {
      const [parts, pack] = await Promise.all([startEngine(), loadPack(this)]);
      if (turn !== this.#turn) return;
      if (broken) throw broken;
      this.#parts = parts;
      this.#dress();
      watchers.add(this.#onPanic);
      this.#pack = pack;
      parts.keepKeys(mount);
      parts.hideOrigins(this.#root);
      const { Arrival, mount: mountWidget } = parts.wasm_bindgen;
      const arrival = arrivalAt(this);
      router.onPop = parts.onPop;
      this.#entries = parts.joinHistory((ordinal) => this.#mounted?.page_landed(ordinal));
      const { hash } = location;
      this.#mounted = mountWidget(this, mount, pack, hash, Arrival[arrival], parts.salt(), this.#port(parts, mount));
      addEventListener("hashchange", this.#onHash);
      if (arrival === "Told") this.#unwatch = whenSeen(mount, () => this.#mounted?.result_seen());
      this.#follow();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /**
   * What the module asks of this element.
   *
   * @param {typeof import("./engine.js")} parts
   * @param {HTMLElement} mount
   * @returns {Port}
   */
  #port(parts, mount) {
    return {
      drawn: () => {
        // Only now, and in one go: one beside the other for a frame would shift the page.
        this.#fallback.replaceWith(mount);
        LumbarCheck.onMount?.(mount);
      },
      // The whole address, because the page may say that its addresses begin elsewhere.
      claim_link: () => history.replaceState(history.state, "", location.href.split("#")[0]),
      open_page: (ordinal) => this.#hasEntries && this.#entries?.open(ordinal),
      reopen_page: (ordinal) => this.#hasEntries && this.#entries?.reopen(ordinal),
      forget_pages: () => this.#entries?.forget(),
      filled_slots: () => [...this.children].map(({ slot }) => ` ${slot} `).join(""),
      report_fault: (fault) => this.#report(fault),
      print: (line) => {
        this.#unprint();
        this.#unprint = parts.print(mount, line, { mask, mode: LumbarCheck.rootMode });
      },
      ...parts.shareActions({
        loadExports,
        pack: () => this.#pack,
        // A module that is no longer there must not be called.
        isThere: () => this.#mounted !== undefined,
      }),
    };
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
        this.#pack = pack;
      } catch (error) {
        // What is on the screen still works; only the page is told.
        if (turn === this.#turn) this.#report(error);
      }
    }
    this.#mounted?.attributes_changed();
  }

  #stop() {
    this.#turn += 1;
    this.#callOff();
    this.#leave();
    this.#mounted?.destroy();
    this.#mounted = undefined;
    this.#mount?.remove();
    this.#mount = undefined;
    this.#root.prepend(this.#fallback);
  }

  /** Gives back what it has of the page around. */
  #leave() {
    this.#unprint();
    this.#unwatch();
    this.#entries?.leave();
    watchers.delete(this.#onPanic);
    removeEventListener("hashchange", this.#onHash);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#leave();
    // After a panic the module must not be entered again, not even to clean up.
    this.#mounted = undefined;
    this.#mount?.remove();
    this.#root.prepend(this.#fallback);
    this.#report(error);
  }

  /** @param {unknown} error */
  #report(error) {
    const faults = Array.isArray(error) ? error : [error instanceof Error ? error.message : String(error)];
    this.dispatchEvent(new CustomEvent("lumbar-check-error", { bubbles: true, composed: true, detail: { faults } }));
  }
}

for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
  if (property in Base.prototype) continue;
  /** @type {PropertyDescriptor & ThisType<LumbarCheck> & { __proto__: null }} */
  const accessor = {
    // Pages add things to all objects, and those would be read here.
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value);
    },
  };
  Object.defineProperty(LumbarCheck.prototype, property, accessor);
}

/** Makes the element known to the page. A second copy of this script leaves it to the first; a server has no page. */
export function define() {
  if (!globalThis.customElements || customElements.get("lumbar-check")) return;
  addEventListener("error", watchForPanic);
  addEventListener("unhandledrejection", watchForPanic);
  watchHistory();
  watchReader();
  customElements.define("lumbar-check", LumbarCheck);
  upgradeAll(document);
}
