/**
 * Runs in the page, on the element: which words lie on other words or on controls, and which are cut off. What sticks
 * out sideways is found by `measure`. Self-contained, because Playwright hands it over as text.
 */
export function collide(host) {
  const root = host.shadowRoot;
  /** Boxes of lines reach into each other by some pixels where fonts are taller than their lines. */
  const tolerated = 0.35;
  const isShown = (element) =>
    element.checkVisibility() && !element.closest(".visually-hidden, .list-folded .body-lists, svg");
  const elements = [...root.querySelectorAll("[part~=widget] *")].filter(isShown);

  const boxes = [];
  const add = (element, { left, top, right, bottom }, what) => {
    if (right - left > 1 && bottom - top > 1) boxes.push({ element, left, top, right, bottom, what });
  };
  for (const element of elements) {
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) add(element, line, `“${node.textContent.trim().slice(0, 40)}”`);
    }
    if (element.matches("input, textarea, button.button, a.button, a.call")) {
      add(element, element.getBoundingClientRect(), element.localName);
    }
  }

  const related = (one, other) => one === other || one.contains(other) || other.contains(one);
  const overlaps = [];
  boxes.sort((one, other) => one.top - other.top);
  boxes.forEach((box, at) => {
    for (const other of boxes.slice(at + 1)) {
      if (other.top >= box.bottom) break;
      if (related(box.element, other.element)) continue;
      const width = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const height = Math.min(box.bottom, other.bottom) - other.top;
      const lower = Math.min(box.bottom - box.top, other.bottom - other.top);
      if (width > 1 && height > lower * tolerated) overlaps.push(`${box.what} and ${other.what}`);
    }
  });

  const clips = (element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    return overflowX !== "visible" || overflowY !== "visible" || clipPath !== "none";
  };
  const cutOff = elements
    .filter((element) => clips(element) && !element.matches("input, textarea"))
    .flatMap((frame) => {
      const { left, top, right, bottom } = frame.getBoundingClientRect();
      const isOutside = (box) =>
        box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1;
      const inside = boxes.filter((box) => frame.contains(box.element) && isOutside(box));
      return inside.map(({ what }) => `${what} by ${frame.className}`);
    });
  return { overlaps, cutOff };
}
