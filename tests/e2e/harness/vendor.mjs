/** What pages bring from elsewhere: style sheets and frameworks of npm packages, each as one file. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compile } from "tailwindcss";

const require = createRequire(import.meta.url);
const folder = (name) => dirname(require.resolve(`${name}/package.json`));
const read = (name, file) => readFileSync(join(folder(name), file), "utf8");

/** For a site to serve. */
export const VENDOR_PAGES = {
  // Without the last line, which has browsers with open tools ask for a map.
  "/vendor/bootstrap.css": read("bootstrap", "dist/css/bootstrap.css").replace(/\/\*# sourceMapping.*/, ""),
  "/vendor/tailwind.css": await tailwind(),
  "/vendor/react.js": react(),
  "/vendor/vue.js": read("vue", "dist/vue.esm-browser.js"),
};

/** Tailwind's variables and reset, as its compiler writes them. */
async function tailwind() {
  const base = folder("tailwindcss");
  const loadStylesheet = async (path) => ({ path, base, content: readFileSync(join(base, path), "utf8") });
  return (await compile('@import "theme.css"; @import "preflight.css";', { base, loadStylesheet })).build([]);
}

/** React as an ES module. It comes as CommonJS alone, so each file becomes a function that is called when required. */
function react() {
  const files = {
    react: read("react", "cjs/react.development.js"),
    scheduler: read("scheduler", "cjs/scheduler.development.js"),
    "react-dom": read("react-dom", "cjs/react-dom.development.js"),
    "react-dom/client": read("react-dom", "cjs/react-dom-client.development.js"),
  };
  const functions = Object.entries(files).map(([name, text]) => `"${name}": (exports, require) => {${text}\n},`);
  return `
    const process = { env: { NODE_ENV: "development" } };
    const functions = {${functions.join("\n")}};
    const required = {};
    const require = (name) => {
      if (!required[name]) functions[name](required[name] = {}, require);
      return required[name];
    };
    export const React = require("react");
    export const { createRoot, hydrateRoot } = require("react-dom/client");
  `;
}
