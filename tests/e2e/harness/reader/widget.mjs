/** One widget on a page, as somebody uses it. */
import { WORDS } from "../data/content.mjs";
import { meant, optionMeant, said, wordsOf } from "./inside.mjs";
import { walkInPage, walkOptions } from "./walk.mjs";

export class Widget {
  /** `host`: Playwright's locator of the element. `words`: the words file of the language it is in. */
  constructor(host, words = WORDS) {
    this.host = host;
    this.words = words;
    this.heading = host.locator('[part~="heading"]');
    this.errors = host.locator('[part~="error-summary"]');
    this.card = host.locator('[part~="card"]');
    this.questions = host.locator("fieldset.question");
  }

  part(name) {
    return this.host.locator(`[part~="${name}"]`);
  }

  /** A question by its id in the pack. */
  question(question) {
    return this.host.locator(said(this.words, question));
  }

  /** The row of an option: its control, its label and its hint. */
  row(question, option) {
    return this.host.locator(said(this.words, question, option));
  }

  /** The radio button or checkbox of an option. */
  option(question, option) {
    return this.row(question, option).locator("input");
  }

  /** The label of an option. */
  label(question, option) {
    return this.row(question, option).locator("label");
  }

  /** A box or button that belongs to no question, by its word in the words file. */
  choice(word) {
    return this.host.getByLabel(this.words.ui[word], { exact: true });
  }

  /** The ids of the questions on the page, in its order. */
  async asked() {
    const asked = await this.questions.evaluateAll(wordsOf);
    return asked.map((known) => meant(this.words, known));
  }

  /** A button by its word in the words file. */
  button(word) {
    return this.host.getByRole("button", { name: this.words.ui[word], exact: true });
  }

  /** A part of the share sheet: `advice`, `calendar` or `answers`. */
  share(place) {
    return this.host.locator(`.share-${place}`);
  }

  /** What it tells of what was asked for there. */
  status(place) {
    return this.share(place).locator('[part~="status"]');
  }

  /** What is there to copy by hand. */
  field(place) {
    return this.share(place).locator('[part~="field"]');
  }

  /** Opens a drawer of the share sheet by its word. */
  async openDrawer(word) {
    await this.host.locator("summary").filter({ hasText: this.words.ui[word] }).click();
  }

  /** Ticks or unticks that answers are kept on this device, and waits until it is so. */
  async toggleKeeping() {
    const box = this.choice("keep-answers");
    const was = await box.isChecked();
    await this.part("keep").locator("label").click();
    await box.and(this.host.locator(was ? ":not(:checked)" : ":checked")).waitFor();
  }

  /** Until there is something to press: the first step, which the module takes over, or the widget. */
  async firstStep() {
    await this.part("widget").waitFor();
  }

  /** Until the module has drawn the widget: then nothing that a test holds is replaced by its like. */
  async drawn() {
    await this.firstStep();
    const isModules = (host) =>
      !host.shadowRoot || Object.keys(host.shadowRoot.querySelector(".mount") ?? {}).some((key) => /yew/.test(key));
    for (; !(await this.host.evaluate(isModules)); ) await this.host.page().waitForTimeout(20);
  }

  /** Brings the element into view, as a reader who has got there. */
  async reach() {
    await this.host.evaluate((host) => host.scrollIntoView({ block: "nearest", behavior: "instant" }));
    await this.drawn();
  }

  /** Presses a button and waits until the page it leads to has taken the focus. */
  async press(word) {
    await this.button(word).click();
    await this.turned();
  }

  /** Until a page has opened, which shows in the focus, and is drawn to its end. */
  async turned() {
    await this.host.locator('[part~="heading"]:focus, [part~="error-summary"]:focus').waitFor();
    await this.host.locator(".card-begun").waitFor({ state: "detached" });
  }

  /** The list of a body map that is folded. */
  folded(question) {
    return this.question(question).locator('.list-button[aria-expanded="false"]');
  }

  /** Ticks an option by pressing its label, in a list that is unfolded for it. */
  async tick(question, option) {
    const folded = this.folded(question);
    if (await folded.count()) await folded.click();
    await this.label(question, option).click();
    await this.isTicked(question, option);
  }

  /** From the card: changes the last answer, and goes back to the result. */
  async changeLast(question, option) {
    await this.openAnswers();
    await this.part("change").last().click();
    await this.turned();
    await this.tick(question, option);
    await this.press("continue");
  }

  /** Unfolds the list of answers at the end of the card. */
  async openAnswers() {
    await this.host.locator("details:has(.answers-group) > summary").click();
    await this.part("change").last().waitFor();
  }

  async isTicked(question, option) {
    await this.row(question, option).locator("input:checked").waitFor({ state: "attached" });
  }

  /** What is ticked in the questions of the page, as `question:option`, in the order of the page. */
  async ticked() {
    const asked = await this.asked();
    // At once, as a page that changes may be made anew in between.
    const found = await this.host.evaluate(({ shadowRoot }) => {
      const questions = [...shadowRoot.querySelectorAll("fieldset.question")];
      const indexOf = (input) => questions.indexOf(input.closest("fieldset.question"));
      const inputs = [...shadowRoot.querySelectorAll("fieldset.question input:checked")];
      return inputs.map((input) => [indexOf(input), input.parentElement.querySelector("label").textContent]);
    });
    return found.map(([at, label]) => `${asked[at]}:${optionMeant(this.words, asked[at], label)}`);
  }

  /** What kind of page is shown. */
  place() {
    return this.host.evaluate((host) => {
      const places = {
        advice: ".card [part~='match']",
        care: ".card .meanwhile",
        shared: ".shared-banner",
        reading: ".reading",
        questions: "fieldset.question",
        welcome: ".welcome",
      };
      const shows = ([, selector]) => host.shadowRoot.querySelector(selector);
      return shows(["", places.shared]) ? "shared" : Object.entries(places).find(shows)?.[0];
    });
  }

  /** The disposition of the card. */
  level() {
    return this.card.evaluate(({ classList }) => [...classList].find((name) => name.startsWith("level-"))?.slice(6));
  }

  /** Where it begins in the window, in whole pixels. */
  async top() {
    const top = await this.part("widget")
      .first()
      .evaluate((part) => part.getBoundingClientRect().top);
    return Math.round(top) + 0;
  }

  /**
   * Answers page after page by `tick`, from the page it is on, and returns where that leads. `onPage` is called with
   * the number of each page before it is answered.
   */
  async walk(answers, { tick = this.tick.bind(this), next = () => this.press("continue"), onPage = () => {} } = {}) {
    for (let number = 1; (await this.place()) === "questions"; number += 1) {
      await onPage(number);
      await this.answerPage(answers, tick);
      await next();
    }
    return this.place();
  }

  /** Answers the questions of this page, those included that only come up meanwhile. */
  async answerPage(answers, tick = this.tick.bind(this)) {
    const done = new Set();
    for (;;) {
      const question = (await this.asked()).find((id) => answers[id] && !done.has(id));
      if (!question) return;
      for (const option of [answers[question]].flat()) await tick(question, option);
      done.add(question);
    }
  }

  /**
   * The same as from Start to the result, in the page itself and much faster: for tests that are about what comes then.
   * Stops early at `until`, a kind of page, if that comes first.
   */
  async arrive(answers, until = "result") {
    await this.drawn();
    await this.host.evaluate(walkInPage, walkOptions(answers, until, this.words));
    return this.place();
  }
}
