/** The inside of a widget, which ships closed: how tests open it, and how they find what a reader would. */
import { selectors } from "playwright-core";
import { PACK, wordsIn } from "./content.mjs";

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
      Object.defineProperty(window, Symbol.for("inside"), { value: mount, configurable: true });
      ofPage?.(mount);
    };
    // A page of ours has a use for it, too.
    const element = customElements.get("lumbar-check");
    Object.defineProperty(element, "onMount", { get: () => onMount, set: (wanted) => (ofPage = wanted) });
  });
}

/**
 * Nothing in the widget says by an id or a name which question or option it is. Tests find both by their words, as
 * readers do: `said={"legend", "label"}` is the row of an option, and without a label the question.
 */
await selectors.register("said", () => {
  const queryAll = (host, said) => {
    const { legend, label } = JSON.parse(said);
    const questions = [...(host.shadowRoot ?? host).querySelectorAll("fieldset.question")];
    const asked = questions.filter((question) => question.querySelector("legend").textContent === legend);
    if (label === undefined) return asked;
    const labels = asked.flatMap((question) => [...question.querySelectorAll(".option-label")]);
    // A question that follows up a tick stands inside the question of the tick.
    const own = labels.filter(({ parentElement }) => asked.includes(parentElement.closest("fieldset")));
    return own.filter(({ textContent }) => textContent === label).map(({ parentElement }) => parentElement);
  };
  return { queryAll, query: (host, said) => queryAll(host, said)[0] };
});

/** The selector of a question, or of the row of an option, in a words file. */
export function said({ questions }, question, option) {
  const { legend, options } = questions[question];
  return `said=${JSON.stringify({ legend, label: option && options[option].label })}`;
}

/** The id of the question with a legend, and of its option with a label, in a words file or any language of the pack. */
export function meant(words, { legend, label }) {
  const questions = [words, ...ALL].flatMap(({ questions }) => Object.entries(questions));
  const [question, { options }] = questions.find(([, words]) => words.legend === legend);
  const [option] = Object.entries(options).find(([, words]) => words.label === label) ?? [];
  return { question, option };
}
