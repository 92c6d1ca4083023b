/**
 * What a walk on a phone costs a reader, in figures: presses, swipes, words and screens. `node --test
 * walk-figures.test.mjs` tells them; the limits keep them from growing.
 */
import assert from "node:assert/strict";
import { outcome, patient } from "./harness/data/content.mjs";
import { MUCH_TO_READ, blog, element } from "./harness/pages/blog.mjs";
import { countedWalk } from "./harness/reader/effort.mjs";
import { WITH_ANSWERS, open } from "./harness/reader/states.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { PHONE } from "./harness/run/visit.mjs";

const TYPICAL = "walk-one-is-a-reader-with-eight-weeks-of-pain-and-nothing-alarming";

const SCREEN = PHONE.viewport.height;

/**
 * The most that there may be. `headingAt`: pixels from the top of the window. `card`, `clinicCard`, `fromLink`: screens,
 * the second with a clinic's part and for somebody at a desk.
 */
const MOST = { presses: 28, swipes: 14, words: 900, headingAt: 200, card: 4, clinicCard: 4, fromLink: 0 };

const screens = (pixels) => Math.round((pixels / SCREEN) * 10) / 10;

const boxOf = (part) =>
  part.evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return { top: Math.round(top), height };
  });

scenario("A walk on a phone costs no more than it may", async ({ serve, visit, tell }) => {
  const post = blog({ widget: MUCH_TO_READ + element('region="uk"'), after: MUCH_TO_READ });
  const site = await serve({ pages: { "/": post } });
  const { widget } = await visit({ settings: PHONE });
  await widget.reach();
  let [swipes, headingAt] = [0, 0];
  const { presses, words } = await countedWalk(widget, patient(TYPICAL), {
    // To the welcome the reader scrolls, wherever they stop.
    onPage: async (number) => {
      if (number > 1) headingAt = Math.max(headingAt, (await boxOf(widget.heading)).top);
    },
    // A page that is longer than the window is swiped a window at a time.
    onLeave: async () => (swipes += Math.ceil((await boxOf(widget.part("widget"))).height / SCREEN) - 1),
  });
  assert.equal(await widget.level(), outcome(TYPICAL).disposition);
  const card = screens((await boxOf(widget.card)).height);

  const opened = await visit({ site, path: `/${WITH_ANSWERS}`, settings: PHONE });
  await opened.widget.turned();
  const fromLink = screens(await opened.widget.top());

  let clinic;
  const ofClinic = {
    serve: async (pages) => (clinic = await serve(pages)),
    visit: (how) => visit({ ...how, site: clinic }),
  };
  const desk = await open("strong", ofClinic, { settings: PHONE });
  const clinicCard = screens((await boxOf(desk.widget.card)).height);

  const figures = { presses, swipes, words, headingAt, card, clinicCard, fromLink };
  tell(JSON.stringify(figures));
  assert.deepEqual(
    Object.entries(figures).filter(([name, value]) => value > MOST[name]),
    [],
  );
});
