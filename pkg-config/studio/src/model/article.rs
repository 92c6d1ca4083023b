//! What a pack about an article of its own still says of the article that the built-in pack is about.

use super::condition::Reader;
use super::document::Files;
use super::json::Json;
use super::key::{Key, Part};
use super::rooms::OF_THE_ARTICLE;

/// The title of an article.
pub fn title_of(files: &Files) -> &str {
    files.rules().get("article").and_then(|article| article.text_of("title")).unwrap_or_default()
}

/// Parts with a text that says what the article says, and says what the built-in pack does, although the article is another.
pub fn of_another_article(reader: Reader, built_in: &Files) -> Vec<Key> {
    if title_of(reader.files) == title_of(built_in) {
        return Vec::new();
    }
    let claims = [Part::Finding, Part::Factor].into_iter().flat_map(|part| {
        let ids = part.all(reader.files).iter().filter_map(|item| item.text_of("id"));
        ids.map(move |id| (Key::new(part, id), Some("article")))
    });
    let whole = OF_THE_ARTICLE.into_iter().map(|group| (Key::new(Part::Words, group), None));
    let is_as_built_in = |(key, text): &(Key, Option<&str>)| {
        let at = key.words(reader.language).map(|at| text.map_or_else(|| at.clone(), |text| at.key(text)));
        let says = |files: &Files| at.as_ref().and_then(|at| files.at(at)).cloned();
        says(reader.files).is_some_and(|now| now != Json::from("") && Some(now) == says(built_in))
    };
    claims.chain(whole).filter(is_as_built_in).map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{about, built_in};

    #[test]
    fn a_pack_about_another_article_is_told_which_texts_are_of_the_first() {
        let built_in = built_in();
        let of = |files: &Files| of_another_article(Reader { files, language: "en" }, &built_in);
        assert_eq!(of(&built_in), []);
        let own = about(Files(built_in.0.clone()), ("My back after sitting", ""));
        let all = of(&own);
        let factors = Part::Factor.all(&own).len() + Part::Finding.all(&own).len();
        assert_eq!(all.len(), factors + OF_THE_ARTICLE.len());
        let key = Key::new(Part::Factor, &all.iter().find(|key| key.part == Part::Factor).unwrap().id);
        let edit = key.words("en").unwrap().key("article").set("Mine says this.".into());
        assert_eq!(of(&own.edited(&edit).unwrap()).len(), all.len() - 1);
    }
}
