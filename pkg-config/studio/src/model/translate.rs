//! The words of one language beside those of another: what is missing, and what is older than its original.

use super::built_in::LANGUAGES;
use super::condition::Reader;
use super::document::{Address, Edit, Files, REVIEW, path};
use super::json::Json;
use super::key::Key;
use super::originals::{Notes, note, notes_at};
use super::review::unsign;
use super::rooms::title;
use crate::words;
use lumbar_check::content::{Path, Segment};
use std::rc::Rc;

/// How a translation stands to its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Done,
    Missing,
    /// The original is another than it was made from.
    Older,
    /// It has so few letters that it is hardly all of it.
    Short,
}

/// A translation with less than this part of the letters of its original is hardly all of it, in any script.
const SHORT: usize = 6;

/// One text, where it stands in both languages.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub path: Path,
    pub source: Rc<str>,
    pub translation: Rc<str>,
    pub state: State,
}

/// What says of a file which it is, and no reader sees.
const OF_THE_FILE: [&str; 4] = ["$schema", "language", "direction", "review"];

/// What a language is compared with: what work began with, or for one that was added since, the built-in pack, from which its
/// words came.
pub fn began_with<'f>(original: &'f Files, built_in: &'f Files, to: &str) -> &'f Files {
    let has = original.languages().iter().any(|language| **language == *to);
    if has { original } else { built_in }
}

/// Every text of `from`, with what `to` makes of it.
pub fn pairs(files: &Files, original: &Files, from: &str, to: &str) -> Vec<Pair> {
    let mut found = Vec::new();
    let notes = Notes::of(files, to);
    for (key, value) in files.words(from).members() {
        if !OF_THE_FILE.contains(&&**key) {
            let to_words = files.words(to).get(key).unwrap_or(&Json::Null);
            collect(value, to_words, &Path::default().key(key), &mut |path, source| {
                found.push(pair((files, original, &notes), (from, to), path, source));
            });
        }
    }
    found
}

fn pair(
    (files, original, notes): (&Files, &Files, &Notes),
    (from, to): (&str, &str),
    path: Path,
    source: Rc<str>,
) -> Pair {
    let text = |files: &Files, language: &str| files.words(language).at(&path).and_then(Json::text).cloned();
    let translation = text(files, to).unwrap_or_default();
    let is_source_changed = text(original, from).is_some_and(|before| before != source);
    let is_same = text(original, to).is_some_and(|before| before == translation);
    let is_older = match notes.original(&path, &translation) {
        Some(of) => *of != *source,
        None => is_source_changed && is_same,
    };
    let state = match () {
        () if translation.is_empty() => State::Missing,
        () if is_older => State::Older,
        () if !is_same && translation.chars().count() * SHORT < source.chars().count() => State::Short,
        () => State::Done,
    };
    Pair { path, source, translation, state }
}

/// How many texts of each language are older than their originals, of those languages that have any.
pub fn older(files: &Files, original: &Files, built_in: &Files) -> Vec<(Rc<str>, usize)> {
    let languages = files.languages();
    let Some((first, others)) = languages.split_first() else { return Vec::new() };
    let count = |to: &Rc<str>| {
        let all = pairs(files, began_with(original, built_in, to), first, to).into_iter();
        (to.clone(), all.filter(|pair| pair.state == State::Older).count())
    };
    others.iter().map(count).filter(|(_, count)| *count > 0).collect()
}

/// What a text is called, in the words of its original: the part that it belongs to, and what it is there.
pub fn name_of(files: &Files, from: &str, path: &Path) -> String {
    let reader = Reader { files, language: from };
    let part = part_of(files, from, path).filter(|key| !key.part.list().is_empty());
    let keys: Vec<_> = path.0.iter().skip(if part.is_some() { 2 } else { 1 }).collect();
    let mut said: Vec<String> = part.map(|key| title(reader, &key).to_string()).into_iter().collect();
    match keys.as_slice() {
        [Segment::Key(options), Segment::Key(id), Segment::Key(of)] if options == "options" => {
            let label = Path(path.0[..4].to_vec()).key("label");
            let option = files.words(from).at(&label).and_then(Json::text).map_or(&**id, |label| &**label);
            said.push(words::of_option(option, &words::text_label(of)));
        }
        keys => said.extend(keys.iter().map(|segment| match segment {
            Segment::Key(key) => words::text_label(key),
            Segment::Index(index) => (index + 1).to_string(),
        })),
    }
    if said.is_empty() { words::word_group(group_of(path)) } else { said.join(" · ") }
}

