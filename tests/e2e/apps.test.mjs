/** Pages that a framework draws again and again, with the widget in them. */
import assert from "node:assert/strict";
import { HOST_PAGES } from "./harness/pages/hosts.mjs";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER } from "./harness/reader/states.mjs";

const APPS = [
  { name: "React", path: "/hosts/react.html", says: /React DevTools/ },
  { name: "Vue", path: "/hosts/vue.html", says: /development build of Vue/ },
];

/** The marks of session-replay tools that are missing. */
const unmasked = (widget) =>
  widget.host.evaluate((host) => {
    const attributes = ["data-hj-suppress", "data-sentry-mask", "data-clarity-mask", "data-dd-privacy"];
    const classes = ["ph-no-capture", "fs-mask", "rr-block"];
    return [
      ...attributes.filter((name) => !host.hasAttribute(name)),
      ...classes.filter((name) => !host.classList.contains(name)),
    ];
  });

for (const { name, path, says } of APPS) {
  scenario(`${name} draws its page again, and the widget follows and forgets nothing`, async ({ serve, visit }) => {
    await serve({ pages: HOST_PAGES });
    const { page, widget } = await visit({ path, tolerated: [says] });
    await widget.press("start");
    assert.equal(await widget.host.evaluate((host) => host.shareBase), "/shared", "a property of the first drawing");
    await widget.tick("emergency-signs", "none");
    for (const times of [1, 2, 3]) {
      // Each time the page gives the element another class, another place and other children.
      await page.locator("#again").click();
      await page.getByText(`Drawn ${times} times`).waitFor();
      assert.deepEqual(await unmasked(widget), [], "a mask is gone");
      assert.deepEqual(await widget.ticked(), ["emergency-signs:none"]);
      assert.equal(await widget.host.locator("h2.heading").count(), times < 2 ? 1 : 0);
    }
    assert.ok(await widget.host.evaluate((host) => host.classList.contains("drawn-3")));
    await widget.arrive(DESK_WORKER);
    assert.ok((await widget.part("clinic").textContent()).includes("Clinic 3"));
    await page.getByText("completed 1 times").waitFor();
  });
}

scenario("A page that is taken apart and put together keeps what is in the widget", async ({ serve, visit }) => {
  await serve({ pages: HOST_PAGES });
  const { page, widget } = await visit({ path: "/hosts/moving.html" });
  await widget.press("start");
  await widget.tick("emergency-signs", "none");
  await page.evaluate(() => {
    const widget = document.querySelector("lumbar-check");
    const box = document.createElement("div");
    widget.replaceWith(box);
    box.append(widget);
    box.parentNode.replaceWith(...box.parentNode.childNodes);
    const [first, ...rest] = document.querySelector("main").children;
    document.querySelector("aside").append(...rest, first);
  });
  assert.deepEqual(await widget.ticked(), ["emergency-signs:none"]);
  await widget.arrive(DESK_WORKER);
});

scenario("A page that writes its markup anew gets a new widget each time", async ({ serve, visit }) => {
  await serve({ pages: HOST_PAGES });
  const { page, widget } = await visit({ path: "/hosts/moving.html" });
  for (const times of [1, 2, 3]) {
    await widget.press("start");
    assert.deepEqual(await widget.ticked(), [], `written ${times} times`);
    await widget.tick("emergency-signs", "none");
    await page.evaluate(() => (document.querySelector("main").innerHTML += "<p>The post goes on.</p>"));
  }
  await widget.press("start");
  assert.equal(await page.locator("lumbar-check").count(), 1);
});
