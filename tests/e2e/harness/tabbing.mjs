/** The way that Tab takes through the widget, from the field before it to the link after it. */
import assert from "node:assert/strict";

/** More than any page of the widget has. */
const MOST_STOPS = 400;

/** What Tab stops at, in this order: `{ what, ring }`, of which `ring` is how wide the mark of the focus is. */
export async function tabThrough(page, widget) {
  await page.locator("#field").focus();
  await page.evaluate(() => (window.stops = []));
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await widget.host.evaluate(stopAt);
    if (!stop) break;
    stops.push(stop);
    assert.ok(stops.length < MOST_STOPS, `Tab does not get out: ${stops.map(({ what }) => what).join(", ")}`);
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), "after", "Tab leads to what follows the widget");
  return stops;
}

/** Goes back from behind the widget to the field before it, and returns the number of stops. */
export async function tabBack(page, widget) {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Shift+Tab");
    const inside = await widget.host.evaluate(({ shadowRoot }) => shadowRoot.activeElement !== null);
    if (inside) continue;
    assert.equal(await page.evaluate(() => document.activeElement.id), "field");
    return stops;
  }
  assert.fail("Shift and Tab do not get out");
}

/** Runs in the page. What has the focus, if it is inside; `window.stops` has the elements themselves. */
function stopAt({ shadowRoot }) {
  const control = shadowRoot.activeElement;
  if (!control) return undefined;
  window.stops.push(control);
  const width = ({ outlineStyle, outlineWidth }) => (outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth));
  // The row of an option shows the focus of its control.
  const rings = [getComputedStyle(control)];
  if (control.matches(".option-input")) rings.push(getComputedStyle(control.labels[0].querySelector(".option-area")));
  const words = control.labels?.[0]?.textContent ?? control.textContent;
  return { what: `${control.localName} “${words.trim().slice(0, 40)}”`, ring: Math.max(...rings.map(width)) };
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
