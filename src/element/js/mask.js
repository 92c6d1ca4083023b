/** What session-replay tools look for to leave an element alone. */
export const MASKS = {
  "data-hj-suppress": "",
  "data-sentry-mask": "",
  "data-clarity-mask": "true",
  "data-dd-privacy": "hidden",
};
const MASK_CLASSES = ["ph-no-capture", "fs-mask", "rr-block"];

/** Masks one element: their search for a mask ends at the root of a shadow tree, so what is in one needs its own. @param {Element} element */
export function mask(element) {
  for (const [name, value] of Object.entries(MASKS)) element.setAttribute(name, value);
  element.classList.add(...MASK_CLASSES);
}
