/**
 * One element from when the module is there: mounting, taking over from the first step, and following the page. What has to
 * work without the module stays with the element, in `define.js`.
 */

import { arrivalAt, whenSeen } from "./arrival.js";
import { exportsOf } from "./exports.js";
import { joinHistory, onPop } from "./history.js";
import { mayPrint, print } from "./print.js";
import { salt } from "./salt.js";
import { shareActions } from "./share-actions.js";

/** @import { Begun, FirstStep } from "./first-step.js" */
/** @import { Mounted, Port } from "./glue.js" */
/** @import { WithPack } from "./load.js" */
/** @import { Loader } from "./loader.js" */
/** @import { Module } from "./module.js" */

/**
 * An element, as its session has it.
 *
 * @typedef {object} Inside
 * @property {WithPack} host
 * @property {HTMLElement} mount what the module draws into
 * @property {ShadowRootMode} rootMode
 * @property {() => FirstStep | undefined} step what the reader sees until the module takes over, if it could be drawn
 * @property {() => void} leaveStep the step is no longer shown
 * @property {() => void} dropStep nor is it to be
 * @property {(drawn: HTMLElement) => void} show in place of what was shown
 * @property {(error: unknown) => void} fail
 * @property {(error: unknown) => void} report
 */

/** @param {Begun} begun */
const textOf = (begun) => JSON.stringify(begun);

/**
 * Makes the module's page the same as the first step, whose place it takes: its look, and what is unfolded.
 *
 * @param {FirstStep} step
 * @param {HTMLElement} mount
 */
function handOver(step, mount) {
  const [own, theirs] = [step.root, mount].map((root) => root.querySelectorAll("details"));
  for (const [at, { open }] of [...own].entries()) if (theirs[at]) theirs[at].open = open;
  mount.querySelector(".widget")?.toggleAttribute("data-points", step.isPointed);
  step.leave();
}

export class Session {
  #inside;
  #loader;
  #module;
  #styles;
  #pack;
  /** How many packs were asked for: one that comes after a later one is late. */
  #turn = 0;
  /** The step as the module was told of it, and what that waits for. */
  #told = "";
  /** @type {Promise<unknown>} */
  #drawn = Promise.resolve();
  /** @type {(value?: unknown) => void} */
  #onDrawn = () => {};
  /** Not there any more once it failed, or the element is gone. @type {Mounted | undefined} */
  #mounted;
  #unprint = () => {};
  #unwatch = () => {};
  /** Of what the page puts into the element. */
  #additions = new MutationObserver(() => this.#mounted?.attributes_changed());
  #entries;
  #onHash = () => this.#loader.holdsResult() && this.#land(() => this.#mounted?.link_followed(location.hash));

  /**
   * Fails if the module does not work any more.
   *
   * @param {Inside} inside
   * @param {Loader} loader
   * @param {Module & { styles: (document: Document) => CSSStyleSheet }} engine
   * @param {Uint8Array} pack
   */
  constructor(inside, loader, { styles, ...module }, pack) {
    module.assertWorks();
    this.#inside = inside;
    this.#loader = loader;
    this.#module = module;
    this.#styles = styles;
    this.#pack = pack;
    module.watchers.add(inside.fail);
    loader.router.onPop = onPop;
    this.#entries = joinHistory((ordinal) => this.#land(() => this.#mounted?.page_landed(ordinal)));
  }

  /** Has the module draw. */
  start() {
    const { host, mount, dropStep } = this.#inside;
    const { holdsResult, observed, reader } = this.#loader;
    const arrival = arrivalAt(host, reader);
    // Whoever followed a link meanwhile is shown its result.
    if (holdsResult()) dropStep();
    const { Arrival, mount: mountWidget } = this.#module.wasm_bindgen;
    this.#awaitDrawn();
    this.#mounted = mountWidget(host, mount, this.#pack, location.hash, Arrival[arrival], salt(), this.#port());
    addEventListener("hashchange", this.#onHash);
    this.#additions.observe(host, { childList: true });
    if (arrival === "Announced") this.#unwatch = whenSeen(mount, () => this.#mounted?.result_seen(), observed);
    this.#joinFirstStep();
  }

  #awaitDrawn() {
    this.#drawn = new Promise((drawn) => (this.#onDrawn = drawn));
  }

