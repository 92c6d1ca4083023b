/** The browser's Back on pages with a router: it turns the widget's pages, and the router brings no page anew. */
import assert from "node:assert/strict";
import { scenario } from "./harness/run/scenario.mjs";
import { DESK_WORKER } from "./harness/reader/states.mjs";
import { SITES } from "./harness/pages/routers.mjs";

for (const { name, hasEntries, pages } of SITES) {
  scenario(`${name}: pages of the widget are none of the router's`, async ({ serve, visit }) => {
    await serve({ pages: await pages() });
    const { page, site, widget } = await visit({ path: "/elsewhere" });
    await page.goto(`${site.origin}/post`);
    await widget.drawn();
    const before = await page.evaluate(() => history.length);
    await widget.host.evaluate((host) => (host.isTheFirst = true));
    await widget.press("start");
    await widget.answerPage(DESK_WORKER);
    const ticked = await widget.ticked();
    await widget.press("continue");
    const second = await widget.asked();
    const goes = (delta) => page.evaluate((delta) => history.go(delta), delta);
    if (hasEntries) {
      await goes(-1);
      await widget.option("emergency-signs", "none").waitFor();
      assert.deepEqual(await widget.ticked(), ticked);
      await goes(1);
      await widget.question(second[0]).waitFor();
      assert.equal(await widget.host.evaluate((host) => host.isTheFirst), true, "another widget is there");
      await goes(-2);
      await widget.button("start").waitFor();
      await goes(2);
      await widget.question(second[0]).waitFor();
      assert.equal(await widget.host.evaluate((host) => host.isTheFirst), true, "another widget is there");
    } else {
      assert.equal(await page.evaluate(() => history.length), before);
    }

    // The router's own pages come and go as ever, and bring a new widget.
    await page.getByRole("link", { name: "Other", exact: true }).click();
    await page.getByRole("heading", { name: "Another post", exact: true }).waitFor();
    await goes(-1);
    await widget.button("start").waitFor();
    assert.equal(page.url(), `${site.origin}/post`);
    assert.equal(await widget.host.evaluate((host) => host.isTheFirst), undefined);
    await goes(-1);
    await page.waitForURL(`${site.origin}/elsewhere`);
  });
}
