// The playground under the article: what a site owner can set on the widget, and what the page hears from it.
// It uses the widget as any page could: attributes, the DOM and five events. It has no other way in.

const attributes = [
  "heading-level",
  "lang",
  "region",
  "layout",
  "theme",
  "clinic-name",
  "booking-url",
  "phone",
  "share-base",
  "pack",
];
const eventNames = ["start", "step", "complete", "share", "error"].map((name) => `lumbar-check-${name}`);
const longestLog = 100;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const widget = /** @type {HTMLElement} */ (document.querySelector("lumbar-check"));
const scriptUrl = document.querySelector('script[src$="lumbar-check.en.js"]')?.getAttribute("src") ?? "";
const fallback = widget.innerHTML;

const controls = /** @type {HTMLFormElement} */ (byId("controls"));
const moveButton = /** @type {HTMLButtonElement} */ (byId("move-widget"));
const article = byId("place-article");
const bench = byId("place-bench");
const benchStatus = byId("bench-status");
const secondPlace = byId("place-second");

/** @type {HTMLElement | null} */
let second = null;
/** Where the widget is, or goes back to. */
let place = article;

// Attributes

/** Fills the form from the element, so that the markup in the page is the only place where the defaults stand. */
function readAttributes() {
  for (const name of attributes) {
    const control = /** @type {HTMLInputElement | RadioNodeList} */ (controls.elements.namedItem(name));
    control.value = widget.getAttribute(name) ?? "";
  }
}

/**
 * An empty value takes the attribute away: an absent attribute and an empty one may mean different things.
 *
 * @param {string} name
 * @param {string} value
 */
function writeAttribute(name, value) {
  if (value === "") widget.removeAttribute(name);
  else widget.setAttribute(name, value);
}

/** @param {string} value */
function quoted(value) {
  return `"${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
}

/** Built from the attributes that this page knows: the element puts others on itself, which nobody should paste. */
function markup() {
  const set = attributes
    .filter((name) => widget.hasAttribute(name))
    .map((name) => `\n  ${name}=${quoted(widget.getAttribute(name) ?? "")}`)
    .join("");
  return `<script type="module" src=${quoted(scriptUrl)}></script>\n<lumbar-check${set}>\n${fallback.replace(/^\n+|\s+$/g, "")}\n</lumbar-check>`;
}

function showMarkup() {
  byId("markup").textContent = markup();
}

controls.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  writeAttribute(target.name, target.value.trim());
  showMarkup();
});
controls.addEventListener("submit", (event) => event.preventDefault());

// Moving, removing, a second one

const elsewhere = document.createElement("p");
elsewhere.className = "widget-elsewhere";

/** Buttons and notes say what is so now, whichever button was pressed last. */
function describePlaces() {
  const present = widget.isConnected;
  const inArticle = present && place === article;
  const inBench = present && place === bench;

  moveButton.textContent = place === article ? "Move it down here" : "Move it up to the article";
  moveButton.disabled = !present;
  byId("remove-widget").textContent = present ? "Take it out of the page" : "Put it back";
  byId("second-widget").textContent = second ? "Remove the second widget" : "Add a second widget";

  elsewhere.textContent = present
    ? "The questions are at the end of the page for now."
    : "The questions are out of the page for now.";
  if (inArticle) elsewhere.remove();
  else article.append(elsewhere);

  byId("bench-empty").hidden = inBench;
  byId("bench-empty").textContent = present ? "The widget is up in the article." : "The widget is out of the page.";
  secondPlace.hidden = !second;
}

moveButton.addEventListener("click", () => {
  place = place === article ? bench : article;
  place.append(widget);
  describePlaces();
  benchStatus.textContent =
    place === bench ? "It is here now, with its answers." : "It is back in the article, with its answers.";
});

byId("remove-widget").addEventListener("click", () => {
  const present = widget.isConnected;
  if (present) widget.remove();
  else place.append(widget);
  describePlaces();
  benchStatus.textContent = present
    ? "It is out of the page. Its answers are dropped."
    : "It is back, and starts anew.";
});

byId("second-widget").addEventListener("click", () => {
  if (second) {
    second.remove();
    second = null;
  } else {
    second = document.createElement("lumbar-check");
    for (const name of attributes)
      if (widget.hasAttribute(name)) second.setAttribute(name, widget.getAttribute(name) ?? "");
    second.innerHTML = fallback;
    secondPlace.append(second);
  }
  describePlaces();
  benchStatus.textContent = second
    ? "A second widget, with the settings of the first and answers of its own."
    : "The second widget is gone.";
});

// Copying

byId("copy-markup").addEventListener("click", async () => {
  const status = byId("copy-status");
  try {
    await navigator.clipboard.writeText(markup());
    status.textContent = "Copied.";
  } catch {
    // Pages served without https have no clipboard: leave the text selected, one key from copied.
    getSelection()?.selectAllChildren(byId("markup"));
    status.textContent = "Your browser does not let this page copy. The markup is selected: copy it from there.";
  }
});

// Events

const log = byId("log");

function describeLog() {
  byId("log-empty").hidden = log.childElementCount > 0;
}

/** @param {Event} event */
function record(event) {
  const entry = document.createElement("li");
  const name = document.createElement("b");
  const source = document.createElement("i");
  const detail = document.createElement("code");
  name.textContent = event.type;
  source.textContent = event.target === second ? " second widget" : " first widget";
  detail.textContent = JSON.stringify(/** @type {CustomEvent} */ (event).detail);
  entry.append(name, source, detail);
  log.append(entry);
  while (log.childElementCount > longestLog) log.firstElementChild?.remove();
  describeLog();
  const pane = /** @type {HTMLElement} */ (log.parentElement);
  pane.scrollTop = pane.scrollHeight;
}

// Capturing, so that an event is heard here whether or not it bubbles.
for (const name of eventNames) document.addEventListener(name, record, true);

byId("clear-log").addEventListener("click", () => {
  log.replaceChildren();
  describeLog();
});

readAttributes();
showMarkup();
describePlaces();
