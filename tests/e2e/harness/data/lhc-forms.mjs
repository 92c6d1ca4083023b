/** LHC-Forms of the U.S. National Library of Medicine: an independent renderer of FHIR questionnaires. */
/* global LForms */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PACK, WORDS } from "./content.mjs";

const FILES = join(dirname(createRequire(import.meta.url).resolve("lforms/package.json")), "dist/lforms");
const SCRIPTS = ["assets/lib/zone.min.js", "runtime.js", "polyfills.js", "main.js"];

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A clinic's form</title>
    <link rel="stylesheet" href="/lforms/webcomponent/styles.css">
  </head>
  <body>
    <div id="form"></div>
    ${SCRIPTS.map((name) => `<script src="/lforms/webcomponent/${name}"></script>`).join("\n    ")}
    <script src="/lforms/fhir/R4/lformsFHIR.min.js"></script>
  </body>
</html>`;

/** A site with an empty form on it. */
export const CLINIC = {
  pages: { "/": PAGE },
  answer: (path) => (path.startsWith("/lforms/") ? { body: readFileSync(join(FILES, path.slice(7))) } : undefined),
};

/** The messages that it writes to the console itself. */
export const CHATTER = [/FHIR resources might not be loaded/];

/** Draws a questionnaire. */
export async function draw(page, questionnaire) {
  await page.evaluate((resource) => LForms.Util.addFormToPage(resource, "form"), questionnaire);
  await item(page, "age").waitFor();
}

/** The item with a link id. */
export const item = (page, linkId) => page.locator(`lhc-item[id^="item-${linkId}/"]`);

/** Gives answers by question, in the order of the questionnaire, as a reader would: by the words beside the boxes. */
export async function fillIn(page, answers) {
  for (const { id } of PACK.questions) {
    for (const option of [answers[id] ?? []].flat()) {
      await item(page, id).getByText(WORDS.questions[id].options[option].label, { exact: true }).click();
    }
  }
}

/** The form as it is filled in. */
export const filledIn = (page) => page.evaluate(() => LForms.Util.getFormFHIRData("QuestionnaireResponse", "R4"));
