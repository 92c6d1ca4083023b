//! The rooms of the studio, and what stands in each.

use super::condition::Reader;
use super::document::Files;
use super::faults::Faulty;
use super::json::Json;
use super::key::{Key, Part};
use crate::words;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a clinician has a word for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Signs,
    Questions,
    Pattern,
    Factors,
    Tips,
    Article,
    Words,
    Review,
    Translate,
    Leave,
}

impl Room {
    pub const ALL: [Self; 10] = [
        Self::Signs,
        Self::Questions,
        Self::Pattern,
        Self::Factors,
        Self::Tips,
        Self::Article,
        Self::Words,
        Self::Review,
        Self::Translate,
        Self::Leave,
    ];

    /// The kinds of part that can be added here, and listed.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Signs => &[Part::Sign, Part::Named, Part::Whole],
            Self::Questions => &[Part::Whole, Part::Question],
            Self::Pattern => &[Part::Whole, Part::Finding, Part::Cap, Part::Contradiction],
            Self::Factors => &[Part::Factor],
            Self::Tips => &[Part::Tip],
            Self::Article => &[Part::Whole, Part::Words, Part::Article, Part::Source],
            Self::Words => &[Part::Words, Part::Region],
            Self::Review | Self::Translate | Self::Leave => &[],
        }
    }

    /// Where a part has its form.
    pub fn of(key: &Key) -> Self {
        let rooms = Self::ALL.into_iter().filter(|room| *room != Self::Article);
        match key.part {
            Part::Whole if &*key.id == "scale" => Self::Pattern,
            Part::Whole if &*key.id == "pages" => Self::Questions,
            Part::Whole if &*key.id == "fallback" => Self::Signs,
            Part::Whole | Part::Article | Part::Source => Self::Article,
            Part::Words if OF_THE_ARTICLE.contains(&&*key.id) => Self::Article,
            part => rooms.into_iter().find(|room| room.parts().contains(&part)).unwrap_or(Self::Words),
        }
    }
}

/// A line of the list in a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub key: Key,
    pub title: Rc<str>,
    /// The heading that it stands under.
    pub group: Rc<str>,
    pub faults: usize,
    pub is_changed: bool,
    /// It was not there when work began.
    pub is_new: bool,
}

/// Groups of words that are not of a part. Those without parts of their own come first, under one heading.
const WORD_GROUPS: [&str; 6] = ["ui", "safety_net", "stop_rule", "dispositions", "matches", "evidence"];

/// Groups of words that say what the article does.
pub const OF_THE_ARTICLE: [&str; 3] = ["read_it_all", "limits", "purpose"];

/// What stands in a room. `original`: what the files are compared with.
pub fn items(reader: Reader, room: Room, faults: &[Faulty], original: &Files) -> Vec<Item> {
    let mut items = Vec::new();
    for part in room.parts() {
        let keys = match part {
            Part::Whole => {
                let id = whole_in(room);
                vec![(Key::new(Part::Whole, id), words::whole(id).into())]
            }
            Part::Words => word_groups(reader, room),
            part => listed(reader, *part),
        };
        items.extend(keys.into_iter().map(|(key, group)| item(reader, key, group, faults, original)));
    }
    if room == Room::Questions {
        tell_twins_apart(reader, &mut items);
    }
    if room == Room::Signs {
        // The most urgent first, whatever their order in the file.
        items.sort_by_key(|item| {
            words::LEVELS.iter().position(|level| *item.group == *words::level(level)).unwrap_or(words::LEVELS.len())
        });
    }
    items
}

/// What is in a room and belongs to the pack as a whole.
fn whole_in(room: Room) -> &'static str {
    match room {
        Room::Pattern => "scale",
        Room::Questions => "pages",
        Room::Signs => "fallback",
        _ => "about",
    }
}

fn listed(reader: Reader, part: Part) -> Vec<(Key, Rc<str>)> {
    let ids = part.all(reader.files).iter();
    let ids = ids.filter_map(|item| Some((item, item.text_of("id").or(item.text().map(|text| &**text))?)));
    let keys = ids.map(|(item, id)| {
        let group = match part {
            Part::Sign => words::level(item.text_of("raises").unwrap_or_default()),
            part => words::plural(part),
        };
        (Key::new(part, id), group.into())
    });
    keys.collect()
}

