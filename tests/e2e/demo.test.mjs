/** The demo as it is served: a blog post with the widget in it, and a playground for owners of sites. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { patient } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { heldEngine } from "./harness/run/site.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DEMO = { path: "/demo/index.html" };
const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

for (const colorScheme of ["light", "dark"]) {
  scenario(
    `The whole page is accessible in ${colorScheme} colours, before and after the questions`,
    async ({ visit }) => {
      const { page, widget } = await visit({
        ...DEMO,
        settings: { colorScheme, viewport: { width: 1280, height: 900 } },
      });
      await widget.reach();
      await assertAccessible(page, "the demo");
      assert.equal(await widget.arrive(DESK_WORKER), "advice");
      await assertAccessible(page, "the demo with a card");
    },
  );
}

scenario("The page fits a phone", async ({ visit }) => {
  const { page, widget } = await visit({ ...DEMO, settings: { viewport: { width: 320, height: 800 } } });
  await widget.reach();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
  await assertAccessible(page, "the demo on a phone");
});

scenario("Nothing moves when the questions take the place of the fallback", async ({ serve, visit }) => {
  const frames = (page) =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  for (const width of [1280, 720, 360]) {
    const { release, answer } = heldEngine();
    const site = await serve({ answer });
    // High enough to have all of the page in view.
    const { page, widget } = await visit({ ...DEMO, site, settings: { viewport: { width, height: 16_000 } } });
    await page.waitForFunction(() => customElements.get("lumbar-check"));
    await frames(page);
    const before = await page.evaluate(() => ({ ...window.record }));
    release();
    await widget.drawn();
    await frames(page);
    assert.deepEqual(await page.evaluate(() => ({ ...window.record })), before, `${width} pixels wide`);
  }
});

scenario("The controls set the attributes of the widget, and the markup to paste follows", async ({ visit }) => {
  const { page, widget } = await visit(DEMO);
  await widget.reach();
  const attribute = (name) => widget.host.getAttribute(name);
  const markup = () => page.locator("#markup").textContent();
  assert.equal(await page.locator("#control-region").inputValue(), "uk");

  await page.locator("#control-region").selectOption("us");
  await page.locator("#control-heading-level").selectOption("4");
  await page.getByRole("radio", { name: "single" }).check();
  await page.getByRole("radio", { name: "dark" }).check();
  await page.locator("#control-clinic-name").fill("Quay & Co");
  assert.deepEqual(await Promise.all(["region", "heading-level", "layout", "theme", "clinic-name"].map(attribute)), [
    "us",
    "4",
    "single",
    "dark",
    "Quay & Co",
  ]);
  await widget.host.locator("h4.heading").waitFor();
  assert.ok((await markup()).includes('clinic-name="Quay &amp; Co"'), await markup());
  assert.ok((await markup()).includes('layout="single"'));

  await page.locator("#control-region").selectOption("");
  assert.equal(await attribute("region"), null);
  assert.ok(!(await markup()).includes("region="));
  await widget.press("start");
  await widget.part("sheet").waitFor();
});

scenario("The widget moves with its answers, leaves without them, and has a second beside it", async ({ visit }) => {
  const { page, widget } = await visit(DEMO);
  await widget.reach();
  await widget.press("start");
  await widget.tick("emergency-signs", "none");
  await page.locator("#move-widget").click();
  assert.equal(await page.locator("#place-bench lumbar-check").count(), 1);
  assert.deepEqual(await widget.ticked(), ["emergency-signs:none"]);

  await page.locator("#second-widget").click();
  const second = new Widget(page.locator("#place-second lumbar-check"));
  await second.reach();
  await second.press("start");
  assert.deepEqual(await second.ticked(), []);
  await assertAccessible(page, "the demo with two widgets");

  await page.locator("#second-widget").click();
  await page.locator("#remove-widget").click();
  assert.equal(await page.locator("lumbar-check").count(), 0);
  await page.locator("#remove-widget").click();
  await widget.host.locator(".welcome").waitFor();
  await page.locator("#move-widget").click();
  assert.equal(await page.locator("#place-article lumbar-check").count(), 1);
});

scenario("The page lists what it hears, which is never an answer", async ({ visit }) => {
  const { page, widget } = await visit(DEMO);
  await widget.reach();
  await widget.arrive(DESK_WORKER);
  const log = page.locator("#log li");
  const lines = await log.allTextContents();
  assert.match(lines[0], /lumbar-check-start .*null/);
  assert.match(lines.at(-1), /lumbar-check-complete .*null/);
  await page.locator("#clear-log").click();
  assert.equal(await log.count(), 0);
});

scenario("The markup can be copied", async ({ visit }) => {
  const { page } = await visit({ ...DEMO, settings: { permissions: ["clipboard-read", "clipboard-write"] } });
  await page.locator("#copy-markup").click();
  await page.locator("#copy-status").filter({ hasText: /./ }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("#markup").textContent());
});
