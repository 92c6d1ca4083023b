/** The browser's Back and Forward: each page of the widget is one of the browser's, and no answer is in the history. */
import assert from "node:assert/strict";
import { blog, element } from "./harness/pages/blog.mjs";
import { clinic, pasted } from "./harness/pages/folder.mjs";
import { linkOf } from "./harness/data/fragment.mjs";
import { Framed } from "./harness/pages/framed.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER } from "./harness/reader/states.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const OF_TILER = "the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts";
const ELSEWHERE = blog({ widget: "<p>Another page.</p>", head: "" });

/** Another page of the same site, from which the reader comes. */
const WITH_ELSEWHERE = { "/": blog(), "/elsewhere": ELSEWHERE };

/** What tells one page of the widget from another: its kind, and its first question. */
const pageOf = async (widget) => `${await widget.place()}: ${(await widget.asked())[0] ?? ""}`;

/** Goes so many entries on, and waits until the widget shows a page. */
async function go(page, widget, delta, shown) {
  await page.evaluate((delta) => history.go(delta), delta);
  await becomes(widget, shown);
}

async function becomes(widget, shown) {
  for (const end = Date.now() + 5_000; Date.now() < end; ) {
    if ((await pageOf(widget)) === shown) return;
    await new Promise((tick) => setTimeout(tick, 20));
  }
  assert.equal(await pageOf(widget), shown);
}

/** Until all that was asked of the history has come about: no more than that can be seen from here. */
const settle = (page) => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));

/** Comes from another page of the site and answers up to the card. Returns the pages on the way. */
async function walked({ serve, visit }, answers = DESK_WORKER, options = {}) {
  await serve({ pages: { ...WITH_ELSEWHERE, ...options.pages } });
  const visited = await visit({ path: "/elsewhere" });
  const { page, site, widget } = visited;
  await page.goto(`${site.origin}/`);
  await widget.drawn();
  const pages = [await pageOf(widget)];
  await widget.press("start");
  await widget.walk(answers, { onPage: async () => pages.push(await pageOf(widget)) });
  pages.push(await pageOf(widget));
  return { ...visited, pages };
}

scenario(
  "Back goes through every page to the first, and then leaves; Forward comes again to the card",
  async (scenes) => {
    const { page, site, widget, pages } = await walked(scenes);
    assert.ok(pages.length > 9);
    const card = await widget.card.innerText();
    for (const shown of pages.slice(0, -1).reverse()) await go(page, widget, -1, shown);
    assert.equal(page.url(), `${site.origin}/`);
    for (const shown of pages.slice(1)) await go(page, widget, 1, shown);
    assert.equal(await widget.card.innerText(), card, "the answers were kept");
    await go(page, widget, 1 - pages.length, pages[0]);
    await page.goBack();
    assert.equal(page.url(), `${site.origin}/elsewhere`);
  },
);

scenario("What takes the focus after Back is what begins the page", async (scenes) => {
  const { page, widget, pages } = await walked(scenes);
  await go(page, widget, -1, pages.at(-2));
  await widget.turned();
  const top = await widget.part("widget").evaluate((part) => part.getBoundingClientRect().top);
  assert.equal(Math.round(top) + 0, 0);
});

scenario("The widget's own Back, Change and Start again stay in step with the browser", async (scenes) => {
  const { page, widget, pages } = await walked(scenes);
  await widget.press("back");
  await settle(page);
  assert.equal(await pageOf(widget), pages.at(-2));
  await go(page, widget, -1, pages.at(-3));
  await go(page, widget, 2, pages.at(-1));
  await widget.openAnswers();
  await widget.part("change").last().click();
  await widget.turned();
  const changed = await pageOf(widget);
  await go(page, widget, -1, pages.at(-1));
  await go(page, widget, 1, changed);
  await widget.press("back");
  await settle(page);
  assert.equal(await pageOf(widget), pages.at(-1));
  await widget.press("start-again");
  await settle(page);
  assert.equal(await pageOf(widget), pages[0]);
  await page.goBack();
  assert.ok(page.url().endsWith("/elsewhere"), page.url());
});

