//! The form of a part: its fields in the order in which a clinician thinks of them, each with its address.
//!
//! The addresses are those of the files, so that a field, its faults, its undo and its original are one place.

use super::condition::{Reader, Scope};
use super::document::{Address, path};
use super::groups;
use super::json::Json;
use super::key::{Key, Part};
use super::pages::{self, Place as PlaceInOrder, Section};
use super::publish;
use super::screen;
use crate::words::{self, Purpose};
use lumbar_check::content::{Direction, Disposition, Drawing, EvidenceKind, Kind, Match, Origin, Path, Place};
use std::rc::Rc;

/// One field, or what stands between two.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    Heading(Rc<str>),
    /// A text of the words.
    Text {
        at: Address,
        purpose: Purpose,
        size: Size,
    },
    /// A text of the rules, such as an address.
    Plain {
        at: Address,
        purpose: Purpose,
    },
    /// Lines that may be for some readers only. `lines`: the ids that a line may be for.
    Lines {
        at: Address,
        purpose: Purpose,
        lines: Vec<(Rc<str>, Rc<str>)>,
    },
    /// Paragraphs and lists.
    Blocks {
        at: Address,
        purpose: Purpose,
    },
    Choice {
        at: Address,
        purpose: Purpose,
        choices: Vec<(Rc<str>, Rc<str>)>,
        may_be_none: bool,
    },
    Number {
        at: Address,
        purpose: Purpose,
        least: i64,
        most: i64,
    },
    Flag {
        at: Address,
        purpose: Purpose,
    },
    Condition {
        at: Address,
        purpose: Purpose,
        scope: Scope,
        may_be_none: bool,
    },
    /// A list of conditions, any of which is enough.
    Conditions {
        at: Address,
        purpose: Purpose,
    },
    /// Whom a line of a tip is for: conditions with ids.
    LineConditions {
        at: Address,
    },
    /// Any of these ids.
    Ids {
        at: Address,
        purpose: Purpose,
        choices: Vec<(Rc<str>, Rc<str>)>,
    },
    /// What it rests on.
    Sources {
        at: Address,
        choices: Vec<(Rc<str>, Rc<str>)>,
    },
    /// What another article says.
    OfAnotherArticle,
    /// An option of a question, with what takes it out or moves it.
    OptionHeading {
        question: Key,
        option: Rc<str>,
        index: usize,
        of: usize,
    },
    AddOption {
        question: Key,
    },
    /// Codes of countries.
    Codes {
        at: Address,
        purpose: Purpose,
    },
    /// Of the order in which questions are asked.
    Order(Order, Rc<[Section]>),
    /// Of the headings over options.
    Group(Group),
    /// Where a question is asked.
    Asked {
        question: Key,
    },
    /// Whom a tip can be held back for.
    HoldBack {
        at: Address,
    },
    /// Whether a list may be left out, or how a question is answered: words go with it.
    Answering {
        question: Key,
        at: Address,
        purpose: Purpose,
    },
    /// What is only told.
    Note(Rc<str>),
    /// What the points of pattern and habits come to.
    Matrix {
        at: Address,
    },
}

/// A section, a page or a question in their order, with what moves it.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    Section { at: Address, index: usize },
    Page { at: Address, place: PlaceInOrder, number: usize },
    Question { place: PlaceInOrder, id: Rc<str> },
    AddSection,
}

/// A heading over options with what moves it, or the choice of the heading that an option stands under.
#[derive(Clone, Debug, PartialEq)]
pub enum Group {
    Heading { question: Key, group: Rc<str>, index: usize, of: usize },
    Choice { question: Key, at: Address, index: usize, groups: Vec<(Rc<str>, Rc<str>)> },
}

/// How much is written in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    Line,
    Paragraph,
}

