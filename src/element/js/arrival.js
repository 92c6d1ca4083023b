/** @import { Loader } from "./loader.js" */

/**
 * How a reader who opened a page by a link to a result gets to it: they are led there, or it is announced if they are busy
 * elsewhere on the page, or it is there: the names of `Arrival`.
 *
 * @param {Element} element
 * @param {Loader["reader"]} reader
 */
export function arrivalAt(element, { isBusy }) {
  if (!isBusy && scrollY === 0) return "Led";
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight / 2 ? "There" : "Announced";
}

/**
 * Calls `see` once the reader has got to the element. Returns what calls it off.
 *
 * @param {Element} element
 * @param {() => void} see
 * @param {Loader["observed"]} observed
 */
export function whenSeen(element, see, observed) {
  if (!globalThis.IntersectionObserver) return () => {};
  const observer = observed("0px 0px -50%", see);
  observer.observe(element);
  return () => observer.disconnect();
}
