/** Where a reader lands: every page from its top on, and of the card the answer, what it means and the first thing to do. */
import assert from "node:assert/strict";
import { MUCH_TO_READ, blog, element } from "./harness/pages/blog.mjs";
import { PACK, patient } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { PHONE } from "./harness/run/visit.mjs";
import { DESK_WORKER, open } from "./harness/reader/states.mjs";

/** What keeps the top of a window from being read, and how far down that reaches in pixels. */
const TOPS = [
  { what: "a plain page", head: "", header: "", covered: 0 },
  {
    what: "a page whose header stays at the top",
    head: "<style>header { position: sticky; top: 0; z-index: 9; height: 64px; background: Canvas; }</style>",
    header: "<header>The Quay Clinic</header>",
    covered: 64,
  },
  {
    what: "a page that says how much its header covers",
    head: "<style>header { position: fixed; inset: 0 0 auto; height: 50px } html { scroll-padding-top: 70px }</style>",
    header: "<header>The Quay Clinic</header>",
    covered: 70,
  },
];

for (const { what, head, header, covered } of TOPS) {
  scenario(`On ${what} each page begins at the top of the window`, async ({ serve, visit }) => {
    const script = '<script type="module" src="/dist/lumbar-check.js"></script>';
    const page = blog({ head: script + head, widget: MUCH_TO_READ + element(), after: MUCH_TO_READ });
    await serve({ pages: { "/": page.replace("<body>", `<body>${header}`) } });
    const { widget } = await visit({ settings: PHONE });
    await widget.reach();
    await widget.press("start");
    const places = [];
    const see = async () => places.push(await widget.top());
    assert.equal(await widget.walk(DESK_WORKER, { onPage: see }), "advice");
    await see();
    assert.ok(places.length > 8);
    assert.deepEqual(places, Array(places.length).fill(covered));
    await widget.openAnswers();
    await widget.part("change").last().click();
    await widget.turned();
    assert.equal(await widget.top(), covered, "from the end of the card");
  });
}

scenario("What is wrong on a page is shown from its top on as well", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: MUCH_TO_READ + element(), after: MUCH_TO_READ }) } });
  const { widget } = await visit({ settings: PHONE });
  await widget.reach();
  await widget.press("start");
  await widget.press("continue");
  assert.equal(await widget.top(), 0);
  const { y, height } = await widget.errors.boundingBox();
  assert.ok(y > 0 && y + height < PHONE.viewport.height, `from ${y} on, ${height} pixels`);
});

for (const state of ["strong", "with-check"]) {
  for (const language of PACK.languages) {
    scenario(`The first screen of a phone has the answer of “${state}” in “${language}”`, async (scenes) => {
      const { widget, page } = await open(state, scenes, { language, settings: PHONE });
      await page.evaluate(() => scrollTo(0, 0));
      const top = await widget.top();
      const ends = await widget.card.evaluate((card, top) => {
        // The name of a tip, or whom to see for a check.
        const first = card.querySelector(".first-step > .tips .minor-heading, .first-step > .check-banner > p");
        const parts = { headline: ".headline > .heading", meaning: ".headline > .heading + *" };
        const end = (element) => Math.round(element.getBoundingClientRect().bottom - top);
        const ends = Object.entries(parts).map(([name, selector]) => [name, end(card.querySelector(selector))]);
        return Object.fromEntries([...ends, ["first", end(first)]]);
      }, top);
      assert.ok(ends.headline < ends.meaning && ends.meaning < ends.first, JSON.stringify(ends));
      assert.ok(ends.first <= PHONE.viewport.height, JSON.stringify(ends));
    });
  }
}

/** Runs in the page, before its scripts: while `isBusy`, the browser has no time until `haveTime` is called. */
function keepBusy() {
  const { requestIdleCallback } = window;
  const waiting = [];
  Object.assign(window, {
    isBusy: false,
    requestIdleCallback: (call, options) =>
      window.isBusy ? waiting.push(call) : requestIdleCallback.call(window, call, options),
    haveTime: () => waiting.splice(0).forEach((call) => call()),
  });
}

/** Goes to the result of a phone whose browser has no time for more than a reader waits for. */
async function arriveBusy({ serve, visit }, answers) {
  await serve({ pages: { "/": blog({ widget: MUCH_TO_READ + element(), after: "" }) } });
  const visited = await visit({ settings: PHONE, before: keepBusy });
  const { page, widget } = visited;
  await widget.reach();
  await page.evaluate(() => (window.isBusy = true));
  await widget.press("start");
  const next = async () => {
    const heading = await widget.heading.first().elementHandle();
    await widget.button("continue").click();
    await heading.waitForElementState("hidden");
    await widget.part("heading").and(widget.host.locator(":focus")).waitFor();
  };
  await widget.walk(answers, { next });
  return visited;
}

scenario("A card is there from its beginning on, and what follows moves nothing of that", async (scenes) => {
  const { page, widget } = await arriveBusy(scenes, DESK_WORKER);
  const firstStep = widget.host.locator(".first-step");
  const seen = async () => [await widget.top(), await widget.heading.boundingBox(), await firstStep.boundingBox()];
  const before = await seen();
  assert.equal(before[0], 0);
  assert.ok((await widget.card.boundingBox()).height >= PHONE.viewport.height);
  for (const part of [".next-steps", ".safety-net"]) {
    assert.equal(await widget.host.locator(part).count(), 0);
    await page.evaluate(() => window.haveTime());
    await widget.host.locator(part).waitFor();
    assert.deepEqual(await seen(), before, part);
  }
  await widget.turned();
});

scenario("Whoever should be seen need not wait for any part of the page that says so", async (scenes) => {
  const { widget } = await arriveBusy(scenes, patient("walk-five-is-a-reader-with-an-emergency-on-the-first-page"));
  assert.equal(await widget.level(), "emergency");
  for (const part of [".what-to-say", ".meanwhile", ".safety-net", ".card-footer", ".card-actions"]) {
    assert.equal(await widget.host.locator(part).count(), 1, part);
  }
});
