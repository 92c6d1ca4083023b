//! What would break if a part were taken out.

use super::document::{Address, Files};
use super::json::Json;
use super::key::{Key, Part};
use lumbar_check::content::Path;

/// The parts that speak of this one, each once.
pub fn users(files: &Files, key: &Key) -> Vec<Key> {
    let mut users = Vec::new();
    for part in Part::LISTED {
        for item in part.all(files) {
            let Some(id) = item.text_of("id") else { continue };
            let user = Key::new(part, id);
            if user != *key && !users.contains(&user) && names(item, key) {
                users.push(user);
            }
        }
    }
    users
}

/// Whether a value speaks of a part.
fn names(value: &Json, key: &Key) -> bool {
    match value {
        Json::Text(text) => {
            key.part == Part::Question && text.split_once(':').is_some_and(|(question, _)| *question == *key.id)
        }
        Json::List(items) => items.iter().any(|item| names(item, key)),
        Json::Object(members) => members.iter().any(|(name, value)| is_named(name, value, key) || names(value, key)),
        _ => false,
    }
}

fn is_named(name: &str, value: &Json, key: &Key) -> bool {
    let is_of = match name {
        "condition" => key.part == Part::Named,
        "finding" => key.part == Part::Finding,
        "contradiction" => key.part == Part::Contradiction,
        "factor" => key.part == Part::Factor,
        "sources" => key.part == Part::Source,
        "article" => key.part == Part::Article,
        "replaced_by" | "also" => key.part == Part::Tip,
        "unanswered" | "follow_up" | "questions" => key.part == Part::Question,
        _ => false,
    };
    let is_it = |value: &Json| value.text().is_some_and(|text| *text == key.id);
    is_of && (is_it(value) || value.items().iter().any(is_it))
}

/// The factors that have no other tip than this one, and then have to say so.
pub fn left_without_a_tip(files: &Files, tip: &Key) -> Vec<Key> {
    let (own, others): (Vec<_>, Vec<_>) =
        Part::Tip.all(files).iter().partition(|item| item.text_of("id") == Some(&*tip.id));
    let factors =
        Part::Factor.all(files).iter().filter_map(|factor| Some(Key::new(Part::Factor, factor.text_of("id")?)));
    let is_left = |factor: &Key| own.iter().any(|it| names(it, factor)) && !others.iter().any(|it| names(it, factor));
    factors.filter(|factor| tip.part == Part::Tip && is_left(factor)).collect()
}

/// Where an option is spoken of: the parts that do.
pub fn users_of_option(files: &Files, question: &str, option: &str) -> Vec<Key> {
    let tick = format!("{question}:{option}");
    let mut users = Vec::new();
    for part in Part::LISTED {
        for item in part.all(files) {
            let Some(id) = item.text_of("id") else { continue };
            if says(item, &tick) {
                users.push(Key::new(part, id));
            }
        }
    }
    users
}

fn says(value: &Json, text: &str) -> bool {
    match value {
        Json::Text(said) => **said == *text,
        Json::List(items) => items.iter().any(|item| says(item, text)),
        Json::Object(members) => members.iter().any(|(_, value)| says(value, text)),
        _ => false,
    }
}

/// Every place in the rules' pages at which a question stands: the page, where it stands there alone.
pub fn pages_with(files: &Files, question: &str) -> Vec<Address> {
    let mut places = Vec::new();
    let steps = files.rules().get("steps").map(Json::items).unwrap_or_default();
    for (step, section) in steps.iter().enumerate() {
        let pages = section.get("pages").map(Json::items).unwrap_or_default();
        for (page, questions) in pages.iter().enumerate() {
            let at = questions.items().iter().position(|id| id.text().is_some_and(|id| **id == *question));
            let path = Path::default().key("steps").index(step).key("pages").index(page);
            let is_alone = questions.items().len() == 1;
            places.extend(at.map(|index| Address::rules(if is_alone { path.clone() } else { path.index(index) })));
        }
    }
    places
}