impl Row {
    /// Where it stands; its faults are those at this address and inside.
    pub fn address(&self) -> Option<&Address> {
        match self {
            Self::Order(Order::Section { at, .. } | Order::Page { at, .. }, _)
            | Self::Group(Group::Choice { at, .. })
            | Self::Codes { at, .. }
            | Self::Answering { at, .. } => Some(at),
            Self::Heading(_)
            | Self::OptionHeading { .. }
            | Self::AddOption { .. }
            | Self::Order(..)
            | Self::Group(_)
            | Self::Asked { .. }
            | Self::HoldBack { .. }
            | Self::OfAnotherArticle
            | Self::Note(_) => None,
            Self::Text { at, .. }
            | Self::Plain { at, .. }
            | Self::Lines { at, .. }
            | Self::Blocks { at, .. }
            | Self::Choice { at, .. }
            | Self::Number { at, .. }
            | Self::Flag { at, .. }
            | Self::Condition { at, .. }
            | Self::Conditions { at, .. }
            | Self::LineConditions { at }
            | Self::Ids { at, .. }
            | Self::Sources { at, .. }
            | Self::Matrix { at } => Some(at),
        }
    }
}

/// The form of a part. Empty for one that is not there.
pub fn form(reader: Reader, key: &Key) -> Vec<Row> {
    let maker = Maker { reader, rules: key.rules(reader.files), words: key.words(reader.language) };
    match key.part {
        Part::Sign => maker.sign(key),
        Part::Question => maker.question(key),
        Part::Named => maker.named(),
        Part::Finding => maker.finding(),
        Part::Contradiction => maker.contradiction(),
        Part::Cap => maker.cap(),
        Part::Factor => maker.factor(),
        Part::Tip => maker.tip(),
        Part::Source => maker.source(),
        Part::Article => maker.article(key),
        Part::Region => maker.region(),
        Part::Whole if &*key.id == "pages" => order(reader),
        Part::Whole if &*key.id == "fallback" => Some(vec![fallback_signs(reader)]),
        Part::Whole => whole(reader, &key.id),
        Part::Words => word_group(reader, key),
    }
    .unwrap_or_default()
}

struct Maker<'r> {
    reader: Reader<'r>,
    rules: Option<Address>,
    words: Option<Address>,
}

type Rows = Option<Vec<Row>>;

