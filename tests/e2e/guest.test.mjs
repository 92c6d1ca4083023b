/** What the widget leaves to the host page, and what it keeps from it. */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { HOST_PAGES } from "./harness/pages/hosts.mjs";
import { Keyboard } from "./harness/reader/keyboard.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER, STATES } from "./harness/reader/states.mjs";

scenario(
  "What the page hides cannot be seen, and what it puts out of reach cannot be pressed",
  async ({ serve, visit }) => {
    await serve({ pages: { "/": blog({ widget: `<div id="slide">${element()}</div>` }) } });
    const { page, widget } = await visit();
    const start = widget.button("start");
    await widget.drawn();
    const { x, y } = await start.boundingBox();
    const style = (text) => page.locator("#slide").evaluate((slide, text) => slide.setAttribute("style", text), text);
    const under = () => page.evaluate(([x, y]) => document.elementFromPoint(x + 5, y + 5).localName, [x, y]);

    await style("visibility: hidden");
    assert.equal(await widget.part("panel").isVisible(), false);
    await style("opacity: 0; pointer-events: none");
    assert.notEqual(await under(), "lumbar-check");
    await style("");
    assert.equal(await under(), "lumbar-check");
    await widget.press("start");
  },
);

/** Takes every key for the page, unless it is for one of the page's own fields. */
function takeKeys() {
  window.taken = [];
  addEventListener("keydown", (event) => {
    if (event.target.matches?.("input, textarea")) return;
    window.taken.push(event.key);
    if (event.key !== "Tab") event.preventDefault();
  });
}

scenario("A page that listens for keys leaves the widget those it needs, and hears the others", async ({ visit }) => {
  const { page, widget } = await visit({ before: takeKeys });
  const keyboard = new Keyboard(page, widget);
  await keyboard.enter("start");
  await keyboard.tick("emergency-signs", "none");
  await keyboard.enter("continue");
  await keyboard.tick("age", "50-59");
  await keyboard.press("Escape");
  await keyboard.tick("duration", "6-to-12-weeks");
  await keyboard.tick("course", "better");
  await keyboard.tick("started-with", "gradually");
  await keyboard.tick("assessed", "yes");
  await keyboard.enter("continue");
  await widget.question("urgent-signs").waitFor();
  const taken = await page.evaluate(() => [...new Set(window.taken)]);
  assert.deepEqual(taken.sort(), ["Escape", "Tab"]);
});

scenario("A link is taken out of the address of a page whose addresses begin elsewhere", async ({ serve, visit }) => {
  await serve({ pages: HOST_PAGES });
  const { page, widget, site } = await visit({ path: `/hosts/base.html?post=1${STATES.shared.fragment}` });
  await widget.drawn();
  assert.equal(await widget.place(), "shared");
  assert.equal(page.url(), `${site.origin}/hosts/base.html?post=1`);
});

scenario("Whatever a reader does keeps to a strict policy", async ({ serve, visit }) => {
  await serve({ pages: HOST_PAGES });
  const { page, widget } = await visit({
    path: "/hosts/policy.html",
    before: () => {
      top.violations ??= [];
      addEventListener("securitypolicyviolation", (event) => top.violations.push(event.effectiveDirective));
      addEventListener("beforeprint", () => (top.printed = true));
    },
  });
  await widget.arrive(DESK_WORKER, "pain-map");
  await widget.host.locator("svg .region").first().click();
  await widget.arrive(DESK_WORKER);
  await widget.button("print").click();
  await page.waitForFunction(() => window.printed);
  await widget.button("copy-text").click();
  await widget.host.locator(".share-answers summary").click();
  await widget.button("share-answers-now").click();
  await widget.part("field").first().waitFor();
  assert.deepEqual(await page.evaluate(() => window.violations), []);
});
