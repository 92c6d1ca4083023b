//! The parts of a pack: rules joined with their words.

macro_rules! parts {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind,)* }

        compiled_fields! { $name { $($field),* } }
    )*};
}

mod choice;
mod lookup;
mod questions;
mod review;
mod revision;
mod words;

pub use choice::*;
#[cfg(feature = "json")]
pub(in crate::content) use questions::QuestionTable;
pub use questions::Questions;
pub use review::*;
pub use revision::*;
pub use words::*;

use super::compiled::compiled_fields;
use super::condition::Condition;
use super::id::*;
use super::level::*;
use std::rc::Rc;

parts! {
    /// Everything in a pack. Every id in here leads to a part of the same pack.
    struct Contents {
        /// The name of the pack, which links hold.
        id: PackId,
        /// Counts up with every published change of rules.
        revision: u16,
        /// Day of the revision, `YYYY-MM-DD`.
        date: Rc<str>,
        /// Oldest first, the present one last. Empty where nothing of them was written down.
        revisions: Vec<Revision>,
        /// Each has a file of words beside the rules: `en` is in `en.json`.
        languages: Vec<Rc<str>>,
        /// Whether a clinician has agreed to all of it.
        review: Review,
        /// The shared safety screen that all of it holds to, if it does: else its safety questions are its author's own.
        screen: Option<Rc<str>>,
        /// What it is about.
        article: SourceArticle,
        /// What the first page shows.
        welcome_drawing: Option<Drawing>,
        /// Signs of an emergency that stand beside those of the safety net where the widget cannot run.
        fallback_signs: Vec<Tick>,
        /// What its rules and tips rest on.
        sources: Vec<Source>,
        /// Whom to call, by country.
        regions: Vec<Region>,
        /// The id of the one that most readers are in, where the page does not say it. Empty if that is not known.
        home_region: Rc<str>,
        /// Conditions with a name.
        conditions: Vec<NamedCondition>,
        /// The sections of the questionnaire, in their order.
        sections: Vec<Section>,
        /// Every question, on whatever page.
        questions: Questions,
        /// Every red flag, and what else asks for someone to be seen.
        triage: Vec<TriageRule>,
        /// What the match is made from.
        pattern: Pattern,
        /// The perpetuating factors.
        factors: Vec<Rc<Factor>>,
        /// The tips.
        advice: Vec<Rc<Advice>>,
        /// Other articles of the series.
        articles: Vec<Article>,
        /// Words that belong to none of these.
        words: Words,
    }

    /// The public article that the pack is about.
    struct SourceArticle {
        /// Its headline.
        title: Rc<str>,
        /// The site that published it.
        site: Rc<str>,
        /// Where it can be read.
        url: Rc<str>,
    }

    /// A publication.
    struct Source {
        /// How rules name it.
        id: SourceId,
        /// Authors, title and year.
        citation: Rc<str>,
        /// Where it can be read.
        url: Option<Rc<str>>,
        /// Whether it was read.
        checked: Checked,
    }

    /// Where the reader is: whom to call, and the words for it.
    struct Region {
        /// The value of the attribute `region`.
        id: RegionId,
        /// ISO 3166 two-letter codes.
        countries: Vec<Rc<str>>,
        /// Telephone numbers, as dialled.
        emergency: Option<Rc<str>>,
        /// The number for what cannot wait until tomorrow, and is no emergency.
        urgent: Option<Rc<str>>,
        /// What the region is called.
        name: Rc<str>,
        /// Sentences that say whom to turn to.
        say: RegionSays,
        /// The words of the link that dials the emergency number.
        call_emergency: Rc<str>,
        /// The words of the link that dials the other.
        call_urgent: Option<Rc<str>>,
    }

    /// Whom to turn to, for each disposition that needs someone.
    struct RegionSays {
        /// Now.
        emergency: Rc<str>,
        /// Today.
        same_day: Rc<str>,
        /// Within days or weeks.
        see_clinician: Rc<str>,
        /// At the next visit.
        self_care_with_check: Rc<str>,
    }

    /// A condition that others use by its name.
    struct NamedCondition {
        /// The name.
        id: ConditionId,
        /// What it stands for.
        when: Condition,
        /// What a list of signs says in place of the answers that it is made of.
        sign: Option<Rc<str>>,
    }

    /// A section of the questionnaire.
    struct Section {
        /// What it is about.
        id: SectionId,
        /// What readers see above its pages.
        name: Rc<str>,
        /// In their order.
        pages: Vec<Page>,
    }

    /// Questions that are asked together.
    struct Page {
        /// In their order. Those with something to offer are asked.
        questions: Vec<QuestionId>,
        /// A page with one question has that question for a heading.
        heading: Option<Rc<str>>,
    }

    /// A question with its options.
    struct Question {
        /// Permanent.
        id: QuestionId,
        /// How it is answered.
        kind: Kind,
        /// Whether it may be left out.
        necessity: Necessity,
        /// Where it is, the question is asked only if one of its options is offered.
        derived: Option<Derived>,
        /// When it is asked.
        asked: Condition,
        /// In the order of the options. On a body map, a group is a place with its sides.
        groups: Vec<OptionGroup>,
        /// What the sides of a body are called beside the name of a place, in the order of [`BodySide::ALL`]. Empty where
        /// there is no such place.
        sides: Vec<Rc<str>>,
        /// In the order in which they stand.
        options: Vec<QuestionOption>,
        /// The question itself.
        legend: Rc<str>,
        /// A line below it.
        hint: Option<Rc<str>>,
        /// Its name in the list of answers.
        short: Rc<str>,
        /// Why it is asked, for who wants to know.
        rationale: Rc<str>,
        /// What is wrong if it is left out. Empty for what may be.
        error: Rc<str>,
    }

    /// One thing that can be ticked.
    struct QuestionOption {
        /// Unique in its question, and permanent.
        id: OptionId,
        /// Permanent, unique in the pack; links are made of these.
        number: u16,
        /// Its number in the document that the pack was written from.
        reference: Option<Rc<str>>,
        /// When it is offered.
        offered: Condition,
        /// Whether others can be ticked beside it.
        exclusivity: Exclusivity,
        /// Whether who ticks it knows.
        certainty: Certainty,
        /// The heading that it stands under.
        group: Option<GroupId>,
        /// A question drawn inside this option once it is ticked.
        follow_up: Option<QuestionId>,
        /// The region of the body map that it is.
        site: Option<Site>,
        /// What readers tick.
        label: Rc<str>,
        /// A line below it.
        hint: Option<Rc<str>>,
        /// What was said by ticking it, as a whole sentence. `None` only for the exclusive option.
        said: Option<Rc<str>>,
    }

    /// Options that stand together under a heading.
    struct OptionGroup {
        /// How options name it.
        id: GroupId,
        /// What stands above them.
        heading: Rc<str>,
    }

    /// A region of the body map.
    struct Site {
        /// The drawing that it is on.
        view: BodyView,
        /// The side of the body.
        side: BodySide,
        /// What a mark on it says of the side.
        role: SiteRole,
        /// How it is drawn. Without one, it is a checkbox alone.
        shape: Option<SiteShape>,
    }

    /// A rule of the safety screen.
    struct TriageRule {
        /// How a card names it.
        id: RuleId,
        /// Its number in the document that the pack was written from.
        reference: Option<Rc<str>>,
        /// How soon someone should be seen if it holds.
        raises: Disposition,
        /// When it holds. Contains no `Not`: what is unanswered is no "no".
        when: Condition,
        /// What it rests on.
        sources: Vec<SourceId>,
        /// What it may mean, for the reader.
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
        /// Lowest points of the band.
        mid: i16,
        /// Lowest summed weights of the band.
        some: u16,
        /// Lowest summed weights of the band.
        clear: u16,
        /// Rows low, mid, high; columns none, some, clear.
        matrix: [[Match; 3]; 3],
        /// Where the pattern is felt, on both sides of the body map.
        sites: Vec<Tick>,
        /// What earns points.
        findings: Vec<Finding>,
        /// Answers that do not go together.
        contradictions: Vec<Contradiction>,
        /// What limits the match.
        caps: Vec<Cap>,
        /// What points to other articles.
        elsewhere: Vec<ElsewhereRule>,
        /// How many of them a card names.
        elsewhere_at_most: usize,
    }

    /// Something the reader said that speaks for or against the pattern.
    struct Finding {
        /// How conditions name it.
        id: FindingId,
        /// For the pattern; negative against it.
        points: i16,
        /// When it holds.
        when: Condition,
        /// Where it comes from.
        origin: Origin,
        /// What it rests on.
        sources: Vec<SourceId>,
        /// What the reader said, if the words of the options do not say it by themselves.
        said: Option<Rc<str>>,
        /// What the article makes of it.
        article: Rc<str>,
    }

    /// Two answers that do not go together.
    struct Contradiction {
        /// How conditions name it.
        id: ContradictionId,
        /// When it holds.
        when: Condition,
        /// What was asked: where the reader can put it right.
        questions: Vec<QuestionId>,
        /// What it rests on.
        sources: Vec<SourceId>,
        /// What does not go together, for the reader.
        text: Rc<str>,
    }

    /// A limit on the match.
    struct Cap {
        /// How a card names it.
        id: CapId,
        /// The closest match that it leaves.
        at_most: Match,
        /// When it holds.
        when: Condition,
        /// Whether it has a sentence of its own.
        explanation: CapExplanation,
        /// What it rests on.
        sources: Vec<SourceId>,
        /// That sentence.
        text: Rc<str>,
    }

    /// Points to an article that describes something closer.
    struct ElsewhereRule {
        /// The article.
        article: ArticleId,
        /// When it describes something closer.
        when: Condition,
    }

    /// A perpetuating factor.
    struct Factor {
        /// How conditions name it.
        id: FactorId,
        /// Its number in the document that the pack was written from.
        reference: Rc<str>,
        /// Permanent, unique among factors; links are made of these.
        number: u16,
        /// What it adds to the match, and to the order of the tips that answer it.
        weight: u16,
        /// When it holds.
        when: Condition,
        /// What it rests on.
        sources: Vec<SourceId>,
        /// What readers know it by.
        name: Rc<str>,
        /// What the article says of it.
        article: Rc<str>,
        /// Why there is no tip for it.
        no_advice: Option<Rc<str>>,
    }

    /// A tip.
    struct Advice {
        /// How conditions and cards name it.
        id: AdviceId,
        /// Its numbers in the document that the pack was written from.
        references: Vec<Rc<str>>,
        /// Permanent, unique among tips; links are made of these.
        number: u16,
        /// Where it stands on the card.
        place: Place,
        /// Whether it is an exercise.
        movement: Movement,
        /// What kind of evidence it rests on.
        evidence: EvidenceKind,
        /// Which.
        sources: Vec<SourceId>,
        /// When it is for this reader.
        needs: Condition,
        /// Any of these holds it back.
        blocked_by: Vec<Condition>,
        /// The tip that stands in for it then.
        replaced_by: Option<AdviceId>,
        /// Tips that are told as a line of this one.
        also: Vec<AdviceId>,
        /// Shown only where the host page links this article.
        article: Option<ArticleId>,
        /// What to do, in a line.
        title: Rc<str>,
        /// The title for a reader who said that they have done it.
        done: Vec<Instruction>,
        /// How long and how often, as a figure beside the drawing.
        dose: Option<Rc<str>>,
        /// Why it may help.
        why: Rc<str>,
        /// What to do, a step each.
        how: Vec<Instruction>,
        /// What to look out for.
        take_care: Vec<Instruction>,
        /// Each says “do not” by itself.
        do_not: Vec<Instruction>,
        /// What it is shown by.
        drawing: Option<TipDrawing>,
        /// Where more of it is shown, such as in a video. Opened by the reader, and never loaded.
        link: Option<TipLink>,
    }

    /// Where a tip leads to.
    struct TipLink {
        /// A page of the web.
        url: Rc<str>,
        /// What is there.
        text: Rc<str>,
    }

    /// What is drawn of a tip.
    struct TipDrawing {
        /// Which of the widget's drawings it is.
        drawing: Drawing,
        /// What is on it, for who does not see it.
        alternative: Rc<str>,
    }

    /// Something to do or not to do, and whom it is for.
    struct Instruction {
        /// What to do, or not.
        text: Rc<str>,
        /// When it is told.
        when: Condition,
    }

    /// Another article of the series.
    struct Article {
        /// Names the slot `article-ID`.
        id: ArticleId,
        /// What it is about.
        name: Rc<str>,
        /// What it describes, to be recognised by.
        describes: Rc<str>,
        /// Where it is if the host page links no copy of its own.
        url: Option<Rc<str>>,
    }
}
