import { isBarred } from "./sandbox.js";
import { styles } from "./styles.js";

/** Whether a page can print here: otherwise browsers drop the call. */
export const mayPrint = () => !isBarred("allow-modals");

/**
 * Prints the widget without the page around it, from a frame that is there only while printing. `mask`: hides an element
 * from session-replay tools. `mode`: of the shadow root that the copy is in. Returns what takes the frame away, for a
 * widget that goes before it. `line`: stands under it.
 *
 * @param {HTMLElement} root
 * @param {string} line
 * @param {{ mask: (element: Element) => void, mode: ShadowRootMode }} how
 */
export function print(root, line, { mask, mode }) {
  const frame = document.createElement("iframe");
  mask(frame);
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0", visibility: "hidden" });
  document.body.append(frame);
  const page = /** @type {Document} */ (frame.contentDocument);
  const view = /** @type {Window} */ (frame.contentWindow);
  const copy = page.createElement("div");
  mask(copy);
  copy.append(...[...root.children].map((child) => page.importNode(child, true)));
  copy.querySelectorAll(".fold").forEach(unfold);
  const made = page.createElement("p");
  made.className = "printed-on";
  made.textContent = line;
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
