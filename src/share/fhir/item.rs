//! The items of a questionnaire, in the order of the pages.

use super::element::{Coding, Editions, Element, Extension, Said, plain};
use super::enable_when::{EnableWhen, Level, levels, questions};
use super::system;
use crate::content::{
    Condition, ContentPack, Disposition, Exclusivity, GroupId, Kind, Necessity, OptionGroup, Question, QuestionId,
    QuestionOption, Section, Text, TriageRule, Ui,
};
use serde::Serialize;
use std::rc::Rc;

const CONSTRAINT: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint";
const CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const ORIENTATION: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-choiceOrientation";
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/// A group, a question or a text. A group has items; a question may have texts inside; a text has none.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Item {
    pub link_id: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Rc<str>>,
    #[serde(rename = "_text", skip_serializing_if = "Option::is_none")]
    translations: Option<Element>,
    pub r#type: ItemType,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    enable_when: Vec<EnableWhen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    enable_behavior: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    repeats: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    answer_option: Vec<AnswerOption>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub item: Vec<Item>,
}

#[derive(Clone, Copy, Default, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ItemType {
    #[default]
    Group,
    Choice,
    Display,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct AnswerOption {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    extension: Vec<Extension>,
    value_coding: Coding,
}

/// A section. Not required as a whole, so that a response may leave it out.
pub fn section(editions: Editions, section: &Section) -> Item {
    let mut item = Item::new("step", &name(editions.pack, section), ItemType::Group);
    let words = |pack: &ContentPack| {
        pack.sections.iter().find(|other| other.id == section.id).map(|section| section.name.clone())
    };
    item.say(editions.say(words));
    let asked: Vec<_> = section.pages.iter().flat_map(|page| &page.questions).collect();
    let emergencies = emergencies(editions.pack);
    for id in &asked {
        item.item.extend(question(editions, id));
        for rule in emergencies.iter().filter(|rule| is_decided_by(editions.pack, rule, id)) {
            item.item.extend(raised(editions, rule));
        }
    }
    item
}

/// The id of a section, with a number from the second of its kind on: a `linkId` is there once.
fn name(pack: &ContentPack, section: &Section) -> String {
    let before =
        pack.sections.iter().take_while(|other| *other != section).filter(|other| other.id == section.id).count();
    match before {
        0 => section.id.to_string(),
        _ => [section.id.as_str(), ".", &(before + 1).to_string()].concat(),
    }
}

/// A text of a pack.
type Words = fn(&ContentPack) -> String;

/// What ends the questionnaire: the safety net, and what it cannot know.
pub fn safety_net(editions: Editions) -> Item {
    let mut group = Item::new("safety-net", "all", ItemType::Group);
    group.say(editions.say(|pack| Some(pack.words.safety_net.heading.clone())));
    let texts: [(&str, Words); 5] = [
        ("now", |pack| headed(&pack.say(Ui::NetNow), &pack.words.safety_net.now)),
        ("today", |pack| headed(&pack.say(Ui::NetToday), &pack.words.safety_net.today)),
        ("later", |pack| headed(&pack.say(Ui::NetLater), &pack.words.safety_net.later)),
        ("limit", |pack| pack.words.safety_net.limit.to_string()),
        ("limits", |pack| headed(&pack.say(Ui::Limits), &pack.words.limits)),
    ];
    for (id, words) in texts {
        group.item.push(text(editions, "safety-net", id, |pack| Some(words(pack).into())));
    }
    group
}

fn headed(heading: &str, text: &Text) -> String {
    [heading, "\n", &plain(text)].concat()
}

