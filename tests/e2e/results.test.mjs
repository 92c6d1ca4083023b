/** What comes out of the answers, as it stands on the page. The rules themselves are tested by the vignettes. */
import assert from "node:assert/strict";
import { assertAccessible } from "./harness/checks/axe.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { PACK, WORDS, patient, say } from "./harness/data/content.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");
const TILER = patient("the-lunge-gives-way-to-the-standing-one-when-kneeling-hurts");
const CAREFUL = patient("a-strong-match-with-every-reason-to-take-care-keeps-the-tips-that-need-none");
const CONTRADICTION = patient("one-side-and-a-belt-hold-back-the-lunge-of-a-possible-match");
const LITTLE = patient("with-little-match-no-lunge-is-shown-or-withheld");
const BELOW_KNEE = patient("a-strong-psoas-story-stays-hidden-behind-pain-below-the-knee");
const WEAK_LEG = { ...BELOW_KNEE, "urgent-signs": "one-leg-weak" };
const BOTH_LEGS = { ...BELOW_KNEE, "emergency-signs": "both-legs" };

const title = (advice) => WORDS.advice[advice].title;

/** Titles of the tips that are shown. */
function tips(widget) {
  return widget.part("tip").locator(".minor-heading").allTextContents();
}

/** Reasons with the tips that they hold back. */
function withheld(widget) {
  return widget.part("withheld").locator(".held-back");
}

/** Every word of the pack that is about the article and not about safety. */
function wordsOfTheArticle() {
  const texts = (of, ...keys) => Object.values(of).flatMap((entry) => keys.map((key) => entry[key]));
  return [
    PACK.article.title,
    "psoas",
    ...texts(WORDS.matches, "heading"),
    ...texts(WORDS.findings, "article"),
    ...texts(WORDS.factors, "name", "article"),
    ...texts(WORDS.advice, "title"),
    ...texts(WORDS.articles, "describes"),
    ...["fits", "does-not-fit", "tips", "withheld", "habits", "elsewhere", "keep", "clinic"].map(say),
  ].filter(Boolean);
}

async function assertHasSafetyNet(widget) {
  const net = await widget.part("safety-net").textContent();
  for (const line of WORDS.safety_net.now.flatMap((block) => block.list ?? [])) assert.ok(net.includes(line), line);
}

/** The page as text, to show to somebody, of which the page around it is told nothing. */
async function taken(page, widget) {
  await widget.host.evaluate((host) => host.addEventListener("lumbar-check-share", () => (window.shared = true)));
  await widget.button("copy-text").click();
  await widget.part("status").getByText(say("text-copied")).waitFor();
  assert.equal(await page.evaluate(() => window.shared), undefined);
  return page.evaluate(() => navigator.clipboard.readText());
}

for (const [level, answers] of [
  ["emergency", BOTH_LEGS],
  ["same-day", WEAK_LEG],
  ["see-clinician", BELOW_KNEE],
]) {
  scenario(`Someone at ${level} reads nothing of the article, however well it fits`, async ({ serve, visit }) => {
    await serve({
      pages: { "/": blog({ widget: element('region="uk" clinic-name="Quay" booking-url="/book" phone="123"') }) },
    });
    const { page, widget } = await visit({ settings: { permissions: ["clipboard-read", "clipboard-write"] } });
    assert.equal(await widget.arrive(answers), "care");
    assert.equal(await widget.level(), level);
    for (const more of await widget.host.locator("summary").all()) await more.click();
    const said = await widget.card.innerText();
    const forbidden = wordsOfTheArticle().filter((words) => said.toLowerCase().includes(words.toLowerCase()));
    assert.deepEqual(forbidden, []);
    for (const part of ["match", "tips", "tip", "withheld", "habits", "share", "clinic"]) {
      assert.equal(await widget.part(part).count(), 0, part);
    }
    await assertHasSafetyNet(widget);
    const quote = await widget.part("to-show").locator("blockquote").textContent();
    const text = await taken(page, widget);
    if (level === "emergency") assert.ok(text.startsWith(`${quote}\n`), text);
    else assert.match(text, new RegExp(`^${WORDS.dispositions[level].heading}\n=+\n`));
    assert.ok(text.includes(quote), text);
    await assertAccessible(page, level);
    await widget.press("change-answers");
    assert.equal(await widget.place(), "questions");
  });
}

scenario("A note asks for a check beside the advice, and says why", async ({ visit }) => {
  const { page, widget } = await visit();
  assert.equal(await widget.arrive(TILER), "advice");
  assert.equal(await widget.level(), "self-care-with-check");
  assert.equal(await widget.part("check").count(), 1);
  await assertHasSafetyNet(widget);
  await assertAccessible(page, "self-care with a check");
});

