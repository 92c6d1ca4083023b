//! The evaluation written a second time, from the contract alone: `contract/tables.txt` has its tables, and this agrees
//! with the pack and the domain on every reader looked at, or one of the two is wrong.

mod condition;
mod evaluation;
mod tables;

use crate::domain::readers;
use crate::domain::vignettes;
use crate::psoas;
use evaluation::{Answers, Card, Outcome};
use lumbar_check::content::{self, ContentPack, Derived, Disposition, Exclusivity, Necessity, RuleId, Tick};
use lumbar_check::domain::{AdviceCard, Assessed, Responses, assess};
use std::collections::BTreeSet;
use std::thread;
use tables::{Kind, Tables};

/// Random numbers that are the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 16) as usize % limit
    }

    /// True in that many of a thousand cases.
    fn happens(&mut self, in_thousand: usize) -> bool {
        self.below(1000) < in_thousand
    }
}

/// A reader of any kind: mostly plain, or wild, or in between; one in ten leaves something out.
fn anyone(tables: &Tables, plain: &Answers, chance: &mut Chance) -> Answers {
    let [of_screen, of_rest, others] = [[0, 4, 15, 60, 300], [30, 100, 200, 300, 500], [50, 150, 300, 500, 1000]]
        .map(|rates| rates[chance.below(rates.len())]);
    let leaves_out = if chance.happens(100) { 60 } else { 0 };
    let mut answers = Answers::default();
    for (place, question) in tables.questions.iter().enumerate() {
        let is_screen = matches!(question.section.as_str(), "about-you" | "safety");
        if question.kind == Kind::One {
            let plain = question.options.clone().find(|option| plain.has(*option) && !chance.happens(others));
            let any = || question.options.start + chance.below(question.options.len());
            answers.tick(plain.unwrap_or_else(any));
        } else {
            let rate = if is_screen { of_screen } else { of_rest };
            question.options.clone().filter(|_| chance.happens(rate)).for_each(|option| answers.tick(option));
            if !question.options.clone().any(|option| answers.has(option)) {
                leave(question, place, plain, &mut answers);
            }
        }
        if chance.happens(leaves_out) {
            question.options.clone().for_each(|option| answers.untick(option));
            answers.untick_none(place);
        }
    }
    answers
}

/// Nothing is ticked: none of these, or on the map, where that is no answer, what the plain reader marks.
fn leave(question: &tables::Question, place: usize, plain: &Answers, answers: &mut Answers) {
    match question.kind {
        Kind::Many | Kind::Derived => answers.tick_none(place),
        Kind::Map => {
            question.options.clone().filter(|option| plain.has(*option)).for_each(|option| answers.tick(option));
        }
        Kind::One | Kind::Optional => {}
    }
}

/// One more tick, as on the page: in place of none of these, or of the other answer of one.
fn ticked(tables: &Tables, answers: &Answers, option: usize) -> Answers {
    let mut answers = *answers;
    let question = tables.questions.iter().position(|question| question.options.contains(&option));
    let question = question.expect("every option is of a question");
    if tables.questions[question].kind == Kind::One {
        tables.questions[question].options.clone().for_each(|other| answers.untick(other));
    }
    answers.untick_none(question);
    answers.tick(option);
    answers
}

fn ticks<'t>(tables: &'t Tables, answers: &'t Answers) -> impl Iterator<Item = Tick> + 't {
    let ordinary = tables.options.iter().enumerate().filter(|(place, _)| answers.has(*place));
    let none = tables.questions.iter().enumerate().filter(|(place, _)| answers.is_none(*place));
    let none = none.map(|(_, question)| Tick { question: question.id.as_str().into(), option: "none".into() });
    ordinary.map(|(_, tick)| tick.clone()).chain(none)
}

fn answers(tables: &Tables, responses: &Responses) -> Answers {
    let mut answers = Answers::default();
    for tick in responses.ticks() {
        match tables.options.iter().position(|option| option == tick) {
            Some(option) => answers.tick(option),
            None => answers.tick_none(
                tables
                    .questions
                    .iter()
                    .position(|question| *tick.question.as_str() == *question.id)
                    .expect("it is asked"),
            ),
        }
    }
    answers
}

fn references(pack: &ContentPack, rules: &[RuleId]) -> BTreeSet<(Disposition, String)> {
    let rules = rules.iter().filter_map(|id| pack.rule(id));
    rules.map(|rule| (rule.raises, rule.reference.as_deref().unwrap_or("-").to_owned())).collect()
}

/// The evaluation by the domain, in the words of the tables.
fn of_widget(pack: &ContentPack, assessed: &Assessed) -> Outcome {
    match assessed {
        Assessed::Incomplete(_) => Outcome::Incomplete,
        Assessed::SeekCare(raised) => Outcome::SeekCare(raised.disposition(), references(pack, raised.rules())),
        Assessed::Advice(card) => Outcome::Advice(Box::new(card_of_widget(pack, card))),
    }
}

