/** What a reader is shown when something fails while the widget loads or after: never nothing, and never a dead end. */
import assert from "node:assert/strict";
import { PACK, patient, say } from "./harness/data/content.mjs";
import { FALLBACK, blog, element } from "./harness/pages/blog.mjs";
import { recordedEvent, recordEvents } from "./harness/reader/recorded-events.mjs";
import { Widget } from "./harness/reader/widget.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { heldEngine, isEngine, isFirstStep } from "./harness/run/site.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** What the browser itself puts on the console. */
const FAILED = /^error: Failed to load resource/;

/** An element in which the page put nothing. */
const EMPTY = { pages: { "/": blog({ widget: '<lumbar-check region="uk">\n</lumbar-check>' }) } };

const emergency = PACK.questions.find(({ id }) => id === "emergency-signs");

/** Ends the module as a bug in it would: what it drew is gone, and it is asked to draw on. */
async function trap(widget) {
  await widget.press("start");
  await widget
    .part("step")
    .evaluate((step) => step.querySelectorAll(":scope > :not(.actions)").forEach((drawn) => drawn.remove()));
  await widget.button("continue").click();
}

scenario("A widget that could not be loaded is tried once more after a while", async ({ serve, visit }) => {
  let status = 503;
  await serve({ answer: (path) => (isEngine(path) ? { status } : undefined) });
  const { page, widget } = await visit({ before: recordEvents, allowed: [FAILED] });
  await recordedEvent(page, "error");
  assert.ok(await page.getByText(FALLBACK).isVisible());
  status = 200;
  await widget.drawn();
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
});

scenario("A reader whose connection failed goes on from their ticks once it is back", async ({ serve, visit }) => {
  let [release, status] = [undefined, 503];
  const after = new Promise((resolve) => (release = resolve));
  await serve({ answer: (path) => (isEngine(path) ? { after, status } : undefined) });
  const { page, widget } = await visit({ before: recordEvents, allowed: [FAILED] });
  await widget.firstStep();
  await widget.button("start").click();
  await widget.tick("emergency-signs", "both-legs");
  release();
  await recordedEvent(page, "error");
  // The call, and what stands in for the widget, under what was ticked.
  assert.deepEqual(await widget.ticked(), ["emergency-signs:both-legs"]);
  assert.ok(await page.getByText(FALLBACK).isVisible());
  await widget.host.getByRole("alert").getByRole("link").waitFor();
  status = 200;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await widget.button("continue").last().waitFor();
  assert.deepEqual(await widget.ticked(), ["emergency-signs:both-legs"]);
  assert.equal(await page.getByText(FALLBACK).isVisible(), false);
});

scenario("After a crash the next element gets a module of its own", async ({ visit }) => {
  const tolerated = [/failed to insert node/, /panicked at/];
  const { page, widget } = await visit({ before: recordEvents, tolerated });
  await widget.drawn();
  await trap(widget);
  await page.getByText(FALLBACK).waitFor();
  await page.evaluate(() => document.querySelector("main").append(document.createElement("lumbar-check")));
  const next = new Widget(page.locator("lumbar-check >> nth=1"));
  assert.equal(await next.arrive(DESK_WORKER), "advice");
  assert.ok(await page.getByText(FALLBACK).isVisible());
});

scenario("A module that hangs leaves what the page shows, and is taken when it comes", async ({ serve, visit }) => {
  const { release, answer } = heldEngine();
  await serve({ answer });
  const { page, widget } = await visit({ before: `(${impatient})(); (${recordEvents})();` });
  await widget.firstStep();
  await widget.button("start").click();
  await widget.tick("emergency-signs", "both-legs");
  const { faults } = await recordedEvent(page, "error");
  assert.match(faults.join(), /too long/);
  assert.ok(await page.getByText(FALLBACK).isVisible());
  await widget.host.getByRole("alert").getByRole("link").waitFor();
  release();
  await widget.button("continue").last().waitFor();
  assert.deepEqual(await widget.ticked(), ["emergency-signs:both-legs"]);
});

/** Runs in the page: every long wait takes two seconds. */
function impatient() {
  const wait = globalThis.setTimeout;
  globalThis.setTimeout = (act, time, ...values) => wait(act, time > 30_000 ? 2_000 : time, ...values);
}

