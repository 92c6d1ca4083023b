/**
 * What a walk on a phone costs a reader, in figures: presses, words, swipes and screens. `node --test
 * walk-figures.test.mjs` tells them; the limits keep them from growing.
 */
import assert from "node:assert/strict";
import { countWords } from "./harness/checks/word-count.mjs";
import { outcome, patient } from "./harness/data/content.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { WITH_ANSWERS } from "./harness/reader/states.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const TYPICAL = "walk-one-is-a-reader-with-eight-weeks-of-pain-and-nothing-alarming";

const PHONE = { viewport: { width: 390, height: 844 } };
const SCREEN = PHONE.viewport.height;

/** A post that is long on both sides of the widget. */
const FAR = '<p style="height: 5000px">Much to read.</p>';
const POST = { "/": blog({ widget: FAR + element('region="uk"'), after: FAR }) };

/** The most that there may be. */
const MOST = { presses: 28, swipes: 14, words: 900, card: 4.7, headingAt: 200, fromLink: 0 };

const screens = (pixels) => Math.round((pixels / SCREEN) * 10) / 10;

const boxOf = (part) =>
  part.evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { top: Math.round(top), height };
  });

scenario("A walk on a phone costs no more than it may", async ({ serve, visit, tell }) => {
  const site = await serve({ pages: POST });
  const { widget } = await visit({ settings: PHONE });
  await widget.reach();
  const figures = { presses: 0, swipes: 0, words: 0, headingAt: 0 };
  const read = async () => {
    figures.words += (await widget.host.evaluate(countWords, ".step-header, .step-actions, .more > summary, .keep-offer")).read;
    // A page that is longer than the window is swiped a window at a time.
    figures.swipes += Math.ceil((await boxOf(widget.part("widget"))).height / SCREEN) - 1;
  };
  const press = async (done) => {
    await done;
    figures.presses += 1;
  };
  await read();
  await press(widget.press("start"));
  await widget.walk(patient(TYPICAL), {
    onPage: async () => {
      figures.headingAt = Math.max(figures.headingAt, (await boxOf(widget.heading)).top);
    },
    tick: (question, option) => press(widget.tick(question, option)),
    next: async () => {
      await read();
      await press(widget.press("continue"));
    },
  });
  assert.equal(await widget.level(), outcome(TYPICAL).disposition);
  figures.card = screens((await boxOf(widget.card)).height);

  const opened = await visit({ site, path: `/${WITH_ANSWERS}`, settings: PHONE });
  await opened.widget.turned();
  await opened.page.waitForFunction(() => scrollY > 0);
  figures.fromLink = screens((await boxOf(opened.widget.part("widget"))).top);
  tell(JSON.stringify(figures));
  const over = Object.entries(figures).filter(([name, value]) => value > MOST[name]);
  assert.deepEqual(over, []);
});
