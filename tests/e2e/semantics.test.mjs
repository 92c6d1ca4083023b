/**
 * What assistive technology is told of every state: judged by IBM's engine, and as a tree of roles and names that
 * people have read and that is kept in `kept/aria`. axe looks at the same states in `looks.test.mjs`.
 */
import { test } from "node:test";
import { assertPassesAce } from "./harness/ace.mjs";
import { assertKept, assertNothingElseKept } from "./harness/kept.mjs";
import { scenario } from "./harness/scenario.mjs";
import { STATES, open } from "./harness/states.mjs";

const fileOf = (name) => `${name}.yaml`;

for (const name of Object.keys(STATES)) {
  scenario(`The state “${name}” is told to assistive technology as kept, and without a fault`, async (scenes) => {
    const { page, site, widget } = await open(name, scenes);
    await assertPassesAce(page, name);
    const tree = await widget.host.ariaSnapshot();
    // Every site has a port of its own, and a link with answers the day on which it was made.
    const steady = tree
      .replaceAll(site.origin, "https://blog.example")
      .replaceAll(encodeURIComponent(site.origin), encodeURIComponent("https://blog.example"))
      .replace(/(lumbar-check(?:=|%3D)1\.)[\w-]+/g, "$1…");
    assertKept(`aria/${fileOf(name)}`, steady);
  });
}

test("No state is kept that there is not", () => assertNothingElseKept("aria", Object.keys(STATES).map(fileOf)));
