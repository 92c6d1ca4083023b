/**
 * How every state looks: pictures of each in `target/screenshots`, for people to look at. Asserted is what can be
 * measured: nothing sticks out sideways, and everything that can be pressed is large enough to be hit.
 */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { after } from "node:test";
import { join } from "node:path";
import { assertAccessible } from "./harness/axe.mjs";
import { blog, element } from "./harness/blog.mjs";
import { patient } from "./harness/content.mjs";
import { KEY, forge, head } from "./harness/fragment.mjs";
import { measure } from "./harness/measure.mjs";
import { SCREENSHOTS } from "./harness/paths.mjs";
import { scenario } from "./harness/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const TORN = patient("one-side-and-a-belt-hold-back-the-lunge-of-a-possible-match");
const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");
/** The desk worker's link with answers: a day, and the numbers of two regions and a shape. */
const WITH_ANSWERS = forge([
  ...head({ kind: 1, level: 2 }),
  1,
  0b11000,
  3,
  0b10000010,
  0b10001,
  0b11,
  0x50,
  0x2a,
  3,
  0b10010000,
  0,
  0b10000,
]);

/** The two widths of a column: a phone's narrowest, and a wide post's. */
const WIDTHS = [320, 720];

/** Every state: where the page starts, and how to get there. */
const STATES = {
  welcome: {},
  question: { arrive: [DESK_WORKER, "age"] },
  "question-with-errors": { arrive: [DESK_WORKER, "age"], then: (widget) => widget.press("continue") },
  "tick-list": {
    arrive: [DESK_WORKER, "emergency-signs"],
    then: async (widget) => {
      await widget.tick("emergency-signs", "saddle-numb");
      await widget.tick("saddle-numb-when", "not-sure");
    },
  },
  "body-map": {
    arrive: [DESK_WORKER, "pain-map"],
    then: async (widget) => {
      await widget.tick("pain-map", "low-back-right");
      await widget.tick("pain-map", "groin-right");
    },
  },
  "check-answers": { arrive: [DESK_WORKER, "check-answers"] },
  strong: { arrive: [DESK_WORKER] },
  "strong-with-link": {
    arrive: [DESK_WORKER],
    then: async (widget) => {
      await widget.host.locator(".share-answers summary").click();
      await widget.button("share-answers-now").click();
      await widget.part("field").waitFor();
    },
  },
  contradiction: { arrive: [TORN] },
  unlikely: { arrive: [patient("with-little-match-no-lunge-is-shown-or-withheld")] },
  "with-check": { arrive: [patient("a-strong-match-with-every-reason-to-take-care-keeps-the-tips-that-need-none")] },
  emergency: { arrive: [{ ...BELOW_KNEE, "emergency-signs": "both-legs" }] },
  "same-day": { arrive: [{ ...BELOW_KNEE, "urgent-signs": "one-leg-weak" }] },
  "see-clinician": { arrive: [BELOW_KNEE] },
  shared: { path: `/${WITH_ANSWERS}` },
  "broken-link": { path: `/${KEY}1.AAAA` },
  "read-it-all": { then: (widget) => widget.press("read-it-all") },
  "all-on-one-page": { page: "/single", then: (widget) => widget.press("start") },
};

/** What can be pressed and is smaller than wanted, with where it was seen. */
const small = new Map();

for (const [name, { path = "/", page: file = "/", arrive, then = () => {} }] of Object.entries(STATES)) {
  scenario(`The state “${name}” fits, and all that can be pressed can be hit`, async ({ serve, visit }) => {
    const attributes =
      'region="uk" clinic-name="Quay Clinic" booking-url="https://quay.example/book" phone="01632 960147"';
    const pages = {
      "/": blog({ widget: element(attributes) }),
      "/single": blog({ widget: element('region="uk" layout="single"') }),
    };
    await serve({ pages });
    const { page, widget } = await visit({
      path: path === "/" ? file : path,
      settings: { viewport: { width: 720, height: 900 } },
    });
    await widget.drawn();
    if (arrive) await widget.arrive(...arrive);
    await then(widget);
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