scenario(
  "A lunge that someone cannot do is withheld with the reason, and another stands in its place",
  async ({ visit }) => {
    const { widget } = await visit();
    await widget.arrive(TILER);
    const shown = await tips(widget);
    assert.ok(shown.includes(title("standing-lunge")), shown.join("; "));
    assert.ok(!shown.includes(title("low-lunge")));
    const why = await withheld(widget)
      .filter({ hasText: title("low-lunge") })
      .textContent();
    assert.ok(why.includes(WORDS.questions["take-care"].options["kneeling-hurts"].said), why);
    assert.ok(why.includes(title("standing-lunge")), why);
  },
);

scenario("Each reason to hold back is told once, with every tip that it holds back", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(CAREFUL);
  const told = await withheld(widget).evaluateAll((groups) =>
    groups.map((group) => {
      const texts = (selector) => [...group.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
      return { why: texts(".list > li"), tips: texts(".row-name") };
    }),
  );
  const said = (options) => options.map((option) => WORDS.questions["take-care"].options[option].said);
  assert.deepEqual(told, [
    { why: said(["poor-balance"]), tips: ["tilting-stool", "low-lunge"].map(title) },
    {
      why: said(["hip-replacement"]),
      tips: ["tilting-stool", "side-lying-hips-open", "low-lunge", "standing-lunge"].map(title),
    },
    {
      why: said(["groin-lump", "hip-pinch", "very-sore-now"]),
      tips: ["low-lunge", "standing-lunge"].map(title),
    },
    { why: said(["kneeling-hurts", "recent-knee-replacement"]), tips: ["low-lunge"].map(title) },
  ]);
});

scenario("Self-care says what fits, in the reader's words and the article's", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  assert.equal(await widget.level(), "self-care");
  const lines = widget.part("because").locator("li");
  assert.ok((await lines.count()) >= 4);
  for (const line of await lines.all()) {
    assert.notEqual(await line.locator(".said").textContent(), "");
    assert.notEqual(await line.locator(".article-says").textContent(), "");
  }
  await assertHasSafetyNet(widget);
});

scenario("Little that fits brings no stretch, and still the safety net", async ({ visit }) => {
  const { page, widget } = await visit();
  assert.equal(await widget.arrive(LITTLE), "advice");
  const shown = await tips(widget);
  assert.ok(!shown.includes(title("low-lunge")) && !shown.includes(title("standing-lunge")), shown.join("; "));
  assert.ok((await widget.heading.textContent()).endsWith(WORDS.matches.unlikely.heading), "the answer is the heading");
  await assertHasSafetyNet(widget);
  await assertAccessible(page, "little that fits");
});

scenario(
  "Two answers that do not go together are told, and a change of one leads back to the card",
  async ({ visit }) => {
    const { page, widget } = await visit();
    await widget.arrive(CONTRADICTION);
    await assertAccessible(page, "a contradiction");
    assert.ok((await withheld(widget).allTextContents()).join().includes(title("low-lunge")));
    const change = widget.part("contradiction").getByRole("button");
    assert.equal(await change.count(), 2);
    await change.nth(1).click();
    await widget.turned();
    const marked = CONTRADICTION["pain-map"].map((site) => `pain-map:${site}`);
    assert.deepEqual(await widget.ticked(), [...marked, "shape:belt"]);
    await widget.tick("shape", "up-and-down");
    await widget.press("continue");
    // What would hold back the lunge may be asked only now.
    assert.equal(await widget.walk(CONTRADICTION), "advice");
    assert.equal(await widget.part("contradiction").count(), 0);
    assert.ok((await tips(widget)).includes(title("low-lunge")));
  },
);

scenario("An emergency sign stops the questions at once, with others unanswered", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER, "emergency-signs");
  // The follow-up question under the sign is open as well.
  await widget.tick("emergency-signs", "saddle-numb");
  await widget.press("continue");
  assert.equal(await widget.place(), "care");
  assert.equal(await widget.level(), "emergency");
  await widget.press("change-answers");
  assert.deepEqual(await widget.ticked(), ["emergency-signs:saddle-numb"]);
  await widget.tick("emergency-signs", "none");
  await widget.press("continue");
  assert.equal(await widget.place(), "questions");
});

