//! Texts that are looked for in all of a pack.

use super::condition::Reader;
use super::document::Files;
use super::faults::Faulty;
use super::rooms::{Item, Room, items};
use crate::words;
use std::rc::Rc;

/// Fewer letters are in nearly every text.
const ENOUGH: usize = 2;

/// Letters that are shown on either side of what is looked for.
const AROUND: usize = 40;

/// Whether this is enough to look for it.
pub fn is_search(wanted: &str) -> bool {
    wanted.trim().chars().count() >= ENOUGH
}

/// A part whose name or texts have what is looked for. Its group is its room.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub item: Item,
    /// A piece of the first text that has it, where its name has not.
    pub excerpt: Option<String>,
}

/// All parts whose texts, in the language that is read, have what is looked for, room by room.
pub fn search(reader: Reader, wanted: &str, faults: &[Faulty], original: &Files) -> Vec<Hit> {
    let wanted = wanted.trim().to_lowercase();
    let mut hits: Vec<Hit> = Vec::new();
    for room in Room::ALL {
        for item in items(reader, room, faults, original) {
            let group: Rc<str> = words::room(Room::of(&item.key)).into();
            let item = Item { group, ..item };
            let found = match item.title.to_lowercase().contains(&wanted) {
                true => Some(None),
                false => texts(reader, &item).iter().find_map(|text| excerpt(text, &wanted)).map(Some),
            };
            hits.extend(found.map(|excerpt| Hit { item, excerpt }));
        }
    }
    hits
}

/// What a part says: its words, and what its rules have in plain text, such as an address.
fn texts(reader: Reader, item: &Item) -> Vec<Rc<str>> {
    let words = item.key.words(reader.language);
    let rules = item.key.rules(reader.files).map(|at| ["citation", "url", "link"].map(|key| at.key(key)));
    let mut texts = Vec::new();
    for at in words.into_iter().chain(rules.into_iter().flatten()) {
        if let Some(value) = reader.files.at(&at) {
            value.texts(&at.path, &mut |_, text| texts.push(text.clone()));
        }
    }
    texts
}

/// The piece of a text around what is looked for, which is in small letters.
fn excerpt(text: &str, wanted: &str) -> Option<String> {
    // Small letters can be more or fewer bytes: places are counted in letters.
    let small: Vec<char> = text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect();
    let wanted: Vec<char> = wanted.chars().collect();
    let at = small.windows(wanted.len()).position(|window| window == wanted)?;
    // No word is cut.
    let is_gap = |at: &usize| small[*at].is_whitespace();
    let from = (0..at.saturating_sub(AROUND)).rev().find(is_gap).map_or(0, |gap| gap + 1);
    let to = ((at + wanted.len() + AROUND).min(small.len())..small.len()).find(is_gap).unwrap_or(small.len());
    let piece: String = text.chars().skip(from).take(to - from).collect();
    let before = if from > 0 { "… " } else { "" };
    let after = if to < small.len() { " …" } else { "" };
    Some(format!("{before}{piece}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::built_in;

    fn found(wanted: &str) -> Vec<(String, Option<String>)> {
        let files = built_in();
        let hits = search(Reader { files: &files, language: "en" }, wanted, &[], &files);
        hits.into_iter().map(|hit| (format!("{}: {}", hit.item.group, hit.item.title), hit.excerpt)).collect()
    }

    #[test]
    fn texts_are_found_in_every_room_whatever_their_case() {
        let rooms: std::collections::BTreeSet<_> =
            found("PSOAS").into_iter().map(|(name, _)| name.split_once(':').unwrap().0.to_owned()).collect();
        for room in [Room::Factors, Room::Tips, Room::Article, Room::Words] {
            assert!(rooms.contains(words::room(room)), "{room:?} is not among {rooms:?}");
        }
        assert_eq!(found("no such words anywhere"), []);
    }

    #[test]
    fn a_piece_of_the_text_shows_where_it_is_found() {
        assert_eq!(excerpt("İt is here", "here").as_deref(), Some("İt is here"));
        let long = format!("{} needle {}", "hay ".repeat(30), "hay ".repeat(30));
        let piece = excerpt(&long, "needle").unwrap();
        assert!(
            piece.starts_with("… ") && piece.ends_with(" …") && piece.contains("needle") && piece.chars().count() < 100
        );
        assert_eq!(excerpt("ab", "abc"), None);
    }
}
