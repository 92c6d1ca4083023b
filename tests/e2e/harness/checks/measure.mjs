/**
 * Runs in the page, on the element: what sticks out of it sideways, and how large everything is that can be pressed.
 * Self-contained, because Playwright hands it over as text.
 */
export function measure(host) {
  const root = host.shadowRoot;
  const { left, right } = root.querySelector("[part~=widget]").getBoundingClientRect();
  const name = (element) =>
    `${element.localName}.${element.getAttribute("class") ?? ""} “${element.textContent.trim().slice(0, 30)}”`;
  const isShown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const all = (selector) => [...root.querySelectorAll(selector)].filter(isShown);

  const page = document.documentElement;
  const sticksOut = all("*")
    .filter((element) => !element.closest(".visually-hidden, .list-folded .body-lists, svg"))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const cutOff =
        element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !element.matches("input, textarea");
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1 || cutOff);
    })
    .map(name);
  if (page.scrollWidth > page.clientWidth) sticksOut.push(`the page: ${page.scrollWidth} > ${page.clientWidth}`);

  const targets = all("button, a[href], summary, input, textarea, .region:not(.region-shown)").map((element) => {
    // The whole row of an option can be pressed, which another test makes sure of.
    const { width, height } = (element.closest(".option") ?? element).getBoundingClientRect();
    const what = element.matches(".region:not(.region-shown)")
      ? `region ${element.getAttribute("class")}`
      : name(element);
    return { what, width: Math.round(width), height: Math.round(height) };
  });
  return { sticksOut, targets };
}