/// The part of the words that a text is in, as the room lists it.
pub fn group_of(path: &Path) -> &str {
    match path.0.first() {
        Some(Segment::Key(key)) => key,
        _ => "",
    }
}

fn collect(value: &Json, to: &Json, path: &Path, found: &mut dyn FnMut(Path, Rc<str>)) {
    match value {
        // Plural forms are those of the language that it is translated to.
        Json::Object(_) if is_counted(value) && is_counted(to) => {
            let other = value.get("other").and_then(Json::text).cloned().unwrap_or_default();
            for (form, _) in to.members() {
                let source = value.get(form).and_then(Json::text).unwrap_or(&other);
                found(path.key(form), source.clone());
            }
        }
        Json::Text(text) if !text.is_empty() => found(path.clone(), text.clone()),
        Json::List(items) => {
            let of = |at: usize| to.items().get(at).unwrap_or(&Json::Null);
            items.iter().enumerate().for_each(|(at, item)| collect(item, of(at), &path.index(at), found));
        }
        Json::Object(members) => members.iter().for_each(|(key, value)| {
            collect(value, to.get(key).unwrap_or(&Json::Null), &path.key(key), found);
        }),
        _ => {}
    }
}

/// Whether a phrase has a text for each of several numbers.
fn is_counted(phrase: &Json) -> bool {
    phrase.get("other").is_some_and(|other| other.text().is_some())
}

/// Puts a translation where the original stands; a list on the way is made as long as it needs.
pub fn write(files: &Files, from: &str, to: &str, at: &Path, text: &str) -> Edit {
    let address = Address::words(to, at.clone());
    // The nearest place above that the translation lacks and that is an item of a list: the list is taken over as it is in
    // the original, with nothing in it.
    let missing = (1..at.0.len()).find(|length| {
        let is_item = matches!(at.0[*length], Segment::Index(_));
        let list = Path(at.0[..*length].to_vec());
        is_item
            && files.words(to).at(&list).map(Json::items).map(<[_]>::len)
                != files.words(from).at(&list).map(Json::items).map(<[_]>::len)
    });
    let with_list = missing.and_then(|length| {
        let list = Path(at.0[..length].to_vec());
        let blanks = files.words(from).at(&list).map(blank).unwrap_or(Json::list([]));
        let kept = files.words(to).at(&list).map(Json::items).unwrap_or_default();
        let items = blanks.items().iter().enumerate().map(|(at, item)| kept.get(at).unwrap_or(item).clone());
        let items = Json::list(items.collect::<Vec<_>>()).changed(&at.0[length..], &|_| Some(text.into()))?;
        Some(Address::words(to, list).set(items))
    });
    with_list.unwrap_or_else(|| address.set(text.into()))
}

/// The same shape without its texts.
fn blank(value: &Json) -> Json {
    match value {
        Json::Text(_) => "".into(),
        Json::List(items) => Json::list(items.iter().map(blank)),
        Json::Object(members) => {
            Json::Object(Rc::new(members.iter().map(|(key, value)| (key.clone(), blank(value))).collect()))
        }
        other => other.clone(),
    }
}

/// The heading that a text is listed under: its part.
pub fn part_of(files: &Files, language: &str, path: &Path) -> Option<Key> {
    Key::of(files, &Address::words(language, path.clone()))
}

