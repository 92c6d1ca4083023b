//! Rules as sentences, and what a sentence can be made of.
//!
//! They are read off the files as they are, and not off a parsed pack: a rule that has a fault must be legible too.

use super::document::Files;
use super::json::Json;
use super::key::Part;
use crate::words;
use lumbar_check::content::{Match, PainSide};
use std::rc::Rc;

/// A pack in one language, for whoever reads its rules.
#[derive(Clone, Copy)]
pub struct Reader<'f> {
    pub files: &'f Files,
    pub language: &'f str,
}

/// A condition by its shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape<'j> {
    /// Conditions joined in one of these ways.
    Group(Joint, &'j [Json]),
    Not(&'j Json),
    /// One that holds no other.
    Leaf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    All,
    Any,
    AtLeast(i64),
}

pub fn shape(condition: &Json) -> Shape<'_> {
    match condition.members() {
        [(key, of)] => match (&**key, of) {
            ("all", Json::List(of)) => Shape::Group(Joint::All, of),
            ("any", Json::List(of)) => Shape::Group(Joint::Any, of),
            ("at_least", of) => {
                let count = of.get("count").and_then(Json::whole_number).unwrap_or(1);
                Shape::Group(Joint::AtLeast(count), of.get("of").map(Json::items).unwrap_or_default())
            }
            ("not", of) => Shape::Not(of),
            _ => Shape::Leaf,
        },
        _ => Shape::Leaf,
    }
}

/// A condition as it is read: in a sentence, or in lines where that would be too much for one.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    Sentence(String),
    Lines { joint: String, of: Vec<Self> },
}

/// Letters of a sentence in which conditions are joined. What would be longer is read in lines.
const A_SENTENCE: usize = 100;

/// The keys that lead from a group to its list.
pub fn list_in(joint: Joint) -> &'static [&'static str] {
    match joint {
        Joint::All => &["all"],
        Joint::Any => &["any"],
        Joint::AtLeast(_) => &["at_least", "of"],
    }
}

/// A group of these.
pub fn group(joint: Joint, of: &[Json]) -> Json {
    let list = Json::list(of.iter().cloned());
    match joint {
        Joint::All => Json::object([("all", list)]),
        Joint::Any => Json::object([("any", list)]),
        Joint::AtLeast(count) => {
            let count = u64::try_from(count).unwrap_or(1);
            Json::object([("at_least", Json::object([("count", count.into()), ("of", list)]))])
        }
    }
}

