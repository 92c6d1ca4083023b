/**
 * The pack in a language that nobody speaks: English in brackets, with accents and longer words. What shows without
 * brackets does not come from the words file; what does not fit would not fit in German either.
 */
import { PACK, WORDS } from "./content.mjs";

export const LANGUAGE = "en-XA";

/** Doubled vowels make a text longer by almost two fifths, and the longest words longest. */
const VOWELS = { a: "áá", e: "éé", i: "íí", o: "öö", u: "úú", y: "ýý" };
const CAPITALS = { A: "Áa", E: "Éé", I: "Íí", O: "Öö", U: "Úú" };
const LETTERS = { ...VOWELS, ...CAPITALS, c: "ç", d: "ď", n: "ñ", s: "š", t: "ť", z: "ž" };

/** A text in brackets; placeholders such as `{number}` stay as they are. */
export function pseudo(text) {
  const parts = text.split(/(\{[\w-]+\})/);
  const letters = (part) => [...part].map((letter) => LETTERS[letter] ?? letter).join("");
  return `⟦${parts.map((part) => (part.startsWith("{") ? part : letters(part))).join("")}⟧`;
}

/** Every text of a value, changed. Keys, which are ids, stay as they are. */
function changed(value) {
  if (typeof value === "string") return pseudo(value);
  if (Array.isArray(value)) return value.map(changed);
  return Object.fromEntries(
    Object.entries(value).map(([key, value]) => [key, key === "sides" ? sides(value) : changed(value)]),
  );
}

/** A label ends with the word for its side, so only the bracket at the end is around that. */
function sides(words) {
  return Object.fromEntries(Object.entries(words).map(([side, word]) => [side, pseudo(word).slice(1)]));
}

const { $schema, direction } = WORDS;
export const PSEUDO_WORDS = { ...changed(WORDS), $schema, direction, language: LANGUAGE };

/** A shared screen has no words in this language. */
const { screen, ...OWN } = PACK;
const PSEUDO_PACK = { ...OWN, languages: [LANGUAGE], revisions_file: false };

/** The files of the pack, by path on the site. */
export const PSEUDO_FILES = {
  "/packs/pseudo/pack.json": JSON.stringify(PSEUDO_PACK),
  [`/packs/pseudo/${LANGUAGE}.json`]: JSON.stringify(PSEUDO_WORDS),
};

/** Names that a pack gives in no language: publications, the article and where it is. Some begin with another. */
const NAMES = [...PACK.sources.map(({ citation }) => citation), PACK.article.title, PACK.article.site].sort(
  (one, other) => other.length - one.length,
);

/**
 * What shows in the widget, or is spoken, and is in no bracket: `found`, of `count` texts. Names of the pack are left
 * out, and `names`.
 */
export async function unbracketed(widget, names) {
  const texts = await widget.host.evaluate(textsInPage);
  const rest = (text) => {
    let left = text;
    for (const name of [...NAMES, ...names]) left = left.replaceAll(name, "");
    // From the inside out: a value in a template has brackets of its own.
    for (let before; before !== left; ) {
      before = left;
      left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
    }
    // What labels of the body map begin with alike stands apart from what follows it.
    return left.replace(/^⟦[^⟦⟧]*$|^[^⟦⟧]*⟧$/, "");
  };
  return { count: texts.length, found: texts.filter((text) => /\p{Letter}/u.test(rest(text))) };
}

/** Runs in the page: every text of the widget, folded away or not, and the attributes that are shown or read out. */
function textsInPage(host) {
  const texts = [];
  const walker = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data);
    else
      for (const name of ["aria-label", "aria-description", "title", "alt", "placeholder"])
        texts.push(node.getAttribute(name) ?? "");
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}
