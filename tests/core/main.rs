//! Everything that can be tested without a browser. A module for each part of the crate; `house` reads the sources.

mod domain;
mod fuzz;
mod house;
mod links;
mod pack;
mod tool;

use lumbar_check::content::{ContentPack, Fault, Tick};
use std::fs;
use std::path::Path;
use std::rc::Rc;

const RULES: &str = include_str!("../../src/content/packs/psoas/pack.json");
const WORDS: &str = include_str!("../../src/content/packs/psoas/en.json");
const REVISIONS: &str = include_str!("../../src/content/packs/psoas/revisions.json");

/// The pack that the widget brings along.
fn psoas() -> Rc<ContentPack> {
    thread_local! {
        static PSOAS: Rc<ContentPack> = Rc::new(sound(ContentPack::parse(RULES, WORDS, Some(REVISIONS))));
    }
    PSOAS.with(Rc::clone)
}

/// That pack in one of its languages.
fn psoas_in(language: &str) -> ContentPack {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/content/packs/psoas/{language}.json"));
    let words = fs::read_to_string(file).expect("each language of the pack has a file");
    sound(ContentPack::parse(RULES, &words, Some(REVISIONS)))
}

/// That pack in each of its languages.
fn in_every_language() -> impl Iterator<Item = ContentPack> {
    psoas().languages.clone().into_iter().map(|language| psoas_in(&language))
}

/// A pack that has no faults.
fn sound(pack: Result<ContentPack, Vec<Fault>>) -> ContentPack {
    pack.unwrap_or_else(|faults| {
        let faults: Vec<_> = faults.iter().map(ToString::to_string).collect();
        panic!("the pack has faults:\n{}", faults.join("\n"))
    })
}

/// The option written `question:option`.
fn tick(text: &str) -> Tick {
    Tick::parse(text).unwrap_or_else(|| panic!("`{text}` is not written question:option"))
}
