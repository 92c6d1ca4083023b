/** What a page loads of the widget, and when. */
import assert from "node:assert/strict";
import { FALLBACK, blog, element } from "./harness/pages/blog.mjs";
import { patient, wordsIn } from "./harness/data/content.mjs";
import { recordedEvent, recordEvents } from "./harness/reader/recorded-events.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { isEngine, isFirstStep, isPack } from "./harness/run/site.mjs";
import { STATES } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const LOADER = "/dist/lumbar-check.js";

/** A post so long that the widget is far below. */
const longPost = (attributes) => blog({ widget: `<div id="long"></div>${element(attributes)}` });
const LONG = { "/long.css": "#long { height: 6000px }" };
const head = `<link rel="stylesheet" href="/long.css"><script type="module" src="${LOADER}"></script>`;
const long = (attributes) => ({ ...LONG, "/": longPost(attributes).replace(/<script.*<\/script>/, head) });

/** The files of the widget that were asked for. */
const files = ({ requested }) => requested.filter((path) => path.startsWith("/dist/"));

/** Until the script has run and the page has been drawn twice since. */
async function settled(page) {
  await page.waitForFunction(() => customElements.get("lumbar-check"));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

scenario(
  "Far below, a page loads the script alone; near the window, the rest all at once",
  async ({ serve, visit }) => {
    const site = await serve({ pages: long('region="uk"') });
    const { page, widget } = await visit();
    await settled(page);
    assert.deepEqual(files(site), [LOADER]);
    assert.ok(await page.getByText(FALLBACK).count(), "the fallback stands there meanwhile");
    await page.evaluate(() => scrollTo(0, 5000));
    await widget.drawn();
    assert.equal(files(site).length, 6, files(site).join(", "));
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
  },
);

scenario(
  "The script for one language brings the first step with it, and others are fetched",
  async ({ serve, visit }) => {
    const english = '<script type="module" src="/dist/lumbar-check.en.js"></script>';
    const both = element() + element('region="de" lang="de"');
    const site = await serve({ pages: { "/": blog({ widget: both, head: english }) } });
    const { page, widget } = await visit();
    await widget.drawn();
    const german = new Widget(page.locator("lumbar-check").nth(1), wordsIn("de"));
    await german.drawn();
    const steps = files(site).filter((path) => isFirstStep(path));
    assert.deepEqual(
      steps.map((path) => /\.(\w+)\.\w+\.bin$/.exec(path)[1]),
      ["de"],
    );
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
  },
);

scenario("Nothing moves when the questions come into a long page", async ({ serve, visit }) => {
  await serve({ pages: long('region="uk"') });
  const { page, widget } = await visit();
  await settled(page);
  await page.evaluate(() => scrollTo(0, 6500));
  await widget.drawn();
  assert.equal(await page.evaluate(() => window.record.shifted), 0);
});

for (const [what, attributes, then] of [
  ["With loading=eager, the widget loads far below", 'loading="eager"', () => {}],
  ["Setting loading to eager loads it", "", ({ widget }) => widget.host.evaluate((host) => (host.loading = "eager"))],
  [
    "A touch loads it, wherever it is",
    "",
    ({ widget }) => widget.host.evaluate((host) => host.dispatchEvent(new PointerEvent("pointerdown"))),
  ],
]) {
  scenario(what, async ({ serve, visit }) => {
    await serve({ pages: long(attributes) });
    const opened = await visit();
    await settled(opened.page);
    await then(opened);
    await opened.widget.drawn();
  });
}

scenario(
  "A shared result is taken out of the address at once, and led to, however far below it is",
  async ({ serve, visit }) => {
    await serve({ pages: long('region="uk"') });
    const { page, widget } = await visit({ path: `/${STATES.clinician.fragment}` });
    await widget.drawn();
    assert.equal(await page.evaluate(() => location.hash), "");
    // Whoever follows a link is led to what it holds.
    const top = await widget.part("widget").evaluate((part) => part.getBoundingClientRect().top);
    assert.ok(Math.abs(top) < 2, `the result begins at ${top}`);
  },
);

scenario("A widget that is not displayed loads nothing, and works once it is shown", async ({ serve, visit }) => {
  const nested = `<div id="card" style="display:none"><template shadowrootmode="open">${element()}</template></div>`;
  const site = await serve({ pages: { "/": blog({ widget: nested }) } });
  const { page, widget } = await visit({ before: recordEvents });
  await settled(page);
  assert.deepEqual(files(site), [LOADER]);
  await page.locator("#card").evaluate((card) => card.style.removeProperty("display"));
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.equal(await recordedEvent(page, "complete"), null);
});

scenario("A widget that is taken away before it is needed loads nothing", async ({ serve, visit }) => {
  const site = await serve({ pages: long("") });
  const { page, widget } = await visit();
  await settled(page);
  await widget.host.evaluate((host) => host.remove());
  await page.evaluate(() => scrollTo(0, 5000));
  await settled(page);
  assert.deepEqual(files(site), [LOADER]);
});

/** What stands on the console is the browser's: it checks the module itself. */
const BLOCKED = /integrity/;

for (const [what, isChanged, allowed] of [
  ["engine", (path) => /engine-\w+\.js$/.test(path), [BLOCKED]],
  ["module", isEngine, []],
  ["pack", isPack, []],
]) {
  scenario(`Of a changed ${what}, nothing runs: the fallback stays and the page is told`, async ({ serve, visit }) => {
    const changed = { body: "globalThis.wasChanged = true; export const wasm_bindgen = () => {};" };
    await serve({ answer: (path) => (isChanged(path) ? changed : undefined) });
    const { page } = await visit({ before: recordEvents, allowed });
    const { faults } = await recordedEvent(page, "error");
    assert.match(faults.join(), /not the file it was/);
    assert.ok(await page.getByText(FALLBACK).isVisible());
    assert.equal(await page.evaluate(() => "wasChanged" in globalThis), false);
  });
}

scenario("A div with data-lumbar-check becomes the widget, with the same options", async ({ serve, visit }) => {
  const link = '<a data-slot="article-rectus-femoris" href="/quads">The thigh</a>';
  const options = 'data-region="us" data-lang="es" data-heading-level="3" data-clinic-name="Quay Clinic"';
  const div = `<div data-lumbar-check ${options}><p>${FALLBACK}</p>${link}</div>`;
  await serve({ pages: { "/": blog({ widget: div }) } });
  const { page, widget } = await visit({ language: "es" });
  await widget.drawn();
  assert.equal(await widget.heading.evaluate(({ localName }) => localName), "h3");
  assert.equal(await page.getByText(FALLBACK).isVisible(), false);
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  const card = await widget.card.innerText();
  assert.ok(card.includes("Quay Clinic"), card);
  const slots = await page.locator("lumbar-check > a").evaluateAll((links) => links.map(({ slot }) => slot));
  assert.deepEqual(slots, ["article-rectus-femoris"]);
  await page.locator("[data-lumbar-check]").evaluate((div) => (div.dataset.lang = "de"));
  await page.locator('lumbar-check[lang="de"]').waitFor();
  await page.locator("[data-lumbar-check]").evaluate((div) => delete div.dataset.lang);
  await page.locator("lumbar-check:not([lang])").waitFor();
});

scenario("A div that comes later, deep in other markup, becomes a widget of its own, once", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.drawn();
  await page.locator("main").evaluate((main) => {
    main.insertAdjacentHTML("beforeend", '<section><div id="late" data-lumbar-check></div></section>');
  });
  const late = new Widget(page.locator("#late > lumbar-check"));
  await late.reach();
  await late.press("start");
  await late.tick("emergency-signs", "none");
  await page.locator("#late").evaluate((div) => document.querySelector("main").prepend(div));
  assert.deepEqual(await late.ticked(), ["emergency-signs:none"]);
  assert.equal(await page.locator("lumbar-check").count(), 2);
});
