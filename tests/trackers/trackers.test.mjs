/**
 * Trackers on a page with the widget: they record the same questions outside of it, and of the widget nothing but that
 * something was pressed and where the pointer was, with the marks that it carries for them and without.
 */
import assert from "node:assert/strict";
import { describe } from "node:test";
import { PACK, WORDS } from "../e2e/harness/data/content.mjs";
import { at, clinic } from "../e2e/harness/pages/folder.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { TELLING } from "./harness/outside.mjs";
import { addUnmarked, answer, answerOutside, hide, openBlog } from "./harness/session.mjs";
import { TRACKERS } from "./trackers.mjs";

/** Milliseconds. Some send what they have every ten seconds. */
const PATIENCE = 20_000;

/** The time that a page is kept open after it was left, for those who send by themselves. */
const PAUSE = 4_000;

/** What stands in the pack for questions and options, as far as it is no word that any text could have. */
const OF_THE_PACK = PACK.questions.flatMap(({ id, options }) => {
  const { legend, options: words } = WORDS.questions[id];
  const ids = [id, ...options.map((option) => option.id)].filter((id) => /[a-z].*-|-.*[a-z]/.test(id));
  return [legend, ...ids, ...options.map((option) => words[option.id].label).filter((label) => label.length > 12)];
});

/** Attributes and classes that tools for session replay heed. */
const MARKS = [
  ...["data-hj-suppress", "data-sentry-mask", "data-clarity-mask", "data-dd-privacy"],
  ...["ph-no-capture", "fs-mask", "rr-block"],
];

/** The parts of a tracker that have not recorded the control yet. */
function silent({ parts }, { received }) {
  const wasSent = (address) => received.some((sent) => address.test(sent.address) && tells(sent));
  return Object.keys(parts).filter((name) => !wasSent(parts[name]));
}

const tells = ({ texts }) => texts.some((text) => TELLING.some((telling) => text.includes(telling)));

async function until(condition, patience = PATIENCE) {
  for (const end = Date.now() + patience; !condition() && Date.now() < end; ) {
    await new Promise((tick) => setTimeout(tick, 50));
  }
}

describe("Trackers", { concurrency: 2 }, () => {
  for (const [name, tracker] of Object.entries(TRACKERS)) {
    scenario(`${name}: records the same questions outside, and nothing of the widget`, async ({ browser }) => {
      // On a busy computer a page can be gone before a tool has sent what it has: then it is visited once more.
      if ((await visited(browser, tracker)).length === 0) return;
      assert.deepEqual(
        await visited(browser, tracker),
        [],
        "what has not recorded the control says nothing of the widget",
      );
    });
  }
});

/** Answers inside and outside of widgets on a page with a tracker. Returns its parts that have not recorded the control. */
async function visited(browser, tracker) {
  const { office, page, close } = await openBlog(browser, tracker);
  try {
    const inside = await answer(page);
    await addUnmarked(page, MARKS);
    inside.push(...(await answer(page)));
    await answerOutside(page);
    const isRecorded = () => silent(tracker, office).length === 0;
    await hide(page);
    await until(isRecorded, PAUSE);
    await page.goto("about:blank");
    await until(isRecorded);
    assert.ok(inside.length > 300, `only ${inside.length} texts were looked for`);
    assert.deepEqual([...inside, ...OF_THE_PACK].filter(office.has), []);
    assert.deepEqual(office.abroad, [], "all of it came here");
    return silent(tracker, office);
  } finally {
    await close();
  }
}

/** The positions that a tracker sent. */
function positions({ received }) {
  const found = received.flatMap(({ texts }) => texts.flatMap((text) => [...text.matchAll(/"x":(\d+),"y":(\d+)/g)]));
  return found.map(([, x, y]) => [Number(x), Number(y)]);
}

/** Runs in the page: what the element takes up, from the top of the page. */
function placeInPage(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left, right, top: top + scrollY, bottom: bottom + scrollY };
}

const HEATMAP = { ...TRACKERS["PostHog, with heatmaps and session recording"], define: { REPLAY: "false" } };

for (const [where, isSeen] of [
  ["in the page", true],
  ["in a frame", false],
]) {
  const what = isSeen ? "where the pointer was, which a heatmap shows" : "no position at all";
  scenario(`Of a widget ${where}, a tracker learns ${what}`, async ({ browser, serve }) => {
    const server = await clinic(serve);
    const address = at(server, "frame.html?region=uk&amp;layout=single");
    const frame = `<iframe src="${address}" width="700" height="800"></iframe>`;
    const { office, page, close } = await openBlog(browser, HEATMAP, isSeen ? undefined : frame);
    try {
      const element = page.locator(isSeen ? "lumbar-check" : "iframe");
      await element.scrollIntoViewIfNeeded();
      await answer(isSeen ? page : await (await element.elementHandle()).contentFrame());
      await answerOutside(page);
      const place = await element.evaluate(placeInPage);
      const isInside = ([x, y]) => x > place.left && x < place.right && y > place.top && y < place.bottom;
      await until(() => positions(office).some((position) => !isInside(position)));
      const inside = positions(office).filter(isInside);
      assert.ok(positions(office).length > inside.length, "the control is on the heatmap");
      assert.equal(inside.length > 0, isSeen, `${inside.length} positions in the widget`);
    } finally {
      await close();
    }
  });
}
