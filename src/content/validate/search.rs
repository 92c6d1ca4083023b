//! Whether some reader's answers make a condition hold: a search that takes or leaves one option after another.
//!
//! It knows that a question with one answer has one, that "none of these" stands alone, when a question is asked and an
//! option offered, and what marks on a body map come to. It does not know which tips bring up a list that follows from
//! them, and takes such a list for asked; nor whether an earlier page already sends a reader to care.

use crate::content::condition::Condition;
use crate::content::id::{QuestionId, Tick};
use crate::content::level::{BodySide, Disposition, Kind, PainSide, SiteRole};
use crate::content::pack::*;
use std::cell::Cell;
use std::collections::BTreeMap;
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
    /// Every option, by its place.
    ticks: Vec<Tick>,
    places: BTreeMap<Tick, usize>,
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

    /// Whether it speaks of an option.
    pub fn names(&self, option: usize) -> bool {
        match self {
            Self::Ticked(place) | Self::Unticked(place) => *place == option,
            Self::AtLeast(_, of) => of.iter().any(|inner| inner.names(option)),
        }
    }
}

impl<'p> Search<'p> {
    pub fn new(questions: &'p [Rc<Question>]) -> Self {
        let options = || questions.iter().flat_map(|question| question.options.iter().map(move |o| (question, o)));
        let ticks: Vec<_> = options().map(|(question, option)| question.tick(option)).collect();
        let places = ticks.iter().cloned().zip(0..).collect();
        let (shown, excluded) = (Vec::new(), Vec::new());
        let mut search = Self { questions, ticks, places, shown, excluded, steps: Cell::new(STEPS) };
        let shown = |(question, option): (&Rc<Question>, &QuestionOption)| {
            Formula::all([&question.asked, &option.offered].map(|when| search.of_answers(when)).into())
        };
        let shown = options().map(shown).collect();
        let excludes = |question: &Question, one: &QuestionOption, other: &QuestionOption| {
            let is_alone = |option: &QuestionOption| option.exclusivity == Exclusivity::Exclusive;
            one.id != other.id && (question.kind == Kind::One || is_alone(one) || is_alone(other))
        };
        let excluded = options().map(|(question, option)| {
            let others = question.options.iter().filter(|other| excludes(question, option, other));
            others.filter_map(|other| search.place(&question.tick(other))).collect()
        });
        let excluded = excluded.collect();
        (search.shown, search.excluded) = (shown, excluded);
        search
    }

    /// Where an option stands among all.
    pub fn place(&self, tick: &Tick) -> Option<usize> {
        self.places.get(tick).copied()
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

    fn formula(&self, when: &Condition, unanswered: &dyn Fn(&QuestionId) -> Formula) -> Formula {
        let each = |of: &[Condition]| of.iter().map(|inner| self.formula(inner, unanswered)).collect::<Vec<_>>();
        match when {
            Condition::Always => Formula::always(),
            Condition::Ticked(tick) => self.place(tick).map_or_else(Formula::never, Formula::Ticked),
            Condition::Unanswered(question) => unanswered(question),
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

    fn unanswered(&self, id: &QuestionId) -> Formula {
        let Some(question) = self.questions.iter().find(|question| question.id == *id) else { return Formula::never() };
        let of_question = self.ticks.iter().enumerate().filter(|(_, tick)| tick.question == *id);
        let open = of_question.map(|(place, _)| Formula::Unticked(place));
        Formula::all(open.chain([self.of_answers(&question.asked)]).collect())
    }

    /// Something is marked, and nothing of the same map but these regions.
    fn only_marked(&self, regions: &[Tick]) -> Formula {
        let maps: Vec<_> = regions.iter().map(|region| &region.question).collect();
        let of_map = self.ticks.iter().enumerate().filter(|(_, tick)| maps.contains(&&tick.question));
        let (meant, others): (Vec<_>, Vec<_>) = of_map.partition(|(_, tick)| regions.contains(tick));
        let marked = Formula::any(meant.into_iter().map(|(place, _)| Formula::Ticked(place)).collect());
        let others = others.into_iter().map(|(place, _)| Formula::Unticked(place));
        Formula::all(others.chain([marked]).collect())
    }

    /// The marks that a side follows from, as `Facts` in the domain reads them.
    fn side(&self, side: PainSide) -> Formula {
        let marks = |is_meant: &dyn Fn(&Site) -> bool| {
            let of_maps = self.questions.iter().filter(|question| question.kind == Kind::Map);
            let options = of_maps.flat_map(|map| map.options.iter().map(move |option| (map, option)));
            let meant = options.filter(|(_, option)| option.site.as_ref().is_some_and(is_meant));
            Formula::any(meant.filter_map(|(map, o)| self.place(&map.tick(o))).map(Formula::Ticked).collect())
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
    pub fn answers(&self, all: &[Formula], left_out: impl Fn(&QuestionId) -> bool) -> Found {
        let ticked = self.ticks.iter().map(|tick| left_out(&tick.question).then_some(false)).collect();
        self.go_on(vec![(all.len(), all)], ticked)
    }

    /// `open`: how many have still to hold of which. `ticked`: what was decided of each option.
    fn go_on<'f>(&'f self, mut open: Vec<(usize, &'f [Formula])>, mut ticked: Vec<Option<bool>>) -> Found {
        while let Some(last) = open.len().checked_sub(1) {
            // What leaves no choice goes first: it makes the others fail early.
            let forced = open.iter().rposition(|(count, of)| *count == of.len()).unwrap_or(last);
            let (count, mut of) = open.remove(forced);
            let Some(left) = self.steps.get().checked_sub(1 + of.len()) else { return Found::Unknown };
            self.steps.set(left);
            if count == of.len() {
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
            Formula::Ticked(place) if ticked[*place] == Some(true) => {}
            Formula::Ticked(place) => {
                ticked[*place] = Some(true);
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
