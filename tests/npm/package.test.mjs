/** What is in the package, and what those who look at packages say of it. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import Ajv from "ajv";
import { build } from "vite";
import { PACK } from "../e2e/harness/data/content.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { EXAMPLES, page } from "./harness/examples.mjs";
import { Project, TARBALL } from "./harness/project.mjs";

const project = new Project("package", {
  "empty.js": 'import "lumbar-check";\nimport { define } from "lumbar-check";\n',
});
const read = (name) => JSON.parse(readFileSync(join(project.installed, name), "utf8"));
const MANIFEST = read("package.json");
const ELEMENTS = read("custom-elements.json");

/** Bytes: what a project of a blog downloads, and what it then has on its disk. */
const MOST = { packed: 770_000, unpacked: 2_160_000 };

/** Names without the hash of their content. */
const plain = (path) => path.replace(/[-.][0-9a-f]{8}(?=\.\w+$)/, "");

test("The package has what it should and nothing else", () => {
  const told = execFileSync("npm", ["pack", "--dry-run", "--json"], { cwd: project.installed, encoding: "utf8" });
  const [{ files, unpackedSize }] = JSON.parse(told);
  const packs = PACK.languages.flatMap((language) =>
    ["packs/psoas", "screens/low-back-1", "steps/psoas"].map((file) => `${file}.${language}.bin`),
  );
  const code = ["define", "index", "react", "vue"].flatMap((name) => [`${name}.d.ts`, `${name}.js`]);
  const texts = ["LICENSE", "README.md", "custom-elements.json", "package.json"];
  const engine = ["engine.js", "lumbar-check.bin", "styles.bin"];
  const onDemand = ["pack-reader", "exports"].flatMap((name) => [`${name}.js`, `${name}.wasm`]);
  const expected = [...packs, ...code, ...texts, ...engine, ...onDemand];
  assert.deepEqual(files.map(({ path }) => plain(path)).sort(), expected.sort());
  assert.ok(unpackedSize < MOST.unpacked, `${unpackedSize} bytes unpacked`);
  assert.ok(statSync(TARBALL).size < MOST.packed, `${statSync(TARBALL).size} bytes packed`);
});

test("The version is the widget's, and nothing runs on installing", () => {
  const [, version] = /^version = "(.*)"$/m.exec(readFileSync(new URL("../../Cargo.toml", import.meta.url), "utf8"));
  assert.equal(MANIFEST.version, version);
  assert.equal(MANIFEST.scripts, undefined);
  assert.equal(MANIFEST.dependencies, undefined);
});

test("publint finds nothing", () => {
  assert.match(project.run("publint/src/cli.js", TARBALL, "--strict"), /All good!/);
});

test("arethetypeswrong finds nothing in what an ES module can be asked for", () => {
  project.run("@arethetypeswrong/cli/dist/index.js", TARBALL, "--profile", "esm-only");
});

test("custom-elements.json is of the form that it should be", () => {
  const require = createRequire(import.meta.url);
  const ajv = new Ajv({ strict: false });
  assert.ok(ajv.validate(require("custom-elements-manifest/schema.json"), ELEMENTS), ajv.errorsText());
});

scenario(
  "The element in a page has the attributes and properties that custom-elements.json names",
  async ({ visit }) => {
    const { page } = await visit();
    const [{ attributes, members }] = ELEMENTS.modules[0].declarations;
    const names = attributes.map(({ name }) => name);
    const observed = await page.evaluate(() => customElements.get("lumbar-check").observedAttributes);
    assert.deepEqual(
      names.filter((name) => !observed.includes(name)),
      [],
    );
    const follows = await page.evaluate((members) => {
      const element = document.createElement("lumbar-check");
      return members.filter(({ name, attribute }) => {
        element[name] = "x";
        return element.getAttribute(attribute) === "x";
      });
    }, members);
    assert.deepEqual(follows, members);
  },
);

test("On a server, every entry can be imported and does nothing", async () => {
  const entries = Object.keys(MANIFEST.exports).filter((entry) => !entry.endsWith(".json"));
  assert.equal(entries.length, 4);
  for (const entry of entries) {
    const specifier = join("lumbar-check", entry);
    const url = createRequire(pathToFileURL(join(project.folder, "x.js"))).resolve(specifier);
    const { define, LumbarCheck } = await import(pathToFileURL(url));
    assert.equal(define(), undefined);
    assert.equal(typeof LumbarCheck, "function");
  }
});

test("A project that imports the package and uses nothing of it carries nothing of it", async () => {
  const rollupOptions = { input: join(project.folder, "empty.js") };
  const { output } = await build({ root: project.folder, logLevel: "silent", build: { write: false, rollupOptions } });
  const scripts = output.filter(({ type }) => type === "chunk");
  assert.deepEqual(
    scripts.map(({ code }) => code.trim()),
    [""],
  );
});

scenario("Importing the package touches nothing until it is asked to", async ({ serve, visit }) => {
  const script = 'import { define } from "/index.js"; window.define = define;';
  const site = await serve({
    pages: { "/import.js": script },
    answer: (path) =>
      path === "/" ? { body: page({ body: EXAMPLES["index.html"], script: "/import.js" }) } : answer(path),
  });
  const { page: tab, widget } = await visit({ site });
  await tab.waitForFunction(() => window.define);
  assert.equal(await tab.evaluate(() => customElements.get("lumbar-check")), undefined);
  assert.deepEqual(
    site.requested.filter((path) => /engine|wasm|pack/.test(path)),
    [],
  );
  await tab.evaluate(() => window.define());
  await widget.drawn();
});

scenario("The folder of the package works on a site as it is", async ({ serve, visit }) => {
  await serve({
    answer: (path) => (path === "/" ? { body: page({ body: EXAMPLES["plain.html"], script: "" }) } : answer(path)),
  });
  const { widget } = await visit();
  await widget.drawn();
});

/** The folder of the package, at the top of a site and where the README puts it. */
function answer(path) {
  return project.answer("node_modules/lumbar-check")(path.replace(/^\/lumbar-check\//, "/"));
}