scenario("Forward asks again for what has been taken back meanwhile", async (scenes) => {
  const { page, widget, pages } = await walked(scenes);
  await go(page, widget, 2 - pages.length, pages[1]);
  const [question] = await widget.asked();
  await widget.label(question, "none").click();
  assert.deepEqual(await widget.ticked(), []);
  await page.evaluate((delta) => history.go(delta), pages.length - 2);
  await widget.errors.waitFor();
  await settle(page);
  assert.equal(await pageOf(widget), pages[1]);
  await go(page, widget, -1, pages[0]);
});

scenario("Forward leads whoever has ticked a sign meanwhile to care, and not to the card", async (scenes) => {
  const { page, widget, pages } = await walked(scenes);
  await go(page, widget, 2 - pages.length, pages[1]);
  await widget.tick("emergency-signs", "both-legs");
  await page.evaluate((delta) => history.go(delta), pages.length - 2);
  await widget.host.locator(".meanwhile").waitFor();
  await settle(page);
  assert.equal(await widget.place(), "care");
  assert.equal(await widget.level(), "emergency");
  for (const delta of [1, 2, 3]) {
    await page.evaluate((delta) => history.go(delta), delta);
    await settle(page);
    assert.equal(await widget.place(), "care");
  }
  await page.goBack();
  await becomes(widget, pages[1]);
});

scenario("A reload finds nothing, and Back then leaves as from the first page", async (scenes) => {
  const { page, site, widget, pages } = await walked(scenes);
  await page.reload();
  await widget.drawn();
  assert.equal(await pageOf(widget), pages[0]);
  await widget.press("start");
  assert.deepEqual(await widget.ticked(), []);
  await go(page, widget, -1, pages[0]);
  await page.evaluate(() => history.back());
  await page.waitForURL(`${site.origin}/elsewhere`);
});

scenario("A return to the page finds nothing", async (scenes) => {
  const { page, site, widget, pages } = await walked(scenes);
  await page.goto(`${site.origin}/elsewhere`);
  await page.goBack();
  await widget.drawn();
  assert.equal(await pageOf(widget), pages[0]);
});

scenario("Nothing of what was answered is in an entry, and the same for all who answer", async ({ serve, visit }) => {
  await serve({ pages: WITH_ELSEWHERE });
  const states = [];
  for (const age of ["50-59", "60-69"]) {
    const { page, site, widget } = await visit();
    await widget.arrive({ ...DESK_WORKER, age });
    await settle(page);
    assert.equal(page.url(), `${site.origin}/`);
    const state = await page.evaluate(() => history.state);
    assert.deepEqual(Object.keys(state), ["lumbar-check"]);
    const { visit: number, ...place } = state["lumbar-check"];
    assert.equal(typeof number, "number");
    states.push(place);
  }
  assert.deepEqual(states[0], states[1]);
});

scenario("A blog can have it without entries", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" history="off"') }) } });
  const { page, widget } = await visit();
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await widget.arrive(DESK_WORKER);
  await widget.press("back");
  await settle(page);
  assert.equal(await entries(), before);
  assert.equal(await page.evaluate(() => history.state), null);
});

scenario("The article is a page as well, and one page of all questions is one", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" layout="single"') }) } });
  const { page, widget } = await visit();
  await widget.drawn();
  await widget.press("read-it-all");
  await go(page, widget, -1, "welcome: ");
  await go(page, widget, 1, "reading: ");
  await go(page, widget, -1, "welcome: ");
  await widget.press("start");
  const sheet = await pageOf(widget);
  await widget.arrive(DESK_WORKER);
  await go(page, widget, -1, sheet);
  assert.ok((await widget.ticked()).length > 9);
  await go(page, widget, 1, "advice: ");
});

scenario("Two widgets on a page each go back to where they were", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('id="one"') + element('id="two"') }) } });
  const { page } = await visit();
  const [one, two] = ["one", "two"].map((id) => new Widget(page.locator(`#${id}`)));
  await one.reach();
  await two.reach();
  await one.press("start");
  const first = await pageOf(one);
  await two.press("start");
  await one.answerPage(DESK_WORKER);
  await one.press("continue");
  const second = await pageOf(one);
  await go(page, one, -1, first);
  assert.equal(await pageOf(two), first);
  await go(page, two, -1, "welcome: ");
  assert.equal(await pageOf(one), first);
  await go(page, one, -1, "welcome: ");
  await go(page, one, 3, second);
  assert.equal(await pageOf(two), first);
});