/// Languages of the built-in pack that a pack does not have.
pub fn addable(files: &Files) -> Vec<(&'static str, &'static str)> {
    let has = files.languages();
    LANGUAGES.into_iter().filter(|(tag, _)| !has.iter().any(|language| **language == **tag)).collect()
}

/// A language that a pack is to have.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    pub tag: String,
    pub name: String,
    pub direction: String,
    /// As CLDR names them.
    pub plural_forms: Vec<String>,
}

/// A language more. Where the built-in pack has it, its words come along, as far as they are of texts that this pack has as
/// well; all else is blank. Where a text is another here than in the built-in pack, it is noted what the words were made from,
/// so that they are told to be older.
pub fn added(files: &Files, built_in: &Files, wanted: &Wanted) -> Vec<Edit> {
    let Some(first) = files.languages().into_iter().next() else { return Vec::new() };
    let source = files.words(&first);
    let Wanted { tag, name, direction, plural_forms } = wanted;
    let known = built_in.words(tag);
    let mut filling = Filling { plural_forms, older: Vec::new() };
    let mut words = filling.filled(source, (built_in.words(&first), known), &Path::default());
    for (key, value) in [("language", tag), ("direction", direction), ("name", name)] {
        words = set(words, key, value.as_str().into());
    }
    let review = known.get("review").cloned();
    let review = review.unwrap_or_else(|| Json::object([("status", "translation not clinically reviewed".into())]));
    words = set(words, "review", review);
    if let Some(schema) = source.get("$schema") {
        words = set(words, "$schema", schema.clone());
    }
    let listed = Address::rules(path(&["languages"]));
    let mut edits =
        vec![Address::words(tag, Path::default()).set(words), listed.insert(usize::MAX, tag.as_str().into())];
    if !filling.older.is_empty() {
        let notes = filling.older.into_iter().map(|(path, note)| (path.to_string().as_str().into(), note)).collect();
        edits.push(notes_at(tag).set(Json::Object(Rc::new(notes))));
    }
    edits
}

fn set(words: Json, key: &str, value: Json) -> Json {
    words.changed(&path(&[key]).0, &|_| Some(value.clone())).unwrap_or(words)
}

/// What becomes of the words of a language that is added.
struct Filling<'p> {
    plural_forms: &'p [String],
    /// Texts whose originals have changed, and what they were made from.
    older: Vec<(Path, Json)>,
}

impl Filling<'_> {
    /// The shape of `source` with the texts of `known`, as far as `then`, which they translate, has the same shape.
    fn filled(&mut self, source: &Json, (then, known): (&Json, &Json), at: &Path) -> Json {
        match (source, then, known) {
            _ if source == then && *known != Json::Null => known.clone(),
            (Json::Text(text), Json::Text(of), Json::Text(translation)) if !text.is_empty() => {
                self.older.push((at.clone(), note(translation, of)));
                known.clone()
            }
            (Json::Object(_), ..) if is_counted(source) => self.counted(source, (then, known), at),
            (Json::Object(members), ..) => {
                let mut of = |(key, value): &(Rc<str>, Json)| {
                    let [then, known] = [then, known].map(|json| json.get(key).unwrap_or(&Json::Null));
                    (key.clone(), self.filled(value, (then, known), &at.key(key)))
                };
                Json::Object(Rc::new(members.iter().map(&mut of).collect()))
            }
            (Json::List(items), ..) => {
                let pair = |index: Option<usize>| {
                    [then, known].map(|json| index.and_then(|index| json.items().get(index)).unwrap_or(&Json::Null))
                };
                let of = |(index, item): (usize, &Json)| {
                    let [then, known] = pair(place_of(item, index, items, then.items(), known.items()));
                    self.filled(item, (then, known), &at.index(index))
                };
                Json::list(items.iter().enumerate().map(of).collect::<Vec<_>>())
            }
            _ => blank(source),
        }
    }

    /// Plural forms are those of the language: what is known has them.
    fn counted(&mut self, source: &Json, (then, known): (&Json, &Json), at: &Path) -> Json {
        if !is_counted(then) || !is_counted(known) {
            return Json::object(self.plural_forms.iter().map(|form| (form.as_str(), "".into())));
        }
        for (form, translation) in known.members() {
            let of = |phrase: &Json| phrase.get(form).or(phrase.get("other")).and_then(Json::text).cloned();
            if let (Some(then), Some(translation)) =
                (of(then).filter(|then| Some(then) != of(source).as_ref()), translation.text())
            {
                self.older.push((at.key(form), note(translation, &then)));
            }
        }
        known.clone()
    }
}

