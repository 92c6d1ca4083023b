/** Keys that a control of the widget answers to by itself: they press it, tick it, or go from one option to another. */
const KEYS = /^( |Enter|Arrow\w+)$/;

/**
 * Keeps those keys from the page. It sees the element and not the control that has the focus, takes them for its own, as
 * galleries and players do, and leaves the control without. All other keys, Tab and Escape among them, go on.
 *
 * @param {HTMLElement} mount
 */
export function keepKeys(mount) {
  for (const type of /** @type {const} */ (["keydown", "keypress", "keyup"])) {
    mount.addEventListener(type, (event) => {
      const control = /** @type {Element} */ (event.target);
      if (KEYS.test(event.key) && control.matches("input,button,summary,a")) event.stopPropagation();
    });
  }
}
