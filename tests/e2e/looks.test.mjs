/**
 * That every state fits where it is, with any letters: nothing sticks out sideways, and everything that can be pressed is
 * large enough to be hit. How states look is for the pictures of the visual suite.
 */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after } from "node:test";
import { join } from "node:path";
import { assertAccessible } from "./harness/axe.mjs";
import { LETTERS } from "./harness/letters.mjs";
import { measure } from "./harness/measure.mjs";
import { SCREENSHOTS } from "./harness/paths.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";

/** The two widths of a column: a phone's narrowest, and a wide post's. */
const WIDTHS = [320, 720];

/** Pixels that something must have in each direction to be hit at all, and to be hit with ease. */
const LEAST = 24;
const WANTED = 44;

const smallerThan = (limit) => ({ width, height }) => Math.min(width, height) < limit;

/** What can be pressed and is smaller than wanted, with where it was seen. */
const small = new Map();

/** Fails if something sticks out at one of the widths, or cannot be hit. */
async function assertFits({ page, widget }, name) {
  for (const width of WIDTHS) {
    // A post as wide as the widget: what the widget gets is the width of the page less its margins.
    await page.setViewportSize({ width, height: 900 });
    const { sticksOut, targets } = await widget.host.evaluate(measure);
    assert.ok(targets.length > 0);
    assert.deepEqual(sticksOut, [], `${width} pixels wide`);
    assert.deepEqual(targets.filter(smallerThan(LEAST)), [], `${width} pixels wide`);
    for (const { what, width: across, height } of targets.filter(smallerThan(WANTED))) {
      small.set(`${what} ${across}×${height}`, `${name} at ${width}`);
    }
  }
}

for (const name of Object.keys(STATES)) {
  for (const letters of LETTERS) {
    scenario(
      `The state “${name}” fits, and all that can be pressed can be hit, with ${letters} letters`,
      async (scenes) => {
        const opened = await open(name, scenes, { settings: { viewport: { width: 720, height: 900 } } });
        await assertFits(opened, name);
        if (letters !== "usual") return;
        const { page, widget } = opened;
        await page.emulateMedia({ colorScheme: "dark" });
        await assertAccessible(page, `${name} in dark colours`);

        // Readers who need more space between lines, words and letters: WCAG 1.4.12.
        await page.setViewportSize({ width: 320, height: 900 });
        await page.emulateMedia({ colorScheme: "light" });
        await assertAccessible(page, `${name} on a phone`);
        await widget.host.evaluate(({ shadowRoot, ownerDocument }) => {
          const wide = new ownerDocument.defaultView.CSSStyleSheet();
          wide.replaceSync(
            "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
          );
          shadowRoot.adoptedStyleSheets.push(wide);
        });
        assert.deepEqual((await widget.host.evaluate(measure)).sticksOut, [], "with text spacing");
      },
      { letters },
    );
  }
}

after(() => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const lines = [...small].map(([what, where]) => `${what} (${where})`);
  writeFileSync(join(SCREENSHOTS, `smaller-than-${WANTED}-pixels.txt`), `${lines.sort().join("\n")}\n`);
});