impl Item {
    /// `kind` keeps what is not a question apart from the questions, whose ids have no dot.
    fn new(kind: &str, id: &str, r#type: ItemType) -> Self {
        Self { link_id: [kind, ".", id].concat(), r#type, ..Self::default() }
    }

    fn say(&mut self, said: Option<Said>) {
        if let Some(Said { text, translations }) = said {
            self.text = Some(text);
            self.translations = translations;
        }
    }

    fn enable(&mut self, Level { when, behavior }: Level) {
        self.enable_when = when;
        self.enable_behavior = behavior;
    }

    /// The codings that may be an answer, in the order of the options.
    pub fn answers(&self) -> impl Iterator<Item = &Coding> {
        self.answer_option.iter().map(|option| &option.value_coding)
    }
}

fn text(editions: Editions, kind: &str, id: &str, words: impl Fn(&ContentPack) -> Option<Rc<str>>) -> Item {
    let mut item = Item::new(kind, id, ItemType::Display);
    item.say(editions.say(words));
    item
}

/// The item inside as many groups as its condition needs. `None` if it would never be there.
fn enabled(editions: Editions, mut item: Item, kind: &str, id: &str, condition: &Condition) -> Option<Item> {
    let mut levels = levels(editions.pack, condition)?;
    item.enable(levels.pop()?);
    for (depth, level) in levels.into_iter().enumerate().rev() {
        let mut group = Item::new(kind, &[id, ".", &(depth + 1).to_string()].concat(), ItemType::Group);
        group.enable(level);
        group.item.push(item);
        item = group;
    }
    Some(item)
}

fn question(editions: Editions, id: &QuestionId) -> Option<Item> {
    let question = editions.pack.question(id)?;
    let mut item = Item { link_id: id.to_string(), r#type: ItemType::Choice, ..Item::default() };
    item.say(editions.say(|pack| pack.question(id).map(|question| question.legend.clone())));
    item.required = Some(question.necessity == Necessity::Required && question.derived.is_none());
    let control = match question.kind {
        Kind::One => "radio-button",
        Kind::Many | Kind::Map => "check-box",
    };
    item.extension.push(Extension::concept(CONTROL, Coding::bare(CONTROLS, control)));
    item.extension.push(Extension::code(ORIENTATION, "vertical"));
    if question.kind != Kind::One {
        item.repeats = Some(true);
    }
    for option in &question.options {
        if option.exclusivity == Exclusivity::Exclusive {
            item.extension.push(alone(editions, question, option));
        }
        item.answer_option.push(answer_option(editions, question, option));
    }
    item.item.extend(groups(editions, question));
    item.item.extend(hints(editions, question));
    let mut why = text(editions, "why", id.as_str(), |pack| {
        let rationale = &pack.question(id)?.rationale;
        Some([&*pack.say(Ui::WhyWeAsk), " ", rationale].concat().into())
    });
    why.extension.push(Extension::concept(CONTROL, Coding::bare(CONTROLS, "help")));
    item.item.push(why);
    enabled(editions, item, "asked", id.as_str(), &question.asked)
}

/// The heading of each group, with the labels of its options.
fn groups(editions: Editions, question: &Question) -> Vec<Item> {
    let words = |pack: &ContentPack, id: &GroupId| {
        let question = pack.question(&question.id)?;
        let heading = &question.groups.iter().find(|group| group.id == *id)?.heading;
        let options = question.options.iter().filter(|option| option.group.as_ref() == Some(id));
        let lines = options.map(|option| ["\n- ", &option.label].concat());
        Some([heading.to_string()].into_iter().chain(lines).collect::<String>().into())
    };
    let group = |group: &OptionGroup| {
        let place = [question.id.as_str(), ".", group.id.as_str()].concat();
        text(editions, "group", &place, |pack| words(pack, &group.id))
    };
    question.groups.iter().map(group).collect()
}

/// The hint of a question and those of its options: an option of FHIR has no place for more than its label.
fn hints(editions: Editions, question: &Question) -> Vec<Item> {
    let id = &question.id;
    let mut hints = Vec::new();
    if question.hint.is_some() {
        hints.push(text(editions, "hint", id.as_str(), |pack| pack.question(id)?.hint.clone()));
    }
    for option in question.options.iter().filter(|option| option.hint.is_some()) {
        let place = [id.as_str(), ".", option.id.as_str()].concat();
        hints.push(text(editions, "hint", &place, |pack| {
            let option = pack.question(id)?.option(&option.id)?;
            Some([&*option.label, ": ", option.hint.as_deref()?].concat().into())
        }));
    }
    hints
}

fn answer_option(editions: Editions, question: &Question, option: &QuestionOption) -> AnswerOption {
    let label = |pack: &ContentPack| Some(pack.question(&question.id)?.option(&option.id)?.label.clone());
    let mut value_coding = Coding::bare(&system(editions.pack, &question.id), option.id.as_str());
    if let Some(Said { text, translations }) = editions.say(label) {
        value_coding.display = Some(text);
        value_coding.translations = translations;
    }
    let exclusive = (option.exclusivity == Exclusivity::Exclusive).then(|| Extension::truth(EXCLUSIVE));
    AnswerOption { extension: exclusive.into_iter().collect(), value_coding }
}

/// That an option stands alone. The expression is about an item of a response.
fn alone(editions: Editions, question: &Question, option: &QuestionOption) -> Extension {
    let expression = ["answer.value.where(code = '", option.id.as_str(), "').empty() or answer.count() = 1"].concat();
    let error = editions.say(|pack| Some(pack.question(&question.id)?.error.clone()));
    let mut parts = vec![
        Extension::id("key", &[question.id.as_str(), ".", option.id.as_str()].concat()),
        Extension::code("severity", "error"),
        Extension::string("expression", &expression),
    ];
    parts.extend(error.map(|error| Extension::said("human", error)));
    Extension::nested(CONSTRAINT, parts)
}

/// The rules that raise an emergency.
fn emergencies(pack: &ContentPack) -> Vec<&TriageRule> {
    pack.triage.iter().filter(|rule| rule.raises == Disposition::Emergency).collect()
}

/// Whether a question is the last that a rule speaks of, in the order of the pages.
fn is_decided_by(pack: &ContentPack, rule: &TriageRule, id: &QuestionId) -> bool {
    let spoken_of = questions(pack, &rule.when);
    let mut order = pack.question_order();
    order.rfind(|question| spoken_of.contains(question)) == Some(id)
}

/// What to do at once, and why.
fn raised(editions: Editions, rule: &TriageRule) -> Option<Item> {
    let item = text(editions, "raised", rule.id.as_str(), |pack| {
        let rule = pack.rule(&rule.id)?;
        let emergency = pack.disposition(rule.raises);
        let tell = rule.tell.as_deref().unwrap_or_default();
        Some([&*emergency.heading, "\n", &rule.why, "\n", tell].concat().trim_end().into())
    });
    enabled(editions, item, "raised", rule.id.as_str(), &rule.when)
}
