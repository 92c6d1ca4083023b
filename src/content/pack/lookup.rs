//! Finding a part of a pack by its id.

use super::*;
use crate::content::text::Ui;

impl Contents {
    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Rc<Question>> {
        self.questions.at(self.questions.find(id)?)
    }

    /// The option that is ticked.
    pub fn option(&self, tick: &Tick) -> Option<&QuestionOption> {
        self.question(&tick.question)?.option(&tick.option)
    }

    /// What the reader said with these ticks, in their order.
    pub fn said<'p>(&'p self, ticks: &'p [Tick]) -> impl Iterator<Item = Rc<str>> + 'p {
        ticks.iter().filter_map(|tick| self.option(tick)).map(QuestionOption::said)
    }

    /// The named condition with this id.
    pub fn condition(&self, id: &ConditionId) -> Option<&NamedCondition> {
        self.conditions.iter().find(|condition| condition.id == *id)
    }

    /// The rule of triage with this id.
    pub fn rule(&self, id: &RuleId) -> Option<&TriageRule> {
        self.triage.iter().find(|rule| rule.id == *id)
    }

    /// The contradiction with this id.
    pub fn contradiction(&self, id: &ContradictionId) -> Option<&Contradiction> {
        self.pattern.contradictions.iter().find(|contradiction| contradiction.id == *id)
    }

    /// The perpetuating factor with this id.
    pub fn factor(&self, id: &FactorId) -> Option<&Rc<Factor>> {
        self.factors.iter().find(|factor| factor.id == *id)
    }

    /// The tip with this id.
    pub fn advice(&self, id: &AdviceId) -> Option<&Rc<Advice>> {
        self.advice.iter().find(|advice| advice.id == *id)
    }

    /// The other article with this id.
    pub fn article(&self, id: &ArticleId) -> Option<&Article> {
        self.articles.iter().find(|article| article.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The section that asks the question.
    pub fn section_of(&self, id: &QuestionId) -> Option<SectionId> {
        self.questions.section(self.questions.find(id)?)
    }

    /// The region for an id (`uk`) or a country code (`GB`), in any case; else the last, which has no numbers.
    pub fn region(&self, name: &str) -> &Region {
        let named = |region: &&Region| {
            region.id.as_str().eq_ignore_ascii_case(name)
                || region.countries.iter().any(|country| country.eq_ignore_ascii_case(name))
        };
        let regions = &self.regions;
        regions.iter().find(named).unwrap_or_else(|| regions.last().expect("the validator asks for a region"))
    }

    /// A word of the widget itself.
    pub fn say(&self, word: Ui) -> Rc<str> {
        self.words.ui[word as usize].other.clone()
    }

    /// A word of the widget itself, in a plural form.
    pub fn say_counted(&self, word: Ui, plural: Plural) -> Rc<str> {
        self.words.ui[word as usize].form(plural).clone()
    }

    /// What is said to whom this disposition is for.
    pub fn disposition(&self, level: Disposition) -> &DispositionWords {
        &self.words.dispositions[level as usize]
    }

    /// What is said of a match this close.
    pub fn match_words(&self, level: Match) -> &MatchWords {
        &self.words.matches[level as usize]
    }

    /// What is said of evidence of this kind.
    pub fn evidence(&self, label: EvidenceKind) -> &EvidenceWords {
        &self.words.evidence[label as usize]
    }
}

impl Contents {
    /// The ids of the questions, in the order in which pages ask them.
    pub fn question_order(&self) -> impl DoubleEndedIterator<Item = &QuestionId> {
        self.sections.iter().flat_map(|section| &section.pages).flat_map(|page| &page.questions)
    }
}

impl Question {
    /// The option with this id.
    pub fn option(&self, id: &OptionId) -> Option<&QuestionOption> {
        self.options.iter().find(|option| option.id == *id)
    }

    /// Its options with their places, for the place where it stands itself.
    pub fn indexed(&self, question: QuestionIndex) -> impl Iterator<Item = (OptionIndex, &QuestionOption)> {
        (0..).map(move |option| OptionIndex { question, option }).zip(&self.options)
    }

    /// The place of the option with this id among its options.
    pub fn position(&self, id: &OptionId) -> Option<u8> {
        let position = self.options.iter().position(|option| option.id == *id)?;
        u8::try_from(position).ok()
    }

    /// One of its options, ticked.
    pub fn tick(&self, option: &QuestionOption) -> Tick {
        Tick { question: self.id.clone(), option: option.id.clone() }
    }
}

impl QuestionOption {
    /// What the reader said by ticking this: the sentence, or the label where there is none.
    pub fn said(&self) -> Rc<str> {
        self.said.clone().unwrap_or_else(|| self.label.clone())
    }
}

impl Region {
    /// Whom to turn to; `None` where nobody needs to be.
    pub fn says(&self, level: Disposition) -> Option<Rc<str>> {
        match level {
            Disposition::Emergency => Some(self.say.emergency.clone()),
            Disposition::SameDay => Some(self.say.same_day.clone()),
            Disposition::SeeClinician => Some(self.say.see_clinician.clone()),
            Disposition::SelfCareWithCheck => Some(self.say.self_care_with_check.clone()),
            Disposition::SelfCare => None,
        }
    }
}
