/**
 * Runs in the page, on the element: words whose letters are on more than one line although there is room for them. A word
 * as long as the panel has to break; one that takes less than three quarters of it stands in a column that is too narrow.
 * Self-contained, because Playwright hands it over as text.
 */
export function breaks({ shadowRoot }) {
  const panel = shadowRoot.querySelector("[part~=panel]") ?? shadowRoot.querySelector("[part~=widget]");
  const room = panel.getBoundingClientRect().width * 0.75;
  const isShown = (element) => element.checkVisibility() && !element.closest(".visually-hidden, svg, textarea");
  const broken = [];
  const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.data.trim() || !isShown(text.parentElement)) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}\u2019.]+/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = [...range.getClientRects()];
      const width = lines.reduce((sum, line) => sum + line.width, 0);
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1 && width < room) broken.push(word);
    }
  }
  return broken;
}
