import { ATTRIBUTES } from "./attributes.js";
import { BUILD } from "./build.js";
import { FirstStep } from "./first-step.js";
import { keepKeys } from "./keys.js";
import { loadFirstStep, loadPack, packOf, startEngine } from "./load.js";
import { idle, loader } from "./loader.js";
import { regionOf } from "./locale.js";
import { MASKS, mask } from "./mask.js";
import { holdsResult, watchReader, whenMended, whenNear } from "./near.js";
import { hideOrigins, watchOrigins } from "./origins.js";
import { ownDocument } from "./own.js";
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

/** @import { GivenPack } from "./custom-pack.js" */
/** @import { Mounted } from "./glue.js" */
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

/** @param {Element} element @param {string} attribute @param {any} value */
function reflect(element, attribute, value) {
  if (value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** Until the engine is there, the height that it will need is kept free. */
const reserve = sheetsOf(":host{display:block;min-height:var(--lumbar-min-height,560px)}:host([hidden]){display:none}");

/** Where the widget cannot be shown, nothing is kept free, whatever the page's own styles keep for it. */
const unreserved = sheetsOf(":host{display:block;min-height:0!important}:host([hidden]){display:none}");

/** Milliseconds. Whoever waits longer than this is shown what stands in for the widget; it is still taken if it comes. */
const PATIENCE = 45_000;

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
  /** What is no longer used: it stays to be seen until it can be replaced. @type {Mounted | undefined} */
  #former;
  /** What the page handed over. @type {GivenPack | undefined} */
  #given;
  /** @type {Set<string>} */
  #changed = new Set();

  constructor() {
    super();
    this.#root = attachRoot(this, LumbarCheck.rootMode);
    this.#fallback = ownDocument.createElement("slot");
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

  get pack() {
    return this.#given ?? this.getAttribute("pack");
  }

  /** A pack that is handed over goes before the attribute until `null` is. Another begins anew, whatever its id. @param {string | GivenPack | null | undefined} pack */
  set pack(pack) {
    const given = typeof pack === "object" && pack ? pack : undefined;
    if (!given && (pack || !this.#given)) reflect(this, "pack", pack);
    if (given === this.#given) return;
    this.#given = given;
    if (!this.#mount) return;
    // Of several in a row, only the first finds something.
    this.#former ??= this.#session?.leave();
    this.#session = undefined;
    this.#dropStep();
    this.#start();
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
    const mount = ownDocument.createElement("div");
    mount.className = "mount";
    mask(mount);
    listenUnheard(mount);
    keepKeys(mount);
    return mount;
  }

  async #start() {
    const turn = ++this.#turn;
    this.#callOff();
    this.#mount = this.#newMount();
    const giveUp = () => turn === this.#turn && this.#fail(new Error("it takes too long to load"));
    const tooLate = setTimeout(giveUp, PATIENCE);
    try {
      new WebAssembly.Module(SMALLEST);
      await this.#drawFirstStep(turn);
      const [parts, pack] = await this.#loadAll(turn);
      if (turn !== this.#turn) return;
      this.#styles = parts.styles;
      this.#dress();
      this.#session = new parts.Session(this.#inside(this.#mount), loader, parts, pack);
      // It reads them all.
      this.#changed.clear();
      this.#session.start();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      clearTimeout(tooLate);
    }
  }

  /** The module, and the pack that is wanted once that is there. @param {number} turn */
  async #loadAll(turn) {
    /** @type {Priority} */
    const priority = this.#step ? "low" : "auto";
    const wanted = () => `${packOf(this)} ${this.lang}`;
    try {
      for (;;) {
        const asked = wanted();
        const all = await Promise.all([startEngine(priority), loadPack(this, priority)]);
        if (this.#step) await idle();
        if (asked === wanted() || turn !== this.#turn) return all;
      }
    } catch (error) {
      // A pack that is broken stays so.
      if (turn === this.#turn && !Array.isArray(error)) this.#callOff = whenMended(() => this.#start());
      throw error;
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
      rootMode: LumbarCheck.rootMode,
      step: () => this.#step,
      leaveStep: () => {
        this.#step = undefined;
        this.#dress();
      },
      dropStep: () => this.#dropStep(),
      show: (mount) => this.#show(mount),
      fail: (error) => this.#fail(error),
      report: (error) => this.#report(error),
    };
  }

  /** Shows the first step of a widget that begins with the welcome, if it can be had: else it comes with the module. */
  async #drawFirstStep(/** @type {number} */ turn) {
    const pack = packOf(this);
    const isOther = !Object.hasOwn(BUILD.steps, pack) || this.getAttribute("layout") === "single";
    if (isOther || holdsResult() || mayHaveKept(pack)) return;
    await this.#drawStepOf(pack, turn);
  }

  /** @param {string} pack @param {number} turn */
  async #drawStepOf(pack, turn) {
    const data = await loadFirstStep(pack, this).catch(() => undefined);
    // Meanwhile the module may have come, or failed to.
    if (!data || turn !== this.#turn || this.#session || this.#step?.isGivenUp) return;
    const choices = { level: headingLevel(this.getAttribute("heading-level") ?? ""), region: regionOf(this) };
    const before = this.#step;
    this.#step = new FirstStep(data, choices, this.#newMount(), before?.begun ?? { hasStarted: false, ticks: [] });
    this.#stepStyles = sheetsOf(data.style);
    this.#dress();
    before?.leave();
    this.#show(this.#step.root);
    writeDays(this.#step);
  }

  /** In one go: one beside the other for a frame would shift the page. @param {HTMLElement} shown */
  #put(shown) {
    this.#root.replaceChildren(shown);
    this.#former?.destroy();
    this.#former = undefined;
  }

  /** @param {HTMLElement} drawn */
  #show(drawn) {
    this.#put(drawn);
    LumbarCheck.onMount?.(drawn);
  }

  #dropStep() {
    this.#step?.leave();
    this.#step?.root.replaceWith(this.#fallback);
    this.#step = undefined;
    this.#dress();
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
    this.#put(this.#fallback);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#session?.leave();
    this.#session = undefined;
    const isEmpty = ![...this.childNodes].some(isShown);
    if (!this.#step?.giveUp(this.#fallback, { isEmpty })) {
      this.#dropStep();
      this.#styles = unreserved;
      this.#dress();
      this.#put(this.#fallback);
      if (isEmpty) this.#showSigns();
    }
    this.#report(error);
  }

  /** Where a page shows nothing in place of the widget: the first page of a first step, if it can be had, asks for the signs. */
  async #showSigns() {
    const turn = this.#turn;
    await this.#drawStepOf(Object.keys(BUILD.steps)[0], turn);
    if (turn !== this.#turn || this.#session) return;
    if (this.#step) this.#step.giveUp(this.#fallback, { isEmpty: true });
    else this.#root.append(Object.assign(ownDocument.createElement("p"), { lang: "en", textContent: BUILD.sign }));
  }

  /** @param {unknown} error */
  #report(error) {
    const faults = Array.isArray(error) ? error : [error instanceof Error ? error.message : String(error)];
    this.dispatchEvent(new CustomEvent("lumbar-check-error", { bubbles: true, composed: true, detail: { faults } }));
  }
}

for (const [attribute, property] of Object.entries(ATTRIBUTES)) {
  if (property in LumbarCheck.prototype) continue;
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
      reflect(this, attribute, value);
    },
  };
  Object.defineProperty(LumbarCheck.prototype, property, accessor);
}

/**
 * Puts the days of a first step into words once that is seen. The first order of letters and the first day that a browser
 * is asked for each take a slow phone as long as drawing: one at a time holds nobody up.
 *
 * @param {FirstStep} step
 */
async function writeDays(step) {
  await idle();
  "a".localeCompare("b");
  await idle();
  step.writeDays();
}

/** Whether a page shows something by a child of the element that is there in place of the widget. @param {ChildNode} child */
function isShown(child) {
  return child instanceof Element ? !child.slot : child instanceof Text && child.data.trim() !== "";
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
