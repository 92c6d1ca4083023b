/** The events of the element, recorded by the page. */

/** Records every event. For the page to run before its own scripts. */
export function recordEvents() {
  const recordedEvents = [];
  Object.defineProperty(window, "recordedEvents", { value: recordedEvents });
  for (const name of ["start", "step", "complete", "share", "error"]) {
    addEventListener(`lumbar-check-${name}`, ({ type, detail, target }) =>
      recordedEvents.push({ type, detail, target: target.localName }),
    );
  }
}

/** Waits for an event, and returns its detail. */
export async function recordedEvent(page, name) {
  const found = await page.waitForFunction(
    (type) => window.recordedEvents.find((event) => event.type === type),
    `lumbar-check-${name}`,
  );
  return (await found.jsonValue()).detail;
}