/// Where an item of a list is translated: at its own place in a list that is as long as it was, else where the same item was.
fn place_of(item: &Json, index: usize, now: &[Json], then: &[Json], known: &[Json]) -> Option<usize> {
    match () {
        () if then.len() != known.len() => None,
        () if now.len() == then.len() => Some(index),
        () => then.iter().position(|before| before == item),
    }
}

/// Takes a language out, with its file, what was agreed to in it, and what its texts were made from.
pub fn removed(files: &Files, language: &str) -> Vec<Edit> {
    let mut edits = unsign(files, &[language.into()]);
    for list in ["agreed", "changed"] {
        let at = Address { file: REVIEW.into(), path: path(&[list, language]) };
        edits.extend(files.at(&at).map(|_| at.remove()));
    }
    let at = files.languages().iter().position(|listed| **listed == *language);
    let listed = at.map(|at| Address::rules(path(&["languages"]).index(at)).remove());
    let file = Address::words(language, Path::default());
    let files_of_it = [file, notes_at(language)].into_iter().filter(|file| files.at(file).is_some());
    edits.extend(listed.into_iter().chain(files_of_it.map(|file| file.remove())));
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};
    use crate::model::document::History;
    use crate::model::faults;
    use crate::model::screen::detach;

    fn with(language: &str, name: &str, direction: &str) -> Files {
        let files = copy(&built_in(), "mine", &["en"], "2026-11-30");
        let mut history = History::new(files.clone());
        let wanted = Wanted {
            tag: language.to_owned(),
            name: name.to_owned(),
            direction: direction.to_owned(),
            plural_forms: vec!["one".to_owned(), "few".to_owned(), "other".to_owned()],
        };
        assert!(history.make("added", &added(&files, &built_in(), &wanted)));
        Files::clone(history.files())
    }

    #[test]
    fn a_language_of_the_built_in_pack_comes_with_its_words() {
        let files = with("ar", "العربية", "rtl");
        assert_eq!(faults::all(&files), []);
        let missing = pairs(&files, &files, "en", "ar").into_iter().filter(|pair| pair.state != State::Done);
        assert_eq!(missing.map(|pair| pair.path.to_string()).collect::<Vec<_>>(), [""; 0]);
        let back = files.made(&removed(&files, "ar")).unwrap();
        assert_eq!(back, copy(&built_in(), "mine", &["en"], "2026-11-30"));
    }

    #[test]
    fn a_new_language_is_blank_until_each_text_is_written() {
        let mut files = with("nl", "Nederlands", "ltr");
        let open = pairs(&files, &files, "en", "nl");
        assert!(
            open.len() > 1000
                && open.iter().all(|pair| pair.state == State::Missing || pair.path.to_string() == "name")
        );
        for pair in open {
            files = files.edited(&write(&files, "en", "nl", &pair.path, &pair.source)).unwrap();
        }
        // There is no shared safety screen in it.
        assert_eq!(faults::all(&files).len(), 1);
        let files = files.made(&detach(&files)).unwrap();
        assert_eq!(faults::all(&files), []);
        let few = files.words("nl").at(&path(&["ui", "withheld-tips", "few"]));
        assert_eq!(few, files.words("en").at(&path(&["ui", "withheld-tips", "other"])));
    }

    #[test]
    fn a_letter_is_no_translation_and_texts_have_plain_names() {
        let original = copy(&built_in(), "mine", &["en", "de"], "2026-11-30");
        let why = path(&["advice", "slow-sit-backs", "why"]);
        let files = original.edited(&Address::words("de", why.clone()).set("E".into())).unwrap();
        let open = pairs(&files, &original, "en", "de").into_iter().filter(|pair| pair.state != State::Done);
        let open: Vec<_> = open.map(|pair| (pair.path, pair.state)).collect();
        assert_eq!(open, [(why.clone(), State::Short)]);
        assert_eq!(name_of(&files, "en", &why), "Slow sit-backs in place of fast sit-ups · Why");
        let label = path(&["questions", "age", "options", "70-74", "label"]);
        assert_eq!(name_of(&files, "en", &label), "How old are you? · answer “70 to 74”: What readers tick");
        for pair in pairs(&files, &original, "en", "de") {
            let name = name_of(&files, "en", &pair.path);
            assert!(!name.is_empty() && !name.contains('_'), "{name}");
        }
    }

    #[test]
    fn a_translation_of_what_was_changed_is_older() {
        let original = copy(&built_in(), "mine", &["en", "de"], "2026-11-30");
        let title = path(&["advice", "slow-sit-backs", "title"]);
        let files = original.edited(&Address::words("en", title.clone()).set("Lean back".into())).unwrap();
        let older = pairs(&files, &original, "en", "de").into_iter().filter(|pair| pair.state == State::Older);
        assert_eq!(older.map(|pair| pair.path).collect::<Vec<_>>(), [title]);
    }

    #[test]
    fn what_was_changed_before_a_language_is_added_keeps_the_translation_that_there_was() {
        let built_in = built_in();
        let at = |keys: &[&str]| Address::words("en", path(keys));
        let (title, limits, how) =
            (at(&["advice", "slow-sit-backs", "title"]), at(&["limits"]), at(&["advice", "slow-sit-backs", "how"]));
        let counted = at(&["ui", "withheld-tips", "other"]);
        let mine = copy(&built_in, "mine", &["en"], "2026-11-30");
        let files = mine
            .made(&[
                title.set("Lean back".into()),
                limits.index(1).set("One sentence is another.".into()),
                counted.set("There are {count}".into()),
                how.insert(1, "A line more".into()),
            ])
            .unwrap();
        let wanted = Wanted {
            tag: "es".to_owned(),
            name: "Español".to_owned(),
            direction: "ltr".to_owned(),
            plural_forms: vec!["one".to_owned(), "many".to_owned(), "other".to_owned()],
        };
        let files = files.made(&added(&files, &built_in, &wanted)).unwrap();
        // Another day: what is compared with is what was saved.
        let of = |wanted: State| {
            let open = pairs(&files, &files, "en", "es").into_iter().filter(move |pair| pair.state == wanted);
            open.map(|pair| pair.path.to_string()).collect::<Vec<_>>()
        };
        let mut older = of(State::Older);
        older.sort();
        assert_eq!(older, [&title, &limits.index(1), &counted].map(|at| at.path.to_string()));
        assert_eq!(of(State::Missing), [how.index(1).path.to_string()]);
        let spanish = |files: &Files| files.words("es").at(&limits.path).cloned();
        assert_eq!(spanish(&files), spanish(&built_in));
        assert_eq!(super::older(&files, &mine, &built_in), [("es".into(), 3)]);
        assert_eq!(files.made(&removed(&files, "es")).unwrap().languages().len(), 1);
    }

    #[test]
    fn a_language_that_was_added_is_older_where_its_original_changes_later() {
        let original = copy(&built_in(), "mine", &["en"], "2026-11-30");
        let title = path(&["advice", "slow-sit-backs", "title"]);
        let files = with("ar", "العربية", "rtl").edited(&Address::words("en", title.clone()).set("Lean back".into()));
        let built_in = built_in();
        let older = pairs(&files.unwrap(), began_with(&original, &built_in, "ar"), "en", "ar").into_iter();
        assert_eq!(older.filter(|pair| pair.state == State::Older).map(|pair| pair.path).collect::<Vec<_>>(), [title]);
    }
}
