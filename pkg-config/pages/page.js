/** Starts a page with the widget in it. Runs before the widget's own script, so that it comes up as the address says. */

import { apply, settings } from "./address.js";
import { tellParent } from "./frame.js";
import { goesOnIn, speak } from "./language.js";

/** Names the article that the first step speaks of, and no longer than that is there: not beside a result. */
function nameArticle() {
  const line = /** @type {HTMLElement | null} */ (document.querySelector(".article"));
  if (!line) return;
  line.hidden = location.hash !== "";
  for (const sign of ["lumbar-check-start", "hashchange"]) addEventListener(sign, () => (line.hidden = true));
}

const widget = /** @type {HTMLElement} */ (document.querySelector("lumbar-check"));
const given = settings();
const hasAllLanguages = widget.querySelector("details[lang]") !== null;

if (hasAllLanguages || !goesOnIn(given.lang)) {
  apply(widget, given);
  if (hasAllLanguages) speak(given.lang, widget);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("nav a");
  for (const link of links) link.search = location.search;
  if (parent !== window) tellParent(widget);
  nameArticle();
}
