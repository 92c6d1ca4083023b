/**
 * How every state looks: pictures of each in `target/screenshots`, for people to look at. Asserted is what can be
 * measured: nothing sticks out sideways, and everything that can be pressed is large enough to be hit.
 */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after } from "node:test";
import { join } from "node:path";
import { assertAccessible } from "./harness/axe.mjs";
import { measure } from "./harness/measure.mjs";
import { SCREENSHOTS } from "./harness/paths.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";

/** The two widths of a column: a phone's narrowest, and a wide post's. */
const WIDTHS = [320, 720];

/** What can be pressed and is smaller than wanted, with where it was seen. */
const small = new Map();

for (const name of Object.keys(STATES)) {
  scenario(`The state “${name}” fits, and all that can be pressed can be hit`, async (scenes) => {
    const { page, widget } = await open(name, scenes, { settings: { viewport: { width: 720, height: 900 } } });
    await page.mouse.move(0, 0);

    const picture = async (look) => {
      const { height } = await widget.host.boundingBox();
      await page.setViewportSize({ ...page.viewportSize(), height: Math.ceil(Math.min(height, 12_000)) + 40 });
      await widget.host.screenshot({ path: join(SCREENSHOTS, `${name}.${look}.png`), animations: "disabled" });
    };
    for (const width of WIDTHS) {
      // A post as wide as the widget: what the widget gets is the width of the page less its margins.
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await picture(`${width}.${colorScheme}`);
      }
      const { sticksOut, targets } = await widget.host.evaluate(measure);
      assert.ok(targets.length > 0);
      assert.deepEqual(sticksOut, [], `${width} pixels wide`);
      assert.deepEqual(
        targets.filter(({ width, height }) => Math.min(width, height) < 24),
        [],
        `${width} pixels wide`,
      );
      for (const { what, width, height } of targets.filter(({ width, height }) => Math.min(width, height) < 44)) {
        small.set(`${what} ${width}×${height}`, `${name} at ${page.viewportSize().width}`);
      }
    }
    await assertAccessible(page, `${name} in dark colours`);
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await picture("720.forced");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });

    // Readers who need more space between lines, words and letters: WCAG 1.4.12.
    await page.setViewportSize({ width: 320, height: 900 });
    await assertAccessible(page, `${name} on a phone`);
    await widget.host.evaluate(({ shadowRoot, ownerDocument }) => {
      const wide = new ownerDocument.defaultView.CSSStyleSheet();
      wide.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      );
      shadowRoot.adoptedStyleSheets.push(wide);
    });
    assert.deepEqual((await widget.host.evaluate(measure)).sticksOut, [], "with text spacing");
  });
}

after(() => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const lines = [...small].map(([what, where]) => `${what} (${where})`);
  writeFileSync(join(SCREENSHOTS, "smaller-than-44-pixels.txt"), `${lines.sort().join("\n")}\n`);
});
