/** Answers from Start to a result inside the page, much faster than by the mouse. */
import { PACK, WORDS } from "../data/content.mjs";

/** The question and the option above a question that follows it up, by its id. */
export const FOLLOW_UPS = Object.fromEntries(
  PACK.questions.flatMap(({ id, options }) =>
    options.filter(({ follow_up }) => follow_up).map((option) => [option.follow_up, [id, option.id]]),
  ),
);

/** The argument of `walkInPage`. `until`: the id of a question, or `result`. `words`: of the language the widget is in. */
export const walkOptions = (answers, until = "result", words = WORDS) => ({
  answers,
  until,
  words,
  followUps: FOLLOW_UPS,
});

/**
 * Runs in the page: presses what a reader would, from Start until there is a result, or the page asked for. `host`: the
 * element, or what is in it if it is closed. Self-contained, because Playwright hands it over as text.
 */
export async function walkInPage(host, { answers, words: { ui: words, questions }, followUps, until }) {
  const root = host.shadowRoot ?? host.getRootNode();
  const all = (selector) => [...root.querySelectorAll(selector)];
  // Not by frames: what is pressed is there before the next is drawn, and a walk presses some fifty times.
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const becomes = async (what, condition) => {
    const end = performance.now() + 10_000;
    while (!condition()) {
      if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
      await turn();
    }
  };
  /** The question of a fieldset, known by its legend, its options and what it follows up; options, by their labels. */
  const idOf = (fieldset) => {
    const legend = fieldset.querySelector("legend").textContent;
    const label = fieldset.querySelector(".option-label").textContent;
    const above = fieldset.closest(".follow-up")?.previousElementSibling.querySelector(".option-label").textContent;
    const isUnder = (id) => {
      const [question, option] = followUps[id] ?? [];
      return questions[question]?.options[option]?.label === above;
    };
    const isIt = ([id, asked]) =>
      asked.legend === legend && Object.values(asked.options).some((own) => own.label === label) && isUnder(id);
    return Object.entries(questions).find(isIt)?.[0];
  };
  const asked = () => all("fieldset.question");
  const boxesOf = (question) => {
    const fieldset = asked().find((fieldset) => idOf(fieldset) === question);
    const boxes = [...fieldset.querySelectorAll("input")].filter(
      (box) => box.closest("fieldset.question") === fieldset,
    );
    const labels = Object.entries(questions[question].options);
    const optionOf = (box) => labels.find(([, { label }]) => label === box.labels[0].textContent)[0];
    return Object.fromEntries(boxes.map((box) => [optionOf(box), box]));
  };
  const press = async (question, option, checked) => {
    const box = boxesOf(question)[option];
    if (!box) throw new Error(`there is no option ${question}:${option}`);
    box.click();
    await turn();
    const isSo = () => boxesOf(question)[option].checked === checked;
    await becomes(`${question}:${option} is ${checked ? "ticked" : "not ticked"}`, isSo);
  };
  const follow = async (word) => {
    const button = all("button").find(({ textContent }) => textContent.trim() === words[word]);
    if (!button)
      throw new Error(`there is no button “${words[word]}”; the page says: ${root.textContent.slice(0, 300)}`);
    button.focus();
    button.click();
    await becomes("a page has opened", () => root.activeElement?.matches('[part~="heading"], [part~="error-summary"]'));
    await becomes("the page is drawn to its end", () => !root.querySelector(".card-begun"));
    const problem = root.querySelector('[part~="error-summary"]');
    if (problem) throw new Error(`unanswered: ${problem.textContent}`);
  };
  const answerPage = async () => {
    const done = new Set();
    for (;;) {
      const question = asked()
        .map(idOf)
        .find((id) => answers[id] && !done.has(id));
      if (!question) return;
      done.add(question);
      const wanted = [answers[question]].flat();
      const boxes = Object.entries(boxesOf(question));
      const ticked = boxes.filter(([, { checked }]) => checked).map(([option]) => option);
      // Radio buttons take back what was chosen by themselves.
      const others = boxes[0][1].type === "radio" ? [] : ticked.filter((option) => !wanted.includes(option));
      for (const option of others) await press(question, option, false);
      for (const option of wanted.filter((option) => !ticked.includes(option))) await press(question, option, true);
    }
  };
  const shows = () => {
    if (root.querySelector('[part~="card"]')) return "result";
    return asked().map(idOf).includes(until) ? until : "questions";
  };

  if (root.querySelector(".welcome")) await follow("start");
  for (let place = shows(); place !== until && place !== "result"; place = shows()) {
    await answerPage();
    await follow(root.querySelector('[part~="sheet"]') ? "see-result" : "continue");
  }
}
