/** Starts a page with the widget in it. Runs before the widget's own script, so that it comes up as the address says. */

import { apply, settings } from "./address.js";
import { tellParent } from "./frame.js";
import { goesOnIn, speak } from "./language.js";

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
}
