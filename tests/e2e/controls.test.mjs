/** Everything that can be pressed: how large it is, in which order Tab gets there, and whether that can be seen. */
import assert from "node:assert/strict";
import { measure } from "./harness/measure.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";
import { judgeStops, tabBack, tabThrough } from "./harness/tabbing.mjs";

/** What every control is to have, and what those have to have that cannot be as large: pixels. */
const [WANTED, LEAST] = [44, 24];

const WIDTHS = [320, 720];

/** Regions of the body map that are smaller than wanted on a phone. Each has a row in the list that is not. */
const SMALL_REGIONS = [
  "hip-crest-left",
  "hip-crest-right",
  "low-back-left",
  "low-back-middle",
  "low-back-right",
  "sacroiliac-left",
  "sacroiliac-right",
];

const isSmall =
  (least) =>
  ({ width, height }) =>
    Math.min(width, height) < least;

for (const name of Object.keys(STATES)) {
  scenario(`Every control of “${name}” is large, comes up in order, and shows its focus`, async (scenes) => {
    const { page, widget } = await open(name, scenes);
    const stops = await tabThrough(page, widget);
    assert.ok(stops.length > 0);
    assert.deepEqual(
      stops.filter(({ ring }) => ring < 2),
      [],
      "the focus does not show",
    );
    assert.ok((await tabBack(page, widget)) > 0);

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      assert.deepEqual(await widget.host.evaluate(judgeStops), { leftOut: [], tooEarly: [] }, `${width} pixels wide`);
      const { targets } = await widget.host.evaluate(measure);
      const regions = targets.filter(({ what }) => what.startsWith("region"));
      // A link in a line of text is as high as the line.
      const inline = targets.filter(({ what }) => what.startsWith("a. "));
      const others = targets.filter((target) => !regions.includes(target) && !inline.includes(target));
      assert.deepEqual(others.filter(isSmall(WANTED)), [], `${width} pixels wide`);
      assert.deepEqual([...regions, ...inline].filter(isSmall(LEAST)), [], `${width} pixels wide`);
    }
  });
}

scenario("Of the regions of the body map, the known ones are small, and none is too small", async (scenes) => {
  const { page, widget } = await open("body-map", scenes);
  await page.setViewportSize({ width: 320, height: 900 });
  const regions = await widget.host.evaluate(measureRegions);
  assert.deepEqual(regions.filter(isSmall(LEAST)), []);
  const small = regions.filter(isSmall(WANTED)).map(({ site }) => site);
  assert.deepEqual(small.sort(), SMALL_REGIONS);
});

/** Runs in the page: presses each region to learn which box it stands for. */
async function measureRegions({ shadowRoot }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ticked = () => [...shadowRoot.querySelectorAll("input:checked")].map(({ value }) => value);
  const measured = [];
  for (let at = 0; at < shadowRoot.querySelectorAll(".region").length; at += 1) {
    const before = ticked();
    const region = shadowRoot.querySelectorAll(".region")[at];
    region.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    await frame();
    const after = ticked();
    const [site] = [...before, ...after].filter((site) => before.includes(site) !== after.includes(site));
    const { width, height } = region.getBoundingClientRect();
    measured.push({ site, width: Math.round(width), height: Math.round(height) });
  }
  return measured;
}
