import { ATTRIBUTES } from "./attributes.js";
import { BUILD } from "./build.js";
import { loadExports } from "./exports.js";
import { FirstStep } from "./first-step.js";
import { keepKeys } from "./keys.js";
import { land } from "./land.js";
import { loadFirstStep, loadPack, packOf, startEngine } from "./load.js";
import { regionOf } from "./locale.js";
import { arrivalAt, holdsResult, watchReader, whenNear, whenSeen } from "./near.js";
import { hideOrigins, watchOrigins } from "./origins.js";
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

/** @import { Begun } from "./first-step.js" */
/** @import { GivenPack } from "./custom-pack.js" */
/** @import { Mounted, Port } from "./glue.js" */
/** @import { Priority } from "./load.js" */
/** @typedef {Awaited<ReturnType<typeof startEngine>>} Engine */

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

/** The smallest module that there is. Where a policy forbids WebAssembly, it says so of this one already. */
const SMALLEST = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Resolves when the browser has nothing else to do, or soon. @type {() => Promise<unknown>} */
const idle = () =>
  new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(done, { timeout: 500 });
    else setTimeout(done);
  });

/** @param {Begun} begun */
const written = (begun) => JSON.stringify(begun);

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
  /** @type {Engine | undefined} */
  #parts;
  /** @type {Uint8Array | undefined} */
  #pack;
  /** @type {HTMLElement | undefined} */
  #mount;
  /** @type {HTMLSlotElement} */
  #fallback;
  /** What the reader sees until the module takes over, if it could be drawn. @type {FirstStep | undefined} */
  #step;
  #stepStyles = reserve;
  /** The step as the module was told of it, and what that waits for. */
  #told = "";
  /** @type {Promise<unknown>} */
  #drawn = Promise.resolve();
  /** @type {(value?: unknown) => void} */
  #onDrawn = () => {};
  /** @type {Mounted | undefined} */
  #mounted;
  #callOff = () => {};
  #unprint = () => {};
  #unwatch = () => {};
  /** @type {ReturnType<typeof import("./history.js").joinHistory> | undefined} */
  #entries;
  #turn = 0;
  /** What the page handed over. @type {GivenPack | undefined} */
  #given;
  /** @type {Set<string>} */
  #changed = new Set();
  /** @type {(error: unknown) => void} */
  #onPanic = (error) => this.#fail(error);
  #onHash = () => holdsResult() && this.#takeOver().then(() => this.#mounted?.link_followed(location.hash));

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
    const before = this.#mounted;
    this.#mounted = undefined;
    this.#takeAwayStep();
    this.#leave();
    this.#start(before);
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
    const styles = this.#step ? this.#stepStyles : (this.#parts?.styles ?? reserve);
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

  /** @param {Mounted} [before] what was there: it stays to be seen until it can be replaced */
  async #start(before) {
    const turn = ++this.#turn;
    this.#mount = this.#newMount();
    try {
      new WebAssembly.Module(SMALLEST);
      await this.#drawFirstStep(turn);
      const priority = this.#step ? "low" : "auto";
      const [parts, pack] = await this.#loadAll(priority, turn);
      if (turn !== this.#turn) return;
      parts.assertWorks();
      before?.destroy();
      this.#mountModule(parts, pack, this.#mount);
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
   * @param {Engine} parts
   * @param {Uint8Array} pack
   * @param {HTMLElement} mount
   */
  #mountModule(parts, pack, mount) {
    this.#parts = parts;
    this.#dress();
    parts.watchers.add(this.#onPanic);
    this.#pack = pack;
    const { Arrival, mount: mountWidget } = parts.wasm_bindgen;
    const arrival = arrivalAt(this);
    // Whoever followed a link meanwhile is shown its result.
    if (holdsResult()) this.#takeAwayStep();
    router.onPop = parts.onPop;
    this.#entries = parts.joinHistory((ordinal) => this.#takeOver().then(() => this.#mounted?.page_landed(ordinal)));
    const { hash } = location;
    this.#told = "";
    this.#drawn = new Promise((drawn) => (this.#onDrawn = drawn));
    this.#mounted = mountWidget(this, mount, pack, hash, Arrival[arrival], parts.salt(), this.#port(parts, mount));
    this.#changed.clear();
    addEventListener("hashchange", this.#onHash);
    if (arrival === "Announced") this.#unwatch = whenSeen(mount, () => this.#mounted?.result_seen());
    this.#joinFirstStep();
  }

  /** Shows the first step of a widget that begins with the welcome, if it can be had: else it comes with the module. */
  async #drawFirstStep(/** @type {number} */ turn) {
    const pack = packOf(this);
    const isOther = !Object.hasOwn(BUILD.steps, pack) || this.getAttribute("layout") === "single";
    if (isOther || holdsResult() || mayHaveKept(pack)) return;
    const data = await loadFirstStep(this).catch(() => undefined);
    // Meanwhile the module may have come, or failed to.
    if (!data || turn !== this.#turn || this.#mounted || this.#step?.isGivenUp) return;
    const choices = { level: headingLevel(this.getAttribute("heading-level") ?? ""), region: regionOf(this) };
    const before = this.#step;
    this.#step = new FirstStep(data, choices, this.#newMount(), before?.begun ?? { hasStarted: false, ticks: [] });
    this.#stepStyles = sheetsOf(data.style);
    this.#dress();
    before?.leave();
    this.#root.replaceChildren(this.#step.root);
    LumbarCheck.onMount?.(this.#step.root);
  }

  #takeAwayStep() {
    this.#step?.leave();
    this.#step?.root.replaceWith(this.#fallback);
    this.#step = undefined;
    this.#dress();
  }

  /** The module is there, drawn beside what the reader sees: it takes over as soon as that takes nothing from them. */
  #joinFirstStep() {
    const step = this.#step;
    if (!step) return;
    step.onRest = async () => {
      await idle();
      await this.#tell(step);
      if (step === this.#step && step.isAtRest) this.#takeOver();
    };
    step.onPress = (button) => {
      this.#takeOver(button);
      return true;
    };
    if (step.wish === undefined) step.onRest();
    else this.#takeOver(step.wish);
  }

  /** Lets the module draw where the reader is in the first step, once it has drawn what it was told before. @param {FirstStep} step */
  async #tell(step) {
    await this.#drawn;
    if (step !== this.#step || !this.#mounted) return;
    const { begun } = step;
    if (written(begun) !== this.#told) {
      this.#told = written(begun);
      this.#drawn = new Promise((drawn) => (this.#onDrawn = drawn));
      try {
        const ticks = Uint32Array.from(begun.ticks);
        if (begun.hasStarted) this.#mounted.begin_on_first_page(ticks);
        else this.#mounted.begin_at_welcome(ticks);
      } catch (error) {
        this.#fail(error);
      }
    }
    return this.#drawn;
  }

  /**
   * Puts the module's page in place of the first step, as that is now, and presses the button that the reader pressed.
   *
   * @param {number} [button]
   */
  async #takeOver(button) {
    const step = this.#step;
    if (!step) return;
    do {
      await this.#tell(step);
      if (step !== this.#step || !this.#mounted || !this.#mount) return;
      // A tick may have come while the module drew.
    } while (written(step.begun) !== this.#told);
    step.handOver(this.#mount);
    this.#step = undefined;
    this.#dress();
    LumbarCheck.onMount?.(this.#mount);
    if (button !== undefined) this.#mount.querySelectorAll("button")[button]?.click();
  }

  /**
   * What the module asks of this element.
   *
   * @param {Engine} parts
   * @param {HTMLElement} mount
   * @returns {Port}
   */
  #port(parts, mount) {
    return {
      drawn: () => {
        this.#onDrawn();
        if (this.#step || mount.parentNode) return;
        // Only now, and in one go: one beside the other for a frame would shift the page.
        this.#root.replaceChildren(mount);
        LumbarCheck.onMount?.(mount);
      },
      region: () => regionOf(this),
      land,
      // The whole address, because the page may say that its addresses begin elsewhere.
      claim_link: () => history.replaceState(history.state, "", location.href.split("#")[0]),
      open_page: (ordinal) => this.#hasEntries && this.#entries?.open(ordinal),
      reopen_page: (ordinal) => this.#hasEntries && this.#entries?.reopen(ordinal),
      forget_pages: () => this.#entries?.forget(),
      filled_slots: () => [...this.children].map(({ slot }) => ` ${slot} `).join(""),
      report_fault: (fault) => this.#report(fault),
      may_print: parts.mayPrint,
      print: async (line, url) => {
        // What is printed has a code if it can be had.
        const code =
          url &&
          (await loadExports()
            .then(({ qr }) => qr(url))
            .catch(() => ""));
        this.#unprint();
        if (!this.#mounted) return;
        this.#unprint = parts.print(mount, line, code, { mask, mode: LumbarCheck.rootMode, styles: parts.styles });
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
    if (!this.#mounted) {
      // They are taken over once the module is there.
      if (this.#step) this.#drawFirstStep(this.#turn);
      return;
    }
    const changed = new Set(this.#changed);
    this.#changed.clear();
    if (changed.size === 0) return;
    await this.#takeOver();
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
    this.#mount = undefined;
    this.#step = undefined;
    this.#root.replaceChildren(this.#fallback);
  }

  /** Gives back what it has of the page around. */
  #leave() {
    this.#unprint();
    this.#unwatch();
    this.#step?.leave();
    this.#entries?.leave();
    this.#parts?.watchers.delete(this.#onPanic);
    removeEventListener("hashchange", this.#onHash);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#leave();
    // After a panic the module must not be entered again, not even to clean up.
    this.#mounted = undefined;
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

/** Makes the element known to the page. A second copy of this script leaves it to the first; a server has no page. */
export function define() {
  if (!globalThis.customElements || customElements.get("lumbar-check")) return;
  watchHistory();
  watchOrigins();
  watchReader();
  customElements.define("lumbar-check", LumbarCheck);
  upgradeAll(document);
}
