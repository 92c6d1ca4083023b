/**
 * What a screen reader speaks from top to end, kept in `kept/spoken` and read by people as a blind reader would. The
 * reader is a simulation: it does not take the place of a real one.
 */
import { test } from "node:test";
import { assertKept, assertNothingElseKept } from "./harness/run/kept.mjs";
import { READER_PAGES, listen } from "./harness/reader/screen-reader.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { open } from "./harness/reader/states.mjs";

const STATES = [
  "question-with-errors",
  "tick-list",
  "body-map",
  "your-answers",
  "strong",
  "strong-unfolded",
  "emergency",
  "clinician",
  "clinician-earlier",
];

const fileOf = (name) => `${name}.txt`;

for (const name of STATES) {
  scenario(`A screen reader speaks the state “${name}” as kept`, async (scenes) => {
    const { widget } = await open(name, scenes, { pages: READER_PAGES });
    assertKept(`spoken/${fileOf(name)}`, await listen(widget));
  });
}

test("No transcript is kept that nothing speaks", () => assertNothingElseKept("spoken", STATES.map(fileOf)));
