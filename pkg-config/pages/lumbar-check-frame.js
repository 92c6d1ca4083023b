/**
 * For pages with the questions in a frame: makes the frame as high as what is in it, and brings what the reader has been
 * led to into view. Any number of frames, also such as come later. It asks nothing of them and learns nothing else.
 *
 * The build wraps it in a function: pages load it as a classic script, whose names on top would be theirs.
 */

/** The files that a frame of ours can show. */
const OURS = /\/(frame|check)(\.[a-z-]+)?(\.html)?$/i;

/** Pixels. */
const LOWEST = 100;
const HIGHEST = 100000;
const MARGIN = 16;

/** @param {HTMLIFrameElement} frame */
const isOurs = (frame) => {
  try {
    return OURS.test(new URL(frame.src).pathname);
  } catch {
    return false;
  }
};

/** The frame of ours that a message comes from. A sandboxed one has no origin. @param {MessageEvent} message */
const sender = ({ source, origin }) =>
  [...document.querySelectorAll("iframe")].find(
    (frame) => frame.contentWindow === source && isOurs(frame) && [new URL(frame.src).origin, "null"].includes(origin),
  );

/** @param {HTMLIFrameElement} frame @param {number} height */
const resize = (frame, height) => {
  if (!Number.isFinite(height) || height < LOWEST || height > HIGHEST) return;
  const isWhole = getComputedStyle(frame).boxSizing === "border-box";
  const border = isWhole ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${height + border}px`;
};

/**
 * How far down a header of the page reaches that stays at the top, and stands on a place in the frame.
 *
 * @param {HTMLIFrameElement} frame
 * @param {number} place
 */
const coverOf = (frame, place) => {
  const { left, right, top } = frame.getBoundingClientRect();
  const found = document.elementFromPoint((left + right) / 2, Math.max(top + place, 0) + 1);
  return found && found !== frame && !found.contains(frame) ? found.getBoundingClientRect().bottom : 0;
};

/**
 * Scrolls to a place in the frame, if it is out of view or has to `start` the view, and only while the reader is in it.
 *
 * @param {HTMLIFrameElement} frame
 * @param {{ top: number, bottom: number, start: boolean }} place As the frame says it: it may be anything.
 */
const show = (frame, { top, bottom, start }) => {
  if (document.activeElement !== frame || !Number.isFinite(top) || !Number.isFinite(bottom)) return;
  const above = frame.getBoundingClientRect().top;
  if (start !== true && above + top >= 0 && above + bottom <= innerHeight) return;
  const { style } = frame;
  const before = style.scrollMarginTop;
  const toStart = (/** @type {number} */ margin) => {
    style.scrollMarginTop = `${margin - top}px`;
    frame.scrollIntoView({ block: "start", behavior: "instant" });
  };
  toStart(MARGIN);
  const covered = coverOf(frame, top);
  if (covered) toStart(MARGIN + covered);
  style.scrollMarginTop = before;
};

addEventListener("message", (event) => {
  const { type, height } = event.data ?? {};
  if (type !== "lumbar-check-height" && type !== "lumbar-check-show") return;
  const frame = sender(event);
  if (frame && type === "lumbar-check-height") resize(frame, height);
  if (frame && type === "lumbar-check-show") show(frame, event.data);
});

// Those that were there before this script.
for (const frame of document.querySelectorAll("iframe")) {
  if (isOurs(frame)) frame.contentWindow?.postMessage({ type: "lumbar-check-ask" }, "*");
}
