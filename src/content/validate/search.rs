//! Whether some reader's answers make a condition hold: a search that takes or leaves one option after another.
//!
//! It knows that a question with one answer has one, that "none of these" stands alone, when a question is asked and an
//! option offered, and what marks on a body map come to. It does not know which tips bring up a list that follows from
//! them, and takes such a list for asked; nor whether an earlier page already sends a reader to care.

use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionIndex};
use crate::content::level::{BodySide, Disposition, Kind, PainSide, SiteRole};
use crate::content::pack::*;
use std::cell::Cell;
use std::rc::Rc;

/// How many goals may be looked at for one pack. The built-in one needs some 7,000.
const STEPS: usize = 500_000;

/// A condition in a form that can be searched. Everything is "at least so many of these": a list that must all hold, or
/// one of which one must; nothing holds whatever is ticked, and one of nothing never.
#[derive(Clone)]
pub enum Formula {
    /// The option with this place is ticked and counts.
    Ticked(usize),
    /// It is not.
    Unticked(usize),
    AtLeast(usize, Vec<Formula>),
}

/// What a search came to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Answers,
    Nothing,
    /// The search was given up, and nothing is known.
    Unknown,
}

/// The options of a pack, and how they hang together.
pub struct Search<'p> {
    questions: &'p [Rc<Question>],
    /// The place of the first option of each question.
    first: Vec<usize>,
    /// The question of every option, by its place.
    of_question: Vec<QuestionIndex>,
    /// What must hold for the option to be shown.
    shown: Vec<Formula>,
    /// The options that cannot stand beside it.
    excluded: Vec<Vec<usize>>,
    steps: Cell<usize>,
}

impl Formula {
    fn always() -> Self {
        Self::AtLeast(0, Vec::new())
    }

    fn never() -> Self {
        Self::AtLeast(1, Vec::new())
    }

    pub fn all(of: Vec<Self>) -> Self {
        Self::AtLeast(of.len(), of)
    }

    fn any(of: Vec<Self>) -> Self {
        Self::AtLeast(1, of)
    }

    /// What holds exactly where this does not.
    pub fn denied(&self) -> Self {
        match self {
            Self::Ticked(place) => Self::Unticked(*place),
            Self::Unticked(place) => Self::Ticked(*place),
            Self::AtLeast(count, of) => {
                Self::AtLeast((of.len() + 1).saturating_sub(*count), of.iter().map(Self::denied).collect())
            }
        }
    }

    /// The same where an option is never ticked.
    pub fn without(&self, option: usize) -> Self {
        match self {
            Self::Ticked(place) if *place == option => Self::never(),
            Self::Unticked(place) if *place == option => Self::always(),
            Self::AtLeast(count, of) => Self::AtLeast(*count, of.iter().map(|inner| inner.without(option)).collect()),
            other => other.clone(),
        }
    }

    /// Visits the options that it speaks of.
    fn walk(&self, visit: &mut dyn FnMut(usize)) {
        match self {
            Self::Ticked(place) | Self::Unticked(place) => visit(*place),
            Self::AtLeast(_, of) => of.iter().for_each(|inner| inner.walk(visit)),
        }
    }
}

impl<'p> Search<'p> {
    pub fn new(questions: &'p [Rc<Question>]) -> Self {
        let options = || questions.iter().flat_map(|question| question.options.iter().map(move |o| (question, o)));
        let (mut first, mut of_question) = (Vec::new(), Vec::new());
        for (question, index) in questions.iter().zip((0..).map(QuestionIndex)) {
            first.push(of_question.len());
            of_question.extend(question.options.iter().map(|_| index));
        }
        let (shown, excluded) = (Vec::new(), Vec::new());
        let mut search = Self { questions, first, of_question, shown, excluded, steps: Cell::new(STEPS) };
        let shown = |(question, option): (&Rc<Question>, &QuestionOption)| {
            Formula::all([&question.asked, &option.offered].map(|when| search.of_answers(when)).into())
        };
        let shown = options().map(shown).collect();
        let excludes = |question: &Question, one: &QuestionOption, other: &QuestionOption| {
            let is_alone = |option: &QuestionOption| option.exclusivity == Exclusivity::Exclusive;
            one.id != other.id && (question.kind == Kind::One || is_alone(one) || is_alone(other))
        };
        let excluded = options().zip(&search.of_question).map(|((question, option), index)| {
            let others = question.options.iter().zip(search.first[index.get()]..);
            others.filter(|(other, _)| excludes(question, option, other)).map(|(_, place)| place).collect()
        });
        let excluded = excluded.collect();
        (search.shown, search.excluded) = (shown, excluded);
        search
    }

