/** The element in applications that draw it again, and that draw it first on a server. */
import assert from "node:assert/strict";
import { join } from "node:path";
import * as vite from "vite";
import { patient } from "../e2e/harness/data/content.mjs";
import { scenario } from "../e2e/harness/run/scenario.mjs";
import { onServer } from "./harness/development.mjs";
import { EXAMPLES, PROJECTS, page } from "./harness/examples.mjs";
import { Project } from "./harness/project.mjs";

const DESK_WORKER = patient("a-desk-worker-with-a-right-sided-ache-up-and-down-is-a-strong-match");

/** An application with a button that draws everything again, in another region and with another listener. */
const AGAIN = {
  react: {
    "BackCheck.tsx": `
      import { useState } from "react";
      import "lumbar-check/react";

      export function BackCheck() {
        const [turn, setTurn] = useState(0);
        const [recordedEvents, setRecordedEvents] = useState<string[]>([]);
        return (
          <div className={"turn-" + turn}>
            <button onClick={() => setTurn(turn + 1)}>Draw again</button>
            <p id="recorded-events">{recordedEvents.join(" ")}</p>
            <lumbar-check
              region={turn % 2 ? "us" : "uk"}
              clinic-name={turn > 1 ? undefined : "Clinic " + turn}
              className={"wide-" + turn}
              onlumbar-check-step={() => setRecordedEvents([...recordedEvents, "in-turn-" + turn])}
            >
              <p>Fallback {turn}</p>
            </lumbar-check>
          </div>
        );
      }
    `,
  },
  vue: {
    "BackCheck.vue": `
      <script setup lang="ts">
      import { ref } from "vue";
      import "lumbar-check/vue";

      const turn = ref(0);
      const recordedEvents = ref<string[]>([]);
      </script>

      <template>
        <div :class="'turn-' + turn">
          <button @click="turn += 1">Draw again</button>
          <p id="recorded-events">{{ recordedEvents.join(" ") }}</p>
          <lumbar-check
            :region="turn % 2 ? 'us' : 'uk'"
            :clinic-name="turn > 1 ? undefined : 'Clinic ' + turn"
            :class="'wide-' + turn"
            @lumbar-check-step="recordedEvents = [...recordedEvents, 'in-turn-' + turn]"
          >
            <p>Fallback {{ turn }}</p>
          </lumbar-check>
        </div>
      </template>
    `,
  },
};

for (const [name, files] of Object.entries(AGAIN)) {
  scenario(
    `${name} draws everything again: answers stay, attributes and listeners follow`,
    async ({ serve, visit }) => {
      const project = new Project(`again-${name}`, { ...PROJECTS[name], ...files });
      await vite.build({ root: project.folder, logLevel: "warn" });
      await serve({ answer: project.answer("dist") });
      const { page, widget } = await visit();
      const again = async (turn) => {
        await page.getByRole("button", { name: "Draw again" }).click();
        await page.locator(`.turn-${turn}`).waitFor();
      };
      const attribute = (name) => widget.host.getAttribute(name);

      await widget.drawn();
      await widget.arrive(DESK_WORKER, "shape");
      assert.match(await page.locator("#recorded-events").textContent(), /^(in-turn-0 ?)+$/);
      await widget.tick("pain-map", "low-back-right");
      await widget.tick("shape", "up-and-down");
      await again(1);
      assert.deepEqual([await attribute("region"), await attribute("clinic-name")], ["us", "Clinic 1"]);
      assert.deepEqual(await widget.ticked(), ["pain-map:low-back-right", "shape:up-and-down"]);
      await widget.press("continue");
      // A framework draws the events in its own time.
      await page
        .locator("#recorded-events")
        .filter({ hasText: /in-turn-1$/ })
        .waitFor();
      await again(2);
      assert.equal(await attribute("clinic-name"), null);
      await widget.arrive(DESK_WORKER);
      assert.equal(await widget.place(), "advice");
      await again(3);
      assert.equal(await widget.place(), "advice");
      assert.equal(await widget.part("clinic").count(), 0);
    },
  );
}

scenario("React draws it on a server, and takes over what it finds in the page", async ({ visit }) => {
  const project = new Project("from-server", {
    "BackCheck.tsx": EXAMPLES["FromServer.tsx"],
    "server.tsx": `
      import { renderToString } from "react-dom/server";
      import { BackCheck } from "./BackCheck";

      export const drawn = renderToString(<BackCheck />);
    `,
    "main.tsx": `
      import { hydrateRoot } from "react-dom/client";
      import { BackCheck } from "./BackCheck";

      hydrateRoot(document.getElementById("app")!, <BackCheck />);
    `,
    "vite.config.js": PROJECTS.react["vite.config.js"],
  });
  const settings = { root: project.folder, logLevel: "warn", server: { host: "127.0.0.1" } };
  await vite.build({ ...settings, build: { ssr: "server.tsx", outDir: "server" } });
  const { drawn } = await import(join(project.folder, "server/server.js"));
  assert.match(drawn, /<lumbar-check region="uk" style="display:block;min-height:740px"><p>Call 999/);
  project.write({ "index.html": page({ body: `<div id="app">${drawn}</div>`, script: "/main.tsx" }) });
  // React complains of what does not fit on a development server alone.
  const server = await vite.createServer(settings);
  await onServer(server, visit, async ({ page, widget }) => {
    await widget.drawn();
    assert.equal(await widget.arrive(DESK_WORKER), "advice");
    await page.getByText("Thank you.").waitFor();
  });
});
