/** Waiting until an element is needed. */

/** How far outside the window an element may be and count as near. */
const NEAR = "600px";

/** What a reader does to an element that has come into use before it was seen, as with a jump of the keyboard. */
const TOUCHES = ["pointerdown", "focusin", "keydown"];

/** Whether the address holds a result, which is to be shown and taken out of the address at once. */
export const holdsResult = () => location.hash.startsWith("#lumbar-check=");

/** Whether the reader has done something on a page that was opened by a link to a result. */
let isBusy = false;

export function watchReader() {
  const signs = holdsResult() ? ["pointerdown", "keydown", "wheel", "touchmove"] : [];
  for (const sign of signs) addEventListener(sign, () => (isBusy = true), true);
}

/**
 * How a reader who opened such a page gets to the result: they are led there, or it is announced if they are busy
 * elsewhere on the page, or it is there: the names of `Arrival`.
 *
 * @param {Element} element
 */
export function arrivalAt(element) {
  if (!isBusy && scrollY === 0) return "Led";
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight / 2 ? "There" : "Announced";
}

/**
 * Calls `come` whenever something that is observed comes into the window, which has margins here.
 *
 * @param {string} rootMargin
 * @param {() => void} come
 */
function observed(rootMargin, come) {
  /** @type {IntersectionObserverInit & { __proto__: null }} */
  // Pages add things to all objects, and those would be read here.
  const options = { __proto__: null, rootMargin };
  return new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) come();
  }, options);
}

/**
 * Calls `see` once the reader has got to the element. Returns what calls it off.
 *
 * @param {Element} element
 * @param {() => void} see
 */
export function whenSeen(element, see) {
  if (!globalThis.IntersectionObserver) return () => {};
  const observer = observed("0px 0px -50%", see);
  observer.observe(element);
  return () => observer.disconnect();
}

/**
 * Calls `arrive` once, as soon as the element is near the window or is touched; an element that is not displayed is not
 * near. Returns what calls it off.
 *
 * @param {Element} element
 * @param {() => void} arrive
 */
export function whenNear(element, arrive) {
  const done = new AbortController();
  const now = () => {
    if (done.signal.aborted) return;
    done.abort();
    arrive();
  };
  if (element.getAttribute("loading") === "eager" || holdsResult() || !globalThis.IntersectionObserver) {
    now();
    return () => {};
  }
  const observer = observed(NEAR, now);
  observer.observe(element);
  done.signal.addEventListener("abort", () => observer.disconnect());
  addEventListener("hashchange", () => holdsResult() && now(), { signal: done.signal });
  for (const touch of TOUCHES) element.addEventListener(touch, now, { signal: done.signal, passive: true });
  return () => done.abort();
}