/// Words of a pack that are put into a sentence. Those that are written from right to left are marked off, or they would turn
/// around what stands beside them.
pub fn isolated(text: &str) -> String {
    let is_rtl =
        |letter: char| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if text.chars().any(is_rtl) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

impl Reader<'_> {
    fn word(&self, keys: &[&str]) -> Option<String> {
        let words = self.files.words(self.language);
        keys.iter().try_fold(words, |value, key| value.get(key))?.text().map(|text| isolated(text))
    }

    /// A condition as a sentence, which follows “if”.
    pub fn sentence(&self, condition: &Json) -> String {
        match shape(condition) {
            Shape::Group(joint, of) => {
                let word = if joint == Joint::All { words::AND } else { words::OR };
                let parts = self.parts(of);
                match joint {
                    Joint::AtLeast(count) => words::at_least(count, &parts.join("; ")),
                    _ => parts.join(word),
                }
            }
            Shape::Not(inner) => words::not(&self.inner_sentence(inner)),
            Shape::Leaf => self.leaf(condition),
        }
    }

    /// A condition in lines, if groups stand within it or its sentence would be long.
    pub fn outline(&self, condition: &Json) -> Outline {
        let is_group = |inner: &Json| matches!(shape(inner), Shape::Group(_, of) if of.len() > 1);
        let sentence = self.sentence(condition);
        match shape(condition) {
            Shape::Group(_, [inner]) => self.outline(inner),
            Shape::Not(inner) => match shape(inner) {
                Shape::Group(joint @ (Joint::All | Joint::Any), of @ [_, _, ..]) => {
                    Outline::Lines { joint: words::none_of(joint).to_owned(), of: self.outlines(of) }
                }
                _ => Outline::Sentence(sentence),
            },
            Shape::Group(joint, of @ [_, ..]) if of.iter().any(is_group) || sentence.chars().count() > A_SENTENCE => {
                Outline::Lines { joint: words::joint(joint), of: self.outlines(of) }
            }
            _ => Outline::Sentence(sentence),
        }
    }

    fn outlines(&self, of: &[Json]) -> Vec<Outline> {
        of.iter().map(|inner| self.outline(inner)).collect()
    }

    /// Conditions that are joined in a sentence. What several ticks answer is said once.
    fn parts(&self, of: &[Json]) -> Vec<String> {
        let question = |inner: &Json| inner.text().and_then(|tick| tick.split_once(':')).map(|(id, _)| id.to_owned());
        let part = |(at, inner): (usize, &Json)| {
            let is_said = at > 0 && question(inner).is_some_and(|asked| question(&of[at - 1]) == Some(asked));
            let sentence = self.inner_sentence(inner);
            match sentence.split_once(": ").filter(|_| is_said) {
                Some((_, label)) => label.to_owned(),
                None => sentence,
            }
        };
        of.iter().enumerate().map(part).collect()
    }

    fn inner_sentence(&self, condition: &Json) -> String {
        let sentence = self.sentence(condition);
        match shape(condition) {
            Shape::Group(_, of) if of.len() > 1 => format!("({sentence})"),
            _ => sentence,
        }
    }

    /// A condition as a name: what is ticked for it first, and what has to come along.
    pub fn short(&self, condition: &Json) -> String {
        match shape(condition) {
            Shape::Group(Joint::All, of) => of.iter().map(|inner| self.short(inner)).collect::<Vec<_>>().join(" + "),
            Shape::Group(_, [first, rest @ ..]) => {
                let more = if rest.is_empty() { "" } else { " …" };
                self.short(first) + more
            }
            Shape::Group(_, []) => words::EMPTY_RULE.to_owned(),
            Shape::Not(inner) => words::not(&self.short(inner)),
            Shape::Leaf => {
                let sentence = self.leaf(condition);
                let label = sentence.split_once("“").and_then(|(_, rest)| rest.rsplit_once('”'));
                label.map_or(sentence.clone(), |(label, _)| label.to_owned())
            }
        }
    }

    fn leaf(&self, condition: &Json) -> String {
        if let Some(text) = condition.text() {
            return match &**text {
                "always" => words::ALWAYS.to_owned(),
                "never" => words::NEVER.to_owned(),
                tick => self.tick(tick),
            };
        }
        let [(key, of)] = condition.members() else { return words::UNREADABLE.to_owned() };
        let id = of.text().map_or("", |text| &**text);
        match &**key {
            "condition" => self.named(id),
            "unanswered" => words::unanswered(&self.said(&["questions", id, "short"], id)),
            "side" => words::side(id),
            "only_marked" => words::only_marked(&self.parts(of.items()).join(words::OR)),
            "finding" => words::finding(&self.finding(id)),
            "contradiction" if id == "any" => words::ANY_CONTRADICTION.to_owned(),
            "contradiction" => words::contradiction(&self.said(&["contradictions", id, "text"], id)),
            "factor" => words::factor(&self.said(&["factors", id, "name"], id)),
            "match" => words::match_at_least(id),
            "match_at_most" => words::match_at_most(id),
            _ => words::UNREADABLE.to_owned(),
        }
    }

    /// The words at a place, or the id that they are of.
    fn said(&self, keys: &[&str], id: &str) -> String {
        self.word(keys).unwrap_or_else(|| id.to_owned())
    }

    fn finding(&self, id: &str) -> String {
        self.word(&["findings", id, "said"]).unwrap_or_else(|| self.said(&["findings", id, "article"], id))
    }

    /// A condition with a name, as a list of signs says it, or else its name in words.
    pub fn named(&self, id: &str) -> String {
        self.word(&["conditions", id]).map_or_else(|| id.replace('-', " "), |sign| format!("“{sign}”"))
    }

    /// A ticked option: `question:option`.
    pub fn tick(&self, tick: &str) -> String {
        let Some((question, option)) = tick.split_once(':') else { return format!("“{tick}”") };
        let short = self.said(&["questions", question, "short"], question);
        let label = self.said(&["questions", question, "options", option, "label"], option);
        format!("{short}: “{label}”")
    }
}

/// What a part of a rule may speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Of answers: the safety screen.
    Answers,
    /// Also of what follows from them.
    Everything,
}

/// A heading, and under it each condition as JSON with its sentence.
pub type Choices = Vec<(Rc<str>, Vec<(Rc<str>, Rc<str>)>)>;

/// What can be chosen for a part of a rule.
pub fn choices(reader: Reader, scope: Scope) -> Choices {
    let mut choices: Choices = Vec::new();
    let sentence =
        |condition: Json| -> (Rc<str>, Rc<str>) { (condition.compact().into(), reader.sentence(&condition).into()) };
    let of_kind = |key: &'static str, part: Part| {
        let ids = part.all(reader.files).iter().filter_map(|item| item.text_of("id"));
        ids.map(|id| sentence(Json::object([(key, id.into())]))).collect::<Vec<_>>()
    };
    choices.push((words::NAMED.into(), of_kind("condition", Part::Named)));
    for question in Part::Question.all(reader.files) {
        let id = question.text_of("id").unwrap_or_default();
        let options = question.get("options").map(Json::items).unwrap_or_default();
        let ticks = options.iter().filter_map(|option| option.text_of("id"));
        let mut ticks: Vec<_> = ticks.map(|option| sentence(Json::from(&*format!("{id}:{option}")))).collect();
        ticks.push(sentence(Json::object([("unanswered", id.into())])));
        let legend = reader.said(&["questions", id, "legend"], id);
        choices.push((legend.into(), ticks));
    }
    if scope == Scope::Everything {
        let levels = |key| Match::ALL.iter().map(move |level| Json::object([(key, level.as_str().into())]));
        let sides = PainSide::ALL.iter().map(|side| Json::object([("side", side.as_str().into())]));
        let any = Json::object([("contradiction", "any".into())]);
        let results = levels("match").chain(levels("match_at_most")).chain(sides).chain([any]);
        choices.push((words::RESULTS.into(), results.map(sentence).collect()));
        choices.push((words::FINDINGS.into(), of_kind("finding", Part::Finding)));
        choices.push((words::CONTRADICTIONS.into(), of_kind("contradiction", Part::Contradiction)));
        choices.push((words::FACTORS.into(), of_kind("factor", Part::Factor)));
    }
    choices.push((words::ALWAYS_OR_NEVER.into(), vec![sentence("always".into()), sentence("never".into())]));
    choices.retain(|(_, of)| !of.is_empty());
    choices
}
