//! What was ever given a permanent number.

use crate::content::id::Tick;
use crate::content::pack::Retired;
use crate::content::schema::{AddedFile, ById, Field, List, RetiredFile, RulesFile};
use crate::content::validate::at::At;
use crate::content::validate::known::{check_number, given, unknown};

/// What a number stands for. Options share one row of numbers, wherever they are asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Options of the safety screen. Links never hold them.
    Screen,
    /// Options about pain and habits.
    Answers,
    Factors,
    Advice,
}

/// A part of the pack, in it or retired.
pub struct Part {
    pub group: Group,
    /// For an option, `question:option`.
    pub id: String,
    number: u16,
    /// The revision that took it out.
    retired: Option<u16>,
}

#[derive(Default)]
pub struct Parts(Vec<Part>);

impl Group {
    const ALL: [Self; 4] = [Self::Screen, Self::Answers, Self::Factors, Self::Advice];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Answers => "answers",
            Self::Factors => "factors",
            Self::Advice => "advice",
        }
    }

    /// What shares its numbers.
    const fn row(self) -> &'static str {
        match self {
            Self::Screen | Self::Answers => "option",
            Self::Factors => "factor",
            Self::Advice => "tip",
        }
    }

    fn added(self, file: &AddedFile) -> &Field<Option<ById<u16>>> {
        match self {
            Self::Screen => &file.screen,
            Self::Answers => &file.answers,
            Self::Factors => &file.factors,
            Self::Advice => &file.advice,
        }
    }

    fn retired(self, file: &RetiredFile) -> &Field<Option<Vec<String>>> {
        match self {
            Self::Screen => &file.screen,
            Self::Answers => &file.answers,
            Self::Factors => &file.factors,
            Self::Advice => &file.advice,
        }
    }
}

impl Parts {
    /// Takes in what a revision added.
    pub fn add(&mut self, past: &At, file: &Field<Option<AddedFile>>) {
        let Some(file) = past.may("added", file) else { return };
        let past = past.key("added");
        past.no_extra(file);
        for group in Group::ALL {
            let added = past.may(group.key(), group.added(file));
            for (id, number) in added.into_iter().flatten() {
                let past = past.key(group.key());
                let Some(number) = past.need(id, number).copied() else { continue };
                let past = past.key(id);
                check_number(&past, number);
                if let Some(part) = self.find(group, id) {
                    past.fault(part.there_already(), "give the new part an id and a number of its own");
                } else if let Some(owner) = self.owner(group, number) {
                    past.fault(owner.taken(), self.next_free(group));
                }
                self.0.push(Part { group, id: id.clone(), number, retired: None });
            }
        }
    }

    /// Takes out what a revision retired, and returns what is known of it for those who still hold it.
    pub fn retire(&mut self, past: &At, file: &Field<Option<RetiredFile>>, revision: u16) -> Retired {
        let mut numbers = Retired::none();
        let Some(file) = past.may("retired", file) else { return numbers };
        let past = past.key("retired");
        past.no_extra(file);
        for group in Group::ALL {
            let retired = past.may(group.key(), group.retired(file));
            for (index, id) in retired.into_iter().flatten().enumerate() {
                let in_use = |part: &&mut Part| part.group == group && part.id == *id && part.retired.is_none();
                if let Some(part) = self.0.iter_mut().find(in_use) {
                    part.retired = Some(revision);
                    numbers.of(group).into_iter().for_each(|numbers| numbers.push(part.number));
                    if matches!(group, Group::Screen | Group::Answers) {
                        numbers.answers.extend(Tick::parse(id));
                    }
                    continue;
                }
                let in_use = self.0.iter().filter(|part| part.group == group && part.retired.is_none());
                let in_use: Vec<_> = in_use.map(|part| part.id.as_str()).collect();
                unknown(&past.key(group.key()).index(index), group.row(), id, &in_use);
            }
        }
        numbers
    }

