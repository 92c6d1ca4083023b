//! The shape of `pack.json`, of `revisions.json` and of a words file.

use super::{ArticleFile, BlockFile, ConditionFile, Extra, Field, InstructionFile, Object, PhraseFile};
use crate::content::level::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Declares objects of a file: every value becomes a [`Field`], and unknown keys are kept to be reported. A text that is one
/// of many names is `of` the type that has them: the schema lists them, and the validator says them all.
macro_rules! objects {
    ($($(#[$doc:meta])* struct $name:ident { $($field:ident $(as $key:literal)? $(of $names:literal)?: $kind:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[cfg_attr(feature = "tool", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
        pub struct $name {
            $(
                $(#[serde(rename = $key)])?
                $(#[cfg_attr(feature = "tool", schemars(with = $names))])?
                pub $field: Field<$kind>,
            )*
            #[serde(flatten)]
            #[cfg_attr(feature = "tool", schemars(skip))]
            pub extra: Extra,
        }

        impl Object for $name {
            fn extra(&self) -> &Extra {
                &self.extra
            }
        }
    )*};
}

pub type List<T> = Vec<Field<T>>;
pub type ById<T> = BTreeMap<String, Field<T>>;

objects! {
    /// `pack.json`
    struct RulesFile {
        schema as "$schema": Option<String>,
        id: String,
        revision: u16,
        date: String,
        revisions_file: Option<bool>,
        review_file: Option<bool>,
        languages: Vec<String>,
        review: ReviewFile,
        screen: Option<String>,
        article: SourceArticleFile,
        welcome_drawing of "Option<Drawing>": Option<String>,
        fallback_signs: Option<Vec<String>>,
        sources: List<SourceFile>,
        regions: List<RegionFile>,
        home_region as "region": Option<String>,
        conditions: Option<List<NamedConditionFile>>,
        steps: List<SectionFile>,
        questions: List<QuestionFile>,
        triage: List<TriageRuleFile>,
        to_do: Option<List<ToDoLineFile>>,
        pattern: PatternFile,
        factors: List<FactorFile>,
        advice: List<AdviceFile>,
        articles: List<ArticleFile>,
    }

    struct LinkedArticleFile { id: String, url: Option<String>, }

    struct ReviewFile { status: String, reviewer: Option<String>, date: Option<String>, }

    struct SourceArticleFile { title: String, site: String, url: String, }

    struct SourceFile { id: String, citation: String, checked: bool, url: Option<String>, }

    struct RegionFile { id: String, countries: Vec<String>, emergency: Option<String>, urgent: Option<String>, }

    struct NamedConditionFile { id: String, when: ConditionFile, }

    struct SectionFile { id: SectionId, pages: List<Vec<String>>, }

    struct QuestionFile {
        id: String,
        kind: Kind,
        optional: Option<bool>,
        derived: Option<Derived>,
        asked_when: Option<ConditionFile>,
        options: List<OptionFile>,
    }

    struct OptionFile {
        id: String,
        number: u16,
        reference as "ref": Option<String>,
        offered_when: Option<ConditionFile>,
        exclusive: Option<bool>,
        unsure: Option<bool>,
        group: Option<String>,
        follow_up: Option<String>,
        site: Option<SiteFile>,
    }

    struct SiteFile { view: BodyView, side: BodySide, role: SiteRole, shape of "Option<SiteShape>": Option<String>, }

    struct TriageRuleFile {
        id: String,
        reference as "ref": Option<String>,
        raises: Disposition,
        when: ConditionFile,
        sources: List<String>,
    }

    struct ToDoLineFile { at: Disposition, id: String, when: ConditionFile, }

    struct PatternFile {
        levels: PatternLevelsFile,
        habit_levels: HabitLevelsFile,
        matrix: MatrixFile,
        sites: List<String>,
        findings: List<FindingFile>,
        contradictions: List<ContradictionFile>,
        caps: List<CapFile>,
        elsewhere: ElsewhereFile,
    }

    struct PatternLevelsFile { high: i16, mid: i16, }

    struct HabitLevelsFile { some: u16, clear: u16, }

    struct MatrixFile { high: MatrixRowFile, mid: MatrixRowFile, low: MatrixRowFile, }

    struct MatrixRowFile { none: Match, some: Match, clear: Match, }

    struct FindingFile {
        id: String,
        points: i16,
        when: ConditionFile,
        origin: Origin,
        sources: List<String>,
    }

    struct ContradictionFile {
        id: String,
        when: ConditionFile,
        questions: List<String>,
        sources: List<String>,
    }

    struct CapFile {
        id: String,
        at_most: Match,
        when: ConditionFile,
        told_by_finding: bool,
        sources: List<String>,
    }

    struct ElsewhereFile { at_most: usize, rules: List<ElsewhereRuleFile>, }

    struct ElsewhereRuleFile { article: String, when: ConditionFile, }

    struct FactorFile {
        id: String,
        reference as "ref": String,
        number: u16,
        weight: u16,
        when: ConditionFile,
        sources: List<String>,
    }

    struct AdviceFile {
        id: String,
        refs: Vec<String>,
        number: u16,
        place: Place,
        exercise: bool,
        evidence: EvidenceKind,
        sources: List<String>,
        needs: ConditionFile,
        blocked_by: Option<Vec<ConditionFile>>,
        replaced_by: Option<String>,
        also: Option<Vec<String>>,
        article: Option<String>,
        drawing of "Option<Drawing>": Option<String>,
        link: Option<String>,
        lines: Option<List<NamedConditionFile>>,
    }

    /// `revisions.json`
    struct RevisionsFile {
        schema as "$schema": Option<String>,
        revisions: List<RevisionFile>,
    }

    struct RevisionFile {
        revision: u16,
        date: String,
        changes: Vec<String>,
        added: Option<AddedFile>,
        retired: Option<RetiredFile>,
    }

    /// Numbers by id; an option's id is written `question:option`
    struct AddedFile {
        screen: Option<ById<u16>>,
        answers: Option<ById<u16>>,
        factors: Option<ById<u16>>,
        advice: Option<ById<u16>>,
    }

    /// Ids
    struct RetiredFile {
        screen: Option<Vec<String>>,
        answers: Option<Vec<String>>,
        factors: Option<Vec<String>>,
        advice: Option<Vec<String>>,
    }

    /// `review.json`
    struct SignedReviewFile {
        schema as "$schema": Option<String>,
        reviewer: Option<ReviewerFile>,
        date: Option<String>,
        agreed: Option<ById<ById<String>>>,
        changed: Option<ById<ById<String>>>,
        signed: Option<ById<SignedFile>>,
        notes: Option<ById<String>>,
    }

    struct SignedFile { name: String, profession: String, registration: Option<String>, date: String, }

    struct ReviewerFile { name: String, profession: String, registration: Option<String>, }

    /// `en.json` and its like
    struct WordsFile {
        schema as "$schema": Option<String>,
        language: String,
        direction: Direction,
        name: String,
        review: WordsReviewFile,
        changes: Option<ById<String>>,
        ui: ById<PhraseFile>,
        conditions: Option<ById<String>>,
        steps: ById<String>,
        pages: ById<String>,
        questions: ById<QuestionWordsFile>,
        triage: ById<TriageWordsFile>,
        dispositions: ById<DispositionWordsFile>,
        regions: ById<RegionWordsFile>,
        matches: ById<MatchWordsFile>,
        findings: ById<FindingWordsFile>,
        contradictions: ById<TextWordsFile>,
        caps: ById<TextWordsFile>,
        factors: ById<FactorWordsFile>,
        advice: ById<AdviceWordsFile>,
        stop_rule: String,
        articles: ById<ArticleWordsFile>,
        evidence: ById<EvidenceWordsFile>,
        safety_net: SafetyNetFile,
        read_it_all: List<ArticleSectionFile>,
        limits: Vec<BlockFile>,
        purpose: Vec<BlockFile>,
    }

    struct WordsReviewFile { status: String, }

    struct QuestionWordsFile {
        legend: String,
        hint: Option<String>,
        short: String,
        rationale: String,
        error: Option<String>,
        groups: Option<ById<String>>,
        sides: Option<ById<String>>,
        options: ById<OptionWordsFile>,
    }

    struct OptionWordsFile { label: String, hint: Option<String>, said: Option<String>, }

    struct TriageWordsFile { why: String, say: Option<String>, tell: Option<String>, }

    struct DispositionWordsFile {
        prefix: String,
        heading: String,
        lead: Vec<BlockFile>,
        to_do as "do": Vec<InstructionFile>,
    }

    struct RegionWordsFile {
        name: String,
        emergency: String,
        same_day as "same-day": String,
        see_clinician as "see-clinician": String,
        self_care_with_check as "self-care-with-check": String,
        call_emergency: String,
        call_urgent: Option<String>,
    }

    struct MatchWordsFile { heading: String, lead: Vec<BlockFile>, }

    struct FindingWordsFile { said: Option<String>, article: String, }

    struct TextWordsFile { text: String, }

    struct FactorWordsFile { name: String, article: String, no_advice: Option<String>, }

    struct AdviceWordsFile {
        title: String,
        done: Option<Vec<InstructionFile>>,
        dose: Option<String>,
        why: String,
        how: Vec<InstructionFile>,
        take_care: Vec<InstructionFile>,
        do_not: Option<Vec<InstructionFile>>,
        drawing: Option<String>,
        link: Option<String>,
    }

    struct ArticleWordsFile { name: String, describes: String, }

    struct EvidenceWordsFile { name: String, means: String, }

    struct SafetyNetFile {
        heading: String,
        now: Vec<BlockFile>,
        today: Vec<BlockFile>,
        later: Vec<BlockFile>,
        limit: String,
    }

    struct ArticleSectionFile { heading: String, text: Vec<BlockFile>, }
}
