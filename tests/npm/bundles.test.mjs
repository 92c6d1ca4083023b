/** The examples of the README in new projects: built, served, and walked through to a card. */
import assert from "node:assert/strict";
import { join } from "node:path";
import * as vite from "vite";
import * as vite7 from "vite-7";
import webpack from "webpack";
import { patient } from "../e2e/harness/data/content.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { onServer } from "./harness/development.mjs";
import { EXAMPLES, PROJECTS } from "./harness/examples.mjs";
import { Project } from "./harness/project.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const THANKS = "Thank you. The article goes on below.";

/** Walks to the card; then the framework has had its event, drawn again, and left the card where it was. */
async function assertWorks({ page, widget }, name) {
  await widget.drawn();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  if (EXAMPLES[`BackCheck.${{ react: "tsx" }[name] ?? name}`]) {
    await page.getByText(THANKS).waitFor();
    assert.equal(
      await widget
        .part("heading")
        .first()
        .evaluate(({ localName }) => localName),
      "h3",
    );
  }
  assert.equal(await widget.place(), "advice");
}

/** The same on the development server of a Vite. */
async function assertWorksOn({ createServer }, { folder: root }, visit, name) {
  const server = await createServer({ root, logLevel: "warn", server: { host: "127.0.0.1" } });
  await onServer(server, visit, (visited) => assertWorks(visited, name));
}

for (const [name, files] of Object.entries(PROJECTS)) {
  scenario(`The example for ${name}, built by Vite`, async ({ serve, visit }) => {
    const project = new Project(`vite-${name}`, files);
    await vite.build({ root: project.folder, logLevel: "warn" });
    await serve({ answer: project.answer("dist") });
    await assertWorks(await visit(), name);
  });

  scenario(`The example for ${name}, on Vite's development server`, async ({ visit }) => {
    const project = new Project(`vite-dev-${name}`, files);
    await assertWorksOn(vite, project, visit, name);
  });
}

scenario("With the line of the README, on the development server of Vite 7", async ({ visit }) => {
  const project = new Project("vite-7", { ...PROJECTS.plain, "vite.config.js": EXAMPLES["vite-7.config.js"] });
  await assertWorksOn(vite7, project, visit, "plain");
});

scenario("Built by Vite 7", async ({ serve, visit }) => {
  const project = new Project("vite-7-built", PROJECTS.plain);
  await vite7.build({ root: project.folder, logLevel: "warn" });
  await serve({ answer: project.answer("dist") });
  await assertWorks(await visit(), "plain");
});

scenario("Built by webpack, into a folder of the site", async ({ serve, visit }) => {
  const { "main.ts": script, "index.html": page } = PROJECTS.plain;
  const project = new Project("webpack", { "main.js": script });
  const output = { path: join(project.folder, "dist/assets"), filename: "main.js" };
  await packed({ mode: "production", context: project.folder, entry: "./main.js", output });
  project.write({ "dist/index.html": page.replace("/main.ts", "/assets/main.js") });
  await serve({ answer: project.answer("dist") });
  await assertWorks(await visit(), "plain");
});

/** Runs webpack; throws what it complains of. */
function packed(settings) {
  return new Promise((done, failed) =>
    webpack(settings, (error, stats) => {
      const { errors = [], warnings = [] } = stats?.toJson({ all: false, errors: true, warnings: true }) ?? {};
      const size = ({ message }) => /size limit|code splitting/.test(message);
      const complaints = [error, ...errors, ...warnings.filter((warning) => !size(warning))].filter(Boolean);
      if (complaints.length > 0) failed(new Error(complaints.map(({ message }) => message).join("\n")));
      else done();
    }),
  );
}
