/**
 * The letters that pages are drawn with: those of npm packages, and none of this computer, so that a page comes out alike
 * everywhere. Browsers on Linux take them from the file that `FONTCONFIG_FILE` names; elsewhere they draw with
 * what they have.
 */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";

const PACKAGES = join(ROOT, "tests/e2e/node_modules");
const CONFIGURATIONS = join(ROOT, "target/letters");

const google = (name, ...weights) => weights.map((weight) => `@expo-google-fonts/${name}/${weight}`);

const ARABIC = google("noto-sans-arabic", "400Regular", "600SemiBold", "700Bold");

const CONDENSED = google("roboto-condensed", "400Regular", "400Regular_Italic", "600SemiBold", "700Bold");

/** Signs that the others lack, such as arrows and the triangles of folded parts. */
const SIGNS = google("noto-sans-symbols", "400Regular").concat(google("noto-sans-symbols-2", "400Regular"));

/** Families that are asked when the first has no such letter, in this order. */
const OTHERS = ["Noto Sans Arabic", "Noto Sans Symbols", "Noto Sans Symbols 2"];

/**
 * What each set consists of: folders of packages, and families in the order in which they are asked for a letter.
 * `usual` is what Android draws with, and about as wide as what other systems come with.
 */
const SETS = {
  usual: {
    folders: [...google("roboto", "400Regular", "400Regular_Italic", "600SemiBold", "700Bold"), ...ARABIC, ...SIGNS],
    families: ["Roboto", ...OTHERS],
  },
  wide: { folders: ["dejavu-fonts-ttf/ttf"], families: ["DejaVu Sans"] },
  narrow: { folders: [...CONDENSED, ...ARABIC, ...SIGNS], families: ["Roboto Condensed", ...OTHERS] },
};

/** The names of the sets. What is promised to every reader holds with each. */
export const LETTERS = Object.keys(SETS);

/** The usual set, with the families of the others at hand. */
const EVERY = { families: SETS.usual.families, folders: [...new Set(LETTERS.flatMap((set) => SETS[set].folders))] };

/** Draws the widget of a page with another set. The browser is one with `every` letter. */
export async function drawAnew(widget, set) {
  await widget.host.evaluate((host, family) => {
    host.style.setProperty("--lumbar-font", family);
    host.style.setProperty("--lumbar-heading-font", family);
  }, SETS[set].families.map((family) => `"${family}"`).join());
}

/** Names that pages ask for. */
const GENERIC = ["serif", "sans-serif", "system-ui", "monospace", "cursive", "fantasy"];

/** Whether browsers of this system take their letters from where they are told to. */
export const canChooseLetters = process.platform === "linux";

/** The environment of a browser that draws with a set. */
export function drawnWith(set) {
  if (!canChooseLetters) return process.env;
  const folder = join(CONFIGURATIONS, set);
  const file = join(folder, "fonts.conf");
  mkdirSync(folder, { recursive: true });
  // In one go: the browser of another test file may be reading it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, configuration(set === "every" ? EVERY : SETS[set], folder));
  renameSync(draft, file);
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** Letters as their designer drew them: hints and colours at their edges are of one screen or another. */
const DRAWING = {
  antialias: "<bool>true</bool>",
  hinting: "<bool>false</bool>",
  autohint: "<bool>false</bool>",
  rgba: "<const>none</const>",
};

function configuration({ folders, families }, folder) {
  const names = families.map((family) => `<family>${family}</family>`).join("");
  const lines = [
    ...folders.map((name) => `<dir>${join(PACKAGES, name)}</dir>`),
    `<cachedir>${join(folder, "cache")}</cachedir>`,
    ...GENERIC.map((name) => `<alias binding="strong"><family>${name}</family><prefer>${names}</prefer></alias>`),
    `<match target="pattern"><edit name="family" mode="append_last"><string>${families[0]}</string></edit></match>`,
    ...Object.entries(DRAWING).map(
      ([name, value]) => `<match target="font"><edit name="${name}" mode="assign">${value}</edit></match>`,
    ),
  ];
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    "<fontconfig>",
    ...lines,
    "</fontconfig>",
    "",
  ].join("\n");
}
