/** Pages whose router treats every change of the browser's history as a change of page. */
import { join } from "node:path";
import { build } from "esbuild";
import { TITLE, blog, element } from "./blog.mjs";
import { ROOT } from "../run/paths.mjs";

const FOLDER = join(ROOT, "tests/e2e");

/** Astro's router asks the build of a site for what it sends along. */
const OF_THE_BUILD = {
  name: "of the build",
  setup(build) {
    build.onResolve({ filter: /^virtual:/ }, ({ path }) => ({ path, namespace: "virtual" }));
    build.onLoad({ filter: /.*/, namespace: "virtual" }, () => ({
      contents: "export const internalFetchHeaders = {};",
    }));
  },
};

async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: FOLDER },
    define: {
      "process.env.NODE_ENV": '"production"',
      "import.meta.env.SSR": "false",
      "import.meta.env.DEV": "false",
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [OF_THE_BUILD],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

const REACT = `
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";
import { Link, createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
const post = h("main", null, h("h1", null, "A post"), h(Link, { to: "/other" }, "Other"), h("lumbar-check", { region: "uk" }));
const router = createBrowserRouter([
  { path: "/post", element: post },
  { path: "/other", element: h("h1", null, "Another post") },
]);
createRoot(document.getElementById("root")).render(h(RouterProvider, { router }));
`;

const VUE = `
import { createApp, h } from "vue";
import { RouterLink, RouterView, createRouter, createWebHistory } from "vue-router";
const Post = { render: () => h("main", [h("h1", "A post"), h(RouterLink, { to: "/other" }, () => "Other"), h("lumbar-check", { region: "uk" })]) };
const routes = [
  { path: "/post", component: Post },
  { path: "/other", component: { render: () => h("h1", "Another post") } },
];
createApp({ render: () => h(RouterView) }).use(createRouter({ history: createWebHistory(), routes })).mount("#root");
`;

const TURBO = 'import "@hotwired/turbo";';

const ASTRO = `
import { navigate } from "./node_modules/astro/dist/transitions/router.js";
document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  event.preventDefault();
  navigate(link.href);
});
`;

const WIDGET = '<script type="module" src="/dist/lumbar-check.js"></script>';
const ROUTER = '<script type="module" src="/router.js"></script>';
const ASTROS = `<meta name="astro-view-transitions-enabled" content="true">
  <meta name="astro-view-transitions-fallback" content="animate">`;

/** One document for all pages. */
const app = (head) => `<!doctype html><html lang="en-GB"><head><title>${TITLE}</title>${head}</head>
  <body><div id="root"></div></body></html>`;

const single = (head) => ({ "/post": app(head), "/other": app(head) });

/** A document for each. */
const several = (more) => (head) => {
  const page = (heading, widget) =>
    blog({ head: more + head, widget: `<h1>${heading}</h1><a href="/other">Other</a>${widget}` });
  return { "/post": page("A post", element()), "/other": page("Another post", "") };
};

/** By name: the router's script, what it makes of pages, and whether it has to come after the widget. */
const ROUTERS = {
  "React Router": { script: REACT, pages: single },
  "Vue Router": { script: VUE, pages: single },
  Turbo: { script: TURBO, pages: several(""), bringsAnew: true },
  "Astro's router": { script: ASTRO, pages: several(ASTROS), bringsAnew: true },
};

/** Each with the widget's script before the router's and after it. `isKept`: whether pages get entries there. */
export const SITES = Object.entries(ROUTERS).flatMap(([name, { script, pages, bringsAnew = false }]) =>
  [true, false].map((isFirst) => ({
    name: `${name}, which comes ${isFirst ? "after" : "before"} the widget`,
    hasEntries: isFirst || !bringsAnew,
    pages: async () => ({
      ...pages(isFirst ? WIDGET + ROUTER : ROUTER + WIDGET),
      "/elsewhere": blog({ widget: "", head: "" }),
      "/router.js": await bundled(script),
    }),
  })),
);
