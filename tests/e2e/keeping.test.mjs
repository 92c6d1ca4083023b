/** Keeping answers on the device: only for who asks for it, never the safety screen, and gone with one press. */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, numbersOf, patient, say } from "./harness/data/content.mjs";
import { forge, head } from "./harness/data/fragment.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { NAME, readStored, stored } from "./harness/data/stored.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");

/** Noon of a day that is so many days after the one on which answers were kept. */
const noon = (later) => new Date(Date.UTC(2026, 10, 22 + later, 12));

const MARKED = DESK_WORKER["pain-map"];

/** What is ticked on the page that asks where it hurts and in which shape. */
const ofPain = (...shapes) => [...MARKED.map((site) => `pain-map:${site}`), ...shapes.map((shape) => `shape:${shape}`)];

/** How many pages the safety screen has. */
const SCREEN = PACK.steps.filter(({ id }) => ["safety", "about-you"].includes(id)).flatMap(({ pages }) => pages).length;

const offer = (widget) => widget.part("keep");

const numberOf = (question, option) =>
  PACK.questions.find(({ id }) => id === question).options.find(({ id }) => id === option).number;

/** Marks where it hurts, has answers kept, and then says what the shape is. */
async function interrupt(opened) {
  const { widget, page } = opened;
  await widget.arrive(DESK_WORKER, "shape");
  for (const site of MARKED) await widget.tick("pain-map", site);
  await widget.toggleKeeping();
  opened.kept = 1;
  await widget.tick("shape", "up-and-down");
  return stored(page);
}

/** Leaves and comes back later. */
async function comeBack({ page, widget, site }, later = 1, fragment = "") {
  await page.goto("about:blank");
  await page.clock.setFixedTime(noon(later));
  await page.goto(`${site.origin}/${fragment}`);
  await widget.drawn();
}

/** A browser on the day on which the answers are kept. */
async function onTheDay(visit, options) {
  const opened = await visit(options);
  await opened.page.clock.setFixedTime(noon(0));
  return opened;
}

scenario("Nothing is kept, from the first page to the card, unless the reader asks for it", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.press("start");
  const steps = new Map();
  await widget.walk(DESK_WORKER, {
    onPage: async () => {
      const step = await widget.host.locator(".progress-step").textContent();
      steps.set(step, [...(steps.get(step) ?? []), await offer(widget).count()]);
      assert.deepEqual(await stored(page), {});
    },
  });
  const offered = [...steps.values()].map((counts) => new Set(counts));
  assert.deepEqual(offered, [new Set([0]), new Set([1]), new Set([1])], "offered after the screen alone");
  assert.equal(await widget.choice("keep-answers").isChecked(), false);
  assert.deepEqual(await stored(page), {});
});

scenario("Whoever should be seen first is not offered to keep anything", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(BELOW_KNEE);
  assert.equal(await widget.place(), "care");
  assert.equal(await offer(widget).count(), 0);
});

scenario("An interrupted reader is screened again, and then finds what was ticked", async ({ visit }) => {
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  const { [NAME]: text, ...others } = await interrupt(opened);
  assert.deepEqual(others, {});
  assert.match(await offer(widget).locator('[part~="status"]').textContent(), /22 December 2026/);

  await comeBack(opened);
  assert.equal(await widget.place(), "welcome");
  assert.match(await widget.part("notice").textContent(), /22 November 2026/);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, "the focus is left alone");
  await widget.press("start");
  assert.deepEqual(await stored(page), { [NAME]: text });
  let screened = 0;
  while (!(await widget.option("pain-map", "low-back-right").count())) {
    assert.deepEqual(await widget.ticked(), [], "nothing of the safety screen is preselected");
    await widget.answerPage(DESK_WORKER);
    await widget.press("continue");
    screened += 1;
  }
  assert.equal(screened, SCREEN, "pages of the safety screen that were asked");
  assert.deepEqual(await widget.ticked(), ofPain("up-and-down"));
  assert.equal(await widget.choice("keep-answers").isChecked(), true);

  // What changes now is kept as well, with its day.
  await widget.tick("shape", "fingertip-spot");
  const now = readStored((await stored(page))[NAME]);
  assert.equal(now.day, Math.floor(noon(1) / 86_400_000));
  assert.ok(now.options.includes(numberOf("shape", "fingertip-spot")), String(now.options));
  assert.ok(!now.options.includes(numberOf("shape", "up-and-down")));
});