impl Maker<'_> {
    fn line(&self, key: &str, purpose: Purpose) -> Option<Row> {
        Some(Row::Text { at: self.words.as_ref()?.key(key), purpose, size: Size::Line })
    }

    fn paragraph(&self, key: &str, purpose: Purpose) -> Option<Row> {
        Some(Row::Text { at: self.words.as_ref()?.key(key), purpose, size: Size::Paragraph })
    }

    fn condition(&self, key: &str, purpose: Purpose, scope: Scope) -> Option<Row> {
        Some(Row::Condition { at: self.rules.as_ref()?.key(key), purpose, scope, may_be_none: false })
    }

    fn sources(&self) -> Option<Row> {
        let choices = Part::Source.all(self.reader.files).iter().filter_map(|source| {
            let (id, citation) = (source.text_of("id")?, source.text_of("citation").unwrap_or_default());
            Some((id.into(), citation.into()))
        });
        let at = self.rules.as_ref()?.key("sources");
        Some(Row::Sources { at, choices: choices.collect() })
    }

    fn choice(&self, key: &str, purpose: Purpose, names: impl Iterator<Item = &'static str>) -> Option<Row> {
        let choices = names.map(|name| (name.into(), words::choice(name).into())).collect();
        Some(Row::Choice { at: self.rules.as_ref()?.key(key), purpose, choices, may_be_none: false })
    }

    fn sign(&self, key: &Key) -> Rows {
        // What is shared can be raised.
        let lock = screen::lock(self.reader.files, key);
        let least = lock.and_then(|lock| lock.level).and_then(|level| place_of(&level)).unwrap_or(1);
        let now = self.reader.files.at(&self.rules.as_ref()?.key("raises")).and_then(Json::text);
        let least = now.and_then(|level| place_of(level)).map_or(least, |now| least.min(now));
        let levels = Disposition::ALL.iter().skip(least).rev();
        Some(vec![
            self.choice("raises", words::RAISES, levels.map(|level| level.as_str()))?,
            self.condition("when", words::SIGN_WHEN, Scope::Answers)?,
            self.paragraph("why", words::SIGN_WHY)?,
            self.line("say", words::SIGN_SAY)?,
            self.paragraph("tell", words::SIGN_TELL)?,
            self.sources()?,
        ])
    }

    fn named(&self) -> Rows {
        let at = self.words.clone()?;
        Some(vec![
            self.condition("when", words::NAMED_WHEN, Scope::Everything)?,
            Row::Text { at, purpose: words::NAMED_WORDS, size: Size::Line },
        ])
    }

    fn finding(&self) -> Rows {
        Some(vec![
            Row::Number { at: self.rules.as_ref()?.key("points"), purpose: words::POINTS, least: -100, most: 100 },
            self.condition("when", words::FINDING_WHEN, Scope::Everything)?,
            self.line("said", words::FINDING_SAID)?,
            self.paragraph("article", words::FINDING_ARTICLE)?,
            self.choice("origin", words::ORIGIN, Origin::ALL.iter().map(|origin| origin.as_str()))?,
            self.sources()?,
        ])
    }

    fn contradiction(&self) -> Rows {
        let questions = titled(self.reader, Part::Question, "short");
        Some(vec![
            self.condition("when", words::CONTRADICTION_WHEN, Scope::Everything)?,
            self.paragraph("text", words::CONTRADICTION_TEXT)?,
            Row::Ids {
                at: self.rules.as_ref()?.key("questions"),
                purpose: words::CONTRADICTION_QUESTIONS,
                choices: questions,
            },
            self.sources()?,
        ])
    }

    fn cap(&self) -> Rows {
        Some(vec![
            self.choice("at_most", words::AT_MOST, Match::ALL.iter().map(|level| level.as_str()))?,
            self.condition("when", words::CAP_WHEN, Scope::Everything)?,
            self.paragraph("text", words::CAP_TEXT)?,
            Row::Flag { at: self.rules.as_ref()?.key("told_by_finding"), purpose: words::TOLD_BY_FINDING },
            self.sources()?,
        ])
    }

    fn factor(&self) -> Rows {
        Some(vec![
            self.line("name", words::FACTOR_NAME)?,
            self.paragraph("article", words::FACTOR_ARTICLE)?,
            self.paragraph("no_advice", words::FACTOR_NO_ADVICE)?,
            self.condition("when", words::FACTOR_WHEN, Scope::Everything)?,
            Row::Number { at: self.rules.as_ref()?.key("weight"), purpose: words::WEIGHT, least: 0, most: 100 },
            self.sources()?,
        ])
    }

    fn tip(&self) -> Rows {
        let rules = self.rules.clone()?;
        let words_at = self.words.clone()?;
        let conditions = self.reader.files.at(&rules.key("lines")).map(Json::items).unwrap_or_default();
        let line = |line: &Json| {
            let sentence = line.get("when").map(|when| self.reader.sentence(when)).unwrap_or_default();
            Some((line.text_of("id")?.into(), words::only_if(&sentence).into()))
        };
        let lines: Vec<(Rc<str>, Rc<str>)> = conditions.iter().filter_map(line).collect();
        let of = |key: &str, purpose| Row::Lines { at: words_at.key(key), purpose, lines: lines.clone() };
        let drawings = Drawing::ALL.iter().map(|drawing| drawing.as_str());
        let drawings = drawings.map(|name| (name.into(), words::drawing(name).into()));
        let tips = titled(self.reader, Part::Tip, "title");
        Some(vec![
            Row::Heading(words::WHAT_IT_SAYS.into()),
            self.line("title", words::TIP_TITLE)?,
            self.paragraph("why", words::TIP_WHY)?,
            self.line("dose", words::TIP_DOSE)?,
            of("how", words::TIP_HOW),
            of("take_care", words::TIP_TAKE_CARE),
            of("do_not", words::TIP_DO_NOT),
            of("done", words::TIP_DONE),
            Row::Plain { at: rules.key("link"), purpose: words::TIP_LINK },
            self.line("link", words::TIP_LINK_WORDS)?,
            Row::Heading(words::WHO_SEES_IT.into()),
            self.condition("needs", words::TIP_NEEDS, Scope::Everything)?,
            Row::Flag { at: rules.key("exercise"), purpose: words::EXERCISE },
            Row::HoldBack { at: rules.key("blocked_by") },
            Row::Conditions { at: rules.key("blocked_by"), purpose: words::TIP_BLOCKED_BY },
            Row::LineConditions { at: rules.key("lines") },
            Row::Choice {
                at: rules.key("replaced_by"),
                purpose: words::REPLACED_BY,
                choices: tips.clone(),
                may_be_none: true,
            },
            Row::Ids { at: rules.key("also"), purpose: words::ALSO, choices: tips },
            Row::Heading(words::WHAT_IT_RESTS_ON.into()),
            self.choice("evidence", words::EVIDENCE, EvidenceKind::ALL.iter().map(|kind| kind.as_str()))?,
            self.sources()?,
            Row::Heading(words::HOW_IT_LOOKS.into()),
            self.choice("place", words::PLACE, Place::ALL.iter().map(|place| place.as_str()))?,
            Row::Choice {
                at: rules.key("drawing"),
                purpose: words::DRAWING,
                choices: drawings.collect(),
                may_be_none: true,
            },
            self.paragraph("drawing", words::DRAWING_WORDS)?,
        ])
    }

    fn source(&self) -> Rows {
        let at = self.rules.as_ref()?;
        Some(vec![
            Row::Plain { at: at.key("citation"), purpose: words::CITATION },
            Row::Plain { at: at.key("url"), purpose: words::SOURCE_URL },
            Row::Flag { at: at.key("checked"), purpose: words::CHECKED },
        ])
    }

    fn article(&self, key: &Key) -> Rows {
        let mut rows =
            vec![self.line("name", words::ARTICLE_NAME)?, self.paragraph("describes", words::ARTICLE_DESCRIBES)?];
        let rules = self.rules.as_ref()?;
        if self.reader.files.at(rules).is_some_and(|article| article.get("id").is_some()) {
            rows.push(Row::Plain { at: rules.key("url"), purpose: words::ARTICLE_URL });
        }
        let closer = self.reader.files.rules().at(&path(&["pattern", "elsewhere", "rules"])).map(Json::items)?;
        let of_it = closer.iter().enumerate().filter(|(_, rule)| rule.text_of("article") == Some(&*key.id));
        rows.extend(of_it.map(|(index, _)| Row::Condition {
            at: Address::rules(path(&["pattern", "elsewhere", "rules"]).index(index).key("when")),
            purpose: words::CLOSER_WHEN,
            scope: Scope::Everything,
            may_be_none: false,
        }));
        Some(rows)
    }

    fn region(&self) -> Rows {
        let rules = self.rules.as_ref()?;
        Some(vec![
            self.line("name", words::REGION_NAME)?,
            Row::Codes { at: rules.key("countries"), purpose: words::COUNTRIES },
            self.paragraph("emergency", words::REGION_EMERGENCY)?,
            Row::Plain { at: rules.key("emergency"), purpose: words::NUMBER_EMERGENCY },
            self.line("call_emergency", words::CALL_EMERGENCY)?,
            self.paragraph("same-day", words::REGION_SAME_DAY)?,
            Row::Plain { at: rules.key("urgent"), purpose: words::NUMBER_URGENT },
            self.line("call_urgent", words::CALL_URGENT)?,
            self.paragraph("see-clinician", words::REGION_SEE_CLINICIAN)?,
            self.paragraph("self-care-with-check", words::REGION_CHECK)?,
        ])
    }

    fn question(&self, key: &Key) -> Rows {
        let rules = self.rules.clone()?;
        let options = self.reader.files.at(&rules.key("options")).map(Json::items).unwrap_or_default();
        let is_map = options.iter().any(|option| option.get("site").is_some());
        let is = |name: &str| self.reader.files.at(&rules.key(name)).is_some_and(Json::is_true);
        let kind = self.reader.files.at(&rules.key("kind")).and_then(Json::text);
        let mut rows = vec![
            Row::Asked { question: key.clone() },
            self.line("legend", words::LEGEND)?,
            self.line("hint", words::HINT)?,
            self.line("short", words::SHORT)?,
            self.paragraph("rationale", words::RATIONALE)?,
        ];
        if !is_map {
            rows.push(Row::Answering { question: key.clone(), at: rules.key("kind"), purpose: words::KIND });
        }
        // One answer of several is always needed; of a list, none may be the answer.
        if kind.is_none_or(|kind| **kind != *Kind::One.as_str()) {
            rows.push(Row::Answering { question: key.clone(), at: rules.key("optional"), purpose: words::OPTIONAL });
        }
        if !is("optional") {
            rows.push(self.line("error", words::ERROR)?);
        }
        rows.push(Row::Condition {
            at: rules.key("asked_when"),
            purpose: words::ASKED_WHEN,
            scope: Scope::Everything,
            may_be_none: true,
        });
        if is_map {
            rows.extend(self.places(key)?);
        }
        rows.extend(self.options(key, options, is_map)?);
        if !is_map {
            rows.push(Row::AddOption { question: key.clone() });
        }
        Some(rows)
    }

    fn options(&self, key: &Key, options: &[Json], is_map: bool) -> Rows {
        let (rules, words_at) = (self.rules.clone()?, self.words.clone()?);
        let mut rows = Vec::new();
        let groups = self.groups(key);
        let mut before = None;
        for (index, option) in options.iter().enumerate() {
            let id = option.text_of("id").unwrap_or_default();
            let (at, say) = (rules.key("options").index(index), words_at.key("options").key(id));
            let group = option.text_of("group").filter(|_| !is_map);
            if group.is_some() && group != before {
                rows.extend(self.group(key, group?, &groups));
            }
            before = group;
            rows.extend([
                Row::OptionHeading { question: key.clone(), option: id.into(), index, of: options.len() },
                Row::Text { at: say.key("label"), purpose: words::LABEL, size: Size::Line },
                Row::Text { at: say.key("hint"), purpose: words::OPTION_HINT, size: Size::Line },
                Row::Text { at: say.key("said"), purpose: words::SAID, size: Size::Line },
            ]);
            if let Some(site) = option.get("site") {
                rows.push(Row::Note(words::site(site).into()));
                continue;
            }
            rows.push(Row::Flag { at: at.key("exclusive"), purpose: words::EXCLUSIVE });
            if !option.get("exclusive").is_some_and(Json::is_true) {
                let choice =
                    Group::Choice { question: key.clone(), at: at.key("group"), index, groups: groups.clone() };
                rows.push(Row::Group(choice));
            }
        }
        Some(rows)
    }

    /// What a body map calls its places and their sides.
    fn places(&self, key: &Key) -> Rows {
        let of = |group: &str, purpose| {
            let at = self.words.as_ref()?.key(group);
            let names = self.reader.files.at(&at).map(Json::members).unwrap_or_default().iter();
            Some(names.map(move |(id, _)| Row::Text { at: at.key(id), purpose, size: Size::Line }).collect::<Vec<_>>())
        };
        let is_shared = screen::lock(self.reader.files, key).is_some();
        let note = if is_shared { words::MAP_SHARED } else { words::MAP_NOTE };
        let mut rows = vec![Row::Heading(words::PLACES.into()), Row::Note(note.into())];
        let languages = groups::of(self.reader.files, key).into_iter();
        rows.extend(languages.filter_map(|id| {
            let at = groups::heading(key, self.reader.language, &id)?;
            Some(Row::Text { at, purpose: words::PLACE_NAME, size: Size::Line })
        }));
        rows.extend(of("sides", words::SIDE_NAME)?);
        rows.push(Row::Heading(words::PLACES_TO_MARK.into()));
        Some(rows)
    }

    /// The headings over the options of a question, by what they are called.
    fn groups(&self, key: &Key) -> Vec<(Rc<str>, Rc<str>)> {
        let name = |id: Rc<str>| {
            let at = groups::heading(key, self.reader.language, &id);
            let text = at.and_then(|at| self.reader.files.at(&at)).and_then(Json::text).cloned();
            (id.clone(), text.filter(|text| !text.is_empty()).unwrap_or(id))
        };
        groups::of(self.reader.files, key).into_iter().map(name).collect()
    }

    fn group(&self, key: &Key, group: &str, groups: &[(Rc<str>, Rc<str>)]) -> Vec<Row> {
        let index = groups.iter().position(|(id, _)| **id == *group).unwrap_or(0);
        let heading = Group::Heading { question: key.clone(), group: group.into(), index, of: groups.len() };
        let at = groups::heading(key, self.reader.language, group);
        let text = at.map(|at| Row::Text { at, purpose: words::GROUP_HEADING, size: Size::Line });
        [Row::Group(heading)].into_iter().chain(text).collect()
    }
}

