/** What keeps the page from seeing into an element, whatever its tools did to the browser's functions. */

import { ownDocument } from "./own.js";

/** @type {ReturnType<typeof functionsOf> | undefined} */
let untouched;

/** @param {{ Element: typeof Element }} view */
const functionsOf = ({ Element: { prototype } }) => {
  const { attachShadow, addEventListener, removeEventListener } = prototype;
  return { attachShadow, addEventListener, removeEventListener };
};

/**
 * Functions of the browser as it comes. Tools that record pages put functions of theirs in place of these: one is handed
 * every shadow root, closed or not, and another every event that anybody listens for. A frame that is there for a moment
 * has some that nobody could change yet.
 *
 * Those of the page have to do in a sandbox, in which it does not see into its frames, and where something gets into each
 * frame, as an extension can: what that leaves behind does not work once the frame is gone.
 */
function untouchedFunctions() {
  const frame = ownDocument.createElement("iframe");
  frame.hidden = true;
  ownDocument.documentElement.append(frame);
  const functions = functionsOf(frame.contentDocument?.defaultView ?? globalThis);
  frame.remove();
  const areUntouched = Object.values(functions).every((own) => `${own}`.includes("[native code]"));
  return areUntouched ? functions : functionsOf(globalThis);
}

/**
 * Gives an element a shadow root.
 *
 * @param {Element} element
 * @param {ShadowRootMode} mode
 */
export function attachRoot(element, mode) {
  untouched ??= untouchedFunctions();
  /** @type {ShadowRootInit & { __proto__: null }} */
  // Pages add things to all objects, and those would be read here.
  const init = { __proto__: null, mode };
  return untouched.attachShadow.call(element, init);
}

/** Lets nobody but the browser know who listens to an element, and for what. @param {Element} element */
export function listenUnheard(element) {
  Object.assign(element, untouched);
}
