//! The safety screens that packs share, for programs that have them all at hand. A page loads the one that it needs.

/// Rules, then words by language.
struct Screen {
    id: &'static str,
    rules: &'static str,
    words: &'static [(&'static str, &'static str)],
}

const SCREENS: &[Screen] = &[Screen {
    id: "low-back-1",
    rules: include_str!("screens/low-back-1/screen.json"),
    words: &[
        ("en", include_str!("screens/low-back-1/en.json")),
        ("ar", include_str!("screens/low-back-1/ar.json")),
        ("de", include_str!("screens/low-back-1/de.json")),
        ("es", include_str!("screens/low-back-1/es.json")),
        ("fr", include_str!("screens/low-back-1/fr.json")),
        ("pl", include_str!("screens/low-back-1/pl.json")),
    ],
}];

/// A screen in a language, as [`PackTexts`](super::PackTexts) takes it: its rules and its words, as one text. `None` if
/// there is no such screen, or none in that language.
pub fn shared_screen(id: &str, language: &str) -> Option<String> {
    let Screen { rules, words, .. } = SCREENS.iter().find(|screen| screen.id == id)?;
    let (_, words) = words.iter().find(|(tag, _)| *tag == language)?;
    Some(format!("{{\"rules\":{rules},\"words\":{words}}}"))
}

/// Every screen in each of its languages: id, language, text.
pub fn shared_screens() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    let languages = SCREENS.iter().flat_map(|screen| screen.words.iter().map(move |(tag, _)| (screen.id, *tag)));
    languages.filter_map(|(id, language)| Some((id, language, shared_screen(id, language)?)))
}
