/** The share sheet at the end of a card: what it hands over, when, and to whom. Links are in `links.test.mjs`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Validator from "@asymmetrik/fhir-json-schema-validator";
import jsQR from "jsqr";
import { blog, element } from "./harness/pages/blog.mjs";
import { patient, say } from "./harness/data/content.mjs";
import { KEY, read } from "./harness/data/fragment.mjs";
import { Keyboard } from "./harness/reader/keyboard.mjs";
import { PNG } from "./harness/checks/pixels.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { Widget } from "./harness/reader/widget.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** What Chromium says of a frame with an origin in a sandbox with scripts. */
const ESCAPE = /can escape its sandboxing/;

const BOOKING = "https://quay.example/book";

/** A post with a clinic that takes bookings at this address. */
const withClinic = (address) => ({
  pages: { "/": blog({ widget: element(`region="uk" clinic-name="Quay Clinic" booking-url="${address}"`) }) },
});

/** Presses a button and returns the file that it saves: `{ name, text }`. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Keeps every event of the widget, before the page's own scripts run. */
function recordEvents() {
  window.recordedEvents = [];
  for (const name of ["start", "step", "complete", "share", "error"]) {
    addEventListener(`lumbar-check-${name}`, ({ type, detail }) => window.recordedEvents.push([type, detail]), true);
  }
}

/** The files that were asked for only once something was taken away. */
const extra = (site) => site.requested.filter((path) => path.includes("/exports-"));

