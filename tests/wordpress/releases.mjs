/** The versions of WordPress to test on, and where they are kept. */
import { join } from "node:path";
import { ROOT } from "../e2e/harness/run/paths.mjs";

/** What provisioning downloads and unpacks. May be deleted at any time. */
export const CACHE = join(ROOT, "target/wordpress");

/**
 * `suite`: of Debian, which packages this WordPress. `version`: what that was when the tests were last looked over.
 *
 * Debian takes an old package away when a new one comes, so that no exact version can be had for good. A later patch of
 * the same series is run on as it is, and named in the report; another series is a failure that says what to do, because
 * the plugin's readme tells owners up to which series it was tested.
 */
export const RELEASES = [
  { suite: "sid", version: "7.1.4" },
  { suite: "trixie", version: "6.8.7" },
];

/** `7.1` of `7.1.4`. */
export const seriesOf = (version) => version.split(".", 2).join(".");

/** Names of the themes that every site has, by their folders. */
export const BLOCK_THEME = "twentytwentyfive";
export const CLASSIC_THEME = "twentytwentyone";

/** The folder of an installed WordPress that no test has touched. */
export const pristine = ({ suite }) => join(CACHE, suite, "site");

/** What provisioning says about it: `{ version }`. */
export const receipt = ({ suite }) => join(CACHE, suite, "receipt.json");
