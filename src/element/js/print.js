import { ownDocument } from "./own.js";
import { isBarred } from "./sandbox.js";

/** What the page adds to a tip. */
const NOTES = ".tip-note > slot";
/** Whether a page can print here: otherwise browsers drop the call. */
export const mayPrint = () => !isBarred("allow-modals");

/**
 * Prints the widget without the page around it, from a frame that is there only while printing. `mask`: hides an element
 * from session-replay tools. `mode`: of the shadow root that the copy is in. `styles`: the widget's. Returns what takes the
 * frame away, for a widget that goes before it. `line`: stands under it. `code`: a square code for its head, as `make_code`
 * gives it, or nothing.
 *
 * @param {HTMLElement} root
 * @param {string} line
 * @param {string} code
 * @param {object} how
 * @param {(element: Element) => void} how.mask
 * @param {ShadowRootMode} how.mode
 * @param {(document: Document) => CSSStyleSheet} how.styles
 */
export function print(root, line, code, { mask, mode, styles }) {
  const frame = ownDocument.createElement("iframe");
  mask(frame);
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0", visibility: "hidden" });
  ownDocument.body.append(frame);
  const page = /** @type {Document} */ (frame.contentDocument);
  const view = /** @type {Window} */ (frame.contentWindow);
  const copy = page.createElement("div");
  mask(copy);
  copy.append(...[...root.children].map((child) => page.importNode(child, true)));
  const slots = root.querySelectorAll(NOTES);
  copy.querySelectorAll(NOTES).forEach((slot, at) => writeNote(slot, /** @type {HTMLSlotElement} */ (slots[at])));
  copy.querySelectorAll(".fold").forEach(unfold);
  const made = page.createElement("p");
  made.className = "printed-on";
  made.textContent = line;
  if (code) copy.querySelector(".headline")?.append(drawn(page, code));
  // One that the reader had on the screen is not printed twice.
  copy.querySelector(".share")?.remove();
  copy.querySelector(".panel")?.append(made);
  const paper = page.body.attachShadow({ mode });
  paper.append(copy);
  paper.adoptedStyleSheets = [styles(page)];
  const remove = () => frame.remove();
  view.addEventListener("afterprint", remove);
  // Not every browser says when it has printed. Whoever does something on the page again is done with it.
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, remove, { once: true, capture: true });
  view.print();
  return remove;
}

/**
 * A square code, of which is given how many modules it has on a side, and the dark ones as a path.
 *
 * @param {Document} page
 * @param {string} code
 */
function drawn(page, code) {
  const [side, dark] = code.split(/ (.*)/);
  const [svg, path] = ["svg", "path"].map((name) => page.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("viewBox", `0 0 ${side} ${side}`);
  path.setAttribute("d", dark);
  svg.setAttribute("class", "paper-code");
  svg.append(path);
  return svg;
}

/**
 * Puts what the page has in a slot into a copy of it: text alone, and the addresses of its links. Nothing of it loads or
 * runs, as it comes from a document that is not shown.
 *
 * @param {Element} copy
 * @param {HTMLSlotElement} slot
 */
function writeNote(copy, slot) {
  const page = ownDocument.implementation.createHTMLDocument();
  page.body.append(...slot.assignedElements().map((element) => page.importNode(element, true)));
  for (const code of page.querySelectorAll("script, style")) code.remove();
  for (const link of page.links) link.append(` (${link.getAttribute("href")})`);
  copy.textContent = page.body.textContent.trim();
  if (!copy.textContent) copy.parentElement?.remove();
}

/** On paper nothing opens: puts what an element shows, opened, in its place. @param {Element} fold */
function unfold(fold) {
  const open = fold.ownerDocument.createElement("div");
  open.className = fold.className;
  const [summary, ...rest] = fold.children;
  const name = fold.ownerDocument.createElement("div");
  name.className = "fold-name";
  name.append(...summary.childNodes);
  open.append(name, ...rest);
  fold.replaceWith(open);
}
