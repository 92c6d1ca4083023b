/* global STYLES, sheetsOf */

/** What only a page's own script can do with what a reader asked to keep or pass on. */

/** The widget's style sheet for a document. */
export const styles = sheetsOf(STYLES);

/** Shares by the device's own sheet, else copies. Resolves to what became of it. */
export async function passOn(kind, content) {
  if (kind === "share" && navigator.share) {
    try {
      await navigator.share({ url: content });
      return "shared";
    } catch (error) {
      if (error.name === "AbortError") return "nothing";
    }
  }
  try {
    // In a sandboxed frame Chromium would not only refuse, but complain on the console.
    if (document.featurePolicy?.allowsFeature("clipboard-write") === false) throw new Error("not allowed here");
    await navigator.clipboard.writeText(content);
    return kind === "share" ? "link-copied" : "text-copied";
  } catch {
    return kind === "share" ? "link-to-copy" : "text-to-copy";
  }
}

/** Prints the widget without the page around it, from a frame that is there only while printing. */
let printed;

export function print(root, link) {
  // Not every browser says when it has printed.
  printed?.remove();
  const frame = document.createElement("iframe");
  printed = frame;
  // Not `display: none`: some browsers print nothing of such a frame.
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0", visibility: "hidden" });
  document.body.append(frame);
  const { contentDocument: page, contentWindow: view } = frame;
  const copy = page.createElement("div");
  copy.append(...[...root.children].map((child) => page.importNode(child, true)));
  const widget = copy.querySelector(".widget");
  const made = page.createElement("p");
  made.className = "printed-on";
  made.textContent = [new Date().toLocaleDateString(widget.lang), link].filter(Boolean).join(" · ");
  widget.querySelector(".panel").append(made);
  page.body.attachShadow({ mode: "open" }).append(copy);
  page.body.shadowRoot.adoptedStyleSheets = [styles(page)];
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}