  /** @param {() => void} land what the module does once it is what the reader sees */
  async #land(land) {
    await this.#takeOver();
    land();
  }

  /** The module is there, drawn beside what the reader sees: it takes over as soon as that takes nothing from them. */
  #joinFirstStep() {
    const step = this.#inside.step();
    if (!step) return;
    step.onRest = async () => {
      await this.#loader.idle();
      await this.#tell(step);
      if (step === this.#inside.step() && step.isAtRest) this.#takeOver();
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
    if (step !== this.#inside.step() || !this.#mounted) return;
    const { begun } = step;
    if (textOf(begun) !== this.#told) {
      this.#told = textOf(begun);
      this.#awaitDrawn();
      try {
        const ticks = Uint32Array.from(begun.ticks);
        if (begun.hasStarted) this.#mounted.begin_on_first_page(ticks);
        else this.#mounted.begin_at_welcome(ticks);
      } catch (error) {
        this.#inside.fail(error);
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
    const { mount, leaveStep, show } = this.#inside;
    const step = this.#inside.step();
    if (!step) return;
    do {
      await this.#tell(step);
      if (step !== this.#inside.step() || !this.#mounted) return;
      // A tick may have come while the module drew.
    } while (textOf(step.begun) !== this.#told);
    handOver(step, mount);
    leaveStep();
    show(mount);
    if (button !== undefined) mount.querySelectorAll("button")[button]?.click();
  }

  get #hasEntries() {
    return this.#inside.host.getAttribute("history") !== "off" && !this.#loader.router.isFirst;
  }

  /**
   * What the module asks of the element.
   *
   * @returns {Port}
   */
  #port() {
    const { host, mount, rootMode: mode, show, report } = this.#inside;
    const { idle, land, mask, regionOf } = this.#loader;
    const loadExports = exportsOf(this.#loader);
    return {
      drawn: () => {
        this.#onDrawn();
        if (!this.#inside.step() && !mount.parentNode) show(mount);
      },
      has_more_to_draw: async () => {
        await idle();
        this.#mounted?.draw_more();
      },
      region: (home) => regionOf(host, home),
      land,
      // The whole address, because the page may say that its addresses begin elsewhere.
      claim_link: () => history.replaceState(history.state, "", location.href.split("#")[0]),
      open_page: (ordinal) => this.#hasEntries && this.#entries.open(ordinal),
      reopen_page: (ordinal) => this.#hasEntries && this.#entries.reopen(ordinal),
      forget_pages: () => this.#entries.forget(),
      filled_slots: () => [...host.children].map(({ slot }) => ` ${slot} `).join(""),
      report_fault: report,
      may_print: mayPrint,
      print: async (line, url) => {
        // What is printed has a code if it can be had.
        const code =
          url &&
          (await loadExports()
            .then(({ qr }) => qr(url))
            .catch(() => ""));
        this.#unprint();
        if (!this.#mounted) return;
        this.#unprint = print(mount, line, code, { mask, mode, styles: this.#styles });
      },
      ...shareActions({
        replies: this.#module.wasm_bindgen.ShareReply,
        loadExports,
        pack: () => this.#pack,
        // A module that is no longer there must not be called.
        isThere: () => this.#mounted !== undefined,
      }),
    };
  }

  /** Takes over attributes that changed. @param {Set<string>} changed */
  async follow(changed) {
    await this.#takeOver();
    if (changed.has("pack") || changed.has("lang")) {
      const turn = ++this.#turn;
      try {
        const pack = await this.#loader.loadPack(this.#inside.host);
        if (turn !== this.#turn) return;
        this.#mounted?.pack_changed(pack);
        this.#pack = pack;
      } catch (error) {
        // What is on the screen still works; only the page is told.
        if (turn === this.#turn && this.#mounted) this.#inside.report(error);
      }
    }
    this.#mounted?.attributes_changed();
  }

  /** Gives back what it has of the page around. After a panic the module must not be entered again, not even to clean up. */
  leave() {
    this.#unprint();
    this.#unwatch();
    this.#additions.disconnect();
    this.#entries.leave();
    this.#module.watchers.delete(this.#inside.fail);
    removeEventListener("hashchange", this.#onHash);
    const mounted = this.#mounted;
    this.#mounted = undefined;
    return mounted;
  }

  /** The element is gone. */
  end() {
    this.leave()?.destroy();
  }
}
