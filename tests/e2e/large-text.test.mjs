/** Text at twice its size, in the language with the longest words. Arabic is in a file of its own. */
import { assertFits, doubleText } from "./harness/fit.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";

for (const name of Object.keys(STATES)) {
  scenario(`In German, the state “${name}” fits at twice the text size, also on a phone`, async (scenes) => {
    const opened = await open(name, scenes, { language: "de" });
    await doubleText(opened);
    for (const width of [1280, 720, 320]) {
      await opened.page.setViewportSize({ width, height: 900 });
      await assertFits(opened.widget, `${width} pixels wide`);
    }
  });
}
