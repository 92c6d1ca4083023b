/** Elements that come, go, move and change while they are used. */
import assert from "node:assert/strict";
import { FALLBACK, blog, element } from "./harness/pages/blog.mjs";
import { WORDS, patient, say } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { heldEngine, isEngine, isFirstStep, isPack } from "./harness/run/site.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

scenario("Twenty widgets on one page share one download and no answers", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" loading="eager"').repeat(20) }) } });
  const { page, site } = await visit();
  const widgets = Array.from({ length: 20 }, (_, at) => new Widget(page.locator("lumbar-check").nth(at)));
  for (const widget of widgets) await widget.drawn();
  for (const kind of [isEngine, isFirstStep, isPack]) assert.equal(site.requested.filter(kind).length, 1);

  const [first, , third] = widgets;
  for (const widget of widgets.slice(0, 3)) await widget.press("start");
  await first.tick("emergency-signs", "none");
  await third.tick("emergency-signs", "not-sure");
  assert.equal(await widgets[19].arrive(DESK_WORKER), "advice");
  const left = await Promise.all(widgets.slice(0, 4).map((widget) => widget.ticked()));
  assert.deepEqual(left, [["emergency-signs:none"], [], ["emergency-signs:not-sure"], []]);
  assert.equal(await widgets[18].place(), "welcome");
});

scenario("An element that is removed and put back starts afresh", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.press("start");
  await widget.tick("emergency-signs", "none");
  await page.evaluate(async () => {
    const widget = document.querySelector("lumbar-check");
    const place = widget.parentNode;
    widget.remove();
    await Promise.resolve();
    place.append(widget);
  });
  await widget.host.locator(".welcome").waitFor();
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), []);
});

scenario("An element that is moved keeps its answers and its page", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.press("start");
  await widget.answerPage(DESK_WORKER);
  const before = await widget.ticked();
  await widget.press("continue");
  await widget.tick("age", "50-59");
  await page.evaluate(() => document.querySelector("main").prepend(document.querySelector("lumbar-check")));
  assert.deepEqual(await widget.ticked(), ["age:50-59"]);
  await widget.press("back");
  assert.deepEqual(await widget.ticked(), before);
});

scenario("An element that is removed while it loads leaves nothing behind", async ({ serve, visit }) => {
  const { release, answer } = heldEngine();
  await serve({ answer });
  const { page } = await visit();
  await page.waitForFunction(() => customElements.get("lumbar-check"));
  await page.evaluate(() => {
    window.old = document.querySelector("lumbar-check");
    window.old.replaceWith(document.createElement("lumbar-check"));
  });
  release();
  await page.locator('lumbar-check [part~="widget"]').waitFor();
  assert.equal(await page.evaluate(() => window.old.shadowRoot.querySelector("[part~=widget]")), null);
});

scenario("Attributes may change in use, and the answers stay", async ({ visit }) => {
  const { widget } = await visit();
  const set = (name, value) =>
    widget.host.evaluate((host, [name, value]) => host.setAttribute(name, value), [name, value]);
  await widget.press("start");
  await widget.answerPage(DESK_WORKER);
  const before = await widget.ticked();
  await widget.press("continue");
  await widget.tick("age", "50-59");
  const answered = ["age:50-59"];

  for (const [level, tag] of [
    ["4", "h4"],
    ["6", "h6"],
    ["1", "h1"],
    ["nonsense", "h2"],
    ["9", "h6"],
  ]) {
    await set("heading-level", level);
    await widget.host.locator(`${tag}.heading`).waitFor();
    assert.deepEqual(await widget.ticked(), answered);
  }
  await set("theme", "dark");
  assert.equal(await widget.part("widget").evaluate((widget) => getComputedStyle(widget).colorScheme), "dark");
  for (const [name, value] of [
    ["lang", "de"],
    ["region", "us"],
    ["clinic-name", "Quay Clinic"],
    ["phone", "123"],
  ]) {
    await set(name, value);
    assert.deepEqual(await widget.ticked(), answered, name);
  }
  await widget.host.locator('[lang="de"] .heading').waitFor();
  assert.deepEqual(await widget.ticked(), answered);
  await set("lang", "en");
  await widget.host.locator('[lang="en"] .heading').waitFor();
  await set("layout", "single");
  await widget.part("sheet").waitFor();
  assert.deepEqual(await widget.ticked(), [...before, ...answered]);
  await set("layout", "steps");
  await widget.part("sheet").waitFor({ state: "detached" });
  assert.deepEqual(await widget.ticked(), before);

  await widget.arrive(DESK_WORKER);
  assert.ok((await widget.part("clinic").textContent()).includes("Quay Clinic"));
  await set("clinic-name", "Other Clinic");
  await widget.part("clinic").getByText("Other Clinic").waitFor();
  assert.equal(await widget.level(), "self-care");
});

