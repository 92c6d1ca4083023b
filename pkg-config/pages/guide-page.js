/** The page for a site's owner: what is on it, and the folder that it stands in. */

export const byId = (id) => document.getElementById(id);

export const base = new URL(".", location.href).href;
