//! What follows from answers by the tables.

use super::condition::{Condition, Name};
use super::tables::{Kind, Question, Tables, Tip};
use lumbar_check::content::{Disposition, Match};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Options by their places in [`Tables::options`], and questions with an exclusive option by theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Answers {
    options: [u64; 4],
    /// Answered with none of these.
    none: u64,
}

impl Answers {
    pub fn has(&self, option: usize) -> bool {
        self.options[option / 64] & (1 << (option % 64)) != 0
    }

    pub fn tick(&mut self, option: usize) {
        self.options[option / 64] |= 1 << (option % 64);
    }

    pub fn untick(&mut self, option: usize) {
        self.options[option / 64] &= !(1 << (option % 64));
    }

    pub fn tick_none(&mut self, question: usize) {
        self.none |= 1 << question;
    }

    pub fn untick_none(&mut self, question: usize) {
        self.none &= !(1 << question);
    }

    pub fn is_none(&self, question: usize) -> bool {
        self.none & (1 << question) != 0
    }
}

/// What follows from the answers, in words of the contract.
#[derive(Debug, PartialEq)]
pub enum Outcome {
    /// With the questions that are unanswered, unless a clinician is needed in any case.
    Incomplete,
    SeekCare(Disposition, BTreeSet<(Disposition, String)>),
    Advice(Box<Card>),
}

#[derive(Debug, PartialEq)]
pub struct Card {
    pub disposition: Disposition,
    pub raised: BTreeSet<(Disposition, String)>,
    pub closeness: Match,
    pub pattern_points: i16,
    pub habit_points: u16,
    pub factors: Vec<String>,
    pub tips: Vec<String>,
    pub withheld: Vec<String>,
    pub closer: Vec<String>,
}

/// The facts that conditions are evaluated on.
#[derive(Clone, Copy)]
struct Known<'t> {
    tables: &'t Tables,
    answers: Answers,
    fits: bool,
}

impl Known<'_> {
    fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Is(Name::Option(place)) => self.answers.has(*place),
            Condition::Is(Name::Word(place)) => self.holds(&self.tables.words[*place]),
            Condition::Is(Name::Always) => true,
            Condition::Is(Name::Fits) => self.fits,
            Condition::Not(inner) => !self.holds(inner),
            Condition::All(of) => of.iter().all(|inner| self.holds(inner)),
            Condition::Any(of) => of.iter().any(|inner| self.holds(inner)),
            Condition::AtLeast(count, of) => of.iter().filter(|inner| self.holds(inner)).count() >= *count,
        }
    }
}

impl Tables {
    pub fn outcome(&self, answers: &Answers) -> Outcome {
        let (effective, missing) = self.effective(answers);
        let known = Known { tables: self, answers: effective, fits: false };
        let holding = self.raises.iter().filter(|(.., when)| known.holds(when));
        let raised: BTreeSet<_> = holding.map(|(level, reference, _)| (*level, reference.clone())).collect();
        let disposition = raised.last().map_or(Disposition::SelfCare, |(level, _)| *level);
        let is_screen = |question: &&Question| matches!(question.section.as_str(), "about-you" | "safety");
        if disposition == Disposition::Emergency {
            return Outcome::SeekCare(disposition, raised);
        }
        if missing.iter().any(is_screen) {
            return Outcome::Incomplete;
        }
        if disposition >= Disposition::SeeClinician {
            return Outcome::SeekCare(disposition, raised);
        }
        // What hangs on the tips is known only now.
        let (known, asks_more) = self.with_take_care(known, answers);
        if !missing.is_empty() || asks_more {
            return Outcome::Incomplete;
        }
        Outcome::Advice(Box::new(self.card(&known, disposition, raised)))
    }

