/** The calendar files that the core writes, read by an independent program. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ICAL from "ical.js";
import { WORDS } from "./harness/data/content.mjs";
import { ROOT } from "./harness/run/paths.mjs";

/** The events of a file that is kept beside the core's tests. */
function eventsOf(name) {
  const text = readFileSync(join(ROOT, `tests/core/links/snapshots/core__links__calendar__${name}.snap.ics`), "utf8");
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  return calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

/** Every time at which an event comes, as `2026-11-23T09:30:00`. */
function times(event) {
  const found = [];
  const all = event.iterator();
  for (let time = all.next(); time; time = all.next()) found.push(time.toString());
  return found;
}

/** The reminders to move, and the day to look again. */
function sorted(name) {
  const events = eventsOf(name);
  const [again, ...others] = events.filter(({ summary }) => summary === WORDS.ui["calendar-look-again"]);
  assert.deepEqual(others, []);
  const moves = events.filter((event) => event !== again);
  assert.ok(moves.every(({ summary }) => summary === WORDS.ui["calendar-move"]));
  return { again, moves };
}

const day = (time) => time.slice(0, 10);
const clock = (time) => time.slice(11, 16);
/** 0 is Sunday. */
const weekday = (time) => new Date(`${day(time)}T00:00:00Z`).getUTCDay();

const DAYS = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];

test("every half hour of an office day, from Monday to Friday, for six weeks", () => {
  const all = sorted("office").moves.flatMap(times);
  const clocks = [...new Set(all.map(clock))].sort();
  assert.deepEqual([clocks.length, clocks.at(0), clocks[1], clocks.at(-1)], [15, "09:30", "10:00", "16:30"]);
  assert.deepEqual([...new Set(all.map(weekday))].sort(), [1, 2, 3, 4, 5]);
  assert.deepEqual([...new Set(all.map(day))].sort().slice(0, 5), DAYS);
  assert.equal(all.length, 15 * 30);
  assert.equal(all.map(day).sort().at(-1), "2027-01-01");
});

test("every twenty minutes, from the middle of a week on", () => {
  const all = sorted("every-20-minutes").moves.flatMap(times).sort();
  assert.deepEqual(all.slice(0, 3), ["2026-11-25T09:20:00", "2026-11-25T09:40:00", "2026-11-25T10:00:00"]);
  assert.equal(all.length, 23 * 30);
  assert.equal(all.at(-1), "2027-01-05T16:40:00");
});

test("a night shift goes over midnight, from Sunday to Thursday", () => {
  const all = sorted("night-shift").moves.flatMap(times).sort();
  const first = all.filter((time) => time < "2026-11-23T12");
  const clocks = ["22:45", "23:30", "00:15", "01:00", "01:45", "02:30", "03:15", "04:00", "04:45", "05:30", "06:15"];
  assert.deepEqual(first.map(clock), clocks);
  const evenings = all.filter((time) => clock(time) > "12").map(weekday);
  const mornings = all.filter((time) => clock(time) < "12").map(weekday);
  assert.deepEqual([...new Set(evenings)].sort(), [0, 1, 2, 3, 4]);
  assert.deepEqual([...new Set(mornings)].sort(), [1, 2, 3, 4, 5]);
});

test("the day to look again is six weeks away, a whole day, and once", () => {
  for (const [name, date] of Object.entries({ office: "2027-01-03", "every-20-minutes": "2027-01-06" })) {
    const { again } = sorted(name);
    assert.deepEqual([again.startDate.isDate, again.startDate.toString(), again.isRecurring()], [true, date, false]);
    assert.equal(again.description, WORDS.ui["calendar-look-again-text"]);
  }
  const [alone, ...others] = eventsOf("look-again");
  assert.deepEqual([others, alone.description, alone.startDate.toString()], [[], null, "2027-01-03"]);
});

test("each event rings when it comes, is private, keeps no time busy and has an id of its own", () => {
  for (const name of ["office", "night-shift"]) {
    const events = eventsOf(name);
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
    for (const { component, startDate, summary } of events) {
      const value = (property) => component.getFirstPropertyValue(property);
      assert.deepEqual([value("class"), value("transp")], ["PRIVATE", "TRANSPARENT"]);
      assert.equal(value("dtstamp").toString(), "2026-11-22T00:00:00Z");
      // Nine is nine wherever the reader is.
      assert.equal(startDate.zone.tzid, "floating");
      const [alarm, ...others] = component.getAllSubcomponents("valarm");
      assert.deepEqual(others, []);
      assert.equal(alarm.getFirstPropertyValue("action"), "DISPLAY");
      assert.equal(alarm.getFirstPropertyValue("description"), summary);
      assert.equal(alarm.getFirstPropertyValue("trigger").toSeconds(), startDate.isDate ? 9 * 3600 : 0);
    }
  }
});
