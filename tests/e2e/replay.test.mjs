/** Session-replay tools, which many blogs have: they record a page and what is done on it, also in shadow roots. */
import assert from "node:assert/strict";
import { blog } from "./harness/blog.mjs";
import { WORDS } from "./harness/content.mjs";
import { scenario } from "./harness/scenario.mjs";
import { DESK_WORKER } from "./harness/states.mjs";
import { VENDOR_PAGES } from "./harness/vendor.mjs";

/** rrweb is what most of them are made from. It records from the start of the page, as they do. */
const HEAD = `
  <script src="/vendor/rrweb.js"></script>
  <script>
    window.recorded = [];
    rrweb.record({ emit: (event) => recorded.push(JSON.stringify(event)) });
  </script>
  <script type="module" src="/dist/lumbar-check.js"></script>`;

/** Texts that only the widget has. */
const OWN = [
  ...Object.values(WORDS.questions).map(({ legend }) => legend),
  WORDS.ui["share-answers"],
  WORDS.matches.strong.heading,
];

scenario("A session-replay tool records the page and nothing of the widget, on screen or on paper", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ head: HEAD }), ...VENDOR_PAGES } });
  const { page, widget } = await visit();
  const recorded = (text) =>
    page.evaluate((text) => window.recorded.filter((event) => event.includes(text)).length, text);

  await page.getByLabel("a field").fill("written on the page");
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  await widget.openDrawer("share-answers");
  await widget.button("print").click();
  await page.locator("iframe").waitFor({ state: "attached" });
  await page.getByLabel("a field").fill("and written again");

  assert.ok((await recorded("written on the page")) > 0, "the tool records what is done on the page");
  assert.ok((await recorded("and written again")) > 0, "and after the result was printed");
  for (const text of OWN) assert.equal(await recorded(text), 0, text);
});
