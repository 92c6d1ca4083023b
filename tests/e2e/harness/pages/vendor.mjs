/** Style sheets, frameworks and scripts that host pages load from npm packages, each as one file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "tailwindcss";
import { ROOT } from "../run/paths.mjs";

const folder = (name) => join(ROOT, "tests/e2e/node_modules", name);
const read = (name, file) => readFileSync(join(folder(name), file), "utf8");

/** For a site to serve. */
export const VENDOR_PAGES = {
  "/vendor/bootstrap.css": withoutMap(read("bootstrap", "dist/css/bootstrap.css")),
  "/vendor/tailwind.css": await tailwind(),
  "/vendor/react.js": react(),
  "/vendor/vue.js": read("vue", "dist/vue.esm-browser.js"),
};

/** Without the last line, which has browsers with open tools ask for a map. */
function withoutMap(text) {
  return text.replace(/\/[/*]# sourceMapping.*\s*$/, "");
}

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
