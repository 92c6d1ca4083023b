/** Sharing: what enters a link, when, and what a link shows to whoever opens it. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { MUCH_TO_READ, blog, element } from "./harness/pages/blog.mjs";
import { PACK, REVISIONS, WORDS, numbersOf, patient, say, wordsIn } from "./harness/data/content.mjs";
import { KEY, forge, head, linkOf, read } from "./harness/data/fragment.mjs";
import { GIVEN_LINKS } from "./harness/data/given-links.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { heldEngine } from "./harness/run/site.mjs";

const OF_DESK_WORKER = "a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match";
const OF_TILER = "the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts";
const DESK_WORKER = patient(OF_DESK_WORKER);
const TILER = patient(OF_TILER);

const SCRIPT = '<script type="module" src="/dist/lumbar-check.js"></script>';

const WITH_CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

/** Presses a share button and returns the link in the field. */
async function makeLink(widget, word) {
  const place = word === "share-answers-now" ? "answers" : "advice";
  if (place === "answers") await widget.openDrawer("share-answers");
  await widget.button(word).click();
  await widget.field(place).waitFor();
  return widget.field(place).inputValue();
}

const pathOf = (link) => link.slice(new URL(link).origin.length);

/** Follows a link to the page that is open, and waits until the widget has taken it out of the address. */
async function followLink(page, fragment) {
  await page.evaluate((fragment) => location.replace(fragment), fragment);
  await page.waitForFunction(() => location.hash === "");
}

/** An empty form, whatever the fragment was. */
async function assertFresh({ page, widget }, notice) {
  await widget.drawn();
  assert.equal(await widget.place(), "welcome");
  assert.deepEqual(await widget.part("notice").allTextContents(), notice ? [say(notice)] : []);
  assert.equal(await page.evaluate(() => document.activeElement === document.body && scrollY === 0), true);
}

scenario("The advice is shared only once Share is pressed, and holds the outcome alone", async ({ visit }) => {
  const { page, widget, site } = await visit({ settings: WITH_CLIPBOARD });
  await widget.arrive(DESK_WORKER);
  assert.equal(page.url(), `${site.origin}/`);
  const [{ name }] = await page.evaluate(() =>
    performance.getEntriesByType("navigation").map(({ name }) => ({ name })),
  );
  assert.equal(name, `${site.origin}/`);
  assert.equal(await widget.part("field").count(), 0);
  assert.equal(await widget.status("advice").textContent(), "");

  const link = await makeLink(widget, "share-advice");
  assert.ok(link.startsWith(site.origin + "/" + KEY), link);
  assert.equal(page.url(), `${site.origin}/`);
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  assert.equal(await widget.status("advice").textContent(), say("link-copied"));
  const { version, kind, pack, revision, level, factors, options } = read(link);
  assert.deepEqual(
    { version, kind, pack, revision, level, factors, options },
    { version: "1", kind: 0, pack: "psoas", revision: PACK.revision, level: 2, factors: [3, 4], options: undefined },
  );
  assert.ok(link.length - link.indexOf(KEY) - KEY.length <= 42, `${link} is longer than wanted`);
});

scenario("A link to the advice shows it as someone else's", async ({ visit }) => {
  const reader = await visit();
  await reader.widget.arrive(DESK_WORKER);
  const shown = await reader.widget.part("tip").locator(".minor-heading").allTextContents();
  const link = await makeLink(reader.widget, "share-advice");

  const friend = await visit({ path: pathOf(link) });
  await friend.widget.host.locator(".shared-banner").waitFor();
  assert.equal(friend.page.url(), `${friend.site.origin}/`);
  await friend.widget.turned();
  // A link holds the tips as a set.
  const again = await friend.widget.part("tip").locator(".minor-heading").allTextContents();
  // What the reader has done is for whoever opens the link to do.
  const { title, done } = WORDS.advice["get-checked"];
  const forAnyone = shown.map((name) => (name === done[0].seen ? title : name));
  assert.deepEqual(again.sort(), forAnyone.sort());
  assert.equal(await friend.widget.part("share").count(), 0);
  assert.equal(await friend.widget.host.locator(".answers").count(), 0);
  await assertAccessible(friend.page, "a shared result");

  await friend.widget.press("answer-yourself");
  assert.equal(await friend.widget.place(), "questions");
  assert.deepEqual(await friend.widget.ticked(), []);
});

