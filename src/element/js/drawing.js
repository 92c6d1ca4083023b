/** Making the nodes of the first step. */
import { inWords } from "./locale.js";
import { ownDocument } from "./own.js";

/** @import { Dependent, FirstStepData, InRegion, StepNode, StepElement } from "./first-step-data.js" */

const SVG = "http://www.w3.org/2000/svg";

/** Around a day, `YYYY-MM-DD`. */
const DAY = /\ue000([\d-]+)\ue000/;

/**
 * What the blog chose, and where the reader is.
 *
 * @typedef {object} Choices
 * @property {number} level of the widget's own heading
 * @property {string} region an id or a country
 */

/** A new name: letters alone, and none that tells anything. */
const newName = () =>
  String.fromCharCode(...crypto.getRandomValues(new Uint8Array(12)).map((byte) => 97 + (byte & 15)));

/** @param {unknown} value @returns {value is InRegion<unknown>} */
const differs = (value) => Object.hasOwn(/** @type {object} */ (value), "of");

/** Makes nodes of those of a step. */
export class Drawing {
  /** The controls of the options, by ordinal. @type {HTMLInputElement[]} */
  controls = [];

  #choices;
  #region;
  #language;
  /** @type {string[]} */
  #names = [];
  /** What shows a node that depends on ticks, or takes it away. @type {(() => void)[]} */
  #dependent = [];
  /** Texts with a day in them, and what they say once that is in words. @type {[Text, string][]} */
  #dated = [];

  /**
   * @param {FirstStepData} step
   * @param {Choices} choices
   */
  constructor(step, choices) {
    this.#choices = choices;
    this.#region = step.regions[choices.region.toLowerCase()] ?? step.elsewhere;
    this.#language = step.language;
  }

  /** Shows what depends on the ticks as they are now. */
  refresh() {
    for (const show of this.#dependent) show();
  }

  /** Keeps the place of what has a day in it, until that is written. */
  holdDays() {
    for (const [{ parentElement }] of this.#dated) parentElement?.style.setProperty("visibility", "hidden");
  }

  /** Puts days into words, and shows them. */
  writeDays() {
    for (const [node, text] of this.#dated.splice(0)) {
      node.data = text.replace(DAY, (_, day) => inWords(this.#language, this.#choices.region, day));
      node.parentElement?.style.removeProperty("visibility");
      if (node.parentElement?.getAttribute("style") === "") node.parentElement.removeAttribute("style");
    }
  }

  /**
   * @param {StepNode} node
   * @param {string | null} space of the element around it, if that is in a drawing
   * @returns {ChildNode}
   */
  draw(node, space = null) {
    const it = /** @type {string | StepElement} */ (this.#here(node));
    if (typeof it === "string") return this.#textNode(it);
    const [tag, attributes, ...children] = it;
    const inside = tag === "svg" ? SVG : space;
    const kind = typeof tag === "number" ? `h${Math.min(this.#choices.level + tag, 6)}` : tag;
    const element = inside ? ownDocument.createElementNS(inside, kind) : ownDocument.createElement(kind);
    for (const [attribute, value] of Object.entries(attributes)) {
      const text = this.#written(/** @type {string} */ (this.#here(value)));
      if (attribute === "option") this.controls[Number(text)] = /** @type {HTMLInputElement} */ (element);
      else element.setAttribute(attribute, text);
    }
    const parts = children.map((child) => {
      const { when, node } = /** @type {Dependent} */ (Object.hasOwn(Object(child), "when") ? child : { node: child });
      return { when, node: this.draw(node, inside) };
    });
    element.append(...parts.filter(({ when }) => !when).map(({ node }) => node));
    for (const [at, part] of parts.entries()) this.#depend(element, part, parts.slice(at + 1));
    return element;
  }

  /**
   * @param {Element} parent
   * @param {{ when?: number[], node: ChildNode }} part
   * @param {{ node: ChildNode }[]} later
   */
  #depend(parent, { when, node }, later) {
    if (!when) return;
    this.#dependent.push(() => {
      const isThere = (/** @type {{ node: ChildNode }} */ { node }) => node.parentNode === parent;
      if (!when.some((option) => this.controls[option].checked)) node.remove();
      else if (!isThere({ node })) parent.insertBefore(node, later.find(isThere)?.node ?? null);
    });
  }

  /** What a value is in this region. @template T @param {T | InRegion<T>} value @returns {T} */
  #here(value) {
    return differs(value) ? this.#here(/** @type {InRegion<T>} */ (value).of[value.by[this.#region]]) : value;
  }

  /** @param {string | number | number[]} value */
  #written(value) {
    if (typeof value === "string") return value;
    return [value]
      .flat()
      .map((number) => (this.#names[number] ??= newName()))
      .join(" ");
  }

  /** @param {string} text */
  #textNode(text) {
    const node = ownDocument.createTextNode(text.replace(DAY, "$1"));
    if (node.data !== text) this.#dated.push([node, text]);
    return node;
  }
}
