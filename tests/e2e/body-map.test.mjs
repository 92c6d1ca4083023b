/** The body map: how large its regions are, and how its list and its words go with the picture. */
import assert from "node:assert/strict";
import { doubleText } from "./harness/fit.mjs";
import { scenario } from "./harness/scenario.mjs";
import { open } from "./harness/states.mjs";

/** The least side of a region at widths of the window: pixels. */
const LEAST = { 280: 36, 320: 44, 390: 44, 720: 44 };

scenario("Every region of the body map is large enough for a finger", async (scenes) => {
  const { page, widget } = await open("body-map", scenes);
  for (const [width, least] of Object.entries(LEAST)) {
    await page.setViewportSize({ width: Number(width), height: 900 });
    const regions = await widget.host.evaluate(regionsInPage);
    assert.equal(regions.length, 19);
    const small = regions.filter(({ width, height }) => Math.min(width, height) < least);
    assert.deepEqual(small, [], `${width} pixels wide`);
  }
});

for (const language of ["en", "ar"]) {
  scenario(`Sides of a place stand in the list as they stand in the picture, in “${language}”`, async (scenes) => {
    const { page, widget } = await open("body-map", scenes, { language });
    for (const width of [390, 720]) {
      await page.setViewportSize({ width, height: 900 });
      const places = await widget.host.evaluate(placesInPage, await widget.host.evaluate(regionsInPage));
      assert.equal(places.length, 9);
      for (const { listed, drawn } of places) assert.deepEqual(listed, drawn, `${width} pixels wide`);
    }
  });
}

scenario("On a phone, a press leads from the back to the front", async (scenes) => {
  const { page, widget } = await open("body-map", scenes);
  const toFront = widget.button("front-view");
  assert.equal(await toFront.isVisible(), false);
  await page.setViewportSize({ width: 390, height: 844 });
  await toFront.click();
  const front = widget.host.locator(".body-view").nth(1);
  await front.locator(".legend:focus").waitFor();
  const { y, height } = await front.locator("svg").boundingBox();
  assert.ok(y > 0 && y + height / 2 < 844, `the body is ${height} high and begins at ${y}`);
});

for (const language of ["en", "de", "es", "fr", "pl", "ar"]) {
  scenario(`At twice the text size, no name of a side breaks inside a word, in “${language}”`, async (scenes) => {
    for (const state of ["body-map", "strong", "clinician"]) {
      const opened = await open(state, scenes, { language });
      await doubleText(opened);
      for (const width of [280, 320, 720]) {
        await opened.page.setViewportSize({ width, height: 900 });
        const { words, broken } = await opened.widget.host.evaluate(breaksInPage);
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

/** Runs in the page: how many words name a side, and those whose letters are not all in one line. */
function breaksInPage({ shadowRoot }) {
  const names = [...shadowRoot.querySelectorAll(".body-sides > span")].map(({ firstChild }) => firstChild);
  const wordsOf = (text) => [...text.data.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ text, word, index }));
  const words = names.flatMap(wordsOf);
  const isBroken = ({ text, word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
  };
  return { words: words.length, broken: words.filter(isBroken).map(({ word }) => word) };
}
