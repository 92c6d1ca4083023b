/**
 * How soon there is something to press, on a slow phone from a host that compresses nothing: beside the same words as plain
 * markup, and beside the module without a first step, in the same run. Times are those of this computer; what counts are the
 * ratios.
 */
import assert from "node:assert/strict";
import { WORDS } from "./harness/data/content.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { isFirstStep } from "./harness/run/site.mjs";

/** Slow 4G, in bytes a second and milliseconds, and a processor of a fourth. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
const SLOWER = 4;
const RUNS = 3;

/** The first step without a script. */
const { legend, options } = WORDS.questions["emergency-signs"];
const boxes = Object.values(options).map(({ label }) => `<p><label><input type="checkbox"> ${label}</label></p>`);
const TWIN = `<section><h2>${WORDS.ui.title}</h2><p>${WORDS.ui.lead}</p><fieldset><legend>${legend}</legend>${boxes.join("")}
  <button>${WORDS.ui.start}</button></fieldset></section>`;

/** Milliseconds from the request of the page to the frame with the first button, in a browser without a past. */
async function firstButton(visit, site, path, selector) {
  const opened = await visit({ site, path: "/empty" });
  const session = await opened.context.newCDPSession(opened.page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await opened.page.goto(site.origin + path, { waitUntil: "commit" });
  const shown = await opened.page.waitForFunction((selector) => {
    const root = document.querySelector("lumbar-check")?.shadowRoot ?? document;
    return root.querySelector(selector) && performance.now();
  }, selector);
  const time = await shown.jsonValue();
  await session.detach();
  await opened.context.close();
  return time;
}

const median = (list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)];

scenario("The first button is there long before the module", async ({ serve, visit, tell }) => {
  const pages = { "/empty": "", "/twin": blog({ widget: TWIN, head: "" }), "/": blog({ widget: element() }) };
  const site = await serve({ pages });
  const without = await serve({ pages, answer: (path) => (isFirstStep(path) ? { status: 404 } : undefined) });
  const times = { twin: [], ours: [], module: [] };
  for (let run = 0; run < RUNS; run++) {
    times.twin.push(await firstButton(visit, site, "/twin", "button"));
    times.ours.push(await firstButton(visit, site, "/", ".button-primary"));
    times.module.push(await firstButton(visit, without, "/", ".button-primary"));
  }
  const [twin, ours, module] = [times.twin, times.ours, times.module].map(median);
  const ratios = `${(ours / twin).toFixed(2)} of plain markup (${Math.round(twin)}), ${(ours / module).toFixed(2)} of the module`;
  tell(`first button after ${Math.round(ours)} ms: ${ratios} (${Math.round(module)})`);
  assert.ok(ours / module < 0.7, `${ours} ms, and ${module} ms with the module alone`);
});