scenario("A link with answers holds pain and habits, and nothing of the safety screen", async ({ visit }) => {
  const reader = await visit();
  await reader.widget.arrive(DESK_WORKER);
  const link = await makeLink(reader.widget, "share-answers-now");
  const { kind, day, options } = read(link);
  assert.equal(kind, 1);
  assert.equal(day, Math.floor(Date.now() / 86_400_000));
  const screen = numbersOf("about-you", "safety");
  assert.deepEqual(
    options.filter((number) => screen.includes(number)),
    [],
  );
  assert.deepEqual(
    options.filter((number) => !numbersOf("pain", "habits").includes(number)),
    [],
  );

  const physio = await visit({ path: pathOf(link) });
  await physio.widget.host.locator(".answers").first().waitFor();
  const given = await physio.widget.host.locator(".answer-given").allTextContents();
  assert.ok(given.includes(WORDS.questions.shape.options["up-and-down"].label), given.join("; "));
  assert.equal(physio.page.url(), `${physio.site.origin}/`);
  await assertAccessible(physio.page, "a shared result with answers");
  await physio.widget.press("answer-yourself");
  assert.deepEqual(await physio.widget.ticked(), []);
});

scenario("Two readers who differ only in the safety screen make the same links", async ({ visit }) => {
  const links = [];
  const older = { age: "50-59", duration: "6-to-12-weeks", course: "better", assessed: "no" };
  // A fall is a habit point, and yet an answer of the screen.
  for (const other of [{}, { ...older, "started-with": "fall-or-slip", background: "night-wakes" }]) {
    const { widget } = await visit();
    await widget.arrive({ ...DESK_WORKER, ...other });
    links.push(
      [await makeLink(widget, "share-advice"), await makeLink(widget, "share-answers-now")].map(
        (link) => link.split("#")[1],
      ),
    );
  }
  assert.deepEqual(links[0], links[1]);
});

/** What the pack has retired since a revision, of a kind: `advice`, `factors` or `answers`. */
const retiredSince = (made, kind) =>
  REVISIONS.revisions.filter(({ revision }) => revision > made).flatMap(({ retired }) => retired?.[kind] ?? []);

/** A line about so many things, in English. */
const counted = (word, count) => say(word)[count === 1 ? "one" : "other"].replace("{count}", count);

/** What is told of the changes since a link was made. */
function changesSince(made, counts) {
  const withdrawn = Object.entries(counts).filter(([, count]) => count > 0);
  const later = REVISIONS.revisions.filter(({ revision }) => revision > made);
  return [
    ...withdrawn.map(([word, count]) => counted(word, count)),
    ...later.flatMap(({ changes }) => changes.map((change) => WORDS.changes[change])),
  ];
}

