/** The look of the widget, made comparable between pages: computed styles and pictures. */
import { PNG, differ } from "./pixels.mjs";

/** The width in pixels at which looks are compared. */
const WIDTH = 640;

/** The pixels at the edge of the widget that are left out, as the page shows behind its round corners. */
const EDGE = 16;

/**
 * Gives the element fonts, a width and a whole pixel to begin at, which are the page's to say. What is left can be
 * compared with any other page.
 */
export async function even(widget) {
  await widget.host.evaluate((host, width) => {
    const set = (style) => {
      for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, "important");
    };
    set({ "--lumbar-font": "sans-serif", "--lumbar-heading-font": "serif" });
    set({
      width: `${width}px`,
      "max-width": "none",
      margin: "0",
      padding: "0",
      border: "0",
      "box-sizing": "content-box",
    });
    const { left, top } = host.shadowRoot.querySelector("[part~=widget]").getBoundingClientRect();
    set({ position: "relative", left: `${Math.ceil(left) - left}px`, top: `${Math.ceil(top) - top}px` });
  }, WIDTH);
}

/**
 * The computed styles of all that is drawn in the widget, each on a line: `label.option-label display: block`. Not of what
 * is only on paper, which there is where the page may print.
 */
export function styles(widget) {
  return widget.part("panel").evaluate((panel) =>
    [panel, ...panel.querySelectorAll(":not(.unfinished, .unfinished *)")].flatMap((element) => {
      const style = getComputedStyle(element);
      const name = `${element.localName}.${element.getAttribute("class")}`;
      const properties = [...style].filter((property) => !property.startsWith("--"));
      return properties.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`);
    }),
  );
}

/** A picture of the widget without its edge. */
export async function picture(widget) {
  const whole = PNG.sync.read(await widget.part("panel").screenshot({ animations: "disabled" }));
  const inside = new PNG({ width: whole.width - 2 * EDGE, height: whole.height - 2 * EDGE });
  PNG.bitblt(whole, inside, EDGE, EDGE, inside.width, inside.height, 0, 0);
  return inside;
}

/** Whether two pictures have the same size, and if so, how many of their pixels differ. */
export function difference(one, other) {
  const [size, otherSize] = [one, other].map(({ width, height }) => `${width}×${height}`);
  if (size !== otherSize) return { size: `${size} and not ${otherSize}` };
  return { size: "the same", pixels: differ(one.data, other.data, undefined, one.width, one.height) };
}
