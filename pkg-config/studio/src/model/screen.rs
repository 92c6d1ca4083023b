//! The safety screen that packs share, as far as an author may change it.

use super::document::{Address, Edit, Files, path};
use super::json::Json;
use super::key::{Key, Part};
use lumbar_check::content::{Path, Segment, shared_screen};
use std::rc::Rc;

/// The screen that a new pack takes.
pub const SHARED: &str = "low-back-1";

/// The lists in the rules that a screen has parts of.
const LISTS: [&str; 4] = ["questions", "conditions", "triage", "sources"];

/// The objects in the words that it has words in.
const WORDS: [&str; 5] = ["steps", "pages", "questions", "triage", "conditions"];

/// The shared screen that the rules name.
pub fn named(files: &Files) -> Option<&str> {
    files.rules().text_of("screen")
}

fn place() -> Address {
    Address::rules(path(&["screen"]))
}

/// Makes the safety questions the author's own.
pub fn detach(files: &Files) -> Vec<Edit> {
    files.at(&place()).map(|_| place().remove()).into_iter().collect()
}

/// Takes the shared ones again; the validator then tells where they differ.
pub fn attach() -> Vec<Edit> {
    vec![place().set(SHARED.into())]
}

/// Rules and words of a screen in a language.
fn read(id: &str, language: &str) -> Option<(Json, Json)> {
    let screen = Json::parse(&shared_screen(id, language)?).ok()?;
    Some((screen.get("rules")?.clone(), screen.get("words")?.clone()))
}

/// Whether a part is one of the shared screen.
pub fn has(files: &Files, key: &Key) -> bool {
    lock(files, key).is_some()
}

/// The list of the rules that a part is in, if a screen has such parts.
fn list_of(key: &Key) -> Option<&'static str> {
    match key.part {
        Part::Sign => Some("triage"),
        Part::Question => Some("questions"),
        Part::Named => Some("conditions"),
        _ => None,
    }
}

/// What of a part belongs to the shared screen, and is not the author's to change.
#[derive(Clone, Debug, PartialEq)]
pub struct Lock {
    key: Key,
    /// Those that the screen has; others are the author's.
    options: Vec<Rc<str>>,
    /// The level of a sign, below which it cannot go.
    pub level: Option<Rc<str>>,
}

/// The lock on a part, if it is one of the shared screen.
pub fn lock(files: &Files, key: &Key) -> Option<Lock> {
    let list = list_of(key)?;
    let (rules, _) = read(named(files)?, "en")?;
    let (_, part) = rules.get(list)?.by_id(&key.id)?;
    let options = part.get("options").map(Json::items).unwrap_or_default().iter();
    let options = options.filter_map(|option| option.text_of("id").map(Rc::from)).collect();
    Some(Lock { key: key.clone(), options, level: part.get("raises").and_then(Json::text).cloned() })
}

impl Lock {
    /// Whether it holds what stands at an address. A level can be raised, and options can be added.
    pub fn holds(&self, files: &Files, at: &Address) -> bool {
        let Some(rules) = self.key.rules(files) else { return false };
        // Whoever raises a level may say so in other words.
        let is_of_words = self.key.words("").is_some_and(|words| at.path.0.starts_with(&words.path.0));
        if rules.key("raises") == *at || is_of_words && self.is_raised(files) {
            return false;
        }
        match self.option_at(files, at) {
            Some(option) => self.holds_option(&option),
            None => true,
        }
    }

    /// Whether a sign is more urgent here than on the screen.
    pub fn is_raised(&self, files: &Files) -> bool {
        let now = self.key.rules(files).and_then(|at| files.at(&at.key("raises"))).and_then(Json::text);
        self.level.is_some() && now != self.level.as_ref()
    }

    pub fn holds_option(&self, option: &str) -> bool {
        self.options.iter().any(|known| **known == *option)
    }