for (const { revision, fragment, disposition, match, factors, advice, answers } of GIVEN_LINKS) {
  const holds = answers ? "with answers" : "to the advice";
  scenario(`A link ${holds} of revision ${revision} opens, and says what is gone since`, async ({ visit }) => {
    const { page, site, widget } = await visit({ path: `/#${fragment}` });
    await widget.drawn();
    assert.equal(await widget.place(), "shared");
    assert.equal(page.url(), `${site.origin}/`);
    assert.equal(await widget.part("notice").count(), 0);

    const still = (kind, ids = []) => ids.filter((id) => !retiredSince(revision, kind).includes(id));
    const card = await widget.card.innerText();
    for (const word of [`shared-${match}`, disposition === "self-care" ? "shared-self-care" : "shared-check"])
      assert.ok(card.includes(say(word)), `“${say(word)}” is not in: ${card}`);
    const shown = await widget.part("tip").locator(".minor-heading").allTextContents();
    assert.deepEqual(
      shown.toSorted(),
      still("advice", advice)
        .map((id) => WORDS.advice[id].title)
        .toSorted(),
    );
    const habits = await widget.card.locator('[part~="habits"]').innerText();
    for (const id of still("factors", factors)) assert.ok(habits.includes(WORDS.factors[id].name), habits);

    const given = await widget.host.locator(".answer-given p").allInnerTexts();
    const labels = still("answers", answers).map((tick) => {
      const [question, option] = tick.split(":");
      return WORDS.questions[question].options[option].label;
    });
    assert.deepEqual(given, labels);

    const banner = await widget.part("banner").innerText();
    const since = await widget.part("since").locator("li").allTextContents();
    const gone = (kind, ids = []) => ids.length - still(kind, ids).length;
    const counts = {
      "withdrawn-tips": gone("advice", advice),
      "withdrawn-habits": gone("factors", factors),
      "withdrawn-answers": gone("answers", answers),
    };
    assert.deepEqual(since, changesSince(revision, counts));
    const age = say("shared-revision").replace("{made}", revision).replace("{current}", PACK.revision);
    for (const told of [age, say("shared-not-redone")])
      assert.equal(banner.includes(told), revision < PACK.revision, banner);
    await assertAccessible(page, `a link ${holds} of revision ${revision}`);

    await widget.press("answer-yourself");
    assert.deepEqual(await widget.ticked(), []);
  });
}

scenario("A link that is followed to the page which shows another is shown in its place", async ({ visit }) => {
  const { page, widget } = await visit({ path: `/${linkOf(OF_DESK_WORKER)}` });
  const given = () => widget.host.locator(".answer-given").allTextContents();
  await widget.host.locator(".answers").first().waitFor();
  const first = await given();
  for (const [vignette, same] of [
    [OF_TILER, false],
    [OF_DESK_WORKER, true],
    [OF_DESK_WORKER, true],
  ]) {
    await followLink(page, linkOf(vignette));
    assert.equal(JSON.stringify(await given()) === JSON.stringify(first), same, vignette);
    await widget.turned();
  }
});

scenario("A reader who follows a link finds their own answers again behind it", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER, "shape");
  await widget.tick("shape", "up-and-down");
  await followLink(page, `${KEY}1.AAAA`);
  assert.deepEqual(await widget.ticked(), ["shape:up-and-down"], "one that cannot be read changes nothing");
  await followLink(page, linkOf(OF_TILER));
  await widget.host.locator(".shared-banner").waitFor();
  await followLink(page, linkOf(OF_DESK_WORKER));
  await widget.press("answer-yourself");
  assert.deepEqual(await widget.ticked(), ["shape:up-and-down"]);

  await widget.arrive(DESK_WORKER);
  await followLink(page, linkOf(OF_TILER));
  await widget.host.locator(".shared-banner").waitFor();
  await widget.press("answer-yourself");
  assert.equal(await widget.place(), "advice");
});

scenario("A widget that is far from the window opens a link that is followed to it", async ({ serve, visit }) => {
  const far = `<div style="height:5000px"></div>${element()}`;
  await serve({ pages: { "/": blog({ widget: far }) } });
  const { page, widget } = await visit();
  await followLink(page, linkOf(OF_TILER));
  await widget.host.locator(".shared-banner").waitFor();
});