    /// Where an option stands among all.
    pub fn place(&self, option: OptionIndex) -> Option<usize> {
        let question = self.questions.get(option.question.get())?;
        question.options.get(option.option as usize)?;
        Some(self.first[option.question.get()] + option.option as usize)
    }

    /// The formulas of rules that speak of each option, by its place.
    pub fn naming<'f>(&self, rules: impl Iterator<Item = (&'f TriageRule, &'f Formula)>) -> Vec<Vec<&'f Formula>> {
        let mut naming = vec![Vec::new(); self.of_question.len()];
        for (_, formula) in rules {
            formula.walk(&mut |place| {
                let of_option: &mut Vec<&Formula> = &mut naming[place];
                if of_option.last().is_none_or(|last| !std::ptr::eq(*last, formula)) {
                    of_option.push(formula);
                }
            });
        }
        naming
    }

    /// When a rule that raises this holds where that matters: all but an emergency waits until the screen is complete, so
    /// that nothing of it is unanswered.
    pub fn of_rule(&self, raises: Disposition, when: &Condition) -> Formula {
        self.formula(when, &|question| match raises {
            Disposition::Emergency => self.unanswered(question),
            _ => Formula::never(),
        })
    }

    fn of_answers(&self, when: &Condition) -> Formula {
        self.formula(when, &|question| self.unanswered(question))
    }

    fn formula(&self, when: &Condition, unanswered: &dyn Fn(QuestionIndex) -> Formula) -> Formula {
        let each = |of: &[Condition]| of.iter().map(|inner| self.formula(inner, unanswered)).collect::<Vec<_>>();
        match when {
            Condition::Always => Formula::always(),
            Condition::Ticked(option) => self.place(*option).map_or_else(Formula::never, Formula::Ticked),
            Condition::Unanswered(question) => unanswered(*question),
            Condition::Side(side) => self.side(*side),
            Condition::OnlyMarked(regions) => self.only_marked(regions),
            Condition::Named { when, .. } => self.formula(when, unanswered),
            Condition::All(of) => Formula::all(each(of)),
            Condition::Any(of) => Formula::any(each(of)),
            Condition::AtLeast { count, of } => Formula::AtLeast(*count, each(of)),
            Condition::Not(inner) => self.formula(inner, unanswered).denied(),
            // What only tips and caps speak of.
            Condition::Never
            | Condition::Finding(_)
            | Condition::AnyContradiction
            | Condition::Contradiction(_)
            | Condition::Factor(_)
            | Condition::MatchAtLeast(_)
            | Condition::MatchAtMost(_) => Formula::never(),
        }
    }

    fn unanswered(&self, index: QuestionIndex) -> Formula {
        let Some(question) = self.questions.get(index.get()) else { return Formula::never() };
        let open = (self.first[index.get()]..).take(question.options.len()).map(Formula::Unticked);
        Formula::all(open.chain([self.of_answers(&question.asked)]).collect())
    }

    /// Something is marked, and nothing of the same map but these regions.
    fn only_marked(&self, regions: &[OptionIndex]) -> Formula {
        let places = 0..self.of_question.len();
        let of_maps = places.filter(|place| regions.iter().any(|region| region.question == self.of_question[*place]));
        let (meant, others): (Vec<_>, Vec<_>) =
            of_maps.partition(|place| regions.iter().any(|region| self.place(*region) == Some(*place)));
        let marked = Formula::any(meant.into_iter().map(Formula::Ticked).collect());
        let others = others.into_iter().map(Formula::Unticked);
        Formula::all(others.chain([marked]).collect())
    }