    /// The option that an address is in.
    fn option_at(&self, files: &Files, at: &Address) -> Option<Rc<str>> {
        let rules = self.key.rules(files)?.key("options");
        if rules.holds(&at.file, &at.path) {
            let Some(Segment::Index(index)) = at.path.0.get(rules.path.0.len()) else { return None };
            return files.at(&rules)?.items().get(*index)?.text_of("id").map(Rc::from);
        }
        let words = self.key.words("")?.key("options");
        let rest = at.path.0.strip_prefix(words.path.0.as_slice())?;
        match rest.first() {
            Some(Segment::Key(option)) => Some(option.as_str().into()),
            _ => None,
        }
    }
}

/// The files with all that they take from a shared screen and do not spell out, so that it can be read and added to.
pub fn spelled_out(files: &Files) -> Files {
    let mut all = Files::clone(files);
    let Some(id) = named(files).map(str::to_owned) else { return all };
    for language in files.languages() {
        let Some((rules, words)) = read(&id, &language) else { continue };
        for list in LISTS {
            put_list(&mut all, list, &rules);
        }
        put_steps(&mut all, &rules);
        for group in WORDS {
            put_words(&mut all, &language, group, &words);
        }
    }
    all
}

fn put(files: &mut Files, edit: &Edit) {
    if let Some(edited) = files.edited(edit) {
        *files = edited;
    }
}

/// What is missing comes first, and a rule that says its level alone gets the rest.
fn put_list(files: &mut Files, list: &str, screen: &Json) {
    let own = files.rules().get(list).map(Json::items).unwrap_or_default().to_vec();
    let its = screen.get(list).map(Json::items).unwrap_or_default();
    let is_own = |item: &&Json| own.iter().any(|own| own.text_of("id") == item.text_of("id"));
    let missing = its.iter().filter(|item| !is_own(item)).cloned();
    let filled = own.iter().map(|own| {
        let it = its.iter().find(|it| it.text_of("id") == own.text_of("id"));
        it.filter(|_| own.get("when").is_none()).map_or_else(|| own.clone(), |it| with_level(it, own))
    });
    let all: Vec<Json> = missing.chain(filled).collect();
    if all != own {
        put(files, &Address::rules(path(&[list])).set(Json::list(all)));
    }
}

fn with_level(rule: &Json, own: &Json) -> Json {
    let level = own.get("raises").cloned();
    level.and_then(|level| rule.changed(&path(&["raises"]).0, &|_| Some(level.clone()))).unwrap_or_else(|| own.clone())
}

/// The pages of the screen, if the pack asks none of its questions itself.
fn put_steps(files: &mut Files, screen: &Json) {
    let questions = screen.get("questions").map(Json::items).unwrap_or_default();
    let ids: Vec<&str> =
        questions.iter().filter(|it| it.text_of("kind") != Some("map")).filter_map(|it| it.text_of("id")).collect();
    let own = files.rules().get("steps").map(Json::items).unwrap_or_default().to_vec();
    let pages = own.iter().flat_map(|step| step.get("pages").map(Json::items).unwrap_or_default());
    let mut asked = pages.flat_map(Json::items).filter_map(Json::text);
    if asked.any(|id| ids.contains(&&**id)) {
        return;
    }
    let its = screen.get("steps").map(Json::items).unwrap_or_default().iter().cloned();
    put(files, &Address::rules(path(&["steps"])).set(Json::list(its.chain(own).collect::<Vec<_>>())));
}