/// How urgent a level is, among all.
fn place_of(level: &str) -> Option<usize> {
    Disposition::ALL.iter().position(|known| known.as_str() == level)
}

/// Sections, their pages and the questions on those, in the order in which they are asked.
fn order(reader: Reader) -> Rows {
    let sections: Rc<[Section]> = pages::sections(reader.files).into();
    let row = |line| Row::Order(line, sections.clone());
    let say = |keys: &[&str], purpose| Row::Text {
        at: Address::words(reader.language, path(keys)),
        purpose,
        size: Size::Line,
    };
    let mut rows = vec![Row::Note(words::ORDER_NOTE.into())];
    let mut number = 0;
    for (index, section) in sections.iter().enumerate() {
        let at = Address::rules(path(&["steps"]).index(index));
        rows.push(row(Order::Section { at: at.key("id"), index }));
        // The name is one, however often the section comes.
        if sections[..index].iter().all(|before| before.id != section.id) {
            rows.push(say(&["steps", &section.id], words::SECTION_NAME));
        }
        for (page, questions) in section.pages.iter().enumerate() {
            number += 1;
            let place = |question| PlaceInOrder { section: index, page, question };
            rows.push(row(Order::Page { at: at.key("pages").index(page), place: place(0), number }));
            rows.extend(pages::heading_id(questions).map(|id| say(&["pages", id], words::PAGE_HEADING)));
            let asked = questions.iter().enumerate();
            rows.extend(
                asked.map(|(question, asked)| row(Order::Question { place: place(question), id: asked.id.clone() })),
            );
        }
    }
    rows.push(row(Order::AddSection));
    Some(rows)
}

