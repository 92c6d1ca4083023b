/** How many words there are to see, and how many of them to read. */

/** Runs in the page. `seen`: every word but what is folded away or only spoken. `read`: less what each page repeats. */
export function countWords(host, repeated) {
  const texts = document.createTreeWalker(host.shadowRoot.querySelector("[part~=widget]"), NodeFilter.SHOW_TEXT);
  const count = { seen: 0, read: 0 };
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode;
    if (!parentElement.checkVisibility() || parentElement.closest(".visually-hidden, .list-folded .body-lists"))
      continue;
    const words = textContent.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    count.seen += words;
    if (!parentElement.closest(repeated)) count.read += words;
  }
  return count;
}
