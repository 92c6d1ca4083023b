/** Everything that can be pressed: how large it is, in which order Tab gets there, and whether that can be seen. */
import assert from "node:assert/strict";
import { measure } from "./harness/measure.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";
import { judgeStops, tabBack, tabThrough } from "./harness/tabbing.mjs";

/** What every control is to have, and what those have to have that cannot be as large: pixels. */
const [WANTED, LEAST] = [44, 24];

const WIDTHS = [320, 720];

const isSmall =
  (least) =>
  ({ width, height }) =>
    Math.min(width, height) < least;

for (const name of Object.keys(STATES)) {
  scenario(`Every control of “${name}” is large, comes up in order, and shows its focus`, async (scenes) => {
    const { page, widget } = await open(name, scenes);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const stops = await tabThrough(page, widget);
      assert.ok(stops.length > 0);
      assert.deepEqual(
        stops.filter(({ ring }) => ring < 2),
        [],
        `the focus does not show, ${width} pixels wide`,
      );
      assert.deepEqual(await widget.host.evaluate(judgeStops), { leftOut: [], tooEarly: [] }, `${width} pixels wide`);
      const { targets } = await widget.host.evaluate(measure);
      // A link in a line of text is as high as the line.
      const inline = targets.filter(({ what }) => what.startsWith("a. "));
      const others = targets.filter((target) => !inline.includes(target));
      assert.deepEqual(others.filter(isSmall(WANTED)), [], `${width} pixels wide`);
      assert.deepEqual(inline.filter(isSmall(LEAST)), [], `${width} pixels wide`);
    }
    assert.ok((await tabBack(page, widget)) > 0);
  });
}
