/**
 * In a browser that translates the page: it puts nodes of its own in place of each text. What is shown is compared, after
 * each thing that a reader does, with the same page in a browser that translates nothing.
 */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { patient, wordsIn } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const CONTROLS = "button, input, summary";

/** Runs in the page, before anything else: translates as Chrome does, into a language with the same words in brackets. */
function translate() {
  const put = (text) => {
    if (!text.data.trim() || !text.parentElement || text.parentElement.closest("svg, textarea, font")) return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `⟦${text.data.trim()}⟧`;
    outer.append(inner);
    text.replaceWith(outer);
  };
  const putAll = (root) => {
    const texts = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    texts.forEach(put);
  };
  customElements.whenDefined("lumbar-check").then(() => {
    const root = document.querySelector("lumbar-check").shadowRoot;
    new MutationObserver(() => putAll(root)).observe(root, { childList: true, characterData: true, subtree: true });
    putAll(root);
  });
}

/** Runs in the page: every text, in its order. Square codes, and what is there to copy by hand, are no texts of the page. */
function textsOf({ shadowRoot }) {
  const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  const isShown = (text) => text.data.trim() && !text.parentElement.closest("svg, textarea");
  return texts.filter(isShown).map(({ data }) => data.trim());
}

/** The page as it is, and the same page translated: what is done to one is done to the other, and then both are compared. */
class Twins {
  constructor(plain, translated) {
    this.plain = plain;
    this.both = [plain, translated];
  }

  async compare(after) {
    const [plain, translated] = await Promise.all(this.both.map(({ host }) => host.evaluate(textsOf)));
    assert.deepEqual(
      translated,
      plain.map((text) => `⟦${text}⟧`),
      `after ${after}`,
    );
  }

  /** Presses a control of the page that is not translated, and the one in its place. */
  async press(control, after, settled = () => {}) {
    await control.waitFor({ state: "attached" });
    const ordinal = await control.evaluate(
      (it, all) => [...it.getRootNode().querySelectorAll(all)].indexOf(it),
      CONTROLS,
    );
    for (const widget of this.both) {
      await widget.host
        .locator(CONTROLS)
        .nth(ordinal)
        .evaluate((it) => {
          it.focus();
          it.click();
        });
      await settled(widget);
      await widget.host.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await this.compare(after);
  }

  tick(question, option) {
    return this.press(this.plain.option(question, option), `${question}:${option}`);
  }

  /** Presses what leads to another page. */
  follow(word) {
    return this.press(this.plain.button(word).first(), word, (widget) => widget.turned());
  }

  async answer() {
    await this.plain.answerPage(DESK_WORKER, async (question, option) => {
      if (!(await this.plain.option(question, option).isChecked())) await this.tick(question, option);
    });
  }

  /** Answers page after page until `until`, a kind of page or the id of a question. */
  async walk(until) {
    const isThere = async () => [await this.plain.place(), ...(await this.plain.asked())].includes(until);
    while (!(await isThere())) {
      await this.answer();
      await this.follow("continue");
    }
  }

  /** The host changes an attribute, while a control has the focus, which stays there. */
  async speak(language) {
    for (const widget of this.both) {
      const [focused] = await widget.host.evaluate(focusedIn);
      await widget.host.evaluate((host, language) => (host.lang = language), language);
      await widget.host.locator(`.widget[lang="${language}"]`).waitFor();
      assert.deepEqual(await widget.host.evaluate(focusedIn), [focused]);
    }
    this.plain.words = wordsIn(language);
    await this.compare(`lang="${language}"`);
  }
}

/** Runs in the page: the place of the control that has the focus, among all. */
const focusedIn = ({ shadowRoot }) => [[...shadowRoot.querySelectorAll("input")].indexOf(shadowRoot.activeElement)];

async function twins({ serve, visit }, attributes = "") {
  await serve({ pages: { "/": blog({ widget: element(`region="uk" lang="en" ${attributes}`) }) } });
  const [plain, translated] = [await visit(), await visit({ before: translate })];
  for (const { widget } of [plain, translated]) await widget.drawn();
  const pair = new Twins(plain.widget, translated.widget);
  await pair.compare("the beginning");
  return pair;
}

scenario("In a browser that translates, every page says what it says, back and forth", async (scenes) => {
  const pair = await twins(scenes);
  await pair.follow("start");
  await pair.walk("habits");
  await pair.tick("habits", "sleeps-curled");
  await pair.speak("de");
  await pair.tick("habits", "sleeps-curled");
  await pair.follow("back");
  await pair.follow("back");
  await pair.walk("advice");
  for (const word of ["copy-text", "show-code", "show-code"]) await pair.press(pair.plain.button(word).first(), word);
  await pair.follow("change-answers");
  await pair.speak("en");
  await pair.walk("advice");
  await pair.follow("read-the-article");
  await pair.follow("back");
  await pair.follow("start-again");
});

scenario(
  "In a browser that translates, a page says what is missing, what a sign means and where to go",
  async (scenes) => {
    const pair = await twins(scenes);
    await pair.follow("start");
    await pair.follow("continue");
    await pair.walk("emergency-signs");
    await pair.tick("emergency-signs", "both-legs");
    await pair.tick("emergency-signs", "both-legs");
    await pair.tick("emergency-signs", "both-legs");
    await pair.follow("continue");
    await pair.follow("change-answers");
  },
);

scenario("In a browser that translates, a single page grows and shrinks in its own words", async (scenes) => {
  const pair = await twins(scenes, 'layout="single"');
  await pair.follow("start");
  await pair.follow("see-result");
  await pair.answer();
  await pair.speak("fr");
  await pair.follow("see-result");
  await pair.follow("change-answers");
});
