/** The page for a site's owner: checks the server, and writes what to paste with the address it stands at. */

import { check } from "./checks.js";
import { coloursOf } from "./colour.js";
import { base, byId } from "./guide-page.js";

/** @import { Manifest } from "./checks.js" */

/** @typedef {[name: string, value: string][]} Settings Names and values. */
/** @typedef {{ page: Document, text: string }} Page */
/** @typedef {{ name: string, type: string, content: string }} File */

/** The name of a page's file in a language. @param {string} page @param {string | undefined} language */
const fileOf = (page, language) => (language === "en" ? `${page}.html` : `${page}.${language}.html`);

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const quoted = (/** @type {string} */ text) => text.replace(/[&"<>]/g, (character) => ENTITIES[character]);
const attributes = (/** @type {Settings} */ pairs, prefix = "") =>
  pairs.map(([name, value]) => ` ${prefix}${name}="${quoted(value)}"`).join("");

/** The country of readers in many, who are told to call their local number: one guessed from a language could be wrong. */
const MANY = "many";
const LOCAL = "elsewhere";

/**
 * Attributes as a shortcode can hold them. Brackets would end it, and WordPress takes backslashes out. Its block editor
 * reads what is pasted as Markdown, in which an address becomes a link and stars make words bold.
 *
 * @param {string} text
 */
const inShortcode = (text) =>
  text
    .replace(/[[\]\\*_~`@]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll("://", ":&#47;/")
    .replace(/(www)\./gi, "$1&#46;");

/** What settings are given in. */
const controls = () =>
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */ ([...byId("settings", HTMLFormElement).elements]);

/** Which country was chosen; empty before one was. */
const chosenRegion = () => controls().find(({ name }) => name === "region")?.value ?? "";

/** The settings that were given and can be used. */
function chosen() {
  const fields = controls().filter(({ name, type }) => name && type !== "checkbox");
  const usable = fields.filter(({ validity }) => validity.valid);
  /** @type {Settings} */
  const given = usable.map(({ name, value }) => [name, value === MANY ? LOCAL : value.trim()]);
  const boxes = controls().filter((control) => control.matches('[name="hide-tips"]:checked'));
  given.push(["hide-tips", boxes.map(({ value }) => value).join(" ")]);
  return given.filter(([, value]) => value !== "");
}

/**
 * The same for an element in a page of somebody's own, which does not know where shared links had better lead.
 *
 * @param {Settings} settings
 * @returns {Settings}
 */
function onElement(settings) {
  if (!byId("own-page", HTMLInputElement).checked) return settings;
  const result = new URL("result.html", base);
  const taken = settings.filter(([name]) => name === "region" || name === "hide-tips");
  result.search = String(new URLSearchParams(taken));
  return [...settings, ["share-base", result.href]];
}

/**
 * The value of a `style` attribute: the reserved height, and the accent if one is set.
 *
 * @param {string} before
 * @param {{ accent?: string }} settings
 */
function style(before, { accent }) {
  const colours = accent ? Object.entries(coloursOf(accent)) : [];
  return [before, ...colours.map(([name, value]) => `${name}:${value}`)].join(";");
}

/** The settings by name. @param {Settings} settings @returns {Partial<Record<string, string>>} */
const byName = (settings) => Object.fromEntries(settings);

/**
 * The address of a page with the settings in it, but the language, which is in its name.
 *
 * @param {string} page
 * @param {Settings} settings
 */
function addressOf(page, settings) {
  const { lang } = byName(settings);
  const url = new URL(fileOf(page, lang), base);
  url.search = String(new URLSearchParams(settings.filter(([name]) => name !== "lang")));
  return url.href;
}

/**
 * A page in a language as the server has it, with its text.
 *
 * @param {string} page
 * @param {string | undefined} language
 * @returns {Promise<Page>}
 */
async function pageIn(page, language) {
  const text = await (await fetch(fileOf(page, language))).text();
  return { text, page: new DOMParser().parseFromString(text, "text/html") };
}

/**
 * The warning signs and the number of the country, or of all if it is none, as the page for frames has them.
 *
 * @param {Document} page
 * @param {string} region
 */
function fallback(page, region) {
  const list = /** @type {Element} */ (page.querySelector(".red-flag-list")?.cloneNode(true));
  for (const line of list.querySelectorAll(".opening, noscript")) line.remove();
  const near = list.querySelector(`[data-region~="${region}"]`);
  for (const line of list.querySelectorAll("[data-region]")) if (near && line !== near) line.remove();
  for (const name of list.querySelectorAll("[data-region] > span")) name.replaceWith(`${name.textContent}:`);
  for (const element of list.querySelectorAll("[class], [data-region]")) {
    element.removeAttribute("class");
    element.removeAttribute("data-region");
  }
  const lines = list.innerHTML.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => `  ${line}`).join("\n");
}

/**
 * What to paste, by the name of its place on the page.
 *
 * @param {Settings} settings
 * @param {Manifest} manifest
 * @param {Document} frame
 */
function snippets(settings, manifest, frame) {
  const given = byName(settings);
  const { lang } = given;
  const all = onElement(settings);
  // An accent is a style of the element; everything else an attribute.
  const set = all.filter(([name]) => name !== "accent");
  const [script, { integrity }] = /** @type {[string, Manifest["files"][string]]} */ (
    Object.entries(manifest.files).find(([name]) => name.match(/^lumbar-check-\d.*\.(\w+)\.\w+\.js$/)?.[1] === lang)
  );
  const loader = `<script type="module" src="${base}${script}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const inside = fallback(frame, chosenRegion());
  const element = `<lumbar-check${attributes(set)} style="${style("display:block;min-height:740px", given)}">\n${inside}\n</lumbar-check>`;
  return {
    script: `${loader}\n\n${element}`,
    loader,
    div: `<div data-lumbar-check${attributes(set, "data-")} style="${style("min-height:740px", given)}">\n${inside}\n</div>`,
    shortcode: `[lumbar-check${inShortcode(attributes(all))}]`,
    install: `npm install ./lumbar-check-${manifest.version}.tgz`,
    element,
    frame:
      `<iframe src="${quoted(addressOf("frame", settings))}" title="${quoted(frame.title)}" loading="lazy" ` +
      `allow="clipboard-write; web-share" style="width:100%;height:740px;border:0"></iframe>\n` +
      `<script async src="${base}lumbar-check-frame.js"></script>`,
    framed: addressOf("frame", settings),
    link: addressOf("check", settings),
    oembed: new URL(fileOf("check", lang), base).href,
    file: `lumbar-check-${manifest.version}.html?${new URLSearchParams(settings)}`,
  };
}

/**
 * The files that make a frame of a link, for where this page stands.
 *
 * @param {Settings} settings
 * @param {Page} check
 * @param {Page} frame
 */
function oembedFiles(settings, check, frame) {
  const { lang } = byName(settings);
  const { title } = check.page;
  const name = fileOf("oembed", lang).replace(".html", ".json");
  /** @type {Record<string, string>} */
  const values = {
    title,
    base,
    page: addressOf("check", settings),
    frame: addressOf("frame", settings),
    answer: base + name,
  };
  const { answer = "", link = "" } = byId("oembed-missing").dataset;
  /** @type {(text: string, written: (value: string) => string) => string} */
  const filled = (text, written) => text.replace(/\{(\w+)\}/g, (_, name) => written(values[name]));
  const content = JSON.parse(answer, (key, value) =>
    typeof value === "string" ? filled(value, key === "html" ? quoted : String) : value,
  );
  const line = filled(link, quoted);
  // WebKit knows no 'self' in the frame that WordPress makes: the folder is named beside it.
  const named = (/** @type {Page} */ { text }) =>
    text.replaceAll("'self'", `'self' ${base}`).replace("</head>", () => `${line}</head>`);
  return {
    oembed: { name, type: "application/json", content: `${JSON.stringify(content, null, 2)}\n` },
    check: { name: fileOf("check", lang), type: "text/html", content: named(check) },
    frame: { name: fileOf("frame", lang), type: "text/html", content: named(frame) },
  };
}

/** @param {HTMLAnchorElement} link @param {File} file */
function offer(link, { name, type, content }) {
  URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
}

let turn = 0;

/** Writes everything anew. @param {Manifest} manifest */
async function write(manifest) {
  const now = ++turn;
  const isHeldBack = chosenRegion() === "";
  byId("held-back").hidden = !isHeldBack;
  byId("ready").hidden = isHeldBack;
  if (isHeldBack) return;
  const settings = chosen();
  const { lang } = byName(settings);
  const [frame, check] = await Promise.all([pageIn("frame", lang), pageIn("check", lang)]);
  if (now !== turn) return;
  for (const [name, text] of Object.entries(snippets(settings, manifest, frame.page))) {
    byId(`snippet-${name}`).textContent = text;
  }
  const discovery = check.page.querySelector('link[type="application/json+oembed"]')?.getAttribute("href");
  const isReady = discovery?.startsWith(base) ?? false;
  byId("oembed-ready").hidden = !isReady;
  byId("oembed-missing").hidden = isReady;
  if (!isReady) {
    const files = Object.entries(oembedFiles(settings, check, frame));
    for (const [name, file] of files) offer(byId(`save-${name}`, HTMLAnchorElement), file);
  }
  show(addressOf("frame", settings), frame.page.title);
  await drawCode(addressOf("check", settings), manifest);
}

/** @typedef {import("../../src/element/js/build.js").Exports} Exports */

/** @type {Promise<Exports> | undefined} */
let maker;

/** The module that makes square codes, once. @param {Manifest} manifest @returns {Promise<Exports>} */
function codeMaker({ files }) {
  const named = (/** @type {string} */ end) =>
    Object.keys(files).find((name) => name.startsWith("exports-") && name.endsWith(end)) ?? "";
  maker ??= import(base + named(".js")).then(async (code) => {
    const bytes = await (await fetch(named(".wasm"))).arrayBuffer();
    await code.default({ module_or_path: bytes });
    return code;
  });
  return maker;
}

/**
 * An address as a square code, dark on white in every theme: on the page, and as a file.
 *
 * @param {string} address
 * @param {Manifest} manifest
 */
async function drawCode(address, manifest) {
  const section = /** @type {HTMLElement} */ (byId("code").parentElement);
  let code;
  try {
    code = (await codeMaker(manifest)).qr(address);
  } catch {
    // The checks say what keeps the server from running it.
    maker = undefined;
    section.hidden = true;
    return;
  }
  section.hidden = false;
  const [size, path] = code.split(/ (.*)/);
  const space = "http://www.w3.org/2000/svg";
  const part = (/** @type {string} */ name, /** @type {Record<string, string>} */ attributes) => {
    const element = document.createElementNS(space, name);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const image = part("svg", { viewBox: `0 0 ${size} ${size}`, "shape-rendering": "crispEdges" });
  image.append(part("path", { fill: "#fff", d: `M0 0h${size}v${size}H0z` }), part("path", { fill: "#000", d: path }));
  byId("code").replaceChildren(image);
  const content = new XMLSerializer().serializeToString(image);
  offer(byId("save-code", HTMLAnchorElement), { name: "lumbar-check.svg", type: "image/svg+xml", content });
}

/** The preview: a frame as on any other page. @param {string} address @param {string} title */
function show(address, title) {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: address, title, height: 740 });
  byId("preview").replaceChildren(frame);
}

/** A bar on each thing to paste: what it is, and a button that copies it. */
function makeCopyable() {
  /** @type {NodeListOf<HTMLElement>} */
  const codes = document.querySelectorAll("pre > code");
  for (const code of codes) {
    const text = /** @type {HTMLElement} */ (code.parentElement);
    // It may scroll, which takes a keyboard to be in it.
    text.tabIndex = 0;
    const bar = document.createElement("div");
    const button = document.createElement("button");
    bar.className = "bar";
    Object.assign(button, { type: "button", className: "copy", textContent: "Copy" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent ?? "");
        button.textContent = "Copied";
      } catch {
        getSelection()?.selectAllChildren(code);
        button.textContent = "Selected: copy it";
      }
      button.addEventListener("blur", () => (button.textContent = "Copy"), { once: true });
    });
    bar.append(code.dataset.kind ?? "HTML", button);
    text.before(bar);
  }
}

