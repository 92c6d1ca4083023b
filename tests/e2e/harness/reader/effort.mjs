/** What a walk asks of a reader. */
import { countWords } from "../checks/word-count.mjs";

/**
 * What is not counted: the way back and the number of the page, Continue, what opens a folded part, and the offer below
 * Continue to those who want to go on another day.
 */
const BESIDE = ".step-header, .step-actions, .more > summary, .list-button, .keep-offer";

/**
 * Walks from the welcome to the result, and counts what there was on the way: in sum, and the words of each page. `onPage`:
 * as a page is shown, with its number from the welcome on; `onLeave`: before a page is left.
 */
export async function countedWalk(widget, answers, { onPage = () => {}, onLeave = () => {} } = {}) {
  const effort = { views: 0, presses: 0, words: 0, beside: 0, pages: [], asked: new Set() };
  const view = async () => {
    effort.views += 1;
    await onPage(effort.views);
  };
  const read = async () => {
    const { seen, read } = await widget.host.evaluate(countWords, BESIDE);
    effort.pages.push(read);
    effort.words += read;
    effort.beside += seen - read;
    await onLeave();
  };
  const press = async (done) => {
    await done;
    effort.presses += 1;
  };
  const tick = (question, option) => press(mark(widget, question, option));
  // Some questions come up while the page is answered, so what it says is counted when it is left.
  const next = async () => {
    await read();
    for (const question of await widget.asked()) effort.asked.add(question);
    await press(widget.press("continue"));
  };
  await widget.drawn();
  await view();
  await read();
  await press(widget.press("start"));
  const place = await widget.walk(answers, { onPage: view, tick, next });
  await view();
  return { ...effort, place };
}

/** Ticks an option; on a body map as a press on the picture does, which leaves the list folded. */
async function mark(widget, question, option) {
  if ((await widget.folded(question).count()) === 0) return widget.tick(question, option);
  await widget.option(question, option).evaluate((box) => box.click());
  return widget.isTicked(question, option);
}
