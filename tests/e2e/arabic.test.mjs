/** Right to left: every state in Arabic on an Arabic page, with pictures for people to look at. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { assertFits, doubleText } from "./harness/checks/fit.mjs";
import { Keyboard } from "./harness/reader/keyboard.mjs";
import { SCREENSHOTS } from "./harness/run/paths.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER, STATES, open } from "./harness/reader/states.mjs";

const IN_ARABIC = { language: "ar", settings: { viewport: { width: 720, height: 900 } } };

/** A phone's narrowest, and a wide post's. */
const WIDTHS = [320, 720];

for (const name of Object.keys(STATES)) {
  scenario(
    `In Arabic, the state “${name}” is accessible and fits, with forced colours or large text too`,
    async (scenes) => {
      const opened = await open(name, scenes, IN_ARABIC);
      const { page, widget } = opened;
      await page.mouse.move(0, 0);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await widget.host.screenshot({ path: join(SCREENSHOTS, `ar-${name}.${width}.png`), animations: "disabled" });
        await assertAccessible(page, `${name} in Arabic, ${width} pixels wide`);
        await assertFits(widget, `${width} pixels wide`);
      }
      await page.emulateMedia({ forcedColors: "active" });
      await assertAccessible(page, `${name} in Arabic in forced colours`);
      await page.emulateMedia({ forcedColors: "none" });
      await doubleText(opened);
      await assertAccessible(page, `${name} in Arabic in large text`);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await assertFits(widget, `in large text, ${width} pixels wide`);
      }
    },
  );
}

scenario("In Arabic, a reader with a keyboard gets from Start to a card", async (scenes) => {
  const { page, widget } = await open("welcome", scenes, IN_ARABIC);
  assert.equal(await widget.part("widget").getAttribute("dir"), "rtl");
  const keyboard = new Keyboard(page, widget);
  await keyboard.enter("start");
  const tick = keyboard.tick.bind(keyboard);
  assert.equal(await widget.walk(DESK_WORKER, { tick, next: () => keyboard.enter("continue") }), "advice");
  assert.equal(await widget.level(), "self-care");
});

scenario("In Arabic, the groups of a telephone number stand in the order of dialling", async (scenes) => {
  const { widget } = await open("strong", scenes, IN_ARABIC);
  const link = widget.part("clinic").locator('a[href^="tel:"]');
  for (const number of ["01632 960147", "+44 1632 960147", "0511-123456", "(555) 555-0100"]) {
    await widget.host.evaluate((host, number) => host.setAttribute("phone", number), number);
    await widget
      .part("clinic")
      .locator(`[href="tel:${number.replaceAll(" ", "")}"]`)
      .waitFor();
    const groups = number.match(/\d+/g);
    const places = await link.evaluate(placesOf, groups);
    const shown = groups.toSorted((one, other) => places[groups.indexOf(one)] - places[groups.indexOf(other)]);
    assert.deepEqual(shown, groups, number);
  }
});

/** Runs in the page: how far from the left each of these texts stands in a link, in the order of the link's text. */
function placesOf(link, texts) {
  const node = [...link.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE);
  let at = 0;
  return texts.map((text) => {
    const range = document.createRange();
    const start = node.data.indexOf(text, at);
    at = start + text.length;
    range.setStart(node, start);
    range.setEnd(node, at);
    return range.getBoundingClientRect().left;
  });
}
