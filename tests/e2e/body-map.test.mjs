/** The body map: how large its regions are, and how its list and its words go with the picture. */
import assert from "node:assert/strict";
import { PACK, say } from "./harness/data/content.mjs";
import { breaks } from "./harness/checks/breaks.mjs";
import { doubleText } from "./harness/checks/fit.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { PHONE } from "./harness/run/visit.mjs";
import { open } from "./harness/reader/states.mjs";

/** The least side of a region at widths of the window: pixels. */
const LEAST = { 280: 36, 320: 44, 390: 44, 720: 44 };

/** The least side of a box in the table. */
const LEAST_BOX = 44;

scenario("Every region of the body map, and every box, is large enough for a finger", async (scenes) => {
  const { page, widget } = await open("body-map", scenes);
  for (const [width, least] of Object.entries(LEAST)) {
    await page.setViewportSize({ width: Number(width), height: 900 });
    const regions = await widget.host.evaluate(regionsInPage);
    assert.equal(regions.length, 19);
    const small = regions.filter(({ width, height }) => Math.min(width, height) < least);
    assert.deepEqual(small, [], `${width} pixels wide`);
    const boxes = await widget.host.locator(".place .option").evaluateAll((boxes) =>
      boxes.map((box) => {
        const { width, height } = box.getBoundingClientRect();
        return { site: box.querySelector("input").labels[0].textContent, width, height };
      }),
    );
    assert.deepEqual(new Set(boxes.map(({ site }) => site)), new Set(regions.map(({ site }) => site)));
    const narrow = boxes.filter(({ width, height }) => Math.min(width, height) < LEAST_BOX);
    assert.deepEqual(narrow, [], `${width} pixels wide`);
  }
});

for (const language of ["en", "ar"]) {
  scenario(`Sides of a place stand in the list as they stand in the picture, in “${language}”`, async (scenes) => {
    const { page, widget } = await open("body-map", scenes, { language });
    // Whatever of the list comes to lie under a pointer that rests there shows the body that it is on.
    await page.mouse.move(0, 0);
    for (const width of [390, 720]) {
      await page.setViewportSize({ width, height: 900 });
      const places = await widget.host.evaluate(placesInPage, await widget.host.evaluate(regionsInPage));
      assert.equal(places.length, 9);
      for (const { listed, drawn } of places) assert.deepEqual(listed, drawn, `${width} pixels wide`);
    }
  });
}

scenario("On a phone, a press leads from the back to the front, above one list of all places", async (scenes) => {
  const { page, widget } = await open("question", scenes);
  const boxes = (selector) =>
    widget.host.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const inOrder = (places) => places.every(({ top }, at) => at === 0 || top >= places[at - 1].bottom - 1);
  const figures = widget.host.locator(".body-figure");
  const shown = () => Promise.all([0, 1].map((at) => figures.nth(at).isVisible()));
  const toFront = widget.host.locator(".body-choice").getByText(say("front-view"), { exact: true });

  assert.deepEqual(await shown(), [true, true]);
  await page.setViewportSize(PHONE.viewport);
  assert.deepEqual(await shown(), [true, false]);
  const press = await toFront.boundingBox();
  assert.ok(Math.min(press.width, press.height) >= LEAST_BOX, `${press.width} × ${press.height}`);
  await toFront.evaluate((choice) => choice.scrollIntoView({ behavior: "instant" }));
  const back = await figures.nth(0).boundingBox();
  await toFront.click();
  await figures.nth(1).waitFor();
  assert.deepEqual(await shown(), [false, true]);
  const { y, height } = await figures.nth(1).boundingBox();
  assert.ok(y > 0 && y + height / 2 < 844, `the body is ${height} high and begins at ${y}`);
  assert.equal(y, back.y, "it stands where the back stood");

  await widget.folded("pain-map").click();
  const places = await boxes(".place");
  assert.equal(places.length, 9);
  assert.ok(places[0].top >= y + height && inOrder(places), "below the body, one row below the other");
  assert.equal(new Set(places.map(({ left, right }) => `${left} ${right}`)).size, 1, "in one column");

  // Whoever comes to a box sees the body that it is on.
  await widget.option("pain-map", "low-back-left").focus();
  await figures.nth(0).waitFor();
  assert.deepEqual(await shown(), [true, false]);
  await page.setViewportSize({ width: 720, height: 844 });
  assert.deepEqual(await shown(), [true, true]);
});

