/** What a tab holds in the end: nothing of assessments that were started again, nor of widgets that were removed. */
import assert from "node:assert/strict";
import { held, keepMemories } from "./harness/checks/held.mjs";
import { PACK, WORDS, patient } from "./harness/data/content.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** What may be there for another reason, such as a page that the browser is still drawing. */
const FEW = 5;

/** How long the long form goes on, in seconds: `cargo xtask soak` says it. */
const SOAK = Number(process.env.LUMBAR_SOAK ?? 0);

/** Counts the nodes and listeners of a page, without those that nothing holds. */
async function counterOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  return async () => {
    // What one collection lets go of may hold what the next one finds.
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
}

/** Runs in the page: puts an element there and takes it away once the module has drawn it, so many times. */
async function comeAndGo(times) {
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement("lumbar-check");
    element.setAttribute("loading", "eager");
    document.body.append(element);
    const mount = () => element.shadowRoot.querySelector(".mount");
    const isModules = () => Object.keys(mount() ?? {}).some((key) => key.includes("yew"));
    while (!isModules()) await new Promise((done) => setTimeout(done, 5));
    element.remove();
    await new Promise((done) => setTimeout(done));
  }
}

async function assertConstant(count, before, what) {
  const after = await count();
  for (const [kind, number] of Object.entries(before)) {
    const more = after[kind] - number;
    assert.ok(more <= FEW, `${more} more ${kind} after ${what}: ${number}, then ${after[kind]}`);
  }
}

scenario(
  "A tab in which many assessments were made holds the nodes of one",
  async ({ visit, tell }) => {
    const { page, widget } = await visit();
    const count = await counterOf(page);
    const assess = async (isEnough) => {
      let times = 0;
      for (; !isEnough(times); times += 1) {
        await widget.arrive(DESK_WORKER);
        await widget.press("start-again");
      }
      return times;
    };
    await assess((times) => times === 20);
    const before = await count();
    const end = Date.now() + SOAK * 1000;
    const more = await assess((times) => times >= 40 && Date.now() >= end);
    tell(`after 20 assessments: ${JSON.stringify(before)}, after ${more} more: ${JSON.stringify(await count())}`);
    await assertConstant(count, before, `${more} assessments`);
  },
  { timeout: 90_000 + SOAK * 1000 },
);

scenario("A page from which widgets were removed holds nothing of them", async ({ visit, tell }) => {
  const { page, widget } = await visit();
  await widget.drawn();
  const count = await counterOf(page);
  await page.evaluate(comeAndGo, 10);
  const before = await count();
  await page.evaluate(comeAndGo, 190);
  tell(`after 10: ${JSON.stringify(before)}, after 200: ${JSON.stringify(await count())}`);
  await assertConstant(count, before, "190 widgets");
});

scenario(
  "A page that hands over many packs, some before the last is drawn, holds one widget",
  async ({ visit, tell }) => {
    const { page, widget } = await visit();
    await widget.drawn();
    const count = await counterOf(page);
    const handOver = (times) =>
      page.evaluate(handOverPacks, { times, pack: JSON.stringify(PACK), words: JSON.stringify(WORDS) });
    await handOver(5);
    const before = await count();
    await handOver(20);
    tell(`after 5: ${JSON.stringify(before)}, after 25: ${JSON.stringify(await count())}`);
    await assertConstant(count, before, "20 packs");
  },
);

/** Runs in the page: two packs at once each time, then waits until the module has drawn. */
async function handOverPacks({ times, pack, words }) {
  const host = document.querySelector("lumbar-check");
  for (let time = 0; time < times; time += 1) {
    const former = host.shadowRoot.querySelector(".mount");
    host.pack = { pack, words };
    await Promise.resolve();
    host.pack = { pack, words };
    while (host.shadowRoot.querySelector(".mount") === former) await new Promise((done) => setTimeout(done, 5));
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What a page with so many widgets holds, in bytes. */
async function weight({ serve, visit }, many) {
  const site = await serve({ pages: { "/": blog({ widget: element('loading="eager"').repeat(many) }) } });
  const { page } = await visit({ site, before: keepMemories });
  assert.equal(await page.locator("lumbar-check").count(), many);
  return held(page);
}

scenario("Fifty widgets on one page hold half as much again as one, beside their nodes", async (test) => {
  const [one, fifty] = [await weight(test, 1), await weight(test, 50)];
  test.tell(`one: ${JSON.stringify(one)}, fifty: ${JSON.stringify(fifty)}`);
  const times = fifty.rest / one.rest;
  assert.ok(times <= 1.5, `fifty hold ${times.toFixed(2)} times what one holds, beside their nodes`);
});
