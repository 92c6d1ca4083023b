/** What a clinic has on its server: the folder of the zip, on a site of its own, and what the README says to paste. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST, ROOT } from "../run/paths.mjs";
import { unzip } from "../data/zip.mjs";

/** Where the folder is on the clinic's server. */
export const FOLDER = "/practice/lumbar-check/";

/** What lets other sites load files. */
export const OPEN = { "Access-Control-Allow-Origin": "*" };

/** The zip, as a clinic gets it. */
export const ZIP = readdirSync(DIST).find((name) => /^lumbar-check-[\d.]+\.zip$/.test(name));

/** The files of the folder, by their path on the server. */
export const UPLOADED = Object.fromEntries(
  Object.entries(unzip(readFileSync(join(DIST, ZIP)))).map(([name, bytes]) => [
    name.replace(/^lumbar-check\//, FOLDER),
    bytes,
  ]),
);

/** Starts the clinic's server. `options`: as for any site. */
export function clinic(serve, { pages = {}, headers = OPEN, ...options } = {}) {
  const index = UPLOADED[`${FOLDER}index.html`];
  return serve({ pages: { ...UPLOADED, [FOLDER]: index, ...pages }, headers, ...options });
}

/** The address of a page of the folder. */
export const at = (site, page) => `${site.origin}${FOLDER}${page}`;

export const README = readFileSync(join(ROOT, "README.md"), "utf8");

/** All markup that the README gives, in its order, each with the heading that it stands under. */
export const EXAMPLES = README.split(/^#+ /m).flatMap((section) => {
  const [heading] = section.split("\n", 1);
  return [...section.matchAll(/```html\n([\s\S]*?)```/g)].map(([, markup]) => ({ heading, markup }));
});

/** The markup under a heading, with the address of a clinic's server in place of the README's own. */
export function pasted(wanted, site) {
  const { markup } = EXAMPLES.find(({ heading }) => heading === wanted);
  return markup.replaceAll("https://your-clinic.example/lumbar-check/", at(site, ""));
}
