//! A pack that is edited and published again and again, as authors do.

use crate::pack::numbers::{in_use, list, numbers, text};
use crate::{REVISIONS, RULES, WORDS, sound};
use lumbar_check::content::ContentPack;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// Something an author does to a pack.
#[derive(Clone, Copy, Debug)]
pub enum Edit {
    RetireOption,
    RetireTip,
    RetireFactor,
    AddOption,
    AddQuestion,
    AddTip,
    /// A question takes one answer where it took many.
    AskForOne,
    Reorder,
}

pub fn edit() -> impl Strategy<Value = Edit> {
    use Edit::*;
    select(vec![RetireOption, RetireTip, RetireFactor, AddOption, AddQuestion, AddTip, AskForOne, Reorder])
}

/// The files of a pack.
pub struct Chain {
    rules: Value,
    words: Value,
    revisions: Value,
    /// Counts up, so that nothing is ever called like something before it.
    fresh: u16,
}

impl Chain {
    /// The built-in pack.
    pub fn first() -> Self {
        let read = |text| serde_json::from_str(text).expect("it is JSON");
        let mut rules: Value = read(RULES);
        // What is edited may be of its screen.
        rules["screen"].take();
        Self { rules, words: read(WORDS), revisions: read(REVISIONS), fresh: 900 }
    }

    pub fn pack(&self) -> ContentPack {
        let [rules, words, revisions] = [&self.rules, &self.words, &self.revisions].map(Value::to_string);
        sound(ContentPack::parse(&rules, &words, Some(&revisions)))
    }

    /// Makes the edits, and writes the next revision down.
    pub fn publish(&mut self, edits: &[(Edit, Index)]) {
        edits.iter().for_each(|(edit, index)| self.make(*edit, *index));
        self.mend_factors();
        self.mend_places();
        let revision = self.rules["revision"].as_u64().expect("it has one") + 1;
        self.rules["revision"] = revision.into();
        let change = format!("revision-{revision}");
        self.words["changes"][&change] = "Something changed.".into();
        let (mut added, mut retired) = (json!({}), json!({}));
        let before = in_use(&self.revisions);
        for (group, present) in numbers(&self.rules) {
            let before = &before[group];
            let new = present.iter().filter(|(id, _)| !before.contains_key(*id));
            added[group] = new.map(|(id, number)| (id.clone(), json!(number))).collect::<Map<_, _>>().into();
            retired[group] = before.keys().filter(|id| !present.contains_key(*id)).cloned().collect();
        }
        let entry = json!({
            "revision": revision, "date": self.rules["date"], "changes": [change], "added": added, "retired": retired,
        });
        list_mut(&mut self.revisions["revisions"]).push(entry);
    }

    fn make(&mut self, edit: Edit, index: Index) {
        match edit {
            Edit::RetireOption => self.retire_some_option(index),
            Edit::RetireTip => self.retire_one_of("advice", index),
            Edit::RetireFactor => self.retire_one_of("factors", index),
            Edit::AddOption => self.add_option(index),
            Edit::AddQuestion => self.add_question(),
            Edit::AddTip => self.add_tip(index),
            Edit::AskForOne => self.ask_for_one(index),
            Edit::Reorder => self.reorder(index),
        }
    }

    /// Questions about pain and habits, by their place in the list.
    fn questions(&self, wanted: impl Fn(&Value) -> bool) -> Vec<usize> {
        let is_later = |step: &&Value| ["pain", "habits"].contains(&text(&step["id"]));
        let later = list(&self.rules["steps"]).iter().filter(is_later);
        let pages = later.flat_map(|step| list(&step["pages"]));
        let asked: Vec<_> = pages.flat_map(list).collect();
        let questions = list(&self.rules["questions"]).iter().enumerate();
        questions
            .filter(|(_, question)| asked.contains(&&question["id"]) && wanted(question))
            .map(|(at, _)| at)
            .collect()
    }

    fn retire_some_option(&mut self, index: Index) {
        let many = |question: &Value| question["options"].as_array().is_some_and(|options| options.len() > 3);
        let questions = self.questions(many);
        let question = &self.rules["questions"][*index.get(&questions)];
        let options = list(&question["options"]).iter();
        let ordinary: Vec<_> = options.filter(|option| option["exclusive"] != true).collect();
        let (question, option) = (text(&question["id"]).to_owned(), text(&index.get(&ordinary)["id"]).to_owned());
        self.retire_option(&question, &option);
    }

    /// Takes an option out. Rules that asked for it ask for another of the same question.
    pub fn retire_option(&mut self, question: &str, option: &str) {
        let questions = list_mut(&mut self.rules["questions"]);
        let asked = questions.iter_mut().find(|asked| asked["id"] == question).expect("it is in the pack");
        let options = list_mut(&mut asked["options"]);
        options.retain(|other| other["id"] != option);
        let other = text(&options[0]["id"]).to_owned();
        object(&mut self.words["questions"][question]["options"]).remove(option).expect("it has words");
        replace(&mut self.rules, &json!(format!("{question}:{option}")), &json!(format!("{question}:{other}")));
        let mut seen = Vec::new();
        list_mut(&mut self.rules["pattern"]["sites"]).retain(|site| {
            let is_new = !seen.contains(site);
            seen.push(site.clone());
            is_new
        });
    }

    fn retire_one_of(&mut self, key: &str, index: Index) {
        // Without them some option about care to take would hold back nothing.
        let hangs_on_care = |part: &&Value| part.to_string().contains("\"take-care:");
        let parts: Vec<_> = list(&self.rules[key]).iter().filter(|part| !hangs_on_care(part)).collect();
        if parts.len() > 3 {
            let id = text(&index.get(&parts)["id"]).to_owned();
            self.retire(key, &id);
        }
    }

