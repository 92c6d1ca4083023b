/* global STYLES, sheetsOf */

/** What only a page's own script can do with what a reader asked to keep or pass on. */

/** The widget's style sheet for a document. */
export const styles = sheetsOf(STYLES);

/** Kinds of files, by how their names end. */
const TYPES = { ics: "text/calendar", json: "application/fhir+json" };

/**
 * Does what a reader asked for, as told in `element.rs`. `file`: the name of a file to save. `pack`: the bytes of the
 * pack. `takeAway`: brings what makes codes and files. Resolves to what became of it and the text that goes with that.
 */
export async function passOn(what, content, { file, pack, takeAway }) {
  try {
    switch (what) {
      case "share":
        return [await share(content), content];
      case "copy":
        return [await copy(content), content];
      case "code":
        return ["code", (await takeAway()).qr(content)];
      case "record": {
        const record = (await takeAway()).questionnaire_response(pack, content);
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

/**
 * Prints the widget without the page around it, from a frame that is there only while printing. `mask`: hides an element
 * from session-replay tools. `mode`: of the shadow root that the copy is in. Returns what takes the frame away, for a
 * widget that goes before it.
 */
export function print(root, link, { mask, mode }) {
  const frame = document.createElement("iframe");
  mask(frame);
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0", visibility: "hidden" });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  const copy = page.createElement("div");
  mask(copy);
  copy.append(...[...root.children].map((child) => page.importNode(child, true)));
  copy.querySelectorAll(".fold").forEach(unfold);
  const widget = copy.querySelector(".widget");
  const made = page.createElement("p");
  made.className = "printed-on";
  const day = new Date().toLocaleDateString(localeOf(widget.lang), { dateStyle: "long" });
  made.textContent = [day, link].filter(Boolean).join(" · ");
  widget.querySelector(".panel").append(made);
  const paper = page.body.attachShadow({ mode });
  paper.append(copy);
  paper.adoptedStyleSheets = [styles(page)];
  const remove = () => frame.remove();
  view.addEventListener("afterprint", remove);
  // Not every browser says when it has printed. Whoever does something on the page again is done with it.
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, remove, { once: true, capture: true });
  view.print();
  return remove;
}

/** On paper nothing opens: puts what an element shows, opened, in its place. */
function unfold(fold) {
  const open = fold.ownerDocument.createElement("div");
  open.className = fold.className;
  const [summary, ...rest] = fold.children;
  const name = fold.ownerDocument.createElement("div");
  name.className = "fold-name";
  name.append(...summary.childNodes);
  open.append(name, ...rest);
  fold.replaceWith(open);
}

/** A language as the page or the browser has it: they say which English. */
function localeOf(language) {
  const tags = [document.documentElement.lang, navigator.language];
  return tags.find((tag) => tag.split("-")[0] === language) ?? language;
}
