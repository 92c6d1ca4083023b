/**
 * A page that records everything that a browser gives to a page: every event with all it carries, the selection, what
 * moves, what is under the pointer, timings, and every change of the document.
 */

/**
 * Runs in the page, before anything else. `window.overheard()` returns the records so far: `inside`, where it
 * got hold of a node in a shadow root; `selected`, all that was selected; `texts`, every text that came along;
 * `events`, each with all that it carries but numbers; and `timed`, the kinds of what was measured.
 */
export function listenToEverything() {
  const inside = new Set();
  const texts = new Set();
  const selected = new Set();
  const events = [];
  const timed = new Set();

  const isHidden = (node) => node instanceof ShadowRoot || node.getRootNode() instanceof ShadowRoot;
  /** Looks at a value and what hangs on it, and puts it into a few words. */
  const look = (value, from, depth) => {
    if (value instanceof Node) {
      if (isHidden(value)) inside.add(`${from}: ${value.nodeName} ${value.className ?? value.data ?? ""}`);
      return value.nodeName;
    }
    if (typeof value === "string") {
      texts.add(value);
      return value;
    }
    if (typeof value !== "object" || value === null || value === window || depth === 0) return typeof value;
    const list = typeof value[Symbol.iterator] === "function" ? [...value] : undefined;
    if (list) return list.map((one) => look(one, from, depth - 1)).join();
    return properties(value, from, depth);
  };
  const properties = (value, from, depth) => {
    const told = [];
    for (const name in value) {
      try {
        told.push(`${name}=${look(value[name], `${from}.${name}`, depth - 1)}`);
      } catch {
        // Some can be read only of some kinds of events.
      }
    }
    return told.join(" ");
  };

  const lookAround = (type) => {
    const selection = getSelection();
    selected.add(String(selection));
    look(selection, `selection at ${type}`, 2);
    for (let at = 0; at < selection.rangeCount; at += 1) {
      look(selection.getRangeAt(at), `range at ${type}`, 2);
      selected.add(String(selection.getRangeAt(at)));
    }
    look(selection.getComposedRanges?.({}) ?? [], `ranges at ${type}`, 3);
    for (const animation of document.getAnimations()) look(animation.effect, `animation at ${type}`, 2);
    look(document.activeElement, `focus at ${type}`, 1);
  };
  const lookUnder = (type, x, y) => {
    look(document.elementsFromPoint(x, y), `under ${type}`, 2);
    look(document.caretPositionFromPoint?.(x, y)?.offsetNode, `caret under ${type}`, 1);
    look(document.caretRangeFromPoint?.(x, y)?.startContainer, `caret under ${type}`, 1);
  };
  const hear = (event) => {
    const path = event.composedPath().map((node) => look(node, `path of ${event.type}`, 1));
    const ranges = event.getTargetRanges?.() ?? [];
    const told = `${look(ranges, `ranges of ${event.type}`, 3)} ${properties(event, event.type, 3)}`;
    if (event.isTrusted && /^(pointer|mouse|click|key|in|ch|be|foc|sub)/.test(event.type)) {
      events.push(`${event.type} ${path} ${told}`);
    }
    lookAround(event.type);
    if (event.clientX !== undefined) lookUnder(event.type, event.clientX, event.clientY);
  };

  const types = new Set([
    "focusin",
    "focusout",
    "beforeinput",
    "selectionchange",
    "touchstart",
    "touchend",
    "textInput",
  ]);
  for (const { prototype } of [Window, Document, Element, HTMLElement, SVGElement, HTMLBodyElement]) {
    for (const name of Object.getOwnPropertyNames(prototype)) if (name.startsWith("on")) types.add(name.slice(2));
  }
  for (const name in window) if (name.startsWith("on")) types.add(name.slice(2));
  for (const name of ["start", "step", "complete", "share", "error"]) types.add(`lumbar-check-${name}`);
  for (const type of types) addEventListener(type, hear, { capture: true, passive: true });
  window.navigation?.addEventListener("navigate", (event) => properties(event, "navigate", 3));

  new MutationObserver((changes) => {
    for (const change of changes) {
      properties(change, `change of ${change.type}`, 3);
      if (change.attributeName) look(change.target.getAttribute(change.attributeName), "attribute", 1);
    }
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });

  const time = (list) => {
    for (const entry of list.getEntries()) {
      timed.add(entry.entryType);
      properties(entry, `performance ${entry.entryType}`, 3);
      texts.add(JSON.stringify(entry));
    }
  };
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver(time).observe({ type, buffered: true, durationThreshold: 16 });
  }

  window.overheard = () => ({
    inside: [...inside],
    selected: [...selected].join(""),
    texts: [...texts],
    events,
    timed: [...timed],
  });
}
