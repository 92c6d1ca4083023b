//! The parts of a pack: rules joined with their words.

macro_rules! parts {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }
    )*};
}

mod choice;
mod lookup;
mod revision;
mod words;

pub use choice::*;
pub use revision::*;
pub use words::*;

use super::condition::Condition;
use super::id::*;
use super::level::*;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

parts! {
    /// Everything in a pack. Every id in here leads to a part of the same pack.
    struct Contents {
        id: PackId,
        /// Counts up with every published change of rules.
        revision: u16,
        /// Day of the revision, `YYYY-MM-DD`.
        date: Rc<str>,
        /// Oldest first, the present one last. Empty where nothing of them was written down.
        revisions: Vec<Revision>,
        /// Each has a file of words beside the rules: `en` is in `en.json`.
        languages: Vec<Rc<str>>,
        review: Review,
        article: SourceArticle,
        sources: Vec<Source>,
        regions: Vec<Region>,
        conditions: Vec<NamedCondition>,
        steps: Vec<Step>,
        questions: Vec<Rc<Question>>,
        triage: Vec<TriageRule>,
        pattern: Pattern,
        factors: Vec<Rc<Factor>>,
        advice: Vec<Rc<Advice>>,
        articles: Vec<Article>,
        words: Words,
    }

    /// Who has checked this, if anyone.
    struct Review {
        status: Rc<str>,
        reviewer: Option<Rc<str>>,
        date: Option<Rc<str>>,
    }

    /// The public article that the pack is about.
    struct SourceArticle {
        title: Rc<str>,
        site: Rc<str>,
        url: Rc<str>,
    }

    /// A publication.
    struct Source {
        id: SourceId,
        citation: Rc<str>,
        /// Where it can be read.
        url: Option<Rc<str>>,
        checked: Checked,
    }

    /// Where the reader is: whom to call, and the words for it.
    struct Region {
        id: RegionId,
        /// ISO 3166 two-letter codes.
        countries: Vec<Rc<str>>,
        /// Telephone numbers, as dialled.
        emergency: Option<Rc<str>>,
        urgent: Option<Rc<str>>,
        name: Rc<str>,
        /// Sentences that say whom to turn to.
        say: RegionSays,
        call_emergency: Rc<str>,
        call_urgent: Option<Rc<str>>,
    }

    /// Whom to turn to, for each disposition that needs someone.
    struct RegionSays {
        emergency: Rc<str>,
        same_day: Rc<str>,
        see_clinician: Rc<str>,
        self_care_with_check: Rc<str>,
    }

    /// A condition that others use by its name.
    struct NamedCondition {
        id: ConditionId,
        when: Condition,
        /// What a list of signs says in place of the answers that it is made of.
        sign: Option<Rc<str>>,
    }

    /// A section of the questionnaire.
    struct Step {
        id: StepId,
        name: Rc<str>,
        pages: Vec<Page>,
    }

    /// Questions that are asked together.
    struct Page {
        questions: Vec<QuestionId>,
        /// A page with one question has that question for a heading.
        heading: Option<Rc<str>>,
    }

    /// A question with its options.
    struct Question {
        id: QuestionId,
        kind: Kind,
        necessity: Necessity,
        /// Where it is, the question is asked only if one of its options is offered.
        derived: Option<Derived>,
        asked: Condition,
        /// In the order of the options.
        groups: Vec<OptionGroup>,
        options: Vec<QuestionOption>,
        legend: Rc<str>,
        hint: Option<Rc<str>>,
        /// Its name in the list of answers.
        short: Rc<str>,
        rationale: Rc<str>,
        /// What is wrong if it is left out. Empty for what may be.
        error: Rc<str>,
    }

    /// One thing that can be ticked.
    struct QuestionOption {
        id: OptionId,
        /// Permanent, unique in the pack; links are made of these.
        number: u16,
        reference: Option<Rc<str>>,
        offered: Condition,
        standing: Standing,
        group: Option<GroupId>,
        /// A question drawn inside this option once it is ticked.
        follow_up: Option<QuestionId>,
        site: Option<Site>,
        label: Rc<str>,
        hint: Option<Rc<str>>,
        /// What was said by ticking it, as a whole sentence. `None` only for the exclusive option.
        said: Option<Rc<str>>,
    }

    /// Options that stand together under a heading.
    struct OptionGroup {
        id: GroupId,
        heading: Rc<str>,
    }

    /// A region of the body map.
    struct Site {
        view: BodyView,
        side: BodySide,
        role: SiteRole,
    }

    /// A rule of the safety screen.
    struct TriageRule {
        id: RuleId,
        reference: Option<Rc<str>>,
        raises: Disposition,
        when: Condition,
        sources: Vec<SourceId>,
        why: Rc<str>,
        /// What the reader says of it, to read out; where there is nothing, what they said by ticking.
        say: Option<Rc<str>>,
        /// What else to tell or to ask.
        tell: Option<Rc<str>>,
    }

    /// How the pattern of the article is recognised.
    struct Pattern {
        /// Lowest points of the band.
        high: i16,
        mid: i16,
        /// Lowest summed weights of the band.
        some: u16,
        clear: u16,
        /// Rows low, mid, high; columns none, some, clear.
        matrix: [[Match; 3]; 3],
        /// Where the pattern is felt, on both sides of the body map.
        sites: Vec<Tick>,
        findings: Vec<Finding>,
        contradictions: Vec<Contradiction>,
        caps: Vec<Cap>,
        elsewhere: Vec<ElsewhereRule>,
        elsewhere_at_most: usize,
    }

    /// Something the reader said that speaks for or against the pattern.
    struct Finding {
        id: FindingId,
        points: i16,
        when: Condition,
        origin: Origin,
        sources: Vec<SourceId>,
        said: Option<Rc<str>>,
        article: Rc<str>,
    }

    /// Two answers that do not go together.
    struct Contradiction {
        id: ContradictionId,
        when: Condition,
        questions: Vec<QuestionId>,
        sources: Vec<SourceId>,
        text: Rc<str>,
    }

    /// A limit on the match.
    struct Cap {
        id: CapId,
        at_most: Match,
        when: Condition,
        telling: Telling,
        sources: Vec<SourceId>,
        text: Rc<str>,
    }

    /// Points to an article that describes something closer.
    struct ElsewhereRule {
        article: ArticleId,
        when: Condition,
    }

    /// A perpetuating factor.
    struct Factor {
        id: FactorId,
        reference: Rc<str>,
        number: u16,
        weight: u16,
        when: Condition,
        sources: Vec<SourceId>,
        name: Rc<str>,
        article: Rc<str>,
        /// Why there is no tip for it.
        no_advice: Option<Rc<str>>,
    }

    /// A tip.
    struct Advice {
        id: AdviceId,
        references: Vec<Rc<str>>,
        number: u16,
        place: Place,
        movement: Movement,
        evidence: Evidence,
        sources: Vec<SourceId>,
        needs: Condition,
        blocked_by: Vec<Condition>,
        replaced_by: Option<AdviceId>,
        /// Tips that are told as a line of this one.
        also: Vec<AdviceId>,
        /// Shown only where the host page links this article.
        article: Option<ArticleId>,
        title: Rc<str>,
        why: Rc<str>,
        how: Vec<Instruction>,
        take_care: Vec<Instruction>,
        /// Each says “do not” by itself.
        do_not: Vec<Instruction>,
        /// Text alternative of its drawing.
        drawing: Rc<str>,
    }

    /// Something to do or not to do, and whom it is for.
    struct Instruction {
        text: Rc<str>,
        when: Condition,
    }

    /// Another article of the series.
    struct Article {
        id: ArticleId,
        name: Rc<str>,
        describes: Rc<str>,
        /// Where it is if the host page links no copy of its own.
        url: Option<Rc<str>>,
    }
}