/// Which signs are told where the widget cannot run, of all lists of signs.
fn fallback_signs(reader: Reader) -> Row {
    let lists = Part::Question.all(reader.files).iter().filter(|question| question.text_of("kind") == Some("many"));
    let screened = publish::screened(reader.files);
    let lists = lists.filter(|list| list.text_of("id").is_some_and(|id| screened.contains(id)));
    let signs = lists.flat_map(|list| {
        let options = list.get("options").map(Json::items).unwrap_or_default().iter();
        let options = options.filter(|option| !option.get("exclusive").is_some_and(Json::is_true));
        options.filter_map(|option| Some(format!("{}:{}", list.text_of("id")?, option.text_of("id")?)))
    });
    let choices = signs.map(|tick| (tick.as_str().into(), reader.tick(&tick).into())).collect();
    Row::Ids { at: Address::rules(path(&["fallback_signs"])), purpose: words::FALLBACK_SIGNS, choices }
}

/// The regions, by id and name.
pub fn regions(reader: Reader) -> Vec<(Rc<str>, Rc<str>)> {
    titled(reader, Part::Region, "name")
}

/// Every part of a kind, by id and what it is called.
fn titled(reader: Reader, part: Part, word: &str) -> Vec<(Rc<str>, Rc<str>)> {
    let ids = part.all(reader.files).iter().filter_map(|item| item.text_of("id"));
    let title = |id: &str| {
        let at = Key::new(part, id).words(reader.language)?.key(word);
        reader.files.at(&at).and_then(Json::text).cloned()
    };
    ids.map(|id| (id.into(), title(id).unwrap_or_else(|| id.into()))).collect()
}

