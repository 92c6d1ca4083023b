/** What only a page's own script can do with what a reader asked to keep or pass on. */

/** Kinds of files, by how their names end. */
const TYPES = { ics: "text/calendar", json: "application/fhir+json" };

/**
 * Does what a reader asked for, as told in `element.rs`. `file`: the name of a file to save. `pack`: the bytes of the
 * pack. `loadExports`: brings what makes codes and files. Resolves to what became of it and the text that goes with that.
 */
export async function passOn(what, content, { file, pack, loadExports }) {
  try {
    switch (what) {
      case "share":
        return [await share(content), content];
      case "copy":
        return [await copy(content), content];
      case "code":
        return ["code", (await loadExports()).qr(content)];
      case "record": {
        const record = (await loadExports()).questionnaire_response(pack, content);
        return [save(record, file), record];
      }
      default:
        return [save(content, file), content];
    }
  } catch {
    return ["failed", ""];
  }
}

/** Shares a link by the device's own sheet, else copies it. */
async function share(url) {
  if (!navigator.share) return copy(url);
  try {
    await navigator.share({ url });
    return "shared";
  } catch (error) {
    return error.name === "AbortError" ? "nothing" : copy(url);
  }
}

async function copy(text) {
  try {
    // In a sandboxed frame Chromium would not only refuse, but complain on the console.
    if (document.featurePolicy?.allowsFeature("clipboard-write") === false) return "to-copy";
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    return "to-copy";
  }
}

/** Saves a text as a file, where that is possible. */
function save(text, name) {
  if (mayNotSave()) return "to-copy";
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[name.split(".").at(-1)] }));
  const link = document.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  // Some browsers begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return "saved";
}

/**
 * Whether this page is in a sandbox that lets no file out. A browser does not tell, and would drop the file with a line
 * on the console: a page without an origin that is not a file is in a sandbox, and one that may look at its frame can
 * see what that allows.
 */
function mayNotSave() {
  const allows = frameElement?.getAttribute("sandbox")?.toLowerCase().split(/\s+/);
  return allows ? !allows.includes("allow-downloads") : origin === "null" && location.protocol !== "file:";
}
