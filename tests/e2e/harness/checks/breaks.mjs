/**
 * Runs in the page, on the element: how many words there are, and those whose letters are on more than one line.
 * `within`: only the texts of such elements. `share`: only words that take less of the panel's width; one as long as the
 * panel has to break, and one that is not stands in a column that is too narrow. Self-contained, because Playwright hands
 * it over as text.
 */
export function breaks({ shadowRoot }, { within = "*", share = Infinity } = {}) {
  const room = shadowRoot.querySelector("[part~=panel]").getBoundingClientRect().width * share;
  const isShown = (element) =>
    element.checkVisibility() && !element.closest(".visually-hidden, .list-folded .body-lists, svg, textarea");
  const texts = [...shadowRoot.querySelectorAll(within)]
    .filter(isShown)
    .flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE));
  const range = document.createRange();
  const isBroken = ({ text, word, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const lines = [...range.getClientRects()];
    const width = lines.reduce((sum, line) => sum + line.width, 0);
    return new Set(lines.map(({ top }) => Math.round(top))).size > 1 && width < room;
  };
  const wordsOf = (text) =>
    [...text.data.matchAll(/[\p{L}\p{N}\u2019.]+/gu)].map(({ 0: word, index }) => ({ text, word, index }));
  const words = texts.flatMap(wordsOf);
  return { words: words.length, broken: words.filter(isBroken).map(({ word }) => word) };
}