scenario("Properties mirror attributes both ways, also those set before the script came", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ head: "" }) } });
  const { page, widget } = await visit();
  await page.evaluate(() => {
    const element = document.querySelector("lumbar-check");
    Object.assign(element, { headingLevel: 4, region: "nz", clinicName: "Quay Clinic" });
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: "/dist/lumbar-check.js" });
    document.head.append(script);
  });
  await widget.host.locator("h4.heading").waitFor();
  const mirrored = await widget.host.evaluate((host) => {
    const before = [host.getAttribute("heading-level"), host.getAttribute("region"), host.clinicName];
    const values = {
      pack: "psoas",
      lang: "en",
      region: "us",
      headingLevel: "3",
      layout: "steps",
      clinicName: "A",
      bookingUrl: "/b",
      phone: "1",
      shareBase: "/s",
      theme: "dark",
    };
    const wrong = Object.entries(values).filter(([name, value]) => {
      host[name] = value;
      return (
        host[name] !== value ||
        host.getAttribute(name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)) !== value
      );
    });
    host.region = null;
    return { before, wrong, removed: host.hasAttribute("region") };
  });
  assert.deepEqual(mirrored, { before: ["4", "nz", "Quay Clinic"], wrong: [], removed: false });
});

scenario("An element that a script makes works as one in the markup does", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: "" }) } });
  const { page, widget } = await visit();
  await page.waitForFunction(() => customElements.get("lumbar-check"));
  await page.evaluate(() => {
    const made = document.createElement("lumbar-check");
    made.layout = "single";
    document.querySelector("main").append(made);
  });
  await widget.press("start");
  await widget.part("sheet").waitFor();
});

function keepErrors() {
  const errors = [];
  Object.defineProperty(window, "errors", { value: errors });
  addEventListener("lumbar-check-error", ({ detail }) => errors.push(detail));
}

scenario("After a crash every widget gives its place back to the fallback", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element() + element() }) } });
  const { page, widget } = await visit({ before: keepErrors, tolerated: [/failed to insert node/, /panicked at/] });
  await page.locator('lumbar-check >> nth=1 >> [part~="widget"]').waitFor();
  await widget.drawn();
  await widget.press("start");
  // Something on the page takes away what the widget drew, and then the widget has to draw beside it.
  await widget
    .part("step")
    .evaluate((step) => step.querySelectorAll(":scope > :not(.actions)").forEach((drawn) => drawn.remove()));
  await widget.button("continue").click();
  await page.getByText(FALLBACK).first().waitFor();
  assert.deepEqual(await page.getByText(FALLBACK).evaluateAll((all) => all.map((one) => one.checkVisibility())), [
    true,
    true,
  ]);
  assert.equal(await page.evaluate(() => window.errors.length), 2);
});

for (const [what, before] of [
  ["whatever", () => {}],
  [
    "also on a page that cuts stacks short and keeps errors to itself",
    () => {
      Error.stackTraceLimit = 0;
      addEventListener("error", (event) => event.stopImmediatePropagation(), true);
    },
  ],
]) {
  scenario(`After an error of the page's own functions the fallback is back, ${what}`, async ({ visit }) => {
    const { page, widget } = await visit({ before: `(${before})(); (${keepErrors})();` });
    await widget.drawn();
    await page.evaluate(() => {
      Document.prototype.createTextNode = () => {
        throw new TypeError("not today");
      };
    });
    await widget.button("start").click();
    await page.getByText(FALLBACK).waitFor();
    assert.deepEqual(await page.evaluate(() => window.errors), [{ faults: ["not today"] }]);
    assert.equal(await widget.part("widget").count(), 0);
  });
}

scenario("Links that the page gives to other articles stand where the card names them", async ({ serve, visit }) => {
  const link = '<a slot="article-rectus-abdominis" href="/rectus">My post on it</a>';
  await serve({ pages: { "/": blog({ widget: element().replace("</lumbar-check>", `${link}</lumbar-check>`) }) } });
  const { page, widget } = await visit();
  await widget.arrive(patient("one-side-and-a-belt-hold-back-the-lunge-of-a-possible-match"));
  await widget.part("elsewhere").locator("summary").click();
  assert.equal(await page.getByText("My post on it").isVisible(), true);
  assert.ok((await widget.part("elsewhere").textContent()).includes(WORDS.articles["rectus-abdominis"].describes));
  assert.ok((await widget.part("elsewhere").textContent()).includes(say("elsewhere")));
});
