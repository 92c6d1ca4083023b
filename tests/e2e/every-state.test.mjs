/**
 * What holds in every state that the widget can be in, in English and with the long words of German: what assistive
 * technology is told, whether all fits and can be pressed, with any letters, colours and text size. Arabic is in a file of
 * its own. How states look is for the pictures of the visual suite.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { assertPassesAce } from "./harness/checks/ace.mjs";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { assertFits, assertUnbroken, doubleText } from "./harness/checks/fit.mjs";
import { assertKept, assertNothingElseKept } from "./harness/run/kept.mjs";
import { LETTERS, canChooseLetters, drawAnew } from "./harness/run/letters.mjs";
import { measure } from "./harness/checks/measure.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { STATES, open } from "./harness/reader/states.mjs";
import { judgeStops, tabBack, tabThrough } from "./harness/reader/tabbing.mjs";

/** The two widths of a column: a phone's narrowest, and a wide post's. */
const WIDTHS = [320, 720];

/** What every control is to have, and what those have to have that cannot be as large: pixels in each direction. */
const [WANTED, LEAST] = [44, 24];

const isSmall =
  (least) =>
  ({ width, height }) =>
    Math.min(width, height) < least;

/** Readers who need more space between lines, words and letters: WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

const fileOf = (name) => `${name}.yaml`;

/** The tree of roles and names. Every site has a port of its own, and a link with answers the day on which it was made. */
async function treeOf({ site, widget }) {
  const tree = await widget.host.ariaSnapshot();
  return tree
    .replaceAll(site.origin, "https://blog.example")
    .replaceAll(encodeURIComponent(site.origin), encodeURIComponent("https://blog.example"))
    .replace(/(lumbar-check(?:=|%3D)1\.)[\w-]+/g, "$1…");
}

/** Fails if a control is small, shows no focus, or is left out by Tab or comes up too early. */
async function assertInOrder({ page, widget }, where) {
  const stops = await tabThrough(page, widget);
  assert.ok(stops.length > 0);
  const unseen = stops.filter(({ ring }) => ring < 2);
  assert.deepEqual(unseen, [], `the focus does not show, ${where}`);
  assert.deepEqual(await widget.host.evaluate(judgeStops), { leftOut: [], tooEarly: [] }, where);
  const { targets } = await widget.host.evaluate(measure);
  // A link in a line of text is as high as the line.
  const inline = targets.filter(({ what }) => what.startsWith("a. "));
  const others = targets.filter((target) => !inline.includes(target));
  assert.deepEqual(others.filter(isSmall(WANTED)), [], where);
  assert.deepEqual(inline.filter(isSmall(LEAST)), [], where);
}

async function assertRoom({ widget }, where) {
  const { sticksOut, targets } = await widget.host.evaluate(measure);
  assert.ok(targets.length > 0);
  assert.deepEqual(sticksOut, [], where);
  assert.deepEqual(targets.filter(isSmall(LEAST)), [], where);
}

/** Fails if something sticks out once the widget has these styles as well. */
async function assertRoomWith({ widget }, styles) {
  await widget.host.evaluate(({ shadowRoot, ownerDocument }, styles) => {
    const sheet = new ownerDocument.defaultView.CSSStyleSheet();
    sheet.replaceSync(styles);
    shadowRoot.adoptedStyleSheets.push(sheet);
  }, styles);
  assert.deepEqual((await widget.host.evaluate(measure)).sticksOut, []);
  await widget.host.evaluate(({ shadowRoot }) => shadowRoot.adoptedStyleSheets.pop());
}

for (const name of Object.keys(STATES)) {
  const judge = async (scenes) => {
    const opened = await open(name, scenes);
    const { page, widget } = opened;
    const { check } = scenes;
    // A post as wide as the widget: what the widget gets is the width of the page less its margins.
    const atEach = async (widths, look) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await look(`${width} pixels wide`);
      }
    };
    await check("Assistive technology is told what is kept", async () => {
      assertKept(`aria/${fileOf(name)}`, await treeOf(opened));
    });
    await check("The Equal Access engine finds nothing", () => assertPassesAce(page, name));
    await check("Every control is large, comes up in order and shows its focus", async () => {
      await atEach(WIDTHS, (where) => assertInOrder(opened, where));
      assert.ok((await tabBack(page, widget)) > 0);
    });
    for (const letters of canChooseLetters ? LETTERS : []) {
      await check(`Nothing sticks out, and all can be hit, with ${letters} letters`, async () => {
        await drawAnew(widget, letters);
        await atEach(WIDTHS, (where) => assertRoom(opened, where));
      });
    }
    await check("axe finds nothing, in dark colours or on a phone", async () => {
      await drawAnew(widget, "usual");
      await page.emulateMedia({ colorScheme: "dark" });
      await assertAccessible(page, `${name} in dark colours`);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 320, height: 900 });
      await assertAccessible(page, `${name} on a phone`);
    });
    await check("There is room for more space in the text", () => assertRoomWith(opened, SPACED));
    await check("At twice the text size, no word is broken on a phone", async () => {
      await doubleText(opened);
      await atEach([390, 720], (where) => assertUnbroken(widget, where));
    });
    await check("In German, all fits at twice the text size", async () => {
      await widget.host.evaluate((host) => host.setAttribute("lang", "de"));
      await widget.host.locator('[part~="widget"][lang="de"]').waitFor();
      await atEach([1280, ...WIDTHS], (where) => assertFits(widget, where));
    });
  };
  scenario(`The state “${name}” is one that everybody can use`, judge, { letters: "every" });
}

test("No state is kept that there is not", () => assertNothingElseKept("aria", Object.keys(STATES).map(fileOf)));
