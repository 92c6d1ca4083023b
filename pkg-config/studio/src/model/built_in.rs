//! The pack that the widget comes with, and a pack of one's own that begins as a copy of it.

use super::document::{Address, Edit, Files, REVISIONS, RULES, path};
use super::json::Json;
use super::publish::no_past;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../../src/content/packs/psoas/", $name)))),*]
    };
}

/// The languages of the built-in pack: tag and name.
pub const LANGUAGES: [(&str, &str); 6] =
    [("en", "English"), ("ar", "العربية"), ("de", "Deutsch"), ("es", "Español"), ("fr", "Français"), ("pl", "Polski")];

/// The built-in pack, file by file.
pub fn built_in() -> Files {
    let files = files!("pack.json", "revisions.json", "en.json", "ar.json", "de.json", "es.json", "fr.json", "pl.json");
    let read = |text| Json::parse(text).expect("the built-in pack is JSON");
    Files(files.into_iter().map(|(name, text)| (name.into(), read(text))).collect())
}

/// A pack of one's own with all that the built-in one says: another id, as links hold that; a first revision, as nobody
/// has published it; and nobody's review.
pub fn copy(of: &Files, id: &str, languages: &[&str], day: &str) -> Files {
    let mut files = Files(of.0.clone());
    let listed = files.languages();
    for left_out in listed.iter().filter(|language| !languages.contains(&&***language)) {
        files.0.remove(&*format!("{left_out}.json"));
    }
    files
        .0
        .retain(|name, _| **name == *RULES || languages.iter().any(|language| *format!("{language}.json") == **name));
    let rules = |key: &str| Address::rules(path(&[key]));
    let not_reviewed = || Json::object([("status", Json::from("not clinically reviewed"))]);
    let mut edits = vec![
        rules("id").set(id.into()),
        rules("revision").set(1.into()),
        rules("date").set(day.into()),
        rules("languages").set(Json::list(languages.iter().map(|language| (*language).into()))),
        rules("review").set(not_reviewed()),
    ];
    edits.push(rules("revisions_file").set(Json::Flag(true)));
    edits.push(Address { file: REVISIONS.into(), path: path(&[]) }.set(no_past()));
    for language in languages {
        let at = Address::words(language, path(&["changes"]));
        edits.extend(files.at(&at).map(|_| at.remove()));
    }
    edits.iter().fold(files, edited)
}

/// The pack for readers in a region, as far as that is known.
pub fn for_readers_in(files: Files, region: &str) -> Files {
    match region {
        "" => files,
        region => edited(files, &Address::rules(path(&["region"])).set(region.into())),
    }
}

/// The pack about an article of one's own, by its title and its address, as far as they are known.
pub fn about(files: Files, (title, url): (&str, &str)) -> Files {
    let host = url.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default());
    let site = host.strip_prefix("www.").unwrap_or(host);
    let said = [("title", title), ("url", url), ("site", site)].into_iter().filter(|(_, text)| !text.is_empty());
    let edits = said.map(|(key, text)| Address::rules(path(&["article", key])).set(text.into()));
    edits.fold(files, |files, edit| edited(files, &edit))
}

fn edited(files: Files, edit: &Edit) -> Files {
    files.edited(edit).unwrap_or(files)
}

/// An id made of what someone calls a thing: small letters, digits and hyphens.
pub fn id_of(name: &str) -> String {
    let name = name.to_lowercase();
    let letters = name.chars().map(|letter| match letter {
        'a'..='z' | '0'..='9' => letter,
        'ä' | 'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'ö' | 'ó' => 'o',
        'ü' | 'ú' => 'u',
        _ => '-',
    });
    let letters: String = letters.collect();
    letters.split('-').filter(|word| !word.is_empty()).take(6).collect::<Vec<_>>().join("-")
}

/// The id, with a number behind it if it is taken.
pub fn free_id(wanted: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let wanted = if wanted.is_empty() { "new" } else { wanted };
    let numbered = (2..).map(|number| format!("{wanted}-{number}"));
    let mut ids = [wanted.to_owned()].into_iter().chain(numbered);
    ids.find(|id| !is_taken(id)).expect("numbers do not end")
}
