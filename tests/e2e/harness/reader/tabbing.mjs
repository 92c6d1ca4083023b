/** Tabbing through the widget, from the field before it to the link after it. */
import assert from "node:assert/strict";

/** More than any page of the widget has. */
const MOST_STOPS = 400;

/** Presses between two looks at whether Tab has left the widget. */
const AT_ONCE = 10;

/** What Tab stops at, in this order: `{ what, ring }`, of which `ring` is how wide the mark of the focus is. */
export async function tabThrough(page, widget) {
  await page.locator("#field").focus();
  await widget.host.evaluate(watchStops);
  const { stops, next } = await pressUntilOut(page, "Tab");
  assert.equal(next, "after", "Tab leads to what follows the widget");
  return stops;
}

/** Goes back from behind the widget to the field before it, and returns the number of stops. */
export async function tabBack(page, widget) {
  await page.locator("#after").focus();
  await widget.host.evaluate(watchStops);
  const { stops, next } = await pressUntilOut(page, "Shift+Tab");
  assert.equal(next, "field", "Shift and Tab lead to what is before the widget");
  return stops.length;
}

/** Presses a key until the focus is behind the widget. */
async function pressUntilOut(page, key) {
  for (let presses = 0; presses < MOST_STOPS; presses += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => page.keyboard.press(key)));
    const seen = await page.evaluate(() => ({ stops: window.seen, next: window.next }));
    if (seen.next !== undefined) return seen;
  }
  assert.fail(`${key} does not get out`);
}

/**
 * Runs in the page, on the element. From now on `window.stops` has each control that takes the focus, `window.seen` what
 * that is, and `window.next` the id of what takes it after the last.
 */
function watchStops(host) {
  Object.assign(window, { stops: [], seen: [], next: undefined });
  const width = ({ outlineStyle, outlineWidth }) => (outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth));
  const watch = new AbortController();
  const note = ({ target }) => {
    if (target !== host && target.getRootNode() !== host.shadowRoot) {
      window.next = target.id;
      watch.abort();
      return;
    }
    const control = host.shadowRoot.activeElement;
    if (window.stops.at(-1) === control) return;
    window.stops.push(control);
    // The row of an option shows the focus of its control.
    const rings = [getComputedStyle(control)];
    if (control.matches(".option-input")) rings.push(getComputedStyle(control.labels[0].querySelector(".option-area")));
    const words = control.labels?.[0]?.textContent ?? control.textContent;
    const what = `${control.localName} “${words.trim().slice(0, 40)}”`;
    window.seen.push({ what, ring: Math.max(...rings.map(width)) });
  };
  document.addEventListener("focusin", note, { signal: watch.signal });
  // Between controls inside the widget, the page is told of no change.
  host.shadowRoot.addEventListener("focusin", note, { signal: watch.signal });
}

/** Runs in the page, on the element, after `tabThrough`: controls left out, and those that come before they should. */
export function judgeStops({ shadowRoot }) {
  const { stops } = window;
  const name = (control) => `${control.localName} ${control.id} “${control.textContent.trim().slice(0, 40)}”`;
  const isFirstOf = (radio, group) => radio === (group.find(({ checked }) => checked) ?? group[0]);
  const leftOut = [...shadowRoot.querySelectorAll("button, a[href], summary, input, textarea")]
    .filter((control) => control.checkVisibility() && !stops.includes(control))
    .filter((control) => {
      const group = [...shadowRoot.querySelectorAll(`input[type=radio][name="${control.name}"]`)];
      return group.length === 0 || isFirstOf(control, group);
    });

  // Below what came before, or in the same rows and further on in the line; columns are read one after the other.
  const box = (control) => (control.closest(".option") ?? control).getBoundingClientRect();
  const tooEarly = stops.slice(1).filter((control, at) => {
    const [before, now] = [box(stops[at]), box(control)];
    return now.top < before.bottom - 1 && now.left < before.right - 1;
  });
  return { leftOut: leftOut.map(name), tooEarly: tooEarly.map(name) };
}