fn word_groups(reader: Reader, room: Room) -> Vec<(Key, Rc<str>)> {
    let groups: &[&str] = if room == Room::Article { &OF_THE_ARTICLE } else { &WORD_GROUPS };
    let mut keys = Vec::new();
    for group in groups {
        match *group {
            "dispositions" | "matches" | "evidence" => {
                let of = reader.files.words(reader.language).get(group).map(Json::members).unwrap_or_default();
                let key = |(id, _): &(Rc<str>, Json)| Key::new(Part::Words, &format!("{group}.{id}"));
                keys.extend(of.iter().map(|member| (key(member), words::word_group(group).into())));
            }
            _ => keys.push((Key::new(Part::Words, group), words::GENERAL.into())),
        }
    }
    keys
}

fn item(reader: Reader, key: Key, group: Rc<str>, faults: &[Faulty], original: &Files) -> Item {
    let title = title(reader, &key);
    let faults = faults.iter().filter(|fault| fault.key.as_ref() == Some(&key)).count();
    let is_changed = differs(reader, &key, original);
    let is_new = is_changed && is_new(&key, original);
    Item { key, title, group, faults, is_changed, is_new }
}

/// Whether a part was not there when work began.
pub fn is_new(key: &Key, original: &Files) -> bool {
    !key.is_in(original)
}

/// Whether the rules or the words of a part are not what they were.
pub fn differs(reader: Reader, key: &Key, original: &Files) -> bool {
    let rules = |files: &Files| key.rules(files).and_then(|at| files.at(&at).cloned());
    let words = |files: &Files| key.words(reader.language).and_then(|at| files.at(&at).cloned());
    let whole = |files: &Files| match &*key.id {
        "scale" => ["levels", "habit_levels", "matrix"]
            .map(|name| files.rules().get("pattern").and_then(|pattern| pattern.get(name)).cloned()),
        "fallback" => [files.rules().get("fallback_signs").cloned(), None, None],
        "pages" => [
            files.rules().get("steps").cloned(),
            files.words(reader.language).get("steps").cloned(),
            files.words(reader.language).get("pages").cloned(),
        ],
        _ => ["article", "welcome_drawing", "region"].map(|name| files.rules().get(name).cloned()),
    };
    if key.part == Part::Whole {
        return whole(reader.files) != whole(original);
    }
    rules(reader.files) != rules(original) || words(reader.files) != words(original)
}

/// What a part is called in a list.
pub fn title(reader: Reader, key: &Key) -> Rc<str> {
    let words = key.words(reader.language);
    let said = |name: &str| words.as_ref().and_then(|at| reader.files.at(&at.key(name))).and_then(Json::text).cloned();
    let fallback = || -> Rc<str> { key.id.replace('-', " ").into() };
    let title = match key.part {
        Part::Sign => rule_title(reader, key),
        Part::Question => said("legend"),
        Part::Named => Some(reader.named(&key.id).trim_matches(['“', '”']).into()),
        Part::Finding => said("said").or_else(|| said("article")),
        Part::Contradiction | Part::Cap => said("text"),
        Part::Factor | Part::Article | Part::Region => said("name"),
        Part::Tip => said("title"),
        Part::Source => {
            let at = key.rules(reader.files);
            at.and_then(|at| reader.files.at(&at.key("citation"))).and_then(Json::text).cloned()
        }
        Part::Words => match key.id.split_once('.') {
            Some(_) => said("heading").or_else(|| said("name")),
            None => Some(words::word_group(&key.id).into()),
        },
        Part::Whole => Some(words::whole(&key.id).into()),
    };
    title.filter(|title| !title.is_empty()).unwrap_or_else(fallback)
}

/// Adds to questions that are asked in the same words the name that each has in a list of answers.
fn tell_twins_apart(reader: Reader, items: &mut [Item]) {
    let mut counts: BTreeMap<Rc<str>, usize> = BTreeMap::new();
    for item in items.iter() {
        *counts.entry(item.title.clone()).or_default() += 1;
    }
    for item in items.iter_mut().filter(|item| item.key.part == Part::Question && counts[&item.title] > 1) {
        let short =
            item.key.words(reader.language).and_then(|at| reader.files.at(&at.key("short"))).and_then(Json::text);
        if let Some(short) = short.filter(|short| !short.is_empty()) {
            item.title = format!("{} ({short})", item.title).into();
        }
    }
}

/// A sign by what is ticked for it; a rule of triage has no name of its own.
fn rule_title(reader: Reader, key: &Key) -> Option<Rc<str>> {
    let at = key.rules(reader.files)?;
    let name = reader.short(reader.files.at(&at.key("when"))?);
    Some(name.into())
}