    /// The answers to what is asked, and what is asked and unanswered. Without what hangs on the tips.
    fn effective(&self, answers: &Answers) -> (Answers, Vec<&Question>) {
        let mut known = Known { tables: self, answers: Answers::default(), fits: false };
        let mut missing = Vec::new();
        // A question that is asked only sometimes stands behind what that hangs on, but for those under a sign.
        for (place, question) in
            self.questions.iter().enumerate().filter(|(_, question)| question.kind != Kind::Derived)
        {
            if question.asked.as_ref().is_some_and(|asked| !known.holds(asked)) {
                continue;
            }
            let ticked = question.options.clone().filter(|option| answers.has(*option));
            ticked.clone().for_each(|option| known.answers.tick(option));
            let is_answered = ticked.count() > 0 || answers.is_none(place);
            if !is_answered && question.kind != Kind::Optional {
                missing.push(question);
            }
        }
        (known.answers, missing)
    }

    /// Everything known with the answers to what hangs on the tips, and whether that is asked and unanswered.
    fn with_take_care<'t>(&'t self, known: Known<'t>, answers: &Answers) -> (Known<'t>, bool) {
        let mut known = Known { fits: self.closeness(&known).0 >= Match::Possible, ..known };
        let derived = self.questions.iter().enumerate().find(|(_, question)| question.kind == Kind::Derived);
        let (place, question) = derived.expect("there is one");
        let decides = |block: &Condition| match block {
            Condition::Is(Name::Option(option)) => question.options.contains(option),
            _ => false,
        };
        let needed = self.tips.iter().filter(|tip| known.holds(&tip.needs));
        let mut open = needed.filter(|tip| tip.blocks.iter().all(|block| !known.holds(block)));
        let is_asked = open.any(|tip| tip.blocks.iter().any(decides));
        let ticked: Vec<_> = question.options.clone().filter(|option| is_asked && answers.has(*option)).collect();
        ticked.iter().for_each(|option| known.answers.tick(*option));
        (known, is_asked && ticked.is_empty() && !answers.is_none(place))
    }

    /// The match and the two sums.
    fn closeness(&self, known: &Known) -> (Match, i16, u16) {
        let pattern: i16 = self.points.iter().filter(|(_, when)| known.holds(when)).map(|(points, _)| points).sum();
        let factors = self.factors.iter().filter(|factor| known.holds(&factor.when));
        let habits: u16 = factors.map(|factor| factor.weight).sum();
        let row = [3, 7].iter().filter(|from| pattern >= **from).count();
        let column = [1, 3].iter().filter(|from| habits >= **from).count();
        let caps = self.caps.iter().filter(|(_, when)| known.holds(when)).map(|(most, _)| *most);
        (caps.fold(self.matches[row][column], Match::min), pattern, habits)
    }

    fn card(&self, known: &Known, disposition: Disposition, raised: BTreeSet<(Disposition, String)>) -> Card {
        let (closeness, pattern_points, habit_points) = self.closeness(known);
        let closer = self.closer.iter().filter(|(_, when)| closeness < Match::Strong && known.holds(when));
        let factors = self.factors.iter().filter(|factor| known.holds(&factor.when));
        let needed = self.tips.iter().filter(|tip| known.holds(&tip.needs));
        let (withheld, mut tips): (Vec<&Tip>, Vec<&Tip>) =
            needed.partition(|tip| tip.blocks.iter().any(|block| known.holds(block)));
        let weight = |tip: &Tip| {
            let answered = tip.answers.iter().filter(|factor| known.holds(&factor.when));
            answered.map(|factor| factor.weight).sum::<u16>()
        };
        tips.sort_by_key(|tip| (tip.place, Reverse(weight(tip))));
        let ids = |tips: &[&Tip]| tips.iter().map(|tip| tip.id.clone()).collect();
        Card {
            disposition,
            raised,
            closeness,
            pattern_points,
            habit_points,
            factors: factors.map(|factor| factor.id.clone()).collect(),
            tips: ids(&tips),
            withheld: ids(&withheld),
            closer: closer.map(|(article, _)| article.clone()).take(2).collect(),
        }
    }
}
