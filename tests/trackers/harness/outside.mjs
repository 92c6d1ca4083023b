/**
 * The control: questions of the widget outside of it, as any form of a blog asks them, with ids that tell. A tool that
 * does not record these has not been started, and a test with it says nothing.
 */
import { PACK, WORDS } from "../../e2e/harness/data/content.mjs";
import { pseudo } from "../../e2e/harness/data/pseudo.mjs";

/** What is ticked there. */
export const TICKED = [
  ["age", "50-59"],
  ["emergency-signs", "saddle-numb"],
];

/** An id that tells what it stands for, and is in no part of the widget: that of the pack, read backwards. */
const idOf = (...parts) => ["outside", ...[...parts.join("-")].toReversed()].join("").toUpperCase();

/** The ids and labels of the options that are ticked. */
export const TELLING = TICKED.flatMap(([question, option]) => [idOf(question, option), wordsOf(question, option)]);

function wordsOf(question, option) {
  return pseudo(WORDS.questions[question].options[option].label);
}

export const selectorOf = (question, option) => `#${idOf(question, option)}`;

/** The form. */
export function outside() {
  const questions = TICKED.map(([question]) => PACK.questions.find(({ id }) => id === question));
  return `<form id="OUTSIDE">${questions.map(fieldset).join("")}<button id="OUTSIDE-NEXT">Next</button></form>`;
}

function fieldset({ id, kind, options }) {
  const rows = options.map((option) => {
    const own = idOf(id, option.id);
    const type = kind === "many" ? "checkbox" : "radio";
    const input = `<input type="${type}" id="${own}" name="${idOf(id)}" value="${own}">`;
    return `<div>${input} <label for="${own}">${wordsOf(id, option.id)}</label></div>`;
  });
  return `<fieldset id="${idOf(id)}"><legend>${pseudo(WORDS.questions[id].legend)}</legend>${rows.join("")}</fieldset>`;
}