fn put_words(files: &mut Files, language: &str, group: &str, screen: &Json) {
    let own = files.words(language).get(group).cloned().unwrap_or_else(|| Json::object([]));
    let its = screen.get(group).map(Json::members).unwrap_or_default();
    let missing: Vec<(Rc<str>, Json)> = its.iter().filter(|(id, _)| own.get(id).is_none()).cloned().collect();
    if !missing.is_empty() {
        let all: Vec<_> = missing.into_iter().chain(own.members().iter().cloned()).collect();
        put(files, &Address::words(language, Path::default().key(group)).set(Json::Object(Rc::new(all))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};
    use crate::model::document::REVISIONS;
    use crate::model::faults;

    fn mine() -> Files {
        copy(&built_in(), "mine", &["en", "de"], "2026-11-30")
    }

    #[test]
    fn what_a_pack_leaves_to_its_screen_is_put_in_and_is_the_same() {
        // The past would name what is left out; the studio spells all out before it is written down.
        let whole = mine().edited(&Address { file: REVISIONS.into(), path: path(&[]) }.remove()).unwrap();
        let whole = whole.edited(&Address::rules(path(&["revisions_file"])).remove()).unwrap();
        let mut short = whole.clone();
        for list in ["triage", "questions"] {
            let own = |item: &&Json| {
                let part = if list == "triage" { Part::Sign } else { Part::Question };
                !has(&whole, &Key::new(part, item.text_of("id").unwrap()))
            };
            let rest: Vec<_> = whole.rules().get(list).unwrap().items().iter().filter(own).cloned().collect();
            put(&mut short, &Address::rules(path(&[list])).set(Json::list(rest)));
        }
        for language in ["en", "de"] {
            put(&mut short, &Address::words(language, path(&["triage"])).set(Json::object([])));
        }
        assert_eq!(faults::all(&short), []);
        let again = spelled_out(&short);
        assert_eq!(faults::all(&again), []);
        assert_eq!(
            again.rules().get("triage").unwrap().items().len(),
            whole.rules().get("triage").unwrap().items().len()
        );
        assert_eq!(spelled_out(&whole), whole);
    }

    #[test]
    fn what_is_shared_is_locked_but_for_its_level_and_options_more() {
        let files = mine();
        let fever = Key::new(Part::Sign, "fever");
        let lock = lock(&files, &fever).expect("it is shared");
        let rules = fever.rules(&files).unwrap();
        assert!(!lock.holds(&files, &rules.key("raises")) && lock.holds(&files, &rules.key("when")));
        assert!(lock.holds(&files, &fever.words("en").unwrap().key("why")));
        assert_eq!(lock.level.as_deref(), Some("same-day"));
        let signs = Key::new(Part::Question, "urgent-signs");
        let lock = super::lock(&files, &signs).expect("it is shared");
        let (list, words) = (signs.rules(&files).unwrap().key("options"), signs.words("de").unwrap().key("options"));
        assert!(
            lock.holds(&files, &list.index(0).key("exclusive")) && lock.holds(&files, &words.key("fever").key("label"))
        );
        let more = crate::model::add::added_option(&files, &signs, "Pale skin");
        let files = files.made(&more).unwrap();
        let last = files.at(&list).unwrap().items().len() - 1;
        assert!(!lock.holds(&files, &list.index(last).key("exclusive")));
        assert!(!lock.holds(&files, &words.key("pale-skin").key("label")));
        assert_eq!(super::lock(&files, &Key::new(Part::Question, "habits")), None);
        let own = files.made(&detach(&files)).unwrap();
        assert_eq!(super::lock(&own, &fever), None);
    }

    #[test]
    fn a_level_is_raised_and_not_lowered_until_the_screen_is_ones_own() {
        let files = mine();
        let at = |level: &str| {
            let index = files
                .rules()
                .get("triage")
                .unwrap()
                .items()
                .iter()
                .position(|rule| rule.text_of("raises") == Some(level));
            Address::rules(path(&["triage"]).index(index.unwrap()).key("raises"))
        };
        let raised = files.edited(&at("see-clinician").set("same-day".into())).unwrap();
        assert_eq!(faults::all(&raised), []);
        let lowered = files.edited(&at("emergency").set("same-day".into())).unwrap();
        let found = faults::all(&lowered);
        assert!(found.iter().any(|fault| fault.at == at("emergency")), "{found:#?}");
        let own = lowered.made(&detach(&lowered)).unwrap();
        let found = faults::all(&own);
        assert!(!found.iter().any(|fault| fault.problem.contains("lower")), "{found:#?}");
    }
}
