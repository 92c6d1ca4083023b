//! Characters that a text may not have, by Unicode's general category and properties: what readers cannot see, or what
//! makes them see something else than what is written.

use std::ops::RangeInclusive;

/// A character that may not stand in a text.
pub struct Refused {
    pub character: char,
    /// What it is.
    pub name: &'static str,
}

/// By range, what it is. Not among them: the joiners U+200C and U+200D and the marks U+200E, U+200F and U+061C, with
/// which some scripts are written, and the soft hyphen. From Unicode 16.
const REFUSED: [(RangeInclusive<char>, &str); 15] = [
    ('\u{0}'..='\u{8}', "a control character"),
    ('\u{B}'..='\u{1F}', "a control character"),
    ('\u{7F}'..='\u{9F}', "a control character"),
    ('\u{180B}'..='\u{180F}', "an invisible character"),
    ('\u{200B}'..='\u{200B}', "a space of no width"),
    ('\u{2028}'..='\u{2029}', "a separator of lines"),
    ('\u{202A}'..='\u{202E}', "a change of the direction of writing"),
    ('\u{2060}'..='\u{2065}', "an invisible character"),
    ('\u{2066}'..='\u{206F}', "a change of the direction of writing"),
    ('\u{E000}'..='\u{F8FF}', "a character of private use"),
    ('\u{FDD0}'..='\u{FDEF}', "a code that is no character"),
    ('\u{FEFF}'..='\u{FEFF}', "a byte order mark"),
    ('\u{FFF0}'..='\u{FFFF}', "a special character"),
    ('\u{E0000}'..='\u{E0FFF}', "an invisible tag"),
    ('\u{F0000}'..='\u{10FFFF}', "a character of private use"),
];

/// Drawn as nothing, though a text may have them beside others: marks that join or vary what stands before them, and
/// letters that fill a space.
const BLANK: [RangeInclusive<char>; 10] = [
    '\u{AD}'..='\u{AD}',
    '\u{34F}'..='\u{34F}',
    '\u{61C}'..='\u{61C}',
    '\u{115F}'..='\u{1160}',
    '\u{17B4}'..='\u{17B5}',
    '\u{200C}'..='\u{200F}',
    '\u{2800}'..='\u{2800}',
    '\u{3164}'..='\u{3164}',
    '\u{FE00}'..='\u{FE0F}',
    '\u{FFA0}'..='\u{FFA0}',
];

/// The first character of a text that may not stand in it. Tabs and line feeds may.
pub fn refused(text: &str) -> Option<Refused> {
    let find = |character: char| {
        let named = REFUSED.iter().find(|(range, _)| range.contains(&character));
        // The last two codes of each plane are no characters.
        let name = named.map(|(_, name)| *name).or((u32::from(character) & 0xFFFE == 0xFFFE).then_some("no character"));
        name.map(|name| Refused { character, name })
    };
    text.chars().find_map(find)
}

/// Whether anything can be seen of a text in which nothing was refused.
pub fn is_visible(text: &str) -> bool {
    let is_blank = |character: char| BLANK.iter().any(|range| range.contains(&character));
    text.chars().any(|character| !character.is_whitespace() && !is_blank(character))
}
