/**
 * Runs in the page: presses what a reader would, from Start until there is a result, or the page `until`: the id of a
 * question, `check-answers`, or `result`. Self-contained, because Playwright hands it over as text.
 */
export async function walkInPage(host, { answers, words, until }) {
  const root = host.shadowRoot;
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
  const press = async (id, checked) => {
    const box = root.getElementById(id);
    if (!box) throw new Error(`there is no option ${id}`);
    box.click();
    await turn();
    await becomes(`${id} is ${checked ? "ticked" : "not ticked"}`, () => root.getElementById(id).checked === checked);
  };
  const follow = async (word) => {
    const button = all("button").find(({ textContent }) => textContent.trim() === words[word]);
    if (!button)
      throw new Error(`there is no button “${words[word]}”; the page says: ${root.textContent.slice(0, 300)}`);
    button.focus();
    button.click();
    await becomes("a page has opened", () => root.activeElement?.matches('[part~="heading"], [part~="error-summary"]'));
    const problem = root.querySelector('[part~="error-summary"]');
    if (problem) throw new Error(`unanswered: ${problem.textContent}`);
  };
  const answerPage = async () => {
    const done = new Set();
    for (;;) {
      const question = all("fieldset.question").find(({ id }) => answers[id] && !done.has(id));
      if (!question) return;
      done.add(question.id);
      const wanted = [answers[question.id]].flat().map((option) => `${question.id}-${option}`);
      const ticked = all(`input[name="${question.id}"]:checked`).map(({ id }) => id);
      // Radio buttons take back what was chosen by themselves.
      const others = question.querySelector('[type="radio"]') ? [] : ticked.filter((id) => !wanted.includes(id));
      for (const id of others) await press(id, false);
      for (const id of wanted.filter((id) => !ticked.includes(id))) await press(id, true);
    }
  };
  const shows = () => {
    if (root.querySelector('[part~="card"]')) return "result";
    if (root.querySelector(".answers-group")) return "check-answers";
    return all("fieldset.question").some(({ id }) => id === until) ? until : "questions";
  };

  if (root.querySelector(".welcome")) await follow("start");
  for (let place = shows(); place !== until && place !== "result"; place = shows()) {
    if (place === "questions") await answerPage();
    const sheet = root.querySelector('[part~="sheet"]');
    await follow(place === "check-answers" || sheet ? "see-result" : "continue");
  }
}
