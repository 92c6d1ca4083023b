/**
 * Leads the reader to a page: focuses what it begins with, and brings the top of the widget to the top of the window. What is
 * above has been read, and browsers would show the beginning somewhere in the middle.
 *
 * @param {HTMLElement | null | undefined} beginning
 * @param {HTMLElement} widget
 */
export function land(beginning, widget) {
  beginning?.focus({ preventScroll: true });
  const toStart = () => widget.scrollIntoView({ block: "start", behavior: "instant" });
  toStart();
  const covered = coveredOf(widget);
  if (covered <= 0) return;
  widget.style.scrollMarginTop = `${covered}px`;
  toStart();
  widget.style.scrollMarginTop = "";
}

/** How many pixels at the top of the widget something of the page stands on, as a header that stays there. @param {HTMLElement} widget */
function coveredOf(widget) {
  const { left, right, top } = widget.getBoundingClientRect();
  const onTop = widget.ownerDocument.elementFromPoint((left + right) / 2, Math.max(top, 0) + 1);
  const root = widget.getRootNode();
  if (!onTop || !(root instanceof ShadowRoot) || onTop.contains(root.host)) return 0;
  return Math.trunc(onTop.getBoundingClientRect().bottom - top);
}