    /// The marks that a side follows from, as `Facts` in the domain reads them.
    fn side(&self, side: PainSide) -> Formula {
        let marks = |is_meant: &dyn Fn(&Site) -> bool| {
            let of_maps = self.questions.iter().zip(&self.first).filter(|(question, _)| question.kind == Kind::Map);
            let options = of_maps.flat_map(|(map, first)| map.options.iter().zip(*first..));
            let meant = options.filter(|(option, _)| option.site.as_ref().is_some_and(is_meant));
            Formula::any(meant.map(|(_, place)| Formula::Ticked(place)).collect())
        };
        let near = |side| marks(&|site| site.role == SiteRole::Near && site.side == side);
        let wide = |side| marks(&|site| site.role != SiteRole::Other && site.side == side);
        let (left, right, middle) = (BodySide::Left, BodySide::Right, BodySide::Middle);
        match side {
            PainSide::Left => Formula::all(vec![near(left), wide(right).denied()]),
            PainSide::Right => Formula::all(vec![near(right), wide(left).denied()]),
            PainSide::Both => Formula::all(vec![wide(left), wide(right), Formula::any(vec![near(left), near(right)])]),
            PainSide::Middle => Formula::all(vec![near(middle), wide(left).denied(), wide(right).denied()]),
            PainSide::Outside => {
                let no_near = [left, right, middle].map(|side| near(side).denied());
                Formula::all(no_near.into_iter().chain([marks(&|_| true)]).collect())
            }
        }
    }

    /// Whether answers make them all hold, of which none is to one of the questions that are left out.
    pub fn answers(&self, all: &[Formula], left_out: impl Fn(QuestionIndex) -> bool) -> Found {
        let ticked = self.of_question.iter().map(|question| left_out(*question).then_some(false)).collect();
        self.go_on(vec![(all.len(), all)], ticked)
    }

    /// `open`: how many have still to hold of which. `ticked`: what was decided of each option.
    fn go_on<'f>(&'f self, mut open: Vec<(usize, &'f [Formula])>, mut ticked: Vec<Option<bool>>) -> Found {
        while let Some(last) = open.len().checked_sub(1) {
            // What leaves no choice goes first: it makes the others fail early.
            let forced = open.iter().rposition(is_forced).unwrap_or(last);
            let (count, mut of) = open.remove(forced);
            let Some(left) = self.steps.get().checked_sub(1 + of.len()) else { return Found::Unknown };
            self.steps.set(left);
            if is_forced(&(count, of)) {
                if !of.iter().all(|formula| self.hold(formula, &mut open, &mut ticked)) {
                    return Found::Nothing;
                }
                continue;
            }
            if count == 0 {
                continue;
            }
            while of.len() >= count {
                let (first, rest) = of.split_at(1);
                let taken = open.iter().copied().chain([(count - 1, rest), (1, first)]).collect();
                match self.go_on(taken, ticked.clone()) {
                    Found::Nothing => of = rest,
                    found => return found,
                }
            }
            return Found::Nothing;
        }
        Found::Answers
    }

    /// Makes one formula hold as far as that is no choice. `false` if it cannot.
    fn hold<'f>(
        &'f self,
        formula: &'f Formula,
        open: &mut Vec<(usize, &'f [Formula])>,
        ticked: &mut [Option<bool>],
    ) -> bool {
        match formula {
            Formula::AtLeast(count, of) => open.push((*count, of)),
            Formula::Unticked(place) if ticked[*place] == Some(true) => return false,
            Formula::Unticked(place) => ticked[*place] = Some(false),
            Formula::Ticked(place) if ticked[*place] == Some(false) => return false,
            Formula::Ticked(place) => {
                if ticked[*place].replace(true) == Some(true) {
                    return true;
                }
                for other in &self.excluded[*place] {
                    if ticked[*other] == Some(true) {
                        return false;
                    }
                    ticked[*other] = Some(false);
                }
                open.push((1, std::slice::from_ref(&self.shown[*place])));
            }
        }
        true
    }
}

/// Whether all of these have to hold, which leaves no choice.
fn is_forced((count, of): &(usize, &[Formula])) -> bool {
    *count == of.len()
}