scenario("A shared link leaves out who opened the newsletter that led to the page", async ({ serve, visit }) => {
  const canonical = (href) => blog({ head: `<link rel="canonical" href="${href}">${SCRIPT}` });
  await serve({
    pages: {
      "/": blog(),
      "/post": blog(),
      "/plain": canonical("/?p=12#top"),
      "/foreign": canonical("https://elsewhere.example/"),
    },
  });
  for (const [path, base] of [
    ["/post", "/post"],
    ["/plain", "/?p=12"],
    ["/foreign", "/foreign"],
  ]) {
    const { widget, site } = await visit({ path: `${path}?utm_source=letter&email=jane%40blog.example` });
    await widget.arrive(DESK_WORKER);
    const [page] = (await makeLink(widget, "share-advice")).split("#");
    assert.equal(page, site.origin + base);
  }
});

scenario("A second reader on the same page is not shown the link of the first", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await makeLink(widget, "share-answers-now");
  await widget.press("start-again");
  await widget.arrive(TILER);
  assert.equal((await widget.part("status").allTextContents()).join(""), "");
  assert.equal(await widget.part("field").count(), 0);
});

scenario("A changed answer takes away the link that was made before it", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await makeLink(widget, "share-answers-now");
  await widget.changeLast("take-care", "hip-pinch");
  assert.equal(await widget.part("field").count(), 0);
});

scenario("Where nothing can be copied, the link is there to copy by hand", async ({ visit }) => {
  const before = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
  const { widget } = await visit({ before });
  await widget.arrive(DESK_WORKER);
  const link = await makeLink(widget, "share-advice");
  assert.equal(await widget.status("advice").textContent(), say("link-to-copy"));
  await widget.part("field").click();
  assert.equal(
    await widget.part("field").evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd)),
    link,
  );
  await widget.button("copy-text").click();
  const text = widget.host.locator("textarea");
  await text.waitFor();
  assert.ok((await text.inputValue()).includes(WORDS.matches.strong.heading));
});

scenario("A device with a share sheet of its own gets the link through it", async ({ visit }) => {
  const before = () => {
    const shared = [];
    Object.defineProperty(window.navigator, "share", { value: async (what) => shared.push(what) });
    Object.defineProperty(window.navigator, "shared", { value: shared });
  };
  const { page, widget } = await visit({ before });
  await widget.arrive(DESK_WORKER);
  await widget.button("share-advice").click();
  await widget.status("advice").getByText(say("shared")).waitFor();
  const [{ url }] = await page.evaluate(() => navigator.shared);
  assert.equal(read(url).kind, 0);
});

scenario("The card is copied as text without a safety answer in it", async ({ visit }) => {
  const { page, widget } = await visit({ settings: WITH_CLIPBOARD });
  await widget.arrive(TILER);
  await widget.button("copy-text").click();
  await widget.status("advice").getByText(say("text-copied")).waitFor();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const brief = await copied();
  const signs = WORDS.safety_net.now.flatMap((block) => block.list ?? []);
  for (const line of signs) assert.ok(brief.includes(line), line);
  assert.ok(brief.split(/\s+/).length <= 120, `${brief.split(/\s+/).length} words in brief`);
  assert.equal(read(brief.match(/https?:\S+/)[0]).kind, 0, "the link is to the advice alone");
  await widget.button("copy-whole-text").click();
  await page.waitForFunction(async (brief) => (await navigator.clipboard.readText()) !== brief, brief);
  const text = await copied();
  assert.ok(text.length > 4 * brief.length);
  for (const line of signs) assert.ok(text.includes(line), line);
  assert.ok(text.includes(WORDS.advice["standing-lunge"].title));
});

scenario("The printer gets the card alone, from a frame that goes away again", async ({ visit }) => {
  const before = () => {
    const keep = () => (top.printed = document.body.shadowRoot.textContent);
    if (top !== window) addEventListener("beforeprint", keep);
  };
  const { page, widget } = await visit({ before });
  await widget.arrive(DESK_WORKER);
  await widget.button("print").click();
  await page.waitForFunction(() => window.printed);
  const printed = await page.evaluate(() => window.printed);
  const [whole, share] = await Promise.all(["widget", "share"].map((part) => widget.part(part).textContent()));
  const card = whole.replace(share, "");
  assert.ok(printed.startsWith(card));
  assert.match(
    printed.slice(card.length),
    /^\d+ \w+ \d{4} · http:.*#lumbar-check=1\.[\w-]+$/,
    "the day and the link of the advice",
  );
  // A browser without a printer may have said so itself by now.
  await page.evaluate(() => document.querySelector("iframe")?.contentWindow.dispatchEvent(new Event("afterprint")));
  assert.equal(await page.locator("iframe").count(), 0);
});

