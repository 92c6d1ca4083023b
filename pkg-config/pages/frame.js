/** What a page in a frame tells the page around it: its height, and what the reader has been led to. Nothing else. */

/** The heights that a frame may begin with, in pixels, for its first step to fill it. */
const LOWEST = 300;
const HIGHEST = 1200;

/** What it begins with otherwise, as a frame that is hidden may not have one yet: that of the markup that we give. */
const USUAL = 740;

/** @param {Element} widget */
export function tellParent(widget) {
  const tell = (/** @type {object} */ message) => parent.postMessage(message, "*");
  // WordPress marks the frames that it makes of a link, and goes by messages of its own.
  const secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];
  const first = innerHeight >= LOWEST && innerHeight <= HIGHEST ? innerHeight : USUAL;
  let isReady = false;
  /** @type {number | undefined} */
  let heightTold;

  const tellHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (!isReady || height === heightTold) return;
    heightTold = height;
    tell({ type: "lumbar-check-height", height });
    if (secret) tell({ message: "height", value: height, secret });
  };

  /** Not before, because the height would go up for the fallback and down again. */
  const ready = () => {
    isReady = true;
    tellHeight();
  };

  /** WordPress hides a frame until it hears from it, and in a hidden frame nothing comes near. */
  const begin = () => {
    if (secret) tell({ message: "height", value: first, secret });
  };

  // As high as the page around has made it: then the first step moves nothing.
  document.documentElement.style.setProperty("--lumbar-min-height", `${first}px`);
  new ResizeObserver(tellHeight).observe(document.body);
  widget.addEventListener("lumbar-check-error", ready);

  // The page around cannot see where the focus went, and browsers do not scroll it from in here. Only what takes the
  // focus because the reader pressed something: a new step, what is wrong on this one, and from there the control.
  /** @type {Element | undefined} */
  let focused;
  const show = (/** @type {FocusEvent} */ event) => {
    const target = /** @type {Element & HTMLOrSVGElement} */ (event.target);
    const isLedTo = target.tabIndex < 0 || focused?.closest("[part~=error-summary]");
    focused = target;
    const { top, bottom } = target.getBoundingClientRect();
    // A page of the widget is shown from its top on.
    const isPage = target.matches("[part~=heading], [part~=error-summary]");
    if (isLedTo) tell({ type: "lumbar-check-show", top: isPage ? 0 : top, bottom, start: isPage });
  };

  addEventListener("message", ({ source, data }) => {
    // Of scripts that came later than what they would have heard.
    if (source !== parent || (data?.type !== "lumbar-check-ask" && data?.message !== "ready")) return;
    heightTold = undefined;
    if (isReady) tellHeight();
    else begin();
  });

  // Not in the frame, where few pages agree to be shown and few browsers make a call.
  const leave = (/** @type {MouseEvent} */ event) => {
    /** @type {HTMLAnchorElement | null | false} */
    const link = event.target instanceof Element && event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    const isPage = /^https?:$/.test(link.protocol);
    link.target = isPage ? "_blank" : "_top";
    link.rel = "noopener noreferrer";
    if (!isPage || !secret) return;
    event.preventDefault();
    tell({ message: "link", value: link.href, secret });
  };
  document.addEventListener("click", leave, true);

  // The page sees the element, and nothing of what is in it.
  customElements.whenDefined("lumbar-check").then(() => {
    const element = customElements.get("lumbar-check");
    /** @type {typeof import("../../src/element/js/define.js").LumbarCheck} */ (element).onMount = (mount) => {
      mount.addEventListener("focusin", show);
      mount.addEventListener("click", leave, true);
      ready();
    };
  });
  begin();
}