scenario("A link that was followed lies after the reader's own pages", async ({ serve, visit }) => {
  await serve({ pages: WITH_ELSEWHERE });
  const visited = await visit();
  const { page, widget } = visited;
  await widget.arrive(DESK_WORKER, "shape");
  await settle(page);
  const own = await pageOf(widget);
  // As a link in the page does: an entry of its own.
  visited.followed = 1;
  await page.evaluate((fragment) => (location.hash = fragment), linkOf(OF_TILER));
  await widget.host.locator(".shared-banner").waitFor();
  await go(page, widget, -1, own);
});

scenario("Whoever begins at a shared result can go back to it", async ({ visit }) => {
  const { page, widget } = await visit({ path: `/${linkOf(OF_TILER)}` });
  await widget.drawn();
  await widget.press("answer-yourself");
  const first = await pageOf(widget);
  await go(page, widget, -1, "shared: ");
  await go(page, widget, 1, first);
  assert.deepEqual(await widget.ticked(), []);
});

scenario("Entries of the page itself, and its state, stay what they are", async ({ serve, visit }) => {
  await serve({ pages: WITH_ELSEWHERE });
  const visited = await visit();
  visited.followed = 2;
  const { page, widget } = visited;
  await page.evaluate(() => {
    history.replaceState({ post: 12 }, "");
    window.recordedEvents = [];
    addEventListener("popstate", ({ state }) => window.recordedEvents.push(state));
  });
  await widget.drawn();
  await widget.press("start");
  const first = await pageOf(widget);
  await widget.answerPage(DESK_WORKER);
  await widget.press("continue");
  const second = await pageOf(widget);
  assert.equal((await page.evaluate(() => history.state)).post, 12, "merged");
  await go(page, widget, -2, "welcome: ");
  assert.deepEqual(await page.evaluate(() => history.state), { post: 12 }, "as the page made it");
  await go(page, widget, 2, second);
  assert.deepEqual(await page.evaluate(() => window.recordedEvents), [], "a page of the widget is no page of the blog");

  await page.evaluate(() => history.pushState({ photo: 3 }, "", "?photo=3"));
  await page.evaluate(() => history.pushState({ photo: 4 }, "", "?photo=4"));
  await go(page, widget, -1, second);
  assert.deepEqual(await page.evaluate(() => window.recordedEvents), [{ photo: 3 }]);
  await widget.press("back");
  await becomes(widget, first);
  assert.equal(new URL(page.url()).search, "?photo=3", "the photo stays");
  await go(page, widget, -1, second);
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => location.search === "");
  assert.equal(await pageOf(widget), second);
  await go(page, widget, -1, first);
});

scenario("A page whose state takes nothing more gets no entries", async ({ serve, visit }) => {
  await serve({ pages: WITH_ELSEWHERE });
  const { page, widget } = await visit();
  await widget.drawn();
  await page.evaluate(() => history.replaceState("post-12", ""));
  const before = await page.evaluate(() => history.length);
  await widget.press("start");
  await settle(page);
  assert.deepEqual(await page.evaluate(() => [history.length, history.state]), [before, "post-12"]);
});

for (const [how, change] of [
  ["", (markup) => markup],
  ["with a sandbox ", (markup) => markup.replace("<iframe", '<iframe sandbox="allow-scripts"')],
]) {
  scenario(`In a frame ${how}Back means the page before as well`, async ({ serve, visit }) => {
    const server = await clinic(serve);
    const site = await serve({ pages: { "/": blog({ widget: change(pasted("A frame", server)), head: "" }) } });
    const { page } = await visit({ site, guests: [server] });
    const { widget } = new Framed(page);
    await widget.drawn();
    await widget.press("start");
    const first = await pageOf(widget);
    await widget.answerPage(DESK_WORKER);
    await widget.press("continue");
    await go(page, widget, -1, first);
    await go(page, widget, -1, "welcome: ");
    await go(page, widget, 1, first);
  });
}