scenario("share-base names the page that links lead to", async ({ serve, visit }) => {
  await serve({
    pages: { "/": blog({ widget: element('region="uk" share-base="https://results.example/psoas?a=1#old"') }) },
  });
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  const link = await makeLink(widget, "share-advice");
  assert.ok(link.startsWith(`https://results.example/psoas?a=1${KEY}`), link);
});

scenario("A fragment of the page's own is left alone", async ({ visit }) => {
  const { page, site, widget, go } = await visit();
  for (const hash of ["#section", "#", "#lumbar", "#:~:text=The%20post", "#lumbar-checked=1"]) {
    await go(`/${hash}`);
    await widget.drawn();
    assert.equal(await widget.place(), "welcome");
    assert.equal(await widget.part("notice").count(), 0);
    // The browser itself takes a text directive away.
    if (!hash.includes("~")) assert.equal(page.url(), `${site.origin}/${hash}`);
  }
});

scenario("A link cut short anywhere gives the empty form and a plain line", async ({ visit }) => {
  const whole = forge([...head({ kind: 1 }), 1, 8, 1, 2, 0x50, 0x2a, 1, 2]);
  const cut = await visit();
  for (const length of [
    KEY.length,
    KEY.length + 1,
    KEY.length + 2,
    KEY.length + 6,
    whole.length - 3,
    whole.length - 1,
  ]) {
    await cut.go(`/${whole.slice(0, length)}`);
    await assertFresh(cut, "link-cut-short");
    assert.equal(cut.page.url(), `${cut.site.origin}/`, "the fragment is taken away");
  }
});

scenario("Hostile links give the empty form and a plain line", async ({ visit }) => {
  const hostile = [
    `${KEY}1.<img src=x onerror=alert(1)>`,
    `${KEY}1.%00%ff`,
    `${KEY}1.${"A".repeat(100_000)}`,
    `${KEY}-1.AAAA`,
    `${KEY}1.${Buffer.from('{"__proto__":1}').toString("base64url")}`,
    // With the right checksum: a disposition that is never shared, a revision 0, a tick of the safety screen.
    forge([...head({ level: 14 }), 0, 0]),
    forge([...head({ level: 255 }), 0, 0]),
    forge([...head({ revision: 0 }), 0, 0]),
    forge([...head({ kind: 1 }), 0, 0, 0, 0, 31, ...Array(30).fill(0), 32]),
    forge([...head(), 255, 255]),
  ];
  const opened = await visit();
  for (const fragment of hostile) {
    await opened.go(`/${fragment}`);
    await assertFresh(opened, "link-cut-short");
  }
});

scenario("Links of other packs and of later versions say so", async ({ visit }) => {
  const opened = await visit();
  const told = [
    [forge([...head({ pack: "neck" }), 0, 0]), "link-other-pack"],
    [forge([...head({ revision: PACK.revision + 1 }), 0, 0]), "link-newer"],
    [forge(head(), 2), "link-newer"],
    [forge([...head({ kind: 2 }), 0, 0]), "link-newer"],
  ];
  for (const [fragment, notice] of told) {
    await opened.go(`/${fragment}`);
    await assertFresh(opened, notice);
  }
});

scenario("A broken link is accessible, and its line is gone after Start", async ({ visit }) => {
  const { page, widget } = await visit({ path: `/${KEY}1.AAAA` });
  await widget.drawn();
  await assertAccessible(page, "a broken link");
  await widget.press("start");
  await widget.press("back");
  assert.equal(await widget.part("notice").count(), 0);
});