scenario("The list is folded to the eye, and there for assistive technology and for the keyboard", async (scenes) => {
  for (const width of [390, 720]) {
    const { page, widget } = await open("question", scenes, { settings: { viewport: { width, height: 844 } } });
    const lists = widget.host.locator(".body-lists");
    const area = () => lists.evaluate((lists) => lists.offsetWidth * lists.offsetHeight);
    const boxes = widget.question("pain-map").getByRole("checkbox");
    const { length } = PACK.questions.find(({ id }) => id === "pain-map").options;
    const isUnfolded = () => area().then((area) => area > length * LEAST_BOX ** 2);
    const isFolded = () => area().then((area) => area === 1);
    const folded = widget.folded("pain-map");

    assert.ok(await isFolded(), "out of sight");
    assert.equal(await boxes.count(), length, "and there");
    await folded.click();
    await folded.waitFor({ state: "detached" });
    assert.ok(await isUnfolded());
    await widget.button("choose-from-list").click();
    await folded.waitFor();
    assert.ok(await isFolded());

    // Whoever tabs on comes to the first of its boxes, which is then in sight.
    await page.keyboard.press("Tab");
    const first = boxes.first();
    assert.ok(await first.evaluate((box) => box.getRootNode().activeElement === box));
    assert.ok(await isUnfolded());
    await folded.waitFor({ state: "detached" });
    const { y, height } = await first.boundingBox();
    assert.ok(y >= 0 && y + height <= 844, `it is seen, at ${y}`);
    await page.keyboard.press("Space");
    await widget.host.locator(".region-selected").waitFor();
  }
});

scenario("Who comes back to a list that is folded sees the box that they are on", async (scenes) => {
  const { page, widget } = await open("question", scenes, { settings: PHONE });
  await widget.button("continue").focus();
  while (!(await widget.host.locator(".body-list :focus").count())) await page.keyboard.press("Shift+Tab");
  await widget.folded("pain-map").waitFor({ state: "detached" });
  const { y, height } = await widget.host.locator(".body-list .option:has(:focus)").boundingBox();
  assert.ok(y >= 0 && y + height <= PHONE.viewport.height, `it is seen, at ${y}`);
});

scenario("On a touch screen, a region that was tapped twice looks as it did before", async (scenes) => {
  const settings = { ...PHONE, hasTouch: true, isMobile: true };
  const { widget } = await open("body-map", scenes, { settings });
  const region = widget.host.locator(".body-shown .region").first();
  const look = () =>
    region.evaluate((element) => {
      const { fillOpacity, strokeDasharray, strokeWidth, stroke } = getComputedStyle(element);
      return { fillOpacity, strokeDasharray, strokeWidth, stroke };
    });
  const before = await look();
  await region.tap();
  assert.notDeepEqual(await look(), before);
  await region.tap();
  // What is pressed shows that for a moment longer than the finger is there.
  await widget.host.locator(".region:active").waitFor({ state: "detached" });
  assert.deepEqual(await look(), before);
});

for (const language of ["en", "de", "es", "fr", "pl", "ar"]) {
  scenario(`At twice the text size, no name of a side breaks inside a word, in “${language}”`, async (scenes) => {
    for (const state of ["body-map", "strong-unfolded", "clinician"]) {
      const opened = await open(state, scenes, { language });
      await doubleText(opened);
      for (const width of [280, 320, 720]) {
        await opened.page.setViewportSize({ width, height: 900 });
        const { words, broken } = await opened.widget.host.evaluate(breaks, { within: ".body-sides > span" });
        assert.ok(words > 0);
        assert.deepEqual(broken, [], `${state}, ${width} pixels wide`);
      }
    }
  });
}

/** Runs in the page: presses each region to learn which box it stands for, and again to take that back. */
async function regionsInPage({ shadowRoot }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const ticked = () => [...shadowRoot.querySelectorAll("input:checked")].map(({ labels }) => labels[0].textContent);
  const press = async (at) => {
    const region = shadowRoot.querySelectorAll(".region")[at];
    region.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    await frame();
  };
  const regions = [];
  for (let at = 0; at < shadowRoot.querySelectorAll(".region").length; at += 1) {
    // On a phone one body is shown at a time.
    const other = shadowRoot.querySelector(".body-choice > :not(.chosen)");
    if (!shadowRoot.querySelectorAll(".region")[at].checkVisibility() && other.checkVisibility()) {
      other.click();
      await frame();
    }
    const before = ticked();
    await press(at);
    const after = ticked();
    await press(at);
    const [site] = [...before, ...after].filter((site) => before.includes(site) !== after.includes(site));
    const { left, width, height } = shadowRoot.querySelectorAll(".region")[at].getBoundingClientRect();
    regions.push({ site, left, width: Math.round(width), height: Math.round(height) });
  }
  return regions;
}

/** Runs in the page: the left and the right of each place, from left to right in the list and in the picture. */
function placesInPage({ shadowRoot }, regions) {
  const fromTheLeft = (sides) => sides.sort((one, other) => one.left - other.left).map(({ site }) => site);
  const drawn = (site) => regions.find((region) => region.site === site);
  return [...shadowRoot.querySelectorAll(".place")].map((place) => {
    const boxes = [...place.querySelectorAll("input")].slice(0, 2);
    const listed = boxes.map((box) => ({ site: box.labels[0].textContent, left: box.getBoundingClientRect().left }));
    return { listed: fromTheLeft(listed), drawn: fromTheLeft(listed.map(({ site }) => drawn(site))) };
  });
}