scenario("What is kept holds pain and habits of this pack, and nothing of the safety screen", async ({ visit }) => {
  const texts = [];
  const otherwise = { age: "60-69", duration: "6-to-12-weeks", course: "better", assessed: "no" };
  for (const other of [{}, { ...otherwise, "started-with": "sudden-load", background: ["diabetes"] }]) {
    const opened = await onTheDay(visit);
    await opened.widget.arrive({ ...DESK_WORKER, ...other });
    await opened.widget.toggleKeeping();
    opened.kept = 1;
    texts.push((await stored(opened.page))[NAME]);
  }
  const { pack, revision, options } = readStored(texts[0]);
  assert.deepEqual([pack, revision], [PACK.id, PACK.revision]);
  const allowed = numbersOf("pain", "habits");
  assert.ok(options.length > 10);
  assert.deepEqual(
    options.filter((number) => !allowed.includes(number)),
    [],
  );
  assert.equal(texts[0], texts[1], "readers who differ only in the screen keep the same");
});

scenario(
  "One press forgets what is kept: where it was ticked, on coming back, and by starting again",
  async ({ visit }) => {
    const opened = await onTheDay(visit);
    const { page, widget } = opened;
    await interrupt(opened);
    await widget.toggleKeeping();
    opened.kept = 0;
    assert.deepEqual(await stored(page), {});
    assert.equal(await offer(widget).locator('[part~="status"]').textContent(), say("forgotten"));
    assert.deepEqual(await widget.ticked(), ofPain("up-and-down"), "what is being answered stays");
    await widget.tick("shape", "fingertip-spot");
    assert.deepEqual(await stored(page), {});

    await comeBack(opened);
    assert.equal(await widget.part("notice").count(), 0);
    await interrupt(opened);
    await comeBack(opened, 2);
    await widget.press("forget");
    opened.kept = 0;
    assert.deepEqual(await stored(page), {});
    assert.equal(await widget.part("notice").count(), 0);
    assert.equal(await widget.part("status").textContent(), say("forgotten"));
    await widget.arrive(DESK_WORKER, "pain-map");
    assert.deepEqual(await widget.ticked(), [], "nor is it found in the questions");

    await widget.toggleKeeping();
    await widget.arrive(DESK_WORKER);
    assert.equal(Object.keys(await stored(page)).length, 1);
    await widget.press("start-again");
    assert.deepEqual(await stored(page), {});
    assert.equal(await widget.part("notice").count(), 0);
  },
);

scenario("Kept answers are found for thirty days, and then removed", async ({ visit }) => {
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  await interrupt(opened);
  await comeBack(opened, 30);
  assert.equal(await widget.part("notice").count(), 1);
  await comeBack(opened, 31);
  opened.kept = 0;
  assert.equal(await widget.part("notice").count(), 0);
  assert.deepEqual(await stored(page), {});
});

scenario("What makes no sense is removed without a word", async ({ visit }) => {
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  const { [NAME]: sound } = await interrupt(opened);
  opened.kept = 0;
  for (const text of [
    "",
    "1.",
    "null",
    sound.slice(0, -1),
    sound.replace("1.", "2."),
    `${sound}A`,
    "{}",
    "1.é",
    "💥",
  ]) {
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [NAME, text]);
    await comeBack(opened);
    assert.equal(await widget.place(), "welcome");
    assert.equal(await widget.part("notice").count(), 0, text);
    assert.deepEqual(await stored(page), {}, text);
  }
});