/** What a camera reads in what is drawn on the screen. */
async function photographed(code) {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** What is on the page of a square code: its size in pixels, in modules, and the colours. */
function drawn(code) {
  const colour = (selector) => getComputedStyle(code.querySelector(selector)).fill;
  const [, , modules] = code.getAttribute("viewBox").split(" ").map(Number);
  return {
    perModule: code.getBoundingClientRect().width / modules,
    paper: colour(".square-code-paper"),
    ink: colour(".square-code-ink"),
    focused: code.getRootNode().activeElement?.getAttribute("aria-expanded"),
  };
}

scenario("Nothing is put together, fetched, stored or told before the reader asks", async ({ visit }) => {
  const { page, site, widget } = await visit({ before: recordEvents });
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("calendar");
  await widget.openDrawer("share-answers");
  const before = site.requested.length;
  assert.deepEqual(extra(site), []);
  assert.equal(await widget.part("field").count(), 0);
  assert.equal(await widget.part("code").count(), 0);
  assert.ok(!(await page.content()).includes("lumbar-check="));
  assert.ok(!(await widget.host.evaluate((host) => host.shadowRoot.innerHTML)).includes("lumbar-check="));

  await widget.button("share-answers-now").click();
  await widget.field("answers").waitFor();
  assert.equal(page.url(), `${site.origin}/`);
  // What is in one of these is looked at after each visit.
  assert.deepEqual(Object.keys(await page.evaluate(() => history.state)), ["lumbar-check"]);
  assert.equal(site.requested.length, before, "a link needs no request");
  assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
  assert.deepEqual(await page.evaluate(() => window.recordedEvents.at(-1)), ["lumbar-check-share", null]);
  assert.ok(!(await page.content()).includes("lumbar-check="), "and the host page does not hold it");
});

scenario(
  "A square code is shown when asked for, in the same colours everywhere, and put away again",
  async ({ visit }) => {
    const { page, site, widget } = await visit({ before: recordEvents });
    await widget.arrive(DESK_WORKER);
    const button = widget.button("show-code");
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    await button.click();
    const code = widget.share("advice").locator('[part~="code"]');
    await code.waitFor();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    assert.equal(await widget.status("advice").textContent(), say("code-shown"));
    assert.deepEqual(await page.evaluate(() => window.recordedEvents.at(-1)), ["lumbar-check-share", null]);
    for (const media of [
      {},
      { colorScheme: "dark" },
      { forcedColors: "active", colorScheme: "dark" },
      { media: "print", colorScheme: "dark" },
    ]) {
      await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "screen", ...media });
      const { perModule, paper, ink, focused } = await code.evaluate(drawn);
      assert.deepEqual({ paper, ink }, { paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" }, JSON.stringify(media));
      if (!media.media) assert.ok(perModule >= 3, `${perModule} pixels a module`);
      if (!media.media) assert.equal(focused, "true", "the focus stays where it was");
      const link = await photographed(code);
      assert.ok(link?.startsWith(`${site.origin}/${KEY}`), `${JSON.stringify(media)}: ${link}`);
      assert.equal(read(link).kind, 0);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none", media: "screen" });
    await page.setViewportSize({ width: 320, height: 800 });
    assert.ok((await code.evaluate(drawn)).perModule >= 3, "also on a phone");
    assert.equal(read(await photographed(code)).kind, 0);
    await button.click();
    await code.waitFor({ state: "detached" });
    assert.equal(await button.getAttribute("aria-expanded"), "false");
    assert.equal(await widget.status("advice").textContent(), "");
  },
);

scenario(
  "What makes codes and files is fetched once, and a failure is told and can be mended",
  async ({ serve, visit }) => {
    let status = 404;
    const answer = (path) => (path.includes("/exports-") ? { status } : undefined);
    const site = await serve({ answer });
    const { page, widget } = await visit({ site, allowed: [/404/] });
    await widget.arrive(DESK_WORKER);
    await widget.button("show-code").click();
    await widget.status("advice").getByText(say("failed")).waitFor();
    status = 200;
    await widget.button("show-code").click();
    await widget.part("code").waitFor();
    const fetched = extra(site).length;
    await widget.openDrawer("share-answers");
    await widget.button("show-answers-code").click();
    const code = widget.share("answers").locator('[part~="code"]');
    await code.waitFor();
    assert.equal(read(await photographed(code)).kind, 1, "the answers are in it");
    await saved(page, widget.button("save-record"));
    assert.equal(extra(site).length, fetched);
  },
);

scenario("Reminders go into a calendar as the reader chose, and the page hears nothing of it", async ({ visit }) => {
  const { page, widget } = await visit({ before: recordEvents });
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("calendar");
  const sheet = widget.share("calendar");
  const label = (words) => sheet.locator("label").filter({ hasText: words });
  const events = ({ text }) => text.match(/BEGIN:VEVENT/g).length;

  const plain = await saved(page, widget.button("save-calendar"));
  assert.equal(plain.name, "reminders.ics");
  assert.match(plain.text, /^BEGIN:VCALENDAR\r\n/);
  // From half past nine to half past four, and the day to look again.
  assert.equal(events(plain), 16);
  assert.equal(await widget.status("calendar").textContent(), say("file-saved"));
  for (const told of ["psoas", "back pain", "lumbar", "http"])
    assert.ok(!plain.text.toLowerCase().includes(told), told);

  await label(/60/).click();
  await label(say("hours-morning")).click();
  const hourly = await saved(page, widget.button("save-calendar"));
  assert.deepEqual(hourly.text.match(/T1[0-9]0000/g), ["T100000", "T110000"]);

  await label(say("hours-night")).click();
  assert.ok(events(await saved(page, widget.button("save-calendar"))) > 6, "also at night");

  await label(say("remind-never")).click();
  assert.equal(await label(say("hours-day")).count(), 0, "hours are asked only for reminders to move");
  assert.equal(events(await saved(page, widget.button("save-calendar"))), 1);
  assert.ok(!(await page.evaluate(() => window.recordedEvents)).some(([type]) => type.endsWith("share")));
});

scenario("A file for the physio's software is saved on an explicit choice, behind the warning", async ({ visit }) => {
  const { page, site, widget } = await visit({ before: recordEvents });
  await widget.arrive(DESK_WORKER);
  assert.equal(await widget.button("save-record").isVisible(), false);
  await widget.openDrawer("share-answers");
  await widget.share("answers").getByText(say("share-warning")).waitFor();
  const file = await saved(page, widget.button("save-record"));
  assert.equal(file.name, "answers.fhir.json");
  const response = JSON.parse(file.text);
  assert.equal(response.resourceType, "QuestionnaireResponse");
  assert.deepEqual(new Validator().validate(response) ?? [], []);
  assert.equal(await widget.status("answers").textContent(), say("file-saved"));
  assert.deepEqual(await page.evaluate(() => window.recordedEvents.at(-1)), ["lumbar-check-share", null]);
  assert.equal(page.url(), `${site.origin}/`);
});

scenario("Where no file gets out, its text is there to be copied", async ({ serve, visit }) => {
  const frame = (sandbox) =>
    `<iframe title="Check" sandbox="${sandbox}" src="/embed" width="700" height="900"></iframe>`;
  const pages = Object.fromEntries(
    ["allow-scripts", "allow-scripts allow-same-origin"].map((sandbox, at) => [
      `/${at}`,
      blog({ widget: frame(sandbox), head: "" }),
    ]),
  );
  await serve({ headers: { "Access-Control-Allow-Origin": "*" }, pages: { ...pages, "/embed": blog() } });
  for (const path of Object.keys(pages)) {
    const allowed = path === "/1" ? [ESCAPE] : [];
    const { page } = await visit({ path, allowed });
    const widget = new Widget(page.frameLocator("iframe").locator("lumbar-check"));
    await widget.arrive(DESK_WORKER);
    await widget.openDrawer("calendar");
    await widget.button("save-calendar").click();
    await widget.field("calendar").waitFor();
    assert.match(await widget.field("calendar").inputValue(), /^BEGIN:VCALENDAR/);
    assert.ok((await widget.status("calendar").textContent()).includes("reminders.ics"));
    await widget.openDrawer("share-answers");
    await widget.button("save-record").click();
    await widget.field("answers").waitFor();
    assert.equal(JSON.parse(await widget.field("answers").inputValue()).resourceType, "QuestionnaireResponse");
  }
});

scenario("Print is offered where a sandbox lets a page print, and nowhere else in one", async ({ serve, visit }) => {
  const sandboxes = {
    "allow-scripts": 0,
    // A page without an origin may not look into the frame that it would print from.
    "allow-scripts allow-modals": 0,
    "allow-scripts allow-same-origin": 0,
    "allow-scripts allow-same-origin Allow-Modals": 1,
  };
  const frame = (sandbox) =>
    `<iframe title="Check" sandbox="${sandbox}" src="/embed" width="700" height="900"></iframe>`;
  const post = (sandbox, at) => [`/${at}`, blog({ widget: frame(sandbox), head: "" })];
  const pages = { ...Object.fromEntries(Object.keys(sandboxes).map(post)), "/embed": blog() };
  await serve({ headers: { "Access-Control-Allow-Origin": "*" }, pages });
  const before = () => addEventListener("beforeprint", () => (top.printed = true));
  for (const [at, [sandbox, offered]] of Object.entries(sandboxes).entries()) {
    const { page } = await visit({ path: `/${at}`, before, tolerated: [ESCAPE] });
    const widget = new Widget(page.frameLocator("iframe").locator("lumbar-check"));
    await widget.arrive(DESK_WORKER);
    await widget.button("copy-text").waitFor();
    assert.equal(await widget.button("print").count(), offered, sandbox);
    if (!offered) continue;
    await widget.button("print").click();
    await page.waitForFunction(() => window.printed);
  }
});

scenario("A sandbox that lets files out gets files", async ({ serve, visit }) => {
  const sandbox = "allow-scripts allow-same-origin allow-downloads";
  const frame = `<iframe title="Check" sandbox="${sandbox}" src="/embed" width="700" height="900"></iframe>`;
  await serve({ pages: { "/": blog({ widget: frame, head: "" }), "/embed": blog() } });
  const { page } = await visit({ allowed: [ESCAPE] });
  const widget = new Widget(page.frameLocator("iframe").locator("lumbar-check"));
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("calendar");
  assert.equal((await saved(page, widget.button("save-calendar"))).name, "reminders.ics");
});

scenario("A strict policy lets codes be drawn and files be saved", async ({ serve, visit }) => {
  const policy = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "style-src 'self'",
  ];
  policy.push("require-trusted-types-for 'script'");
  await serve({ headers: { "Content-Security-Policy": policy.join("; ") } });
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.button("show-code").click();
  await widget.part("code").waitFor();
  await widget.openDrawer("calendar");
  await saved(page, widget.button("save-calendar"));
});

scenario("The clinic gets the advice only from a reader who ticks that it may", async ({ serve, visit }) => {
  const site = await serve(withClinic(BOOKING));
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  const book = widget.host.getByRole("link", { name: say("clinic-book") });
  const box = widget.choice("tell-clinic");
  const before = site.requested.length;
  assert.equal(await box.isChecked(), false);
  assert.ok(
    (await widget.part("clinic").locator(".option-hint").textContent()).includes(new URL(BOOKING).host),
    "who gets it",
  );
  assert.equal(await book.getAttribute("href"), BOOKING);

  await widget.part("clinic").locator("label").click();
  await widget.part("clinic").locator(`a[href^="${BOOKING}#lumbar-advice="]`).waitFor();
  const address = new URL(await book.getAttribute("href"));
  assert.equal(address.href.split("#")[0], BOOKING, "nothing of it goes to the server");
  const advice = new URLSearchParams(address.hash.slice(1)).get("lumbar-advice");
  assert.ok(advice.startsWith(`${site.origin}/${KEY}`), advice);
  assert.deepEqual([read(advice).kind, read(advice).options], [0, undefined], "the advice without answers");
  assert.equal(site.requested.length, before);
  assert.ok(!(await page.content()).includes("lumbar-check="));

  await widget.part("clinic").locator("label").click();
  await widget.part("clinic").locator(`a[href="${BOOKING}"]`).waitFor();
  assert.equal(await box.isChecked(), false);

  // Another booking link is another question.
  await widget.part("clinic").locator("label").click();
  await widget.host.evaluate((host) => host.setAttribute("booking-url", "https://other.example/"));
  await widget.part("clinic").locator('a[href="https://other.example/"]').waitFor();
  assert.equal(await box.isChecked(), false);
  await widget.host.evaluate((host, booking) => host.setAttribute("booking-url", booking), BOOKING);
  await widget.part("clinic").locator(`a[href^="${BOOKING}"]`).waitFor();
  await widget.part("clinic").locator("label").click();
  await widget.part("clinic").locator(`a[href="${BOOKING}"]`).waitFor();

  // A changed answer makes another card, of which the reader has not said so.
  await widget.part("clinic").locator("label").click();
  await widget.press("change-answers");
  await widget.press("continue");
  assert.equal(await box.isChecked(), false);
  assert.equal(await book.getAttribute("href"), BOOKING);
});

scenario(
  "A clinic names where the advice goes, and what cannot take it is not asked about",
  async ({ visit, serve }) => {
    const asked = {
      "https://forms.example/?note={advice}": "https://forms.example/?note=",
      "/book?x={advice}": "/book?x=",
    };
    for (const [address, plain] of Object.entries(asked)) {
      const { widget } = await visit({ site: await serve(withClinic(address)) });
      await widget.arrive(DESK_WORKER);
      const book = widget.host.getByRole("link", { name: say("clinic-book") });
      assert.equal(await book.getAttribute("href"), plain);
      await widget.part("clinic").locator("label").click();
      await widget.part("clinic").locator('a[href*="lumbar-check%3D1."]').waitFor();
      const value = (await book.getAttribute("href")).slice(plain.length);
      assert.equal(read(decodeURIComponent(value)).kind, 0);
    }
    for (const address of ["#book", "tel:01632960147", "mailto:desk@quay.example"]) {
      const { widget } = await visit({ site: await serve(withClinic(address)) });
      await widget.arrive(DESK_WORKER);
      assert.equal(await widget.host.getByRole("link", { name: say("clinic-book") }).getAttribute("href"), address);
      assert.equal(await widget.choice("tell-clinic").count(), 0, address);
    }
  },
);

scenario("A link can be opened elsewhere although share-base is written for this page", async ({ serve, visit }) => {
  await serve({ pages: { "/": blog({ widget: element('region="uk" share-base="results/?from=post#old"') }) } });
  const { site, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.button("share-advice").click();
  const link = await widget.field("advice").inputValue();
  assert.ok(link.startsWith(`${site.origin}/results/?from=post${KEY}`), link);
});

scenario(
  "By keyboard alone everything can be taken along, and the focus stays on what was pressed",
  async ({ visit }) => {
    const { page, widget } = await visit();
    await widget.arrive(DESK_WORKER);
    const keyboard = new Keyboard(page, widget);
    const isFocused = (control) => control.evaluate((element) => element.getRootNode().activeElement === element);
    for (const [word, place] of [
      ["share-advice", "advice"],
      ["copy-text", "advice"],
    ]) {
      await keyboard.tabTo(widget.button(word));
      await keyboard.press("Enter");
      await widget
        .field(place)
        .or(widget.status(place).filter({ hasText: /./ }))
        .first()
        .waitFor();
      assert.equal(await isFocused(widget.button(word)), true, word);
    }
    const drawer = widget.share("calendar").locator("summary");
    await keyboard.tabTo(drawer);
    await keyboard.press("Enter");
    await keyboard.tabTo(widget.share("calendar").getByLabel(/30/));
    await keyboard.press("ArrowDown");
    assert.equal(await widget.share("calendar").getByLabel(/45/).isChecked(), true);
    await keyboard.tabTo(widget.button("save-calendar"));
    const [download] = await Promise.all([page.waitForEvent("download"), keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "reminders.ics");
    assert.equal(await isFocused(widget.button("save-calendar")), true);
  },
);

scenario("The same outcome twice is news twice to a screen reader", async ({ visit }) => {
  const { widget } = await visit({ settings: { permissions: ["clipboard-read", "clipboard-write"] } });
  await widget.arrive(DESK_WORKER);
  const status = widget.status("advice");
  assert.deepEqual([await status.getAttribute("role"), await status.textContent()], ["status", ""]);
  await status.evaluate((element) => {
    window.spoken = [];
    const speak = () => element.textContent && window.spoken.push(element.textContent);
    new MutationObserver(speak).observe(element, { childList: true, characterData: true, subtree: true });
  });
  for (const times of [1, 2]) {
    await widget.button("copy-text").click();
    await widget.host.page().waitForFunction((times) => window.spoken.length === times, times);
  }
  assert.deepEqual(await widget.host.page().evaluate(() => window.spoken), [say("text-copied"), say("text-copied")]);
});

scenario(
  "A sheet has the code of the advice, and that of the answers only while it is on the screen",
  async ({ visit }) => {
    const before = () => {
      const keep = () => (top.printed = document.body.shadowRoot.querySelector(".paper-code path")?.getAttribute("d"));
      if (top !== window) addEventListener("beforeprint", keep);
    };
    const { page, widget } = await visit({ before });
    await widget.arrive(DESK_WORKER);
    const printed = async () => {
      await page.evaluate(() => delete window.printed);
      await widget.button("print").click();
      return (await page.waitForFunction(() => window.printed)).jsonValue();
    };
    const shown = (part) => widget.share(part).locator('[part~="code"] path').last().getAttribute("d");
    const first = await printed();
    await widget.button("show-code").click();
    assert.equal(first, await shown("advice"));
    await widget.openDrawer("share-answers");
    await widget.button("share-answers-now").click();
    await widget.field("answers").waitFor();
    assert.equal(await printed(), first, "a link with answers was copied, and is not on the screen as a code");
    await widget.button("show-answers-code").click();
    await widget.share("answers").locator('[part~="code"]').waitFor();
    const withAnswers = await shown("answers");
    assert.notEqual(withAnswers, first);
    assert.equal(await printed(), withAnswers);
  },
);

scenario(
  "With the page around it, the code of the advice is printed if it was shown, and no other",
  async ({ visit }) => {
    const { page, widget } = await visit();
    await widget.arrive(DESK_WORKER);
    await page.emulateMedia({ media: "print" });
    assert.equal(await widget.part("share").isVisible(), false);
    await page.emulateMedia({ media: "screen" });
    await widget.button("show-code").click();
    await widget.openDrawer("share-answers");
    await widget.button("show-answers-code").click();
    await widget.share("answers").locator('[part~="code"]').waitFor();
    await page.emulateMedia({ media: "print" });
    assert.equal(await widget.share("advice").locator('[part~="code"]').isVisible(), true);
    assert.equal(await widget.share("answers").locator('[part~="code"]').isVisible(), false);
    assert.equal(await widget.button("print").isVisible(), false);
  },
);
