/** The page for a site's owner: what is on it, and the folder that it stands in. */

/**
 * An element of the page, and of which kind if more is done with it than with any.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @param {new () => Kind} kind
 */
export function byId(id, kind = /** @type {new () => Kind} */ (HTMLElement)) {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new TypeError(`${id} is no ${kind.name}`);
}

export const base = new URL(".", location.href).href;
