/** FHIR R4, judged by programs that know nothing of this widget. */
/* global LForms */
import assert from "node:assert/strict";
import { test } from "node:test";
import Validator from "@asymmetrik/fhir-json-schema-validator";
import { PACK, WORDS, patient, wordsIn } from "./harness/data/content.mjs";
import { CHATTER, CLINIC, draw, fillIn, filledIn, item } from "./harness/data/lhc-forms.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { assessed, tool } from "./harness/data/tool.mjs";

const QUESTIONNAIRE = JSON.parse(tool("", "fhir", "src/content/packs/psoas"));

const STRONG = "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match";
const EARLY = "three-inflammatory-signs-before-thirty-five-go-to-a-clinician";
const EMERGENCY = "a-perfect-psoas-story-never-hides-new-numbness-between-the-legs";

/** Where a resource breaks the JSON Schema of FHIR R4. */
const faultsOf = (resource) => new Validator().validate(resource) ?? [];

function assertValid(resource) {
  assert.deepEqual(faultsOf(resource), [], resource.resourceType);
}

/** The answers that the tool reads out of a response. */
const answersIn = (response) => JSON.parse(tool(JSON.stringify(response), "fhir", "--read")).answers;

/** Opens the form of a clinic that has never heard of the widget. */
async function form({ serve, visit }) {
  await serve(CLINIC);
  const { page } = await visit({ tolerated: CHATTER });
  await draw(page, QUESTIONNAIRE);
  return page;
}

test("the questionnaire is valid FHIR R4", () => {
  assertValid(QUESTIONNAIRE);
  const broken = structuredClone(QUESTIONNAIRE);
  broken.item[0].item[0].type = "radio";
  assert.notDeepEqual(faultsOf(broken), [], "the validator takes anything");
});

test("a response made here is valid FHIR R4", () => {
  const record = JSON.stringify({ answers: patient(STRONG) });
  const response = JSON.parse(tool(record, "fhir", "--response", "--day", "2026-11-22"));
  assertValid(response);
  assert.equal(response.questionnaire, `${QUESTIONNAIRE.url}|${QUESTIONNAIRE.version}`);
});

for (const name of [STRONG, EARLY]) {
  scenario(`LHC-Forms, filled in, gives what the vignette says: ${name}`, async (given) => {
    const page = await form(given);
    const answers = patient(name);
    await fillIn(page, answers);
    const response = await filledIn(page);
    assertValid(response);
    assert.deepEqual(assessed(answersIn(response)), assessed(answers));
  });
}

scenario("LHC-Forms asks what follows from an answer only after it", async (given) => {
  const page = await form(given);
  const asked = async (id) => (await item(page, id).count()) > 0;
  assert.deepEqual([await asked("onset-age"), await asked("inflammatory")], [false, false]);
  await fillIn(page, { duration: "over-3-months" });
  await item(page, "onset-age").waitFor();
  assert.equal(await asked("inflammatory"), false);
  await fillIn(page, { "onset-age": "before-35" });
  await item(page, "inflammatory").waitFor();
  await fillIn(page, { "onset-age": "45-or-later" });
  await item(page, "inflammatory").waitFor({ state: "detached" });
});

scenario("LHC-Forms tells an emergency as soon as it is ticked", async (given) => {
  const page = await form(given);
  const told = item(page, "raised.saddle-numb").getByText(WORDS.dispositions.emergency.heading);
  assert.equal(await told.count(), 0);
  await fillIn(page, { "emergency-signs": ["saddle-numb"] });
  await told.waitFor();
  await fillIn(page, { "saddle-numb-when": "long-standing" });
  await told.waitFor({ state: "detached" });
  await fillIn(page, { "saddle-numb-when": "new-or-worse" });
  await told.waitFor();
});

scenario("an emergency ticked in LHC-Forms is one in the tool, whatever else was ticked", async (given) => {
  const page = await form(given);
  await fillIn(page, patient(EMERGENCY));
  const result = assessed(answersIn(await filledIn(page)));
  assert.equal(result.disposition, "emergency");
  assert.deepEqual(result, assessed(patient(EMERGENCY)));
});

scenario("the FHIRPath engine of LHC-Forms finds none beside ticks, and lets not sure stand there", async (given) => {
  const page = await form(given);
  const questions = QUESTIONNAIRE.item.flatMap(function inside(entry) {
    return [entry, ...(entry.item ?? []).flatMap(inside)];
  });
  const constraint = (linkId) => {
    const { extension } = questions.find((entry) => entry.linkId === linkId);
    const parts = extension.find(({ url }) => url.endsWith("questionnaire-constraint"))?.extension;
    return parts?.find(({ url }) => url === "expression").valueString;
  };
  const holds = (linkId, ...codes) => {
    const answer = codes.map((code) => ({ valueCoding: { system: `${QUESTIONNAIRE.url}:${linkId}`, code } }));
    return page.evaluate(
      ([entry, expression]) => {
        const { fhirpath, fhirpathModel } = LForms.FHIR.R4;
        const base = "QuestionnaireResponse.item";
        return fhirpath.evaluate(entry, { base, expression }, {}, fhirpathModel);
      },
      [{ linkId, answer }, constraint(linkId)],
    );
  };
  const lists = PACK.questions.filter(({ kind }) => kind === "many");
  for (const { id, options, optional = false } of lists) {
    const [first] = options;
    // Where nothing may be ticked, there is no none to stand beside ticks.
    assert.equal(
      options.some((option) => option.id === "none"),
      !optional,
      id,
    );
    if (optional) {
      assert.equal(constraint(id), undefined, id);
      continue;
    }
    assert.deepEqual(await holds(id, "none"), [true], id);
    assert.deepEqual(await holds(id, first.id), [true], id);
    assert.deepEqual(await holds(id, first.id, "none"), [false], id);
  }
  assert.deepEqual(await holds("emergency-signs", "both-legs", "not-sure"), [true]);
});

test("every label is there in every language of the pack, where FHIR looks for it", () => {
  const age = QUESTIONNAIRE.item.flatMap(({ item }) => item).find(({ linkId }) => linkId === "age");
  for (const language of PACK.languages.slice(1)) {
    const translated = (element) => {
      const found = element.extension.find(({ extension: [lang] }) => lang.valueCode === language);
      return found.extension.find(({ url }) => url === "content").valueString;
    };
    const { legend, options } = wordsIn(language).questions.age;
    const plain = (text) => text.replaceAll(/[\u00a0\u202f]/g, " ");
    assert.equal(translated(age._text), plain(legend));
    assert.equal(translated(age.answerOption[0].valueCoding._display), plain(options["under-18"].label));
  }
});
