/** Embedding: what a host page, its server and its policy can do to the widget, and what it must not do to them. */
import assert from "node:assert/strict";
import { FALLBACK, blog, element } from "./harness/pages/blog.mjs";
import { PACK, patient } from "./harness/data/content.mjs";
import { recordedEvent, recordEvents } from "./harness/reader/recorded-events.mjs";
import { LETTERS } from "./harness/run/letters.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { heldEngine, isEngine, isFirstStep } from "./harness/run/site.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

const POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "style-src 'self'"];

/** What the browser itself puts on the console. */
const NOT_FOUND = /^error: Failed to load resource: the server responded with a status of 404/;

scenario("The fallback stays until the first step is drawn, and then goes", async ({ serve, visit }) => {
  let release;
  const after = new Promise((resolve) => (release = resolve));
  await serve({ answer: (path) => (isFirstStep(path) ? { after } : undefined) });
  const { page, widget } = await visit();
  const fallback = page.getByText(FALLBACK);
  await page.waitForFunction(() => customElements.get("lumbar-check"));
  assert.equal(await fallback.isVisible(), true);
  release();
  await widget.drawn();
  assert.equal(await fallback.isVisible(), false);
});

scenario("The pack does not wait for the module", async ({ serve, visit }) => {
  const { release, answer } = heldEngine();
  await serve({ answer });
  const { page, widget, site } = await visit();
  await widget.firstStep();
  while (!site.requested.some((path) => path.endsWith(".pack"))) await page.waitForTimeout(20);
  assert.ok(await widget.button("start").isVisible());
  release();
});

scenario(
  "Without the module the fallback stays, the page is told, and the next element tries again",
  async ({ serve, visit }) => {
    let status = 404;
    await serve({ answer: (path) => (isEngine(path) ? { status } : undefined) });
    const { page, widget } = await visit({ before: recordEvents, allowed: [NOT_FOUND] });
    const { faults } = await recordedEvent(page, "error");
    assert.equal(faults.length, 1);
    assert.match(faults[0], /404/);
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
    assert.equal(await widget.part("widget").count(), 0);

    status = 200;
    await page.evaluate(() => document.querySelector("main").append(document.createElement("lumbar-check")));
    await page.locator('lumbar-check >> nth=1 >> [part~="widget"]').waitFor();
    assert.equal(await page.getByText(FALLBACK).isVisible(), true);
  },
);

scenario("Under a policy that forbids WebAssembly the fallback stays", async ({ serve, visit }) => {
  const policy = [...POLICY.filter((part) => !part.startsWith("script-src")), "script-src 'self'"].join("; ");
  await serve({ headers: { "Content-Security-Policy": policy } });
  const { page, widget } = await visit({ before: recordEvents });
  assert.equal((await recordedEvent(page, "error")).faults.length, 1);
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
  assert.equal(await widget.part("widget").count(), 0);
});

scenario("Without the pack the fallback stays", async ({ serve, visit }) => {
  await serve({ answer: (path) => (path.endsWith(".pack") ? { status: 404 } : undefined) });
  const { page } = await visit({ before: recordEvents, allowed: [NOT_FOUND] });
  await recordedEvent(page, "error");
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
});

scenario("Without the script the fallback is plain text on the page", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ head: "" }) } });
  const { page } = await visit();
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
});

scenario("The fallback comes back if the widget is put back and can no longer be loaded", async ({ serve, visit }) => {
  let status = 200;
  await serve({ answer: (path) => (path.endsWith(".pack") ? { status } : undefined) });
  const { page, widget } = await visit({ before: recordEvents, allowed: [NOT_FOUND] });
  await widget.drawn();
  status = 404;
  await page.evaluate(async () => {
    const widget = document.querySelector("lumbar-check");
    const place = widget.parentNode;
    widget.remove();
    await Promise.resolve();
    place.append(widget);
  });
  await recordedEvent(page, "error");
  assert.equal(await page.getByText(FALLBACK).isVisible(), true);
});

for (const type of ["application/octet-stream", "text/plain", "text/html"]) {
  scenario(`A server that takes the module for ${type} is no hindrance`, async ({ serve, visit }) => {
    await serve({ answer: (path) => (isEngine(path) ? { type } : undefined) });
    const { widget } = await visit();
    await widget.press("start");
  });
}

/** Columns as they are on computers and phones, and the languages that the widget is shown in there. */
const RESERVED = [
  [1280, ["en"]],
  [390, ["en"]],
  [360, PACK.languages],
  [320, ["en"]],
];

