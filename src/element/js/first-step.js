import { Drawing } from "./drawing.js";
import { land } from "./land.js";
import { ownDocument } from "./own.js";

/**
 * The first step as the reader uses it until the module takes over: the welcome and the first page. The browser takes the
 * ticks; what a tick opens and takes back is in the data. There is no rule in here, and no word.
 */

/** @import { Choices } from "./drawing.js" */
/** @import { FirstStepData } from "./first-step-data.js" */

/** Where the reader is, and what they ticked, by ordinals. @typedef {{ hasStarted: boolean, ticks: number[] }} Begun */

/** Tells the style sheet that the reader points, as `focus.rs` does. */
const POINTS = "data-points";

export class FirstStep {
  /** @type {HTMLElement} */
  root;
  /** Called with the ordinal of a button that is pressed. Returns whether it has been taken care of. @type {(button: number) => boolean} */
  onPress = () => false;
  /** Called once the reader let go of something, or left it. */
  onRest = () => {};
  /** The button that was pressed and that only the module can answer. @type {number | undefined} */
  wish;

  /** @type {FirstStepData} */
  #data;
  #drawing;
  /** @type {HTMLElement[]} */
  #pages;
  #hasStarted;
  /** Tells to call, once the module is given up. @type {HTMLElement | undefined} */
  #alert;
  /** Whether a pointer or a key is down. */
  #isHeld = false;
  #left = new AbortController();

  /**
   * @param {FirstStepData} data
   * @param {Choices} choices
   * @param {HTMLElement} root
   * @param {Begun} begun
   */
  constructor(data, choices, root, { hasStarted, ticks }) {
    this.#data = data;
    this.#drawing = new Drawing(data, choices);
    this.#pages = data.pages.map((page) => /** @type {HTMLElement} */ (this.#drawing.draw(page)));
    this.root = root;
    this.#hasStarted = hasStarted;
    for (const option of ticks) this.#drawing.controls[option].checked = true;
    this.#drawing.refresh();
    this.#drawing.holdDays();
    root.append(this.#page);
    root.addEventListener("change", ({ target }) => this.#ticked(/** @type {HTMLInputElement} */ (target)));
    root.addEventListener("click", ({ target }) => this.#pressed(/** @type {Element} */ (target)));
    root.addEventListener("pointerdown", () => this.#hold(true));
    root.addEventListener("keydown", () => this.#hold(false));
    root.addEventListener("focusout", () => this.onRest());
    const { signal } = this.#left;
    for (const end of ["pointerup", "pointercancel", "keyup"]) {
      addEventListener(end, () => this.#release(), { capture: true, signal });
    }
  }

  /** Puts days into words. */
  writeDays() {
    this.#drawing.writeDays();
  }

  get #page() {
    return this.#pages[Number(this.#hasStarted)];
  }

  /** @returns {Begun} */
  get begun() {
    const ticks = this.#drawing.controls.flatMap(({ checked }, option) => (checked ? [option] : []));
    return { hasStarted: this.#hasStarted, ticks };
  }

  /** Whether other nodes in place of these would take nothing out of the reader's hands. Once it is given up, nothing is in them. */
  get isAtRest() {
    const root = /** @type {ShadowRoot} */ (this.root.getRootNode());
    return !this.#isHeld && (this.isGivenUp || !root.activeElement);
  }

  /** Whether the reader points, and does not type. */
  get isPointed() {
    return this.#page.hasAttribute(POINTS);
  }

  /** Whether the module is given up, and this is what stays. */
  get isGivenUp() {
    return this.#alert !== undefined;
  }

  /** @param {boolean} points or types */
  #hold(points) {
    this.#isHeld = true;
    this.#page.toggleAttribute(POINTS, points);
  }

  #release() {
    this.#isHeld = false;
    this.onRest();
  }

  /** @param {HTMLInputElement} control */
  #ticked(control) {
    const { controls } = this.#drawing;
    const cleared = control.checked ? this.#data.clears[controls.indexOf(control)] : undefined;
    for (const option of cleared ?? []) controls[option].checked = false;
    this.#drawing.refresh();
    this.#warn();
    this.onRest();
  }

  /** @param {Element} target */
  #pressed(target) {
    const button = target.closest("button");
    if (!button) return;
    const ordinal = [...this.#page.querySelectorAll("button")].indexOf(button);
    if (this.onPress(ordinal)) return;
    const isStart = !this.#hasStarted && button.matches(".button-primary");
    if (isStart || button.matches(".back")) return this.#turn(isStart);
    this.wish = ordinal;
    button.setAttribute("aria-busy", "true");
  }

  /** @param {boolean} hasStarted */
  #turn(hasStarted) {
    const points = this.isPointed;
    this.#hasStarted = hasStarted;
    this.root.replaceChildren(this.#page);
    this.#page.toggleAttribute(POINTS, points);
    land(this.#page.querySelector(".heading"), this.#page);
  }

  /** Gives back what it has of the page around. */
  leave() {
    this.#left.abort();
  }

  /**
   * The module does not come. On the first page what was ticked stays, and so does the call; under it stands what is shown
   * where nothing works. A page that has nothing to show there leads to the first page: it asks for the signs. Returns
   * whether that is what stays.
   *
   * @param {HTMLElement} fallback
   * @param {{ isEmpty: boolean }} host
   */
  giveUp(fallback, { isEmpty }) {
    this.onPress = () => true;
    if (this.isGivenUp) return true;
    if (!this.#hasStarted && !isEmpty) return false;
    if (!this.#hasStarted) this.root.replaceChildren(this.#pages[1]);
    this.#hasStarted = true;
    this.#alert = ownDocument.createElement("div");
    this.#alert.setAttribute("role", "alert");
    this.#page.querySelector(".step-header")?.replaceWith(this.#alert);
    this.#page.querySelector(".step-actions")?.replaceWith(fallback);
    this.#warn();
    return true;
  }

  /** Once the module is given up, whoever ticks a sign of an emergency is told to call, and of no way on. */
  #warn() {
    if (!this.#alert) return;
    const signs = this.#page.querySelectorAll(".way-on");
    for (const on of this.#page.querySelectorAll(".way-on > :not(.calls), [role=status]")) on.remove();
    if (signs.length === 0) this.#alert.replaceChildren();
    else if (!this.#alert.hasChildNodes()) this.#alert.append(this.#drawing.draw(this.#data.emergency));
  }
}
