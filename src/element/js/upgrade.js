import { ATTRIBUTES } from "./attributes.js";
import { own } from "./own.js";

/**
 * `<div data-lumbar-check data-region="uk">` for places that strip unknown elements from what authors write: the element
 * is put into it, around what stands there. `data-slot` on a child is its `slot`.
 */
const PLACEHOLDER = "[data-lumbar-check]";

/** `data-clinic-name` for `clinic-name`. @param {string} attribute */
const dataName = (attribute) => `data-${attribute}`;

/**
 * @param {Element} placeholder
 * @param {Element} element
 * @param {string} attribute
 */
function mirror(placeholder, element, attribute) {
  const value = placeholder.getAttribute(dataName(attribute));
  if (value === null) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/** @param {Element} placeholder */
function upgrade(placeholder) {
  if (placeholder.querySelector(":scope > lumbar-check") || placeholder.localName === "lumbar-check") return;
  const element = own(placeholder.ownerDocument).createElement("lumbar-check");
  for (const attribute of Object.keys(ATTRIBUTES)) mirror(placeholder, element, attribute);
  for (const child of placeholder.querySelectorAll(":scope > [data-slot]")) {
    child.slot = child.getAttribute("data-slot") ?? "";
  }
  element.append(...placeholder.childNodes);
  placeholder.append(element);
}

/** Upgrades what is in the document, what comes later, and follows the `data-` attributes. @param {Document} document */
export function upgradeAll(document) {
  /** @type {(node: ParentNode) => Iterable<Element>} */
  const inside = (node) => node.querySelectorAll(PLACEHOLDER);
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes) {
      if (type === "attributes") {
        const placeholder = /** @type {Element} */ (target);
        const element = placeholder.matches(PLACEHOLDER) && placeholder.querySelector(":scope > lumbar-check");
        if (element && attributeName) mirror(placeholder, element, attributeName.slice("data-".length));
        continue;
      }
      for (const node of addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        const added = /** @type {Element} */ (node);
        if (added.matches(PLACEHOLDER)) upgrade(added);
        for (const placeholder of inside(added)) upgrade(placeholder);
      }
    }
  }).observe(own(document).documentElement, {
    attributeFilter: Object.keys(ATTRIBUTES).map(dataName),
    childList: true,
    subtree: true,
  });
  for (const placeholder of inside(document)) upgrade(placeholder);
}