scenario("Emergency and urgent numbers are those of the region, one tap away", async ({ visit }) => {
  const { widget } = await visit();
  const called = (part) =>
    widget
      .part(part)
      .locator('[part~="call"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const inRegion = async ({ id: region, emergency, urgent }, expected) => {
    await widget.host.evaluate((host, region) => host.setAttribute("region", region), region);
    const words = WORDS.regions[region][await widget.level()];
    await widget.part("action").getByText(words).waitFor();
    assert.deepEqual(await called("action"), expected ? [`tel:${expected}`] : [], region);
    const both = [emergency, urgent].filter(Boolean).map((number) => `tel:${number}`);
    const isEmergency = (await widget.level()) === "emergency";
    assert.deepEqual(await called("safety-net"), isEmergency ? both.slice(0, emergency ? 1 : 0) : both, region);
  };
  await widget.arrive(BOTH_LEGS);
  for (const region of PACK.regions) await inRegion(region, region.emergency);
  await widget.press("change-answers");
  await widget.arrive(WEAK_LEG);
  assert.equal(await widget.level(), "same-day");
  for (const region of PACK.regions) await inRegion(region, region.urgent);
});

scenario("An emergency says whom to call, what to say, three things to do, and no more", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive({
    ...BELOW_KNEE,
    "emergency-signs": ["saddle-numb", "chest-or-breath"],
    "saddle-numb-when": "new-or-worse",
  });
  assert.equal(await widget.level(), "emergency");
  const parts = await widget.card.locator("> *").evaluateAll((parts) => parts.map((part) => part.getAttribute("part")));
  assert.deepEqual(parts, ["action", "to-show", "meanwhile", "safety-net", "footer", null]);
  const { say: numb } = WORDS.triage["saddle-numb"];
  const { said: chest } = WORDS.questions["emergency-signs"].options["chest-or-breath"];
  const quote = say("say-quote").replace("{signs}", `${numb} ${chest}`);
  assert.equal(await widget.part("to-show").locator("blockquote").textContent(), quote);
  const [first, { ambulance }] = WORDS.dispositions.emergency.do;
  const told = await widget.part("meanwhile").getByRole("listitem").allTextContents();
  assert.deepEqual([told.length, ...told.slice(0, 2)], [3, first, ambulance]);
  const net = await widget.part("safety-net").textContent();
  for (const [later] of [WORDS.safety_net.today, WORDS.safety_net.later]) assert.ok(!net.includes(later), later);
});

scenario(
  "Someone who should see a clinician is given no urgent number, and nothing that can wait",
  async ({ visit }) => {
    const { widget } = await visit();
    await widget.arrive(BELOW_KNEE);
    for (const { id } of PACK.regions) {
      await widget.host.evaluate((host, region) => host.setAttribute("region", region), id);
      await widget.part("action").getByText(WORDS.regions[id]["see-clinician"]).waitFor();
      assert.equal(await widget.part("action").locator('[part~="call"]').count(), 0, id);
    }
    const headings = await widget.part("safety-net").locator(".minor-heading").allTextContents();
    assert.deepEqual(headings, [WORDS.safety_net.now[0], WORDS.safety_net.today[0]]);
  },
);

scenario("The tip on a check says what fits what was answered, and to read it all says all", async ({ visit }) => {
  const { widget } = await visit();
  const { title: unchecked, done, how, do_not } = WORDS.advice["get-checked"];
  const [{ seen: checked }] = done;
  const [{ unseen }, { seen }] = how;
  const [{ fits }] = do_not;
  // What is done is no first thing to do, and its title says that it is.
  const has = async (title, isFirst, expected) => {
    const tips = widget.part("tip").filter({ has: widget.host.page().getByText(title, { exact: true }) });
    const text = await tips.textContent();
    assert.deepEqual(
      [unseen, seen, fits].filter((line) => text.includes(line)),
      expected,
    );
    assert.equal(await widget.part("first-step").getByText(title, { exact: true }).count(), isFirst ? 1 : 0);
  };
  await widget.arrive({ ...DESK_WORKER, assessed: "yes" });
  await has(checked, false, [seen, fits]);
  assert.equal(await widget.card.getByText(unchecked, { exact: true }).count(), 0);
  await widget.press("start-again");
  await widget.arrive({ ...LITTLE, duration: "under-6-weeks" });
  assert.equal(await widget.place(), "advice");
  await has(unchecked, true, [unseen, seen]);
  await widget.press("read-the-article");
  const text = await widget.host.locator(".reading").textContent();
  for (const line of [unseen, seen, fits]) assert.ok(text.includes(line), line);
});

