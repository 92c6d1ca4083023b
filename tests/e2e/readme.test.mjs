/** What the README says to paste, word for word: on a fresh page of another site, a reader gets to the card. */
import assert from "node:assert/strict";
import { blog } from "./harness/pages/blog.mjs";
import { WORDS } from "./harness/data/content.mjs";
import { EXAMPLES, README, clinic, pasted } from "./harness/pages/folder.mjs";
import { Framed } from "./harness/pages/framed.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

/** The widget that a reader of the page comes to: in a frame, behind a link, or in the page itself. */
async function reached(page, markup) {
  if (markup.includes("<iframe")) return new Framed(page).widget;
  if (markup.startsWith("<a ")) {
    await page.getByRole("link", { name: WORDS.ui.title }).click();
    await page.waitForURL(/\/check\.html/);
  }
  return new Widget(page.locator("lumbar-check"));
}

scenario("The README has markup for a script, a frame, a link and a page for shared results", async () => {
  assert.deepEqual(
    EXAMPLES.map(({ heading }) => heading),
    ["Put it into a page", "A frame", "A link", "A page for shared results"],
  );
});

for (const { heading } of EXAMPLES) {
  scenario(`Its markup under “${heading}” works as it stands`, async ({ serve, visit }) => {
    const server = await clinic(serve);
    const markup = pasted(heading, server);
    const site = await serve({ pages: { "/": blog({ head: "", widget: markup }) } });
    const title = markup.startsWith("<a ") ? WORDS.ui.title : undefined;
    const { page } = await visit({ site, guests: [server], title });
    const widget = await reached(page, markup);
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
    assert.equal(await widget.host.getAttribute("region"), "uk");
    // A page that was left has other entries in its history.
    if (title) await page.close();
  });
}

scenario("Its div is upgraded by its script", async ({ serve, visit }) => {
  const server = await clinic(serve);
  const [script] = pasted("Put it into a page", server).split("\n\n");
  const [, div] = /`(<div data-lumbar-check[^`]*<\/div>)`/.exec(README.replaceAll("\n", " "));
  const site = await serve({ pages: { "/": blog({ head: script, widget: div }) } });
  const { page, widget } = await visit({ site, guests: [server] });
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.equal(await page.locator("[data-lumbar-check] > lumbar-check[region=uk]").count(), 1);
});

scenario("Its listener hears of a result, and its rule for a part reaches it", async ({ serve, visit }) => {
  const [, listener] = /```js\n(document\.addEventListener.*?)```/s.exec(README);
  const [, rules] = /```css\n(.*?)```/s.exec(README);
  const head = '<link rel="stylesheet" href="/looks.css"><script type="module" src="/dist/lumbar-check.js"></script>';
  await serve({ pages: { "/": blog({ head }), "/looks.css": rules } });
  const { page, widget } = await visit({ before: listener });
  await widget.drawn();
  const radius = (button) => getComputedStyle(button).borderRadius;
  assert.equal(await widget.button("start").evaluate(radius), "999px");
  assert.equal(await widget.arrive(DESK_WORKER), "advice");
  assert.ok((await page.locator("body").innerText()).includes("Thank you."));
});
