/**
 * Whether this page is in a sandbox that does not allow something, such as `allow-downloads`. A browser does not tell, and
 * would drop what was asked for with at most a line on the console: a page without an origin that is not a file is in a
 * sandbox, and one that may look at its frame can see what that allows.
 *
 * @param {string} permission
 */
export function isBarred(permission) {
  const allows = frameElement?.getAttribute("sandbox")?.toLowerCase().split(/\s+/);
  return allows ? !allows.includes(permission) : origin === "null" && location.protocol !== "file:";
}
