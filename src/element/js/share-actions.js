import { ownDocument } from "./own.js";
import { isBarred } from "./sandbox.js";

/** @import { Exports } from "./build.js" */
/** @import { Glue, Port, Reply } from "./glue.js" */
/** @typedef {keyof Glue["ShareReply"]} Became what became of something, by its name */

/** What only a page's own script can do with what a reader asked to keep or pass on. */

/** Kinds of files, by how their names end. @type {Record<string, string>} */
const TYPES = { ics: "text/calendar", json: "application/fhir+json", png: "image/png" };

/**
 * What a reader can share or save, by the names of `Port`. `pack`: the bytes of the pack. `loadExports`: brings what makes
 * codes and files. `isThere`: whether somebody still waits for a reply.
 * `replies`: what the module calls them.
 *
 * @param {object} context
 * @param {() => Uint8Array | undefined} context.pack
 * @param {() => Promise<Exports>} context.loadExports
 * @param {() => boolean} context.isThere
 * @param {Glue["ShareReply"]} context.replies
 * @returns {Pick<Port, "share_link" | "share_picture" | "copy_text" | "make_code" | "save_file" | "save_record">}
 */
export function shareActions({ pack, loadExports, isThere, replies }) {
  /** @type {(reply: Reply, act: () => Promise<[Became, string]>) => Promise<void>} */
  const answer = async (reply, act) => {
    const [status, text] = await act().catch(() => /** @type {const} */ (["Failed", ""]));
    if (isThere()) reply(replies[status], text);
  };
  const bytes = () => pack() ?? new Uint8Array();
  return {
    share_link: (url, reply) => answer(reply, async () => [await share(url), url]),
    share_picture: (name, url, region, clinic, reply) => {
      const drawn = async () => {
        const { picture, picture_rows, qr } = await loadExports();
        return picture(picture_rows(bytes(), url, region, clinic), qr(url));
      };
      return answer(reply, async () => [await sharePicture(name, drawn), url]);
    },
    copy_text: (text, reply) => answer(reply, async () => [await copy(text), text]),
    make_code: (url, reply) => answer(reply, async () => ["Made", (await loadExports()).qr(url)]),
    save_file: (name, text, reply) => answer(reply, async () => [save(name, text), text]),
    save_record: (name, fragment, reply) =>
      answer(reply, async () => {
        const record = (await loadExports()).questionnaire_response(bytes(), fragment);
        return [save(name, record), record];
      }),
  };
}

/** Shares a link by the device's own sheet, else copies it. @param {string} url @returns {Promise<Became>} */
async function share(url) {
  if (!navigator.share) return copy(url);
  try {
    await navigator.share({ url });
    return "Shared";
  } catch (error) {
    return error instanceof Error && error.name === "AbortError" ? "Nothing" : copy(url);
  }
}

/**
 * Shares a picture by the device's own sheet, else saves it.
 *
 * @param {string} name
 * @param {() => Promise<Blob>} draw
 * @returns {Promise<Became>}
 */
async function sharePicture(name, draw) {
  try {
    const drawn = await draw();
    const files = [new File([drawn], name, { type: drawn.type })];
    if (!navigator.canShare?.({ files })) return save(name, drawn);
    // A device that took long to draw may have forgotten the press by then.
    return await navigator.share({ files }).then(
      () => "Shared",
      (error) => (error.name === "AbortError" ? "Nothing" : save(name, drawn)),
    );
  } catch {
    return "Failed";
  }
}

/** @param {string} text @returns {Promise<Became>} */
async function copy(text) {
  try {
    // In a sandboxed frame Chromium would not only refuse, but complain on the console.
    if (ownDocument.featurePolicy?.allowsFeature("clipboard-write") === false) return "ToCopy";
    await navigator.clipboard.writeText(text);
    return "Copied";
  } catch {
    return "ToCopy";
  }
}

/**
 * Saves something as a file, where that is possible.
 *
 * @param {string} name
 * @param {string | Blob} content
 * @returns {Became}
 */
function save(name, content) {
  if (isBarred("allow-downloads")) return "ToCopy";
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const url = URL.createObjectURL(new Blob([content], { type: TYPES[ending] }));
  const link = ownDocument.createElement("a");
  Object.assign(link, { href: url, download: name });
  link.click();
  // Some browsers begin to read it only after this.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return "Saved";
}
