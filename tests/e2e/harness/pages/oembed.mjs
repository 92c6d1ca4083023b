/** How sites embed an oEmbed answer. */

/** The address that a page's head names for the answer. */
export function discovered(html) {
  const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html);
  return link?.[1].replaceAll("&amp;", "&");
}

/** What WordPress 6 and 7 make of the markup in it: few attributes stay, a mark is added, and a sandbox. */
export function inWordPress(html) {
  const [frame] = /<iframe[^>]*>/.exec(html);
  const [src, ...others] = ["src", "width", "height", "title"].map(
    (name) => new RegExp(` ${name}="[^"]*"`).exec(frame)[0],
  );
  const marked = `${src.slice(0, -1)}#?secret=Ab3" data-secret="Ab3"`;
  const quote = /<blockquote>(.*?)<\/blockquote>/.exec(html);
  const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : "";
  return (
    (quote ? `<blockquote class="wp-embedded-content" data-secret="Ab3">${quote[1]}</blockquote>` : "") +
    `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}${marked}${others.join("")}></iframe>`
  );
}

/** What its script does, which may come before the frame is there or after. */
export const WORDPRESS_EMBED = `addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = "none";
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute("style");
    if (data.message === "height") frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});
for (const frame of document.querySelectorAll("iframe.wp-embedded-content"))
  frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");`;
