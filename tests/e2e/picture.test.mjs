/** A result as one picture: what is on it, where it goes, and what is told where it cannot be made. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { PNG } from "./harness/checks/pixels.mjs";
import { patient, say } from "./harness/data/content.mjs";
import { KEY, read } from "./harness/data/fragment.mjs";
import { blog, element } from "./harness/pages/blog.mjs";
import { open } from "./harness/reader/states.mjs";
import { scenario } from "./harness/run/scenario.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** Where the low back is on a picture without a clinic, left and right, and where nothing is marked: pixels. */
const LEFT = [149, 474];
const RIGHT = [233, 474];
const SHOULDER = [149, 375];

/** Presses a button and returns the picture that it saves. */
async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  assert.equal(download.suggestedFilename(), "advice.png");
  return PNG.sync.read(readFileSync(await download.path()));
}

function colour({ data, width }, [x, y]) {
  const at = 4 * (y * width + x);
  return [...data.subarray(at, at + 4)];
}

/** What a camera reads on it. */
const photographed = ({ data, width, height }) => jsQR(new Uint8ClampedArray(data), width, height)?.data;

/** Where a device has a sheet of its own that takes files: `outcome` is the name of the error that it ends with, if any. */
const withSheet = (outcome) => `
  const shared = [];
  Object.defineProperty(navigator, "shared", { value: shared });
  Object.defineProperty(navigator, "canShare", { value: ({ files }) => files.length === 1 });
  Object.defineProperty(navigator, "share", {
    value: async ({ files: [file], ...rest }) => {
      shared.push([file.name, file.type, file.size > 10000, Object.keys(rest)]);
      if (${JSON.stringify(outcome)}) throw new DOMException("", ${JSON.stringify(outcome)});
    },
  });`;

scenario(
  "A picture shows where the pattern is felt, and the reader's marks only with their answers",
  async ({ visit }) => {
    const { page, site, widget } = await visit();
    await widget.arrive(DESK_WORKER);
    const advice = await saved(page, widget.button("share-picture"));
    assert.equal(await widget.status("advice").textContent(), say("file-saved"));
    assert.equal(advice.width, 1080);
    assert.ok(advice.height >= 1350 && advice.height < 1800, `${advice.height}`);
    const bare = colour(advice, SHOULDER);
    assert.deepEqual(colour(advice, LEFT), colour(advice, RIGHT), "one side would tell the reader's");
    assert.notDeepEqual(colour(advice, LEFT), bare);
    const link = photographed(advice);
    assert.ok(link.startsWith(`${site.origin}/${KEY}`), link);
    assert.equal(read(link).kind, 0);

    await widget.openDrawer("share-answers");
    const answers = await saved(page, widget.button("share-answers-picture"));
    assert.deepEqual(colour(answers, LEFT), bare);
    assert.deepEqual(colour(answers, RIGHT), colour(advice, RIGHT));
    assert.equal(read(photographed(answers)).kind, 1);
  },
);

scenario(
  "A picture is light in every theme, and is drawn where a page allows no pictures",
  async ({ serve, visit }) => {
    const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
    await serve({ headers: { "Content-Security-Policy": policy } });
    const { page, widget } = await visit({ settings: { colorScheme: "dark", forcedColors: "active" } });
    await widget.arrive(DESK_WORKER);
    const picture = await saved(page, widget.button("share-picture"));
    assert.deepEqual(colour(picture, [10, 100]), [253, 251, 247, 255]);
  },
);

scenario("A device with a share sheet of its own gets the picture through it", async ({ visit }) => {
  for (const [outcome, told] of [
    [undefined, say("shared")],
    ["AbortError", ""],
  ]) {
    const { page, widget } = await visit({ before: withSheet(outcome) });
    await widget.arrive(DESK_WORKER);
    await widget.button("share-picture").click();
    await page.waitForFunction(() => navigator.shared.length);
    assert.deepEqual(await page.evaluate(() => navigator.shared), [["advice.png", "image/png", true, []]]);
    await widget.status("advice").getByText(told, { exact: true }).first().waitFor({ state: "attached" });
    assert.equal(await widget.field("advice").count(), 0);
  }
});

scenario("A picture that took too long for the sheet is saved", async ({ visit }) => {
  const { page, widget } = await visit({ before: withSheet("NotAllowedError") });
  await widget.arrive(DESK_WORKER);
  await saved(page, widget.button("share-picture"));
  await widget.status("advice").getByText(say("file-saved")).waitFor();
});

const FAILURES = {
  "no picture comes of a canvas": "HTMLCanvasElement.prototype.toBlob = (done) => done(null)",
  "a canvas may not be read":
    "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('', 'SecurityError') }",
  "there is no canvas": "HTMLCanvasElement.prototype.getContext = () => null",
};

for (const [why, before] of Object.entries(FAILURES)) {
  scenario(`Where ${why}, that is told, and the link is there to copy`, async ({ visit }) => {
    const { widget } = await visit({ before });
    await widget.arrive(DESK_WORKER);
    await widget.button("share-picture").click();
    await widget.status("advice").getByText(say("picture-failed")).waitFor();
    assert.equal(read(await widget.field("advice").inputValue()).kind, 0);
  });
}

scenario("Where what draws a picture is missing, the link is there to copy", async ({ serve, visit }) => {
  await serve({ answer: (path) => (path.includes("/exports-") ? { status: 404 } : undefined) });
  const { widget } = await visit({ allowed: [/404/] });
  await widget.arrive(DESK_WORKER);
  await widget.openDrawer("share-answers");
  await widget.button("share-answers-picture").click();
  await widget.status("answers").getByText(say("picture-failed")).waitFor();
  assert.equal(read(await widget.field("answers").inputValue()).kind, 1);
});

scenario("Nobody who is sent to be seen is offered a picture", async (scenes) => {
  for (const state of ["emergency", "same-day", "see-clinician"]) {
    const { widget } = await open(state, scenes);
    assert.equal(await widget.button("copy-text").count(), 1);
    assert.equal(await widget.button("share-picture").count(), 0, state);
    assert.equal(await widget.button("share-answers-picture").count(), 0, state);
  }
});

for (const language of ["en", "de", "es", "fr", "pl", "ar"]) {
  scenario(`A picture has all its words inside its edges, in “${language}”`, async ({ serve, visit }) => {
    const clinic = "Praxis für Physiotherapie und Rückengesundheit am Donaudampfschifffahrtsgesellschaftskapitänsplatz";
    await serve({
      pages: { "/": blog({ widget: element(`lang="${language}" region="uk" clinic-name="${clinic}"`) }) },
    });
    const { page, widget } = await visit({ language });
    await widget.arrive(DESK_WORKER);
    const picture = await saved(page, widget.button("share-picture"));
    const paper = colour(picture, [10, 100]);
    const inEdge = [8, 60, 1020, 1072].flatMap((x) =>
      Array.from({ length: picture.height - 20 }, (_, y) => [x, y + 20]),
    );
    assert.ok(inEdge.every((at) => colour(picture, at).every((value, part) => value === paper[part])));
    assert.equal(read(photographed(picture)).kind, 0);
  });
}
