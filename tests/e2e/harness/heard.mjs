/** The events that a page hears. */

/** Keeps what the events told. For the page to run before its own scripts. */
export function keepEvents() {
  const heard = [];
  Object.defineProperty(window, "heard", { value: heard });
  for (const name of ["start", "step", "complete", "share", "error"]) {
    addEventListener(`lumbar-check-${name}`, ({ type, detail, target }) =>
      heard.push({ type, detail, target: target.localName }),
    );
  }
}

/** Until an event has come; returns its detail. */
export async function heard(page, name) {
  const found = await page.waitForFunction(
    (type) => window.heard.find((event) => event.type === type),
    `lumbar-check-${name}`,
  );
  return (await found.jsonValue()).detail;
}