scenario("A tip that a changed answer holds back is told with the reason", async ({ visit }) => {
  const { widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.changeLast("take-care", "hip-pinch");
  const { said } = WORDS.questions["take-care"].options["hip-pinch"];
  const told = say("changed-held-back").replace("{tip}", title("low-lunge")).replace("{why}", said);
  assert.deepEqual(await widget.part("changes").getByRole("listitem").allTextContents(), [told]);
});

scenario("A country code serves as a region", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="DE"') }) } });
  const { widget } = await visit();
  await widget.arrive(BOTH_LEGS);
  assert.equal(await widget.part("call").first().getAttribute("href"), "tel:112");
});

scenario("Without a region, the country of the page's language says whom to call", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element("") }).replace('lang="en-GB"', 'lang="en-US"') } });
  const { widget } = await visit();
  await widget.arrive(BOTH_LEGS);
  assert.equal(await widget.part("call").first().getAttribute("href"), "tel:911");
});

scenario("All questions on one page lead to the same results", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" layout="single"') }) } });
  const { page, widget } = await visit();
  await widget.press("start");
  await widget.press("see-result");
  const isOptional = (id) => PACK.questions.find((question) => question.id === id).optional;
  const needed = (await widget.asked()).filter((id) => !isOptional(id));
  assert.ok(needed.length < (await widget.questions.count()), "some may be left out");
  assert.equal(await widget.errors.getByRole("button").count(), needed.length);
  await assertAccessible(page, "all on one page, with errors");
  await widget.arrive(DESK_WORKER);
  assert.equal(await widget.level(), "self-care");
  await widget.press("change-answers");
  assert.ok((await widget.ticked()).includes("shape:up-and-down"));
  await widget.tick("emergency-signs", "both-legs");
  await widget.press("see-result");
  assert.equal(await widget.level(), "emergency");
});

scenario("Everything can be read instead, and the way back leads to the same place", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.press("read-it-all");
  await widget.host.locator(".reading").waitFor();
  for (const more of await widget.host.locator("summary").all()) await more.click();
  await assertAccessible(page, "the reading view");
  const text = await widget.host.locator(".reading").textContent();
  for (const advice of PACK.advice.filter(({ place, article }) => place !== "within" && !article)) {
    assert.ok(text.includes(title(advice.id)), advice.id);
  }
  await assertHasSafetyNet(widget);

  const contents = widget.part("contents").getByRole("button");
  const name = await contents.last().textContent();
  await contents.last().click();
  assert.equal(await widget.host.evaluate((host) => host.shadowRoot.activeElement.textContent), name);
  assert.equal(new URL(page.url()).hash, "");

  await widget.host.locator(".back").click();
  await widget.host.locator(".welcome").waitFor();
  await widget.turned();

  await widget.arrive(TILER);
  await widget.press("read-the-article");
  await widget.host.locator(".back").click();
  await widget.card.waitFor();
  assert.equal(await widget.level(), "self-care-with-check");
});

scenario("An address that is none is not made into a link", async ({ serve, visit }) => {
  const attributes =
    'region="uk" clinic-name="Quay" booking-url="javascript:alert(1)" share-base=" JavaScript:alert(1)"';
  await serve({ pages: { "/": blog({ widget: element(attributes) }) } });
  const { widget, site } = await visit();
  await widget.arrive(DESK_WORKER);
  assert.equal(await widget.part("clinic").getByRole("link").count(), 0);
  await widget.button("share-advice").click();
  await widget.part("field").waitFor();
  assert.ok((await widget.part("field").inputValue()).startsWith(`${site.origin}/#`));
});

scenario("The clinic's slot is labelled as the clinic's and does not change the advice", async ({ serve, visit }) => {
  const attributes =
    'region="uk" clinic-name="Quay Clinic" booking-url="https://quay.example/book" phone="01632 960147"';
  await serve({ pages: { "/": blog({ widget: element(attributes) }), "/plain": blog() } });
  const [own, plain] = [await visit(), await visit({ path: "/plain" })];
  await own.widget.arrive(DESK_WORKER);
  await plain.widget.arrive(DESK_WORKER);
  const clinic = own.widget.part("clinic");
  assert.ok((await clinic.textContent()).includes("Quay Clinic"));
  assert.ok((await clinic.textContent()).includes(say("clinic-interest")));
  const links = await clinic.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.deepEqual(links, ["https://quay.example/book", "tel:01632960147"]);
  assert.equal(await plain.widget.part("clinic").count(), 0);
  assert.deepEqual(await tips(own.widget), await tips(plain.widget));
  await assertAccessible(own.page, "a card with the clinic's slot");
});
