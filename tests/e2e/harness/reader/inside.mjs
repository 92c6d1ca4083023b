/** The inside of a widget, whose shadow root is closed: opens it for tests, and finds questions and options. */
import { selectors } from "playwright-core";
import { PACK, wordsIn } from "../data/content.mjs";
import { FOLLOW_UPS } from "./walk.mjs";

const ALL = PACK.languages.map(wordsIn);

/**
 * Runs in the page, before anything else: opens every widget to come. The README tells it to those who check for
 * accessibility, whose tools see into open shadow roots alone.
 */
export function openWidgets() {
  const { prototype } = CustomElementRegistry;
  const { define } = prototype;
  prototype.define = function (name, element, options) {
    if (name === "lumbar-check") element.rootMode = "open";
    define.call(this, name, element, options);
  };
}

/**
 * Runs in the page, before anything else: keeps the way into a widget that stays closed, in a place where no tool of the
 * page looks.
 */
export function keepInside() {
  customElements.whenDefined("lumbar-check").then(() => {
    let ofPage;
    const onMount = (mount) => {
      const inside = mount.getRootNode();
      Object.defineProperty(window, Symbol.for("inside"), { value: inside, configurable: true });
      ofPage?.(mount);
    };
    // A page of ours has a use for it, too.
    const element = customElements.get("lumbar-check");
    Object.defineProperty(element, "onMount", { get: () => onMount, set: (wanted) => (ofPage = wanted) });
  });
}

/**
 * Nothing in the widget says by an id or a name which question or option it is. Tests find both by their words, as
 * readers do: `said={legend, labels, under, label}` is the row of an option, and without a label the question.
 */
await selectors.register("said", () => {
  const queryAll = (host, said) => {
    const { legend, labels, under, label } = JSON.parse(said);
    const asked = [...(host.shadowRoot ?? host).querySelectorAll("fieldset.question")].filter(
      (question) =>
        question.querySelector("legend").textContent === legend &&
        labels.includes(question.querySelector(".option-label").textContent) &&
        question.closest(".follow-up")?.previousElementSibling.querySelector(".option-label").textContent === under,
    );
    if (label === undefined) return asked;
    const found = asked.flatMap((question) => [...question.querySelectorAll(".option-label")]);
    // A question that follows up a tick stands inside the question of the tick.
    const own = found.filter(({ parentElement }) => asked.includes(parentElement.closest("fieldset.question")));
    return own.filter(({ textContent }) => textContent === label).map(({ parentElement }) => parentElement);
  };
  return { queryAll, query: (host, said) => queryAll(host, said)[0] };
});

/** Runs in the page: the words by which each of these questions is known. Two can have the same legend, or be follow-ups alike. */
export const wordsOf = (fieldsets) =>
  fieldsets.map((fieldset) => ({
    legend: fieldset.querySelector("legend").textContent,
    first: fieldset.querySelector(".option-label").textContent,
    under: fieldset.closest(".follow-up")?.previousElementSibling.querySelector(".option-label").textContent,
  }));

/** The label of the option that a question follows up. */
function labelAbove({ questions }, id) {
  const [question, option] = FOLLOW_UPS[id] ?? [];
  return questions[question]?.options[option]?.label;
}

/** The selector of a question, or of the row of an option, in a words file. */
export function said(words, question, option) {
  const { legend, options } = words.questions[question];
  const labels = Object.values(options).map(({ label }) => label);
  return `said=${JSON.stringify({ legend, labels, under: labelAbove(words, question), label: options[option]?.label })}`;
}

/** The id of the question that is known by some words, in a words file or any language of the pack. */
export function meant(words, { legend, first, under }) {
  for (const some of [words, ...ALL]) {
    const isIt = ([id, asked]) =>
      asked.legend === legend &&
      Object.values(asked.options).some(({ label }) => label === first) &&
      (under === undefined || labelAbove(some, id) === under);
    const found = Object.entries(some.questions).find(isIt);
    if (found) return found[0];
  }
}

/** The id of the option of a question with a label, in a words file or any language of the pack. */
export function optionMeant(words, question, label) {
  const options = [words, ...ALL].flatMap(({ questions }) => Object.entries(questions[question]?.options ?? {}));
  return options.find(([, words]) => words.label === label)?.[0];
}