scenario("Where the browser blocks storage nothing is offered", async ({ visit }) => {
  const blocked = [
    () =>
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("", "SecurityError");
        },
      }),
    () => Object.defineProperty(window, "localStorage", { value: null }),
  ];
  for (const before of blocked) {
    const { page, widget } = await visit({ before });
    await widget.arrive(DESK_WORKER, "shape");
    assert.equal(await offer(widget).count(), 0);
    await page.close();
  }
});

scenario("A sandboxed frame has no storage and does not offer any", async ({ serve, visit }) => {
  const frame = '<iframe title="Check" sandbox="allow-scripts" src="/embed" width="700" height="900"></iframe>';
  const headers = { "Access-Control-Allow-Origin": "*" };
  await serve({ headers, pages: { "/": blog({ widget: frame, head: "" }), "/embed": blog() } });
  const { page } = await visit();
  const widget = new Widget(page.frameLocator("iframe").locator("lumbar-check"));
  await widget.arrive(DESK_WORKER, "shape");
  assert.equal(await offer(widget).count(), 0);
});

scenario("A browser that has no room says so, and the tick does not stay", async ({ visit }) => {
  const before = () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("", "QuotaExceededError");
    };
  };
  const { page, widget } = await visit({ before });
  await widget.arrive(DESK_WORKER, "shape");
  await widget.part("keep").locator("label").click();
  await offer(widget).getByText(say("not-kept")).waitFor();
  assert.equal(await widget.choice("keep-answers").isChecked(), false);
  assert.deepEqual(await stored(page), {});
  await widget.answerPage(DESK_WORKER);
  await widget.press("continue");
  assert.deepEqual(await widget.asked(), ["worse", "better"]);
  assert.equal(await offer(widget).locator('[part~="status"]').textContent(), "", "old news is gone on the next page");
});

scenario("What was forgotten in another window is not kept again", async ({ visit }) => {
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  await interrupt(opened);
  await page.evaluate(() => localStorage.clear());
  opened.kept = 0;
  await widget.tick("shape", "fingertip-spot");
  await offer(widget).getByText(say("forgotten")).waitFor();
  assert.equal(await widget.choice("keep-answers").isChecked(), false);
  assert.deepEqual(await stored(page), {});
});

scenario(
  "Someone else's link leaves what is kept alone, and the way to it leads past the screen",
  async ({ visit }) => {
    const opened = await onTheDay(visit);
    const { page, widget } = opened;
    const before = await interrupt(opened);
    await comeBack(opened, 1, forge([...head({ level: 2 }), 0, 0]));
    assert.equal(await widget.place(), "shared");
    await widget.press("answer-yourself");
    assert.deepEqual(await widget.ticked(), []);
    assert.deepEqual(await stored(page), before);
    await widget.arrive(DESK_WORKER, "shape");
    assert.deepEqual(await widget.ticked(), ofPain("up-and-down"));
  },
);

scenario("All questions on one page can be kept as well, but for the safety screen", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" layout="single"') }) } });
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  await widget.press("start");
  await widget.tick("age", "18-49");
  await widget.tick("shape", "up-and-down");
  await widget.toggleKeeping();
  opened.kept = 1;
  assert.deepEqual(readStored((await stored(page))[NAME]).options, [numberOf("shape", "up-and-down")]);
  await comeBack(opened);
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), ["shape:up-and-down"]);
});

scenario("Another language keeps what is kept, and says so in its own words", async ({ visit }) => {
  const opened = await onTheDay(visit);
  const { page, widget } = opened;
  const before = await interrupt(opened);
  await widget.host.evaluate((host) => host.setAttribute("lang", "de"));
  await widget.host.locator('[part~="widget"][lang="de"]').waitFor();
  assert.match(await offer(widget).locator('[part~="status"]').textContent(), /22\. Dezember 2026/);
  assert.equal(await offer(widget).locator("input").isChecked(), true);
  assert.deepEqual(await stored(page), before);
});
