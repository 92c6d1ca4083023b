/** The examples of the package's README, word for word. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../e2e/harness/run/paths.mjs";

const README = readFileSync(join(ROOT, "pkg-config/npm/README.md"), "utf8");

/** By the name that stands behind the language: ```ts main.ts */
export const EXAMPLES = Object.fromEntries(
  [...README.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
);

/** A page with a script. */
export function page({ body = '<div id="app"></div>', script = "/main.ts" } = {}) {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>A post about backs</title>
<link rel="icon" href="data:,">
${script ? `<script type="module" src="${script}"></script>` : ""}
</head>
<body>${body}</body>
</html>`;
}

/** What makes a page of each framework's example, beside the example itself. */
export const PROJECTS = {
  plain: {
    "index.html": page({ body: EXAMPLES["index.html"] }),
    "main.ts": EXAMPLES["main.ts"],
  },
  later: {
    "index.html": page({ body: EXAMPLES["index.html"] }),
    "main.ts": EXAMPLES["later.ts"],
  },
  react: {
    "index.html": page({ script: "/main.tsx" }),
    "main.tsx": `
      import { createRoot } from "react-dom/client";
      import { BackCheck } from "./BackCheck";

      createRoot(document.getElementById("app")!).render(<BackCheck />);
    `,
    "BackCheck.tsx": EXAMPLES["BackCheck.tsx"],
    "vite.config.js": `import react from "@vitejs/plugin-react"; export default { plugins: [react()] };`,
  },
  vue: {
    "index.html": page(),
    "main.ts": `
      import { createApp } from "vue";
      import BackCheck from "./BackCheck.vue";

      createApp(BackCheck).mount("#app");
    `,
    "BackCheck.vue": EXAMPLES["BackCheck.vue"],
    "vite.config.js": EXAMPLES["vite.config.js"],
  },
  svelte: {
    "index.html": page(),
    "main.ts": `
      import { mount } from "svelte";
      import BackCheck from "./BackCheck.svelte";

      mount(BackCheck, { target: document.getElementById("app")! });
    `,
    "BackCheck.svelte": EXAMPLES["BackCheck.svelte"],
    "vite.config.js": `import { svelte } from "@sveltejs/vite-plugin-svelte"; export default { plugins: [svelte()] };`,
  },
};