    /// Reports every part of the pack that is at odds with what was given away, and returns those never written down.
    pub fn check<'p, 'a>(&self, present: &'p [Present<'a>]) -> Vec<&'p Present<'a>> {
        let mut unwritten = Vec::new();
        for new in present {
            let Present { at, group, id, number } = new;
            let (group, number) = (*group, *number);
            let Some(part) = self.find(group, id) else {
                if let Some(owner) = number.and_then(|number| self.owner(group, number)) {
                    at.key("number").fault(owner.taken(), self.next_free(group));
                }
                unwritten.push(new);
                continue;
            };
            if part.retired.is_some() {
                at.key("id").fault(part.there_already(), "give the new part an id and a number of its own");
            } else if part.group != group {
                let hint = "an answer never moves between the safety screen and the rest: give it a new id and number";
                at.key("id").fault(format!("`{id}` is known among the `{}`", part.group.key()), hint);
            } else if number.is_some_and(|number| number != part.number) {
                at.key("number").fault(format!("`{id}` has another number for good"), format!("write {}", part.number));
            }
        }
        unwritten
    }

    /// What is not retired and yet not in the pack.
    pub fn gone(&self, present: &[Present]) -> Vec<&Part> {
        let is = |part: &Part, there: &Present| there.group.row() == part.group.row() && there.id == part.id;
        let is_there = |part: &Part| present.iter().any(|there| is(part, there));
        self.0.iter().filter(|part| part.retired.is_none() && !is_there(part)).collect()
    }

    fn find(&self, group: Group, id: &str) -> Option<&Part> {
        self.0.iter().find(|part| part.group.row() == group.row() && part.id == id)
    }

    /// Whose number it is.
    fn owner(&self, group: Group, number: u16) -> Option<&Part> {
        self.0.iter().find(|part| part.group.row() == group.row() && part.number == number)
    }

    fn next_free(&self, group: Group) -> String {
        let row = self.0.iter().filter(|part| part.group.row() == group.row());
        format!("the next that is free is {}", row.map(|part| part.number).max().unwrap_or_default() + 1)
    }
}

impl Part {
    fn there_already(&self) -> String {
        match self.retired {
            Some(revision) => format!("`{}` was retired in revision {revision}, and does not come back", self.id),
            None => format!("`{}` was added before", self.id),
        }
    }

    fn taken(&self) -> String {
        format!("number {} belongs to `{}` for good", self.number, self.id)
    }
}

/// A part of the pack as it is, and where it stands in the rules.
pub struct Present<'a> {
    at: At<'a>,
    pub group: Group,
    pub id: String,
    number: Option<u16>,
}

/// Every part of the pack that has a number and an id. An option of a question on no page is left out, which is a
/// fault told elsewhere.
pub fn present<'a>(at: &At<'a>, rules: &RulesFile) -> Vec<Present<'a>> {
    let mut parts = Vec::new();
    let mut add = |at: At<'a>, group, id: Option<String>, number: &Field<u16>| {
        parts.extend(id.map(|id| Present { at, group, id, number: given(number).copied() }));
    };
    for (at, question) in listed(at, "questions", &rules.questions) {
        let Some(id) = given(&question.id) else { continue };
        let Some(group) = group_of(id, rules) else { continue };
        for (at, option) in listed(&at, "options", &question.options) {
            add(at, group, given(&option.id).map(|option| format!("{id}:{option}")), &option.number);
        }
    }
    for (at, factor) in listed(at, "factors", &rules.factors) {
        add(at, Group::Factors, given(&factor.id).cloned(), &factor.number);
    }
    for (at, tip) in listed(at, "advice", &rules.advice) {
        add(at, Group::Advice, given(&tip.id).cloned(), &tip.number);
    }
    parts
}

/// The readable objects of a list, each with its place. What cannot be read is reported elsewhere.
fn listed<'a, 'f, T>(at: &At<'a>, key: &str, list: &'f Field<List<T>>) -> Vec<(At<'a>, &'f T)> {
    let items = given(list).into_iter().flatten().enumerate();
    items.filter_map(|(index, item)| Some((at.key(key).index(index), given(item)?))).collect()
}

/// Where a question is asked.
fn group_of(question: &str, rules: &RulesFile) -> Option<Group> {
    let asks = |page: &Field<Vec<String>>| given(page).is_some_and(|page| page.iter().any(|id| id == question));
    let sections = given(&rules.steps).into_iter().flatten().filter_map(given);
    let mut asking = sections.filter(|section| given(&section.pages).is_some_and(|pages| pages.iter().any(asks)));
    let section = given(&asking.next()?.id)?;
    Some(if section.is_screen() { Group::Screen } else { Group::Answers })
}
