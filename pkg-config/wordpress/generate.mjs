#!/usr/bin/env node
/**
 * Writes what is generated in the plugin's folder: `npm ci --ignore-scripts`, then
 * `node pkg-config/wordpress/generate.mjs`.
 *
 * From the pack: the words of the fallback, and what the tips are called. From the sources: the template of all strings to translate. From the
 * translators' .po files: what WordPress reads. All of it is kept in the repository, so that packaging only copies; the
 * tests of the plugin fail if it is out of date.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fallbackFiles } from "./generate/fallback.mjs";
import { tipFiles } from "./generate/tips.mjs";
import { translationFiles } from "./generate/translations.mjs";

export const PLUGIN = fileURLToPath(new URL("lumbar-check/", import.meta.url));

/** What should be there, by path inside the plugin's folder. Throws if a translation lacks a string, or has one too many. */
export function generated() {
  return { ...fallbackFiles(), ...tipFiles(), ...translationFiles(PLUGIN) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(generated())) {
    mkdirSync(dirname(join(PLUGIN, path)), { recursive: true });
    writeFileSync(join(PLUGIN, path), text);
  }
}
