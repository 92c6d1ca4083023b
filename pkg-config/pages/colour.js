/** The widget's colours for an accent. */

/** How bright a colour is, from 0 to 1, as WCAG counts it. @param {string} colour */
function luminance(colour) {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, "$&$&") : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Text on the accent is black or white, whichever reads better; where the page is dark, the accent is mixed with white.
 *
 * @param {string} accent
 */
export function coloursOf(accent) {
  const on = luminance(accent) > 0.179 ? "#000" : "#fff";
  const pale = `color-mix(in srgb, ${accent} 45%, #fff)`;
  const both = CSS.supports("color", "light-dark(#000, #fff)");
  return {
    "--lumbar-accent": both ? `light-dark(${accent}, ${pale})` : accent,
    "--lumbar-on-accent": both ? `light-dark(${on}, #000)` : on,
  };
}