/** The recipes, by the names of the sites that they are for: each has an address of its own behind the `#`. */
const recipes = () => [...byId("recipes").children];

/** Shows the recipe for a site and no other. @param {string} name */
function chooseSite(name) {
  for (const recipe of recipes()) recipe.classList.toggle("is-chosen", recipe.id === name);
  byId("no-site").hidden = true;
}

const sites = () => /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('[name="site"]'));

/** The site that the address names, if there is a recipe for it. */
function followAddress() {
  const choice = [...sites()].find(({ value }) => value === location.hash.slice(1));
  if (!choice) return;
  choice.checked = true;
  chooseSite(choice.value);
}

function letChoose() {
  for (const site of sites()) {
    site.addEventListener("input", () => {
      chooseSite(site.value);
      history.replaceState(history.state, "", `#${site.value}`);
    });
  }
  addEventListener("hashchange", followAddress);
  followAddress();
}

async function start() {
  byId("not-yet").hidden = true;
  byId("here").hidden = false;
  byId("address").textContent = base;
  makeCopyable();
  letChoose();
  const manifest = await (await fetch("manifest.json", { cache: "no-cache" })).json();
  const rewrite = () => write(manifest);
  byId("settings").addEventListener("input", rewrite);
  byId("settings").addEventListener("submit", (event) => event.preventDefault());
  byId("check-again").addEventListener("click", () => check(manifest));
  await rewrite();
  await check(manifest);
}

start();