for (const letters of LETTERS) {
  scenario(
    `No layout shifts between loading and the first step where the height is reserved, with ${letters} letters`,
    async ({ serve, visit }) => {
      for (const [width, languages] of RESERVED) {
        for (const language of languages) {
          const { release, answer } = heldEngine();
          const site = await serve({
            answer,
            pages: { "/": blog({ widget: element(`region="uk" lang="${language}"`) }) },
          });
          // High enough to see what comes after the widget.
          const opened = await visit({ site, language, settings: { viewport: { width, height: 1400 } } });
          const { context, page, widget } = opened;
          await page.waitForFunction(() => customElements.get("lumbar-check"));
          release();
          await widget.drawn();
          await page.evaluate(
            () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
          );
          const shifted = await page.evaluate(() => window.record.shifted);
          assert.equal(shifted, 0, `${width} pixels wide, in “${language}”`);
          await opened.assertNoTrace();
          await context.close();
        }
      }
    },
    { letters },
  );
}

scenario("The page hears of start, steps and the end, and of nothing that was answered", async ({ visit }) => {
  const { page, widget } = await visit({ before: recordEvents });
  await widget.drawn();
  assert.deepEqual(await page.evaluate(() => window.recordedEvents), []);
  await widget.arrive(DESK_WORKER);
  await widget.button("share-advice").click();
  await widget.part("field").waitFor();
  const all = await page.evaluate(() => window.recordedEvents);
  assert.deepEqual(
    all.filter(({ detail, target }) => detail !== null || target !== "lumbar-check"),
    [],
  );
  const names = all.map(({ type }) => type.replace("lumbar-check-", ""));
  assert.deepEqual([names[0], ...names.slice(-2)], ["start", "complete", "share"]);
  assert.deepEqual([...new Set(names.slice(1, -2))], ["step"]);
});

scenario("Neither the element nor the window holds anything that was answered", async ({ serve, visit }) => {
  await serve({ pages: { "/without": blog({ head: "" }) } });
  const globals = (page) => page.evaluate(() => Object.getOwnPropertyNames(window));
  const without = await globals((await visit({ path: "/without" })).page);

  const { page, widget } = await visit();
  await widget.drawn();
  const outside = () =>
    page.evaluate(() => ({
      markup: document.documentElement.outerHTML,
      own: Reflect.ownKeys(document.querySelector("lumbar-check")).map(String),
    }));
  const before = await outside();
  await widget.arrive(DESK_WORKER);
  assert.deepEqual(await outside(), before);
  assert.deepEqual(await globals(page), without);
});

scenario("The element and what is in it carry the marks of session-replay tools", async ({ visit }) => {
  const { widget } = await visit();
  await widget.drawn();
  const marks = await widget.host.evaluate((host) =>
    [host, host.shadowRoot.querySelector(".mount")].map((element) => ({
      names: ["data-hj-suppress", "data-sentry-mask"].filter((name) => element.hasAttribute(name)),
      clarity: element.dataset.clarityMask,
      datadog: element.dataset.ddPrivacy,
      classes: [...element.classList].filter((name) => name !== "mount"),
    })),
  );
  const all = {
    names: ["data-hj-suppress", "data-sentry-mask"],
    clarity: "true",
    datadog: "hidden",
    classes: ["ph-no-capture", "fs-mask", "rr-block"],
  };
  assert.deepEqual(marks, [all, all]);
});

scenario("A script that is loaded twice is harmless", async ({ serve, visit }) => {
  const script = (query) => `<script type="module" src="/dist/lumbar-check.js${query}"></script>`;
  await serve({ pages: { "/": blog({ head: script("") + script("?ver=2") + script("") }) } });
  const { widget, site } = await visit();
  await widget.press("start");
  assert.equal(site.requested.filter(isEngine).length, 1);
});

scenario("A sandboxed frame is enough, without clipboard, storage or an origin", async ({ serve, visit }) => {
  const frame = '<iframe title="Check" sandbox="allow-scripts" src="/embed" width="700" height="900"></iframe>';
  const headers = { "Access-Control-Allow-Origin": "*" };
  await serve({ headers, pages: { "/": blog({ widget: frame, head: "" }), "/embed": blog() } });
  const { page } = await visit();
  const { Widget } = await import("./harness/reader/widget.mjs");
  const widget = new Widget(page.frameLocator("iframe").locator("lumbar-check"));
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  await widget.button("share-advice").click();
  await widget.part("field").waitFor();
});
