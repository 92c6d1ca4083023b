/** Waiting until an element is needed. */

/** How far outside the window an element may be and count as near. */
const NEAR = "600px";

/** What a reader does to an element that has come into use before it was seen, as with a jump of the keyboard. */
const TOUCHES = ["pointerdown", "focusin", "keydown"];

/** Whether the address holds a result, which is to be shown and taken out of the address at once. */
export const holdsResult = () => location.hash.startsWith("#lumbar-check=");

/** The reader of a page that was opened by a link to a result: whether they have done something on it. */
export const reader = { isBusy: false };

export function watchReader() {
  const signs = holdsResult() ? ["pointerdown", "keydown", "wheel", "touchmove"] : [];
  for (const sign of signs) addEventListener(sign, () => (reader.isBusy = true), true);
}

/**
 * Calls `come` whenever something that is observed comes into the window, which has margins here.
 *
 * @param {string} rootMargin
 * @param {() => void} come
 */
export function observed(rootMargin, come) {
  /** @type {IntersectionObserverInit & { __proto__: null }} */
  // Pages add things to all objects, and those would be read here.
  const options = { __proto__: null, rootMargin };
  return new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) come();
  }, options);
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

/** Milliseconds until what could not be loaded is tried once more. */
const A_WHILE = 10_000;

/** A server that has not mended by then is left alone. */
let hasWaited = false;

/**
 * Calls back when it is worth it to load something again that could not be had: the device has come online, or a while has
 * passed, which is waited for once.
 *
 * @param {() => void} act
 * @returns what calls it off
 */
export function whenMended(act) {
  const timer = hasWaited ? undefined : setTimeout(done, A_WHILE);
  addEventListener("online", done);
  function callOff() {
    clearTimeout(timer);
    removeEventListener("online", done);
  }
  function done() {
    hasWaited = true;
    callOff();
    act();
  }
  return callOff;
}
