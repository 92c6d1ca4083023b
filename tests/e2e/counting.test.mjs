/** The lines that count starts and results: what a site's counter is told by them, and that it is no answer. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { patient } from "./harness/data/content.mjs";
import { blog } from "./harness/pages/blog.mjs";
import { FOLDER, clinic } from "./harness/pages/folder.mjs";
import { ROOT } from "./harness/run/paths.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const BOTH_LEGS = {
  ...patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee"),
  "emergency-signs": "both-legs",
};

/** Counters, each with what stands for it on a page, and what it is told of a start and of a result. */
const COUNTERS = {
  plausible: {
    stub: "window.plausible = (...call) => calls.push(call)",
    told: [["Back check started"], ["Back check result"]],
  },
  matomo: {
    stub: "window._paq = { push: (...call) => calls.push(...call) }",
    told: [
      ["trackEvent", "Back check", "Started"],
      ["trackEvent", "Back check", "Result"],
    ],
  },
  ga4: {
    stub: "window.gtag = (...call) => calls.push(call)",
    told: [
      ["event", "back_check_started"],
      ["event", "back_check_result"],
    ],
  },
};

/** The lines for a counter, as the page for a site's owner has them. */
async function linesOf({ serve, visit }, name) {
  const server = await clinic(serve);
  const { page } = await visit({ site: server, path: FOLDER });
  return page.locator(`#count-${name}`).textContent();
}

for (const [name, { stub, told }] of Object.entries(COUNTERS)) {
  scenario(`The lines for ${name} count a start and a result, whichever it is, and tell no answer`, async (scenes) => {
    const lines = await linesOf(scenes, name);
    const readme = readFileSync(join(ROOT, "pkg-config/wordpress/lumbar-check/readme.txt"), "utf8");
    for (const line of lines.split("\n").slice(1, -1))
      assert.ok(readme.includes(line), `not in the plugin's readme: ${line}`);
    const load = '<script type="module" src="/dist/lumbar-check.js"></script>';
    const counted = `${lines}\n<script>window.calls = []; ${stub};</script>\n${load}`;
    const site = await scenes.serve({
      pages: { "/": blog({ head: counted }), "/without": blog({ head: `${lines}\n${load}` }) },
    });
    for (const [answers, place] of [
      [DESK_WORKER, "advice"],
      [BOTH_LEGS, "care"],
    ]) {
      const { page, widget } = await scenes.visit({ site });
      assert.equal(await widget.arrive(answers), place);
      assert.deepEqual(await page.evaluate(() => window.calls), told);
    }
    const { widget } = await scenes.visit({ site, path: "/without" });
    assert.equal(
      await widget.arrive(DESK_WORKER),
      "advice",
      "a counter that is not there, or is blocked, is in nobody's way",
    );
  });
}
