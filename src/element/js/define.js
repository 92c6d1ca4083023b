import { ATTRIBUTES } from "./attributes.js";
import { BUILD } from "./build.js";
import { FirstStep } from "./first-step.js";
import { keepKeys } from "./keys.js";
import { loadFirstStep, loadPack, packOf, startEngine } from "./load.js";
import { idle, loader } from "./loader.js";
import { regionOf } from "./locale.js";
import { MASKS, mask } from "./mask.js";
import { holdsResult, watchReader, whenNear } from "./near.js";
import { hideOrigins, watchOrigins } from "./origins.js";
import { attachRoot, listenUnheard } from "./root.js";
import { watchHistory } from "./router.js";
import { sheetsOf } from "./sheet.js";
import { upgradeAll } from "./upgrade.js";

/**
 * The custom element. It brings the files and does what only a page's own script can do; what is asked, said and
 * decided is in the WebAssembly module. Nothing here knows an answer.
 *
 * Life of one element: the light-DOM children show through the default slot until the first step is drawn
 * (`drawn`), and again if anything fails. Moving an element keeps its answers; removing it drops everything.
 */

/** @import { Priority } from "./load.js" */
/** @import { Inside, Session } from "./session.js" */

/** The smallest module that there is. Where a policy forbids WebAssembly, it says so of this one already. */
const SMALLEST = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** The level of the widget's own heading, as `attributes.rs` reads it: the module is to draw the same. @param {string} text */
function headingLevel(text) {
  const level = /^\s*\+?\d+\s*$/.test(text) ? Number(text) : 2;
  return level > 255 ? 2 : Math.min(Math.max(level, 1), 6);
}

/** Whether answers may have been kept on this device. */
function mayHaveKept(/** @type {string} */ pack) {
  try {
    return localStorage.getItem(`lumbar-check:${pack}`) !== null;
  } catch {
    return false;
  }
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
  /** @type {HTMLElement | undefined} */
  #mount;
  /** @type {HTMLSlotElement} */
  #fallback;
  #styles = reserve;
  /** What the reader sees until the module takes over, if it could be drawn. @type {FirstStep | undefined} */
  #step;
  #stepStyles = reserve;
  /** Once the module is there, until it fails. @type {Session | undefined} */
  #session;
  #callOff = () => {};
  #turn = 0;
  /** @type {Set<string>} */
  #changed = new Set();

  constructor() {
    super();
    this.#root = attachRoot(this, LumbarCheck.rootMode);
    this.#fallback = document.createElement("slot");
    this.#root.append(this.#fallback);
    hideOrigins(this.#root);
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

  #dress() {
    const styles = this.#step ? this.#stepStyles : this.#styles;
    this.#root.adoptedStyleSheets = [styles(this.ownerDocument)];
  }

  #wait() {
    this.#callOff();
    this.#callOff = whenNear(this, () => this.#start());
  }

  /** What everything is drawn into. */
  #newMount() {
    const mount = document.createElement("div");
    mount.className = "mount";
    mask(mount);
    listenUnheard(mount);
    keepKeys(mount);
    return mount;
  }

  async #start() {
    const turn = ++this.#turn;
    this.#mount = this.#newMount();
    try {
      new WebAssembly.Module(SMALLEST);
      await this.#drawFirstStep(turn);
      const priority = this.#step ? "low" : "auto";
      const [parts, pack] = await this.#loadAll(priority, turn);
      if (turn !== this.#turn) return;
      this.#styles = parts.styles;
      this.#dress();
      this.#session = new parts.Session(this.#inside(this.#mount), loader, parts, pack);
      // It reads them all.
      this.#changed.clear();
      this.#session.start();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /**
   * The module, and the pack that is wanted once that is there.
   *
   * @param {Priority} priority
   * @param {number} turn
   */
  async #loadAll(priority, turn) {
    const wanted = () => `${packOf(this)} ${this.lang}`;
    for (;;) {
      const asked = wanted();
      const all = await Promise.all([startEngine(priority), loadPack(this, priority)]);
      if (this.#step) await idle();
      if (asked === wanted() || turn !== this.#turn) return all;
    }
  }

  /**
   * What the session does with this element.
   *
   * @param {HTMLElement} mount
   * @returns {Inside}
   */
  #inside(mount) {
    return {
      host: this,
      mount,
      fallback: this.#fallback,
      rootMode: LumbarCheck.rootMode,
      step: () => this.#step,
      leaveStep: () => {
        this.#step = undefined;
        this.#dress();
      },
      onMount: (shown) => LumbarCheck.onMount?.(shown),
      fail: (error) => this.#fail(error),
      report: (error) => this.#report(error),
    };
  }

  /** Shows the first step of a widget that begins with the welcome, if it can be had: else it comes with the module. */
  async #drawFirstStep(/** @type {number} */ turn) {
    const pack = packOf(this);
    const isOther = !Object.hasOwn(BUILD.steps, pack) || this.getAttribute("layout") === "single";
    if (isOther || holdsResult() || mayHaveKept(pack)) return;
    const data = await loadFirstStep(this).catch(() => undefined);
    // Meanwhile the module may have come, or failed to.
    if (!data || turn !== this.#turn || this.#session || this.#step?.isGivenUp) return;
    const choices = { level: headingLevel(this.getAttribute("heading-level") ?? ""), region: regionOf(this) };
    const before = this.#step;
    this.#step = new FirstStep(data, choices, this.#newMount(), before?.begun ?? { hasStarted: false, ticks: [] });
    this.#stepStyles = sheetsOf(data.style);
    this.#dress();
    before?.leave();
    (before?.root ?? this.#fallback).replaceWith(this.#step.root);
    LumbarCheck.onMount?.(this.#step.root);
  }

  /** Takes over attributes that changed. */
  #follow() {
    const changed = new Set(this.#changed);
    this.#changed.clear();
    // The module takes them over once it is there.
    if (!this.#session) this.#step && this.#drawFirstStep(this.#turn);
    else if (changed.size > 0) this.#session.follow(changed);
  }

  #stop() {
    this.#turn += 1;
    this.#callOff();
    this.#step?.leave();
    this.#session?.end();
    this.#session = undefined;
    this.#mount = undefined;
    this.#step = undefined;
    this.#root.replaceChildren(this.#fallback);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#step?.leave();
    this.#session?.leave();
    this.#session = undefined;
    if (!this.#step?.giveUp(this.#fallback)) {
      this.#step = undefined;
      this.#root.replaceChildren(this.#fallback);
    }
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
  watchHistory();
  watchOrigins();
  watchReader();
  customElements.define("lumbar-check", LumbarCheck);
  upgradeAll(document);
}
