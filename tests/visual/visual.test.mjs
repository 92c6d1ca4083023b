/**
 * How every state looks, compared with kept pictures: that every state is drawn as it was, and that nothing sticks out
 * sideways. Skipped where a browser cannot be told which letters to draw with.
 *
 * `LUMBAR_KEEP=1 cargo xtask test visual` keeps the pictures as they are now.
 */
import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { canChooseLetters } from "../e2e/harness/run/letters.mjs";
import { measure } from "../e2e/harness/checks/measure.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { STATES, open } from "../e2e/harness/reader/states.mjs";
import { Gallery } from "./gallery.mjs";

const NARROW = 320;
const WIDE = 720;

/** Of the longest pages the rest stays out: it is more of the same. */
const MOST_ROWS = 12_000;

/** What the pages of a look have in common. A language, once changed, stays: those that have one come last. */
const LOOKS = {
  "320.light": { width: NARROW },
  "320.dark": { width: NARROW, media: { colorScheme: "dark" } },
  "720.light": { width: WIDE },
  "720.dark": { width: WIDE, media: { colorScheme: "dark" } },
  "720.forced": { width: WIDE, media: { forcedColors: "active" } },
  "720.print": { width: WIDE, media: { media: "print" } },
  "320.arabic": { width: NARROW, language: "ar" },
  "720.arabic": { width: WIDE, language: "ar" },
};

const PLAIN = { media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" };

let gallery;

const galleryOf = (browser) => (gallery ??= new Gallery(browser.version().split(".")[0]));

const skip = !canChooseLetters && "browsers of this system draw with its own letters";

/** Takes a picture of the widget as a whole; `undefined` if it shows nothing, as a question on paper. */
async function picture({ page, widget }, { width, media, language }) {
  await page.emulateMedia({ ...PLAIN, ...media });
  if (language) {
    await widget.host.evaluate((host, language) => host.setAttribute("lang", language), language);
    await widget.host.locator(`[part~="widget"][lang="${language}"]`).waitFor();
  }
  await page.setViewportSize({ width, height: 900 });
  const text = await widget.part("widget").innerText();
  if (text.trim() === "") return undefined;
  // A link holds the port of the site, which is another each time, and so does its code.
  await widget.part("field").evaluateAll((fields) => fields.forEach((field) => (field.value = "A link")));
  const corner = "M4 4h7v7H4zM5 5v5h5V5z";
  await widget.host
    .locator(".square-code-ink")
    .evaluateAll((inks, d) => inks.forEach((ink) => ink.setAttribute("d", d)), corner);
  // The page as a whole, so that nothing is scrolled: letters at another fraction of a dot are drawn differently.
  await page.evaluate(() => scrollTo(0, 0));
  const { x, y, width: across, height } = await widget.host.boundingBox();
  const end = Math.ceil(y + Math.min(height, MOST_ROWS));
  await page.setViewportSize({ width, height: end });
  const clip = { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(across), height: end - Math.floor(y) };
  return page.screenshot({ clip, animations: "disabled" });
}

describe("Every state looks as it did", { concurrency: 2 }, () => {
  for (const name of Object.keys(STATES)) {
    const compare = async (scenes) => {
      const opened = await open(name, scenes, { settings: { viewport: { width: WIDE, height: 900 } } });
      const { page, widget } = opened;
      const gallery = galleryOf(scenes.browser);
      await page.mouse.move(0, 0);
      const wrong = [];
      for (const [look, setting] of Object.entries(LOOKS)) {
        const file = await picture(opened, setting);
        if (setting.media?.media !== "print") {
          assert.ok(file, `${name}.${look} shows nothing`);
          const { sticksOut } = await widget.host.evaluate(measure);
          wrong.push(...sticksOut.map((what) => `${name}.${look}: ${what} sticks out`));
        }
        if (file) wrong.push(gallery.hang(`${name}.${look}`, file));
      }
      assert.deepEqual(wrong.filter(Boolean), []);
    };
    scenario(`The state “${name}” looks as it did`, compare, { skip });
  }
});

test("Every kept picture is of a state that there is", { skip }, () => {
  assert.deepEqual(gallery.close(Object.keys(STATES)), []);
});

after(() => console.log(gallery?.report ?? "No picture was taken."));