scenario("Of two widgets on a page, one takes the link and the other stays empty", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('id="one"') + element('id="two"') }) } });
  const { page } = await visit({ path: `/${forge([...head({ level: 2 }), 0, 0])}` });
  for (const id of ["one", "two"]) await page.locator(`#${id} [part~="widget"]`).waitFor();
  assert.equal(await page.locator(".shared-banner").count(), 1);
  assert.equal(await page.locator(".welcome").count(), 1);
});

const long = (head = "") => blog({ head: SCRIPT + head, widget: MUCH_TO_READ + element(), after: MUCH_TO_READ });

for (const [what, head, top] of [
  ["a plain page", "", 0],
  ["a page that says how much its header covers", "<style>html { scroll-padding-top: 70px }</style>", 70],
  ["a page that scrolls smoothly", "<style>html { scroll-behavior: smooth }</style>", 0],
]) {
  scenario(`Whoever follows a link is led to the result on ${what}`, async ({ serve, visit }) => {
    await serve({ pages: { "/": long(head) } });
    const { page, widget } = await visit({ path: `/${linkOf(OF_TILER)}`, settings: { reducedMotion: "reduce" } });
    await widget.turned();
    assert.equal(await widget.top(), top);
    assert.equal(await widget.part("shared-strip").count(), 0);
    await page.evaluate(() => scrollTo(0, 0));
    await followLink(page, linkOf(OF_DESK_WORKER));
    await page.waitForFunction(() => scrollY > 0);
    assert.equal(await widget.top(), top, "again, on a page that is open");
  });
}

/** Opens a link and does something on the page before the module is there. */
async function busy({ serve, visit }, act, language = "en") {
  const { release, answer } = heldEngine();
  const lang = (page) => page.replace('lang="en-GB"', `lang="${language}"`);
  await serve({ pages: { "/": lang(long()) }, answer });
  const visited = await visit({ path: `/${linkOf(OF_TILER)}`, language });
  await act(visited.page);
  release();
  await visited.widget.drawn();
  return visited;
}

for (const [what, act] of [
  ["scrolled", (page) => page.evaluate(() => scrollTo(0, 400))],
  ["pressed something", (page) => page.locator("h1").click()],
  ["typed something", (page) => page.locator("#field").press("a")],
]) {
  scenario(`Whoever has ${what} is told of the result, and led there on request`, async (scenes) => {
    const { page, widget } = await busy(scenes, act);
    const strip = widget.part("shared-strip");
    await strip.waitFor();
    const { y, height } = await strip.boundingBox();
    assert.equal(Math.round(y + height), page.viewportSize().height, "at the edge of the window");
    assert.ok((await widget.top()) > 1_000, "not moved");
    await assertAccessible(page, "a strip that leads to a shared result");
    await widget.press("go-to-result");
    assert.equal(await widget.top(), 0);
    assert.equal(await strip.count(), 0);
  });
}

scenario("Whoever gets to the result by themselves is told no longer", async (scenes) => {
  const { page, widget } = await busy(scenes, (page) => page.evaluate(() => scrollTo(0, 400)));
  await widget.part("shared-strip").waitFor();
  await page.evaluate(() => scrollTo(0, 3000));
  await widget.part("shared-strip").waitFor({ state: "detached" });
});

for (const language of PACK.languages) {
  scenario(`The strip speaks “${language}”`, async (scenes) => {
    const { widget } = await busy(scenes, (page) => page.evaluate(() => scrollTo(0, 400)), language);
    const strip = widget.part("shared-strip");
    await strip.waitFor();
    const words = wordsIn(language).ui;
    const said = await strip.locator("p, button").allInnerTexts();
    assert.deepEqual(said, [words["shared-strip"], words["go-to-result"]]);
  });
}