fn whole(reader: Reader, id: &str) -> Rows {
    let rules = |keys: &[&str]| Address::rules(path(keys));
    if id == "scale" {
        let number = |keys: &[&str], purpose| Row::Number { at: rules(keys), purpose, least: -1000, most: 1000 };
        return Some(vec![
            number(&["pattern", "levels", "mid"], words::MID),
            number(&["pattern", "levels", "high"], words::HIGH),
            number(&["pattern", "habit_levels", "some"], words::SOME),
            number(&["pattern", "habit_levels", "clear"], words::CLEAR),
            Row::Matrix { at: rules(&["pattern", "matrix"]) },
        ]);
    }
    let drawings = Drawing::ALL.iter().map(|drawing| drawing.as_str());
    let drawings = drawings.map(|name| (name.into(), words::drawing(name).into())).collect();
    let plain = |keys: &[&str], purpose| Row::Plain { at: rules(keys), purpose };
    let mut rows = vec![
        plain(&["article", "title"], words::TITLE),
        plain(&["article", "site"], words::SITE),
        plain(&["article", "url"], words::URL),
        Row::OfAnotherArticle,
        Row::Choice {
            at: rules(&["region"]),
            purpose: words::HOME_REGION,
            choices: regions(reader),
            may_be_none: true,
        },
        plain(&["date"], words::DATE),
        Row::Number { at: rules(&["revision"]), purpose: words::REVISION, least: 1, most: 9999 },
        Row::Choice {
            at: rules(&["welcome_drawing"]),
            purpose: words::WELCOME_DRAWING,
            choices: drawings,
            may_be_none: true,
        },
    ];
    let directions = Direction::ALL.iter().map(|direction| direction.as_str());
    let choices = directions.map(|name| (name.into(), words::choice(name).into())).collect();
    let at = Address::words(reader.language, path(&["direction"]));
    rows.push(Row::Choice { at, purpose: words::WRITING, choices, may_be_none: false });
    Some(rows)
}

/// Words that are of no part: each text by its key, in the order of the file.
fn word_group(reader: Reader, key: &Key) -> Rows {
    let at = key.words(reader.language)?;
    let mut rows = Vec::new();
    collect(reader.files.at(&at)?, &at, &mut rows);
    Some(rows)
}

fn collect(value: &Json, at: &Address, rows: &mut Vec<Row>) {
    let purpose = words::of_key(at);
    match value {
        Json::Text(text) => {
            let size = if text.chars().count() > 60 { Size::Paragraph } else { Size::Line };
            rows.push(Row::Text { at: at.clone(), purpose, size });
        }
        Json::List(items) if items.iter().any(|item| item.get("heading").is_some()) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &at.index(index), rows);
            }
        }
        Json::List(_) if is_key(at, "do") => {
            rows.push(Row::Lines { at: at.clone(), purpose, lines: Vec::new() });
        }
        Json::List(_) => rows.push(Row::Blocks { at: at.clone(), purpose }),
        Json::Object(members) => members.iter().for_each(|(key, value)| collect(value, &at.key(key), rows)),
        _ => {}
    }
}

fn is_key(at: &Address, key: &str) -> bool {
    at.path.0.last() == Path::default().key(key).0.last()
}
