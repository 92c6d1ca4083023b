//! The least that a safety screen does: every rule can hold, every sign raises something, and the screen by itself can
//! send a reader to each kind of care.
//!
//! Looked at only where the rules have no other fault: what cannot hold may be no more than misspelt.

use super::at::{At, Faults};
use super::known::option_index;
use super::search::{Formula, Found, Search};
use super::sections;
use crate::content::error::PackFile;
use crate::content::id::QuestionIndex;
use crate::content::level::{Disposition, Kind, SectionId};
use crate::content::pack::*;
use std::rc::Rc;

/// What leads to care, and must be reachable by the screen alone.
const CARE: [Disposition; 3] = [Disposition::SeeClinician, Disposition::SameDay, Disposition::Emergency];

pub fn check(at: &At, faults: &Faults, triage: &[TriageRule], sections: &[Section], questions: &[Rc<Question>]) {
    if faults.is_any_in(PackFile::Rules) {
        return;
    }
    let at_rules = at.key("triage");
    let search = Search::new(questions);
    let formulas: Vec<_> = triage.iter().map(|rule| search.of_rule(rule.raises, &rule.when)).collect();
    let everywhere = |_: QuestionIndex| false;
    for (index, formula) in formulas.iter().enumerate() {
        match search.answers(std::slice::from_ref(formula), everywhere) {
            Found::Answers => {}
            Found::Nothing => at_rules.index(index).key("when").fault(
                "this rule can never hold",
                "look for two answers to one question, and for `unanswered` in a rule below `emergency`",
            ),
            Found::Unknown => return too_tangled(&at_rules.index(index).key("when")),
        }
    }
    let sections = sections::sections_of(sections, questions);
    let beyond = |question: QuestionIndex| !sections[question.get()].is_some_and(SectionId::is_screen);
    for level in CARE {
        let mut at_level = triage.iter().zip(&formulas).filter(|(rule, _)| rule.raises == level);
        if !at_level.any(|(_, formula)| search.answers(std::slice::from_ref(formula), beyond) == Found::Answers) {
            let hint = "add a rule that answers to the safety screen alone make hold";
            at_rules.fault(format!("nothing on the safety screen raises `{level}`"), hint);
        }
    }
    check_signs(at, &search, triage, &formulas, &sections, questions);
}

/// Each option of a list of signs makes some rule hold that does not hold without it.
fn check_signs(
    at: &At,
    search: &Search,
    triage: &[TriageRule],
    formulas: &[Formula],
    sections: &[Option<SectionId>],
    questions: &[Rc<Question>],
) {
    let naming = search.naming(triage.iter().zip(formulas).filter(|(rule, _)| rule.raises > Disposition::SelfCare));
    for (index, question) in questions.iter().enumerate() {
        if question.kind != Kind::Many || sections[index] != Some(SectionId::Safety) {
            continue;
        }
        for (position, option) in question.options.iter().enumerate() {
            let Some(place) = search.place(option_index(index, position)) else { continue };
            if option.exclusivity == Exclusivity::Exclusive {
                continue;
            }
            let at = at.key("questions").index(index).key("options").index(position);
            let decides = |formula: &&Formula| {
                let goals = [Formula::Ticked(place), (*formula).clone(), formula.without(place).denied()];
                search.answers(&goals, |_| false)
            };
            let found = naming[place].iter().map(decides).find(|found| *found != Found::Nothing);
            match found.unwrap_or(Found::Nothing) {
                Found::Answers => {}
                Found::Nothing => at.fault(
                    format!("the sign `{}` raises nothing", option.id),
                    "name it in a rule of `triage` that holds because of it, or ask it elsewhere",
                ),
                Found::Unknown => return too_tangled(&at),
            }
        }
    }
}

fn too_tangled(at: &At) {
    let hint = "say it with fewer lists inside lists, or with several rules";
    at.fault("whether this can ever hold is not found in a reasonable time", hint);
}
