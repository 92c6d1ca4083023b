/** Unusual host pages, one a file in `hosts/`. The title and text of each say what it does to embedded content. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../run/paths.mjs";
import { VENDOR_PAGES } from "./vendor.mjs";

const FOLDER = join(ROOT, "tests/e2e/hosts");
const files = readdirSync(FOLDER).map((file) => [`/hosts/${file}`, readFileSync(join(FOLDER, file), "utf8")]);

/** For a site to serve: the hosts, and what they bring from elsewhere. */
export const HOST_PAGES = { ...Object.fromEntries(files), ...VENDOR_PAGES };

/** Every host: its path, and its title. */
export const HOSTS = files
  .filter(([path]) => path.endsWith(".html"))
  .map(([path, text]) => ({ path, title: /<title>(.*)<\/title>/.exec(text)[1] }));