    /// Takes a factor or a tip out, and every mention of it.
    pub fn retire(&mut self, key: &str, id: &str) {
        list_mut(&mut self.rules[key]).retain(|part| part["id"] != id);
        object(&mut self.words[key]).remove(id).expect("it has words");
        replace(&mut self.rules, &json!({ "factor": id }), &json!("never"));
        for tip in list_mut(&mut self.rules["advice"]).iter_mut().filter(|_| key == "advice") {
            if tip["replaced_by"] == id {
                object(tip).remove("replaced_by");
            }
            if let Some(also) = tip["also"].as_array_mut() {
                also.retain(|also| also != id);
            }
        }
    }

    fn add_option(&mut self, index: Index) {
        let number = self.next();
        let takes_more = |question: &Value| question["kind"] != "map" && question["derived"].is_null();
        let at = *index.get(&self.questions(takes_more));
        let question = text(&self.rules["questions"][at]["id"]).to_owned();
        let id = format!("new-{number}");
        list_mut(&mut self.rules["questions"][at]["options"]).insert(0, json!({ "id": id, "number": number }));
        self.words["questions"][&question]["options"][&id] =
            json!({ "label": "Something new", "said": "You said so." });
    }

    fn add_question(&mut self) {
        let (one, other) = (self.next(), self.next());
        let id = format!("new-{one}");
        let options = json!([{ "id": "yes", "number": one }, { "id": "no", "number": other }]);
        list_mut(&mut self.rules["questions"]).push(json!({ "id": id, "kind": "one", "options": options }));
        let last = list_mut(&mut self.rules["steps"]).last_mut().expect("there are steps");
        list_mut(&mut last["pages"]).push(json!([id]));
        let words = json!({ "label": "An answer", "said": "You said so." });
        self.words["questions"][&id] = json!({
            "legend": "Something new?", "short": "New", "rationale": "It is new.", "error": "Choose one",
            "options": { "yes": words, "no": words },
        });
    }

    fn add_tip(&mut self, index: Index) {
        let number = self.next();
        // One that stands in for another is needed because of what holds that one back.
        let tips = list(&self.rules["advice"]).iter();
        let tips: Vec<_> = tips.filter(|tip| !tip["needs"].to_string().contains("\"take-care:")).collect();
        let old = (*index.get(&tips)).clone();
        let id = format!("new-{number}");
        self.words["advice"][&id] = self.words["advice"][text(&old["id"])].clone();
        let mut new = old;
        (new["id"], new["number"]) = (id.into(), number.into());
        list_mut(&mut self.rules["advice"]).push(new);
    }

    fn ask_for_one(&mut self, index: Index) {
        let many = self.questions(|question| question["kind"] == "many" && question["derived"].is_null());
        if many.is_empty() {
            return;
        }
        let question = &mut self.rules["questions"][*index.get(&many)];
        question["kind"] = "one".into();
        object(question).remove("optional");
        for option in list_mut(&mut question["options"]) {
            ["exclusive", "group"].iter().for_each(|key| drop(object(option).remove(*key)));
        }
        let id = text(&question["id"]).to_owned();
        self.words["questions"][&id]["error"] = "Choose one".into();
        for words in object(&mut self.words["questions"][&id]["options"]).values_mut() {
            words["said"] = "You said so.".into();
        }
    }

    fn reorder(&mut self, index: Index) {
        for key in ["questions", "factors", "advice"] {
            let parts = list_mut(&mut self.rules[key]);
            let by = index.index(parts.len());
            parts.rotate_left(by);
        }
        list_mut(&mut self.rules["questions"])
            .iter_mut()
            .for_each(|question| list_mut(&mut question["options"]).reverse());
    }

    /// Every factor has a tip, or words that say why not; never both.
    fn mend_factors(&mut self) {
        for factor in list(&self.rules["factors"]) {
            let named = json!({ "factor": factor["id"] });
            let is_answered = list(&self.rules["advice"]).iter().any(|tip| mentions(&tip["needs"], &named));
            let words = object(&mut self.words["factors"][text(&factor["id"])]);
            words.insert("no_advice".to_owned(), if is_answered { Value::Null } else { "There is none.".into() });
        }
    }

    /// Groups and the sides of places have words while an option is in them.
    fn mend_places(&mut self) {
        for question in list(&self.rules["questions"]) {
            let grouped = list(&question["options"]).iter().filter(|option| option["group"].is_string());
            let named: Vec<_> = grouped.flat_map(|option| [&option["group"], &option["site"]["side"]]).collect();
            for key in ["groups", "sides"] {
                if let Some(words) = self.words["questions"][text(&question["id"])][key].as_object_mut() {
                    words.retain(|id, _| named.contains(&&json!(id)));
                }
            }
        }
    }

    fn next(&mut self) -> u16 {
        self.fresh += 1;
        self.fresh
    }
}

fn list_mut(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().expect("it is a list")
}

fn object(value: &mut Value) -> &mut Map<String, Value> {
    value.as_object_mut().expect("it is an object")
}

/// Puts one value in the place of every other that is equal to `old`.
fn replace(value: &mut Value, old: &Value, new: &Value) {
    match value {
        _ if value == old => *value = new.clone(),
        Value::Array(list) => list.iter_mut().for_each(|value| replace(value, old, new)),
        Value::Object(object) => object.values_mut().for_each(|value| replace(value, old, new)),
        _ => {}
    }
}

fn mentions(value: &Value, what: &Value) -> bool {
    match value {
        _ if value == what => true,
        Value::Array(list) => list.iter().any(|value| mentions(value, what)),
        Value::Object(object) => object.values().any(|value| mentions(value, what)),
        _ => false,
    }
}