fn card_of_widget(pack: &ContentPack, card: &AdviceCard) -> Card {
    let strings = |ids: &[content::AdviceId]| ids.iter().map(ToString::to_string).collect();
    let matching = card.matching();
    Card {
        disposition: card.disposition(),
        raised: references(pack, card.rules()),
        closeness: matching.closeness,
        pattern_points: matching.pattern_points,
        habit_points: matching.habit_points,
        factors: matching.factors.iter().map(ToString::to_string).collect(),
        tips: strings(card.advice()),
        withheld: card.withheld().iter().map(|withheld| withheld.advice.to_string()).collect(),
        closer: matching.elsewhere.iter().map(ToString::to_string).collect(),
    }
}

/// Both evaluations of a reader, if they differ.
fn difference(pack: &ContentPack, tables: &Tables, answers: &Answers) -> Option<String> {
    let expected = tables.outcome(answers);
    let ticks: Vec<_> = ticks(tables, answers).collect();
    let found = of_widget(pack, &assess(pack, &readers::responses(ticks.iter().cloned())));
    (found != expected).then(|| {
        let ticks: Vec<_> = ticks.iter().map(ToString::to_string).collect();
        format!("{}\n  contract {expected:?}\n  widget   {found:?}", ticks.join(" "))
    })
}

/// Shares the work out among the processors, and fails with the first few readers of whom the two say different things.
fn agree(readers: impl Fn(&Tables, &Answers, usize, usize, &mut dyn FnMut(&Answers)) + Sync) {
    let shares = thread::available_parallelism().map_or(1, usize::from);
    let work = |share: usize| {
        let (pack, tables) = (psoas(), Tables::read());
        let plain = answers(&tables, &vignettes::plain(&pack));
        let mut differences = Vec::new();
        readers(&tables, &plain, share, shares, &mut |answers| {
            if differences.len() < 5 {
                differences.extend(difference(&pack, &tables, answers));
            }
        });
        differences
    };
    let differences: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..shares).map(|share| scope.spawn(move || work(share))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("it does not panic")).collect()
    });
    assert!(differences.is_empty(), "the widget does not do what the contract says:\n{}", differences.join("\n"));
}

#[test]
fn the_pack_asks_what_the_contract_lists() {
    let (pack, tables) = (psoas(), Tables::read());
    let pages = pack.sections.iter().flat_map(|section| section.pages.iter().map(move |page| (&section.id, page)));
    let asked =
        pages.flat_map(|(section, page)| page.questions.iter().map(move |id| (section.to_string(), id.clone())));
    let found: Vec<_> = asked
        .map(|(section, id)| {
            let question = pack.question(&id).expect("it is in the pack");
            let options = readers::options(question, Exclusivity::Ordinary);
            let kind = match (question.kind, question.necessity, &question.derived) {
                (content::Kind::One, ..) => Kind::One,
                (content::Kind::Map, ..) => Kind::Map,
                (_, _, Some(Derived::AdviceBlocks)) => Kind::Derived,
                (_, Necessity::Optional, _) => Kind::Optional,
                (content::Kind::Many, ..) => Kind::Many,
            };
            (section, kind, id.to_string(), options)
        })
        .collect();
    let listed = tables.questions.iter().map(|question| {
        let options = tables.options[question.options.clone()].to_vec();
        (question.section.clone(), question.kind, question.id.clone(), options)
    });
    for (found, listed) in found.iter().zip(listed) {
        let sorted = |(section, kind, id, options): &(String, Kind, String, Vec<Tick>)| {
            (section.clone(), *kind, id.clone(), options.iter().cloned().collect::<BTreeSet<_>>())
        };
        assert_eq!(sorted(found), sorted(&listed));
    }
    assert_eq!(found.len(), tables.questions.len());
}

#[test]
fn options_are_offered_as_the_contract_says() {
    let (pack, tables) = (psoas(), Tables::read());
    let of_pack = pack.questions.iter().flat_map(|question| {
        let sometimes = question.options.iter().filter(|option| option.offered != content::Condition::Always);
        sometimes.map(|option| format!("{}:{}", question.id, option.id))
    });
    let of_tables = tables.offered.iter().map(|(option, _)| tables.options[*option].to_string());
    assert_eq!(of_pack.collect::<Vec<_>>(), of_tables.collect::<Vec<_>>());
}

#[test]
fn two_hundred_thousand_readers_are_told_what_the_contract_says() {
    agree(|tables, plain, share, shares, tell| {
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ (share as u64 + 1));
        for _ in (share..200_000).step_by(shares) {
            tell(&anyone(tables, plain, &mut chance));
        }
    });
}

/// Ticks of pages 1 to 6: all but the habits.
#[test]
fn every_one_two_and_three_ticks_lead_to_what_the_contract_says() {
    agree(|tables, plain, share, shares, tell| {
        let habits = tables.questions.iter().find(|question| question.section == "habits").expect("it is asked");
        let options = habits.options.start;
        for first in (share..options).step_by(shares) {
            let one = ticked(tables, plain, first);
            tell(&one);
            for second in first + 1..options {
                let two = ticked(tables, &one, second);
                tell(&two);
                for third in second + 1..options {
                    tell(&ticked(tables, &two, third));
                }
            }
        }
    });
}
