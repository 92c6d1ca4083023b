/** The language of a page: one file for each language, or all languages in one. */

/** The first of the `wanted` languages that is there. */
function best(wanted, there) {
  return wanted.flatMap((tag) => [tag, tag.split("-")[0]]).find((tag) => there.includes(tag));
}

/** Goes on to the file in a wanted language, if there is one and this is another. Returns whether it does. */
export function goesOnIn(language) {
  const { lang } = document.documentElement;
  const others = [...document.querySelectorAll("link[hreflang]")];
  const found = language && best([language], [lang, ...others.map(({ hreflang }) => hreflang)]);
  if (!found || found === lang) return false;
  const { href } = others.find(({ hreflang }) => hreflang === found);
  location.replace(href + location.search + location.hash);
  return true;
}

/** Shows the page in a language that it has. */
function showIn(language, widget) {
  const page = document.documentElement;
  const text = widget.querySelector(`details[lang="${language}"]`);
  page.lang = widget.lang = language;
  page.dir = text.dir;
  document.title = text.dataset.title;
  document.querySelector("nav").setAttribute("aria-label", text.dataset.languages);
  for (const other of widget.querySelectorAll("details[lang]")) other.hidden = other !== text;
  text.open = true;
  for (const button of document.querySelectorAll("nav button")) {
    button.setAttribute("aria-current", String(button.lang === language));
  }
}

/** For a page with all languages in it: the one asked for, else the reader's; and buttons for the others. */
export function speak(wanted, widget) {
  const there = [...widget.querySelectorAll("details[lang]")].map(({ lang }) => lang);
  document.documentElement.classList.add("speaks");
  for (const button of document.querySelectorAll("nav button")) {
    button.addEventListener("click", () => showIn(button.lang, widget));
  }
  document.querySelector("nav").hidden = false;
  showIn(best([wanted ?? [], navigator.languages, document.documentElement.lang].flat(), there), widget);
}
