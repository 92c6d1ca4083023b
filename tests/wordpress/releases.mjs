/** The versions of WordPress to test on, and where they are kept. */
import { join } from "node:path";
import { ROOT } from "../e2e/harness/paths.mjs";

/** What provisioning downloads and unpacks. May be deleted at any time. */
export const CACHE = join(ROOT, "target/wordpress");

/**
 * `suite`: of Debian, which packages this WordPress. `least`: the version it has to be of, or a later one, because
 * Debian's newest suite moves on by itself.
 */
export const RELEASES = [
  { suite: "sid", least: "7.1" },
  { suite: "trixie", least: "6.8" },
];

/** Names of the themes that every site has, by their folders. */
export const BLOCK_THEME = "twentytwentyfive";
export const CLASSIC_THEME = "twentytwentyone";

/** The folder of an installed WordPress that no test has touched. */
export const pristine = ({ suite }) => join(CACHE, suite, "site");

/** What provisioning says about it: `{ version }`. */
export const receipt = ({ suite }) => join(CACHE, suite, "receipt.json");