scenario("In an empty element the signs of an emergency come from the widget", async ({ serve, visit }) => {
  await serve({ ...EMPTY, answer: (path) => (isEngine(path) ? { status: 404 } : undefined) });
  const { page, widget } = await visit({ before: recordEvents, allowed: [FAILED] });
  await recordedEvent(page, "error");
  await widget.part("step").waitFor();
  for (const { id } of emergency.options.filter(({ id }) => id !== "none")) {
    assert.ok(await widget.row("emergency-signs", id).isVisible(), id);
  }
  await widget.tick("emergency-signs", "both-legs");
  await widget.host.getByRole("alert").getByRole("link").waitFor();
  assert.equal(await widget.button("continue").count(), 0);
});

scenario("Where nothing at all can be had, an empty element says the first sign", async ({ serve, visit }) => {
  const isGone = (path) => isEngine(path) || isFirstStep(path);
  await serve({ ...EMPTY, answer: (path) => (isGone(path) ? { status: 404 } : undefined) });
  const { page } = await visit({ before: recordEvents, allowed: [FAILED] });
  await recordedEvent(page, "error");
  await page.getByText("numb skin or tingling between your legs").waitFor();
  const { height } = await page.locator("lumbar-check").boundingBox();
  assert.ok(height < 100, `${height} pixels, most of them empty`);
});

for (const name of ["createElement", "createElementNS", "createTextNode", "head", "documentElement", "baseURI"]) {
  scenario(`A form that is called ${name} is no hindrance`, async ({ serve, visit }) => {
    await serve({ pages: { "/": blog({ widget: `<form name="${name}"></form>${element()}` }) } });
    const { widget } = await visit();
    await widget.drawn();
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
  });
}

for (const [what, take] of [
  ["plural rules", "delete Intl.PluralRules"],
  ["Intl", "delete globalThis.Intl"],
]) {
  scenario(`A browser without ${what} gets to a result, or the fallback`, async ({ visit }) => {
    const { page, widget } = await visit({ before: `${take}; (${recordEvents})();` });
    const shown = widget.drawn().then(() => widget.arrive(DESK_WORKER));
    const result = await Promise.race([shown.catch(() => undefined), recordedEvent(page, "error")]);
    if (result !== "advice") assert.ok(await page.getByText(FALLBACK).isVisible());
  });
}

scenario("Out of memory, a widget shows what the page has in its place", async ({ visit }) => {
  const { page } = await visit({
    before: `(${outOfMemory})(); (${recordEvents})();`,
  });
  const { faults } = await recordedEvent(page, "error");
  assert.match(faults.join(), /out of memory/);
  assert.ok(await page.getByText(FALLBACK).isVisible());
});

/** Runs in the page: no module gets the memory that it asks for. */
function outOfMemory() {
  WebAssembly.instantiate = async () => {
    throw new RangeError("WebAssembly.instantiate(): out of memory");
  };
}

scenario("Whoever goes offline in the middle gets to the result, and is told what cannot be had", async ({ visit }) => {
  const { context, widget } = await visit({ allowed: [/ERR_INTERNET_DISCONNECTED/] });
  await widget.drawn();
  await context.setOffline(true);
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  await widget.button("show-code").click();
  await widget
    .status("advice")
    .filter({ hasText: say("failed") })
    .waitFor();
  await context.setOffline(false);
  await widget.button("show-code").click();
  await widget.part("code").waitFor();
});

scenario("A change of colours, size, window and day in the middle keeps the answers", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER, "age");
  await widget.tick("age", "18-49");
  const changes = [
    () => page.emulateMedia({ colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" }),
    () => page.evaluate(() => (document.documentElement.style.fontSize = "200%")),
    () => page.setViewportSize({ width: 320, height: 500 }),
    () => page.clock.setFixedTime("2031-02-03T04:05"),
    () => widget.host.evaluate((host) => (host.theme = "light")),
  ];
  for (const change of changes) {
    await change();
    assert.deepEqual(await widget.ticked(), ["age:18-49"]);
  }
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
});
