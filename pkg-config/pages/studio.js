/** Starts the studio, lends its pack reader to the widget on the page, and plays patients in that. */

import { studioBytes, studioModule } from "./studio-module.js";
import { play } from "./studio-play.js";

/** @import { Patient } from "./studio-play.js" */

async function started() {
  const packed = new Blob([await studioBytes()]).stream();
  const bytes = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  await studioModule.default({ module_or_path: bytes });
  // It has the shared safety screens in it.
  return { ...studioModule, screens: {}, default: async () => {} };
}

/** What is in the widget. @type {HTMLElement | undefined} */
let inside;
/** Who is to be played, and as that was told. @type {Patient | undefined} */
let patient;

/** Lets the widget turn its pages by itself. It is out of reach meanwhile: it would lead the focus away from who types. */
async function playPatient() {
  const [mount, wanted] = [inside, patient];
  const widget = document.querySelector("lumbar-check");
  if (!mount || !wanted || !(widget instanceof HTMLElement)) return;
  widget.inert = true;
  const isCurrent = () => mount === inside && wanted === patient;
  await play(mount, wanted, isCurrent);
  // The last page leads the focus to its heading once it is drawn.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (isCurrent()) widget.inert = false;
}

/** A pack that is handed over anew is begun anew. */
function beginAnew() {
  const widget = /** @type {import("../../src/element/js/define.js").LumbarCheck | null} */ (
    document.querySelector("lumbar-check")
  );
  const pack = widget?.pack;
  if (widget && pack && typeof pack === "object") widget.pack = { ...pack };
}

customElements.whenDefined("lumbar-check").then(() => {
  const element = /** @type {typeof import("../../src/element/js/define.js").LumbarCheck} */ (
    customElements.get("lumbar-check")
  );
  element.onMount = (mount) => {
    inside = mount;
    const widget = document.querySelector("lumbar-check");
    if (widget instanceof HTMLElement) widget.inert = false;
    playPatient();
  };
});

let told = "";
addEventListener("studio-patient", (event) => {
  const detail = (event instanceof CustomEvent && event.detail) || "";
  if (detail === told) return;
  told = detail;
  patient = detail ? JSON.parse(detail) : undefined;
  if (inside?.querySelector(".welcome")) playPatient();
  else beginAnew();
});

const studio = started();
Object.assign(globalThis, { packReader: studio });
studio.then(({ studio: draw }) => draw());
