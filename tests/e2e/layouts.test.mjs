/** Ways in which pages arrange what is on them. In each the widget has a width to be read at, and no more than there is. */
import assert from "node:assert/strict";
import { patient } from "./harness/data/content.mjs";
import { TITLE, blog, element } from "./harness/pages/blog.mjs";
import { measure } from "./harness/checks/measure.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { Widget } from "./harness/reader/widget.mjs";

/** The style of what is around the element, and of the element. */
const LAYOUTS = {
  "a block": ["", ""],
  "a row": ["display: flex", ""],
  "a centred row": ["display: flex; justify-content: center", ""],
  "a centred column": ["display: flex; flex-direction: column; align-items: center", ""],
  "a centred grid": ["display: grid; place-items: center", ""],
  "a grid as wide as what is in it": ["display: inline-grid", ""],
  "a frame as wide as what is in it": ["width: fit-content; margin: auto", ""],
  "a cell of a table": ["display: table-cell", ""],
  "a dialog": ["position: absolute; left: 50%; width: max-content; max-width: 100%; transform: translateX(-50%)", ""],
  "a frame beside the text": ["float: right", ""],
  "columns of text": ["columns: 2 500px", ""],
  "vertical lines": ["writing-mode: vertical-rl; height: 800px", ""],
  "an element that floats": ["display: flow-root", "float: left"],
  "an element that is placed": ["position: relative", "position: absolute"],
  "an element in a line": ["text-align: center", "display: inline"],
  "a block in a line": ["text-align: center", "display: inline-block"],
  "an element that is a row": ["", "display: flex; align-items: start"],
  "an element that is a centred grid": ["", "display: grid; place-content: center"],
  "an element that is a table": ["", "display: table"],
  "an element without a box": ["", "display: contents"],
};

/** For each window, in pixels, the least that a widget is wide. */
const LEAST = { 320: 320, 1280: 500 };

/** Every layout in a strip of its own, so that none is in the way of another. */
const PAGE = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
<style>
  body { margin: 0 }
  body > div { position: relative; display: flow-root; min-height: 800px }
</style>
<script type="module" src="/dist/lumbar-check.js"></script>
${Object.values(LAYOUTS).map(strip).join("\n")}`;

function strip([around, own]) {
  return `<div><div style="${around}">${element(`loading="eager" style="${own}"`)}</div></div>`;
}

scenario("However a page arranges it, the widget has a width to be read at", async ({ serve, visit }) => {
  await serve({ pages: { "/": PAGE } });
  const { page } = await visit();
  const widgets = Object.keys(LAYOUTS).map((name, at) => [name, new Widget(page.locator("lumbar-check").nth(at))]);
  for (const [, widget] of widgets) await widget.part("widget").waitFor({ state: "attached" });
  const wrong = [];
  for (const [window, least] of Object.entries(LEAST)) {
    await page.setViewportSize({ width: Number(window), height: 900 });
    for (const [name, widget] of widgets) {
      const boxes = await widget
        .part("panel")
        .evaluate((panel) => [...panel.getClientRects()].map((box) => box.toJSON()));
      const [{ left, right, width }] = boxes;
      const { sticksOut } = await widget.host.evaluate(measure);
      const fits = left >= 0 && right <= window && width >= least && boxes.length === 1 && sticksOut.length === 0;
      if (!fits) wrong.push({ window, name, boxes, sticksOut });
    }
  }
  assert.deepEqual(wrong, []);
});

scenario("Text is as large as the root of the page, and not smaller than the reader has it", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.drawn();
  for (const [root, pixels] of Object.entries({ "62.5%": 16, "100%": 16, "200%": 32 })) {
    await page.addStyleTag({ content: `html { font-size: ${root} }` });
    const size = await widget.part("widget").evaluate((part) => parseFloat(getComputedStyle(part).fontSize));
    assert.equal(size, pixels, root);
  }
});

/** Runs in the widget: how many letters have room in a line of each text that goes on for more than two lines. */
function lettersInLine(root) {
  const texts = [...root.querySelectorAll("p, dd, .list > li, .steps > li")].filter((text) => text.checkVisibility());
  return texts.flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const written = [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
    const letters = text.innerText.length;
    return written > 2 * text.clientWidth && text.clientWidth > 0
      ? [Math.round((letters * text.clientWidth) / written)]
      : [];
  });
}

scenario("However wide the page is, a line of text has some 62 letters", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element("") }) } });
  const { widget } = await visit({ settings: { viewport: { width: 1280, height: 900 } } });
  await widget.arrive(patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match"));
  for (const fold of await widget.host.locator("details").all()) await fold.evaluate((fold) => (fold.open = true));
  assert.ok((await widget.part("widget").evaluate(({ clientWidth }) => clientWidth)) > 700);
  const letters = await widget.part("widget").evaluate(lettersInLine);
  const mean = letters.reduce((sum, count) => sum + count, 0) / letters.length;
  assert.ok(letters.length > 5 && mean > 45 && mean <= 62, `${mean} of ${letters}`);
  assert.ok(Math.max(...letters) <= 70, `${letters}`);
});
