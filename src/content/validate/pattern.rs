//! The safety rules, and how the pattern of the article is recognised.

use super::at::{At, WordsById};
use super::condition::{self, Standpoint};
use super::known::{Known, Unique, check_known};
use super::questions::cited;
use super::sections;
use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionIndex, Tick};
use crate::content::level::{Kind, Match, SectionId};
use crate::content::limits::POINTS;
use crate::content::pack::*;
use crate::content::schema::*;
use std::rc::Rc;

pub fn triage(
    at: &At,
    say: &At,
    rules: &RulesFile,
    words: &WordsFile,
    known: &Known,
    sections: &[Section],
    questions: &[Rc<Question>],
) -> Vec<TriageRule> {
    let words = WordsById::new(say, "triage", &words.triage);
    let mut ids = Unique::new("rule");
    let mut triage = Vec::new();
    let asked_in = sections::sections_of(sections, questions);
    for (at, file) in at.each("triage", &rules.triage) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let words = words.object(&id);
        let Some(raises) = at.need("raises", &file.raises).copied() else { continue };
        let when = condition::need(&at, "when", &file.when, known, Standpoint::Triage);
        check_unanswered(&at.key("when"), &when, questions, &asked_in);
        check_optional(&at.key("when"), &when, questions);
        triage.push(TriageRule {
            id: (&*id).into(),
            reference: at.may_text("ref", &file.reference),
            raises,
            when,
            sources: cited(&at, &file.sources, known),
            why: words.as_ref().map_or_else(|| "".into(), |(say, words)| say.text("why", &words.why)),
            say: words.as_ref().and_then(|(say, words)| say.may_text("say", &words.say)),
            tell: words.as_ref().and_then(|(say, words)| say.may_text("tell", &words.tell)),
        });
    }
    words.no_surplus();
    triage
}

/// What may still be unanswered is only of the screen: everyone has left questions open that come later.
fn check_unanswered(at: &At, when: &Condition, questions: &[Rc<Question>], asked_in: &[Option<SectionId>]) {
    when.walk(&mut |inner| {
        if let Condition::Unanswered(index) = inner
            && let (Some(question), Some(Some(section))) = (questions.get(index.get()), asked_in.get(index.get()))
            && !section.is_screen()
        {
            let hint = "say which answers raise it, or ask it in the safety step";
            at.fault(format!("`{}` is open to everyone until after the safety screen", question.id), hint);
        }
    });
}

/// No rule hangs on what may be left out: there, nothing said and nothing to say look the same.
fn check_optional(at: &At, when: &Condition, questions: &[Rc<Question>]) {
    let mut named = vec![false; questions.len()];
    let mut name = |index: QuestionIndex| named.get_mut(index.get()).into_iter().for_each(|named| *named = true);
    let mut speaks_of_side = false;
    when.walk(&mut |inner| match inner {
        Condition::Ticked(option) => name(option.question),
        Condition::Unanswered(question) => name(*question),
        Condition::OnlyMarked(regions) => regions.iter().for_each(|region| name(region.question)),
        Condition::Side(_) => speaks_of_side = true,
        _ => {}
    });
    let is_named = |question: &Question, named| named || speaks_of_side && question.kind == Kind::Map;
    let mut questions = questions.iter().zip(named).filter(|(question, named)| is_named(question, *named));
    if let Some((question, _)) = questions.find(|(question, _)| question.necessity == Necessity::Optional) {
        let hint = "ask it in a list that is not optional";
        at.fault(format!("`{}` is optional, and no safety rule hangs on that", question.id), hint);
    }
}

pub fn pattern(at: &At, say: &At, rules: &RulesFile, words: &WordsFile, known: &Known) -> Option<Pattern> {
    let (at, file) = at.object("pattern", &rules.pattern)?;
    let sites = sites(&at, file, known);
    let findings = findings(&at, say, file, words, known);
    let contradictions = contradictions(&at, say, file, words, known);
    let caps = caps(&at, say, file, words, known);
    let levels = at.object("levels", &file.levels).and_then(|(at, file)| {
        let levels = at.need("mid", &file.mid).copied().zip(at.need("high", &file.high).copied());
        rising(&at, levels, "`high` is not above `mid`")
    });
    let habits = at.object("habit_levels", &file.habit_levels).and_then(|(at, file)| {
        let levels = at.need("some", &file.some).copied().zip(at.need("clear", &file.clear).copied());
        rising(&at, levels, "`clear` is not above `some`")
    });
    let matrix = matrix(&at, file);
    let elsewhere = at.object("elsewhere", &file.elsewhere).and_then(|(at, file)| {
        let rules = elsewhere_rules(&at, file, known);
        at.need("at_most", &file.at_most).map(|at_most| (rules, *at_most))
    });
    let ((mid, high), (some, clear), (elsewhere, elsewhere_at_most)) = (levels?, habits?, elsewhere?);
    let matrix = matrix?;
    Some(Pattern {
        high,
        mid,
        some,
        clear,
        matrix,
        sites,
        findings,
        contradictions,
        caps,
        elsewhere,
        elsewhere_at_most,
    })
}

/// Regions of the body map.
fn sites(at: &At, file: &PatternFile, known: &Known) -> Vec<Tick> {
    let given = at.items("sites", &file.sites);
    let regions = given.iter().filter(|(at, name)| known.region(at, name).is_some());
    regions.filter_map(|(_, name)| Tick::parse(name)).collect()
}

/// Two levels, the second above the first.
fn rising<T: PartialOrd>(at: &At, levels: Option<(T, T)>, problem: &str) -> Option<(T, T)> {
    let (lower, upper) = levels?;
    if upper <= lower {
        at.fault(problem, "each level starts above the one before");
    }
    Some((lower, upper))
}

fn matrix(at: &At, file: &PatternFile) -> Option<[[Match; 3]; 3]> {
    let (at, file) = at.object("matrix", &file.matrix)?;
    let row = |key, field| -> Option<[Match; 3]> {
        let (at, row): (At, &MatrixRowFile) = at.object(key, field)?;
        let [none, some, clear] = [("none", &row.none), ("some", &row.some), ("clear", &row.clear)]
            .map(|(key, field)| at.need(key, field).copied());
        Some([none?, some?, clear?])
    };
    let [low, mid, high] = [row("low", &file.low), row("mid", &file.mid), row("high", &file.high)];
    Some([low?, mid?, high?])
}

/// Whether the sentences of the ticks say it all: there is one, or each names a place.
fn says_itself(when: &Condition, known: &Known) -> bool {
    let options = when.options();
    let is_region = |option: &OptionIndex| known.is_map(option.question);
    options.len() == 1 || !options.is_empty() && options.iter().all(is_region)
}

fn findings(at: &At, say: &At, file: &PatternFile, words: &WordsFile, known: &Known) -> Vec<Finding> {
    let words = WordsById::new(say, "findings", &words.findings);
    let mut ids = Unique::new("finding");
    let mut findings = Vec::new();
    for (at, file) in at.each("findings", &file.findings) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let words = words.object(&id);
        let points = at.within("points", &file.points, -POINTS..=POINTS);
        let Some(origin) = at.need("origin", &file.origin).copied() else { continue };
        let when = condition::need(&at, "when", &file.when, known, Standpoint::Pattern);
        let said = words.as_ref().and_then(|(say, words)| say.may_text("said", &words.said));
        if let Some((say, _)) = &words
            && said.is_none()
            && !says_itself(&when, known)
        {
            say.fault(
                "`said` is missing",
                "a finding needs a sentence of its own unless it is one tick, or made of regions of a body map",
            );
        }
        findings.push(Finding {
            id: (&*id).into(),
            points: points.unwrap_or_default(),
            when,
            origin,
            sources: cited(&at, &file.sources, known),
            said,
            article: words.as_ref().map_or_else(|| "".into(), |(say, words)| say.text("article", &words.article)),
        });
    }
    words.no_surplus();
    findings
}

fn contradictions(at: &At, say: &At, file: &PatternFile, words: &WordsFile, known: &Known) -> Vec<Contradiction> {
    let words = WordsById::new(say, "contradictions", &words.contradictions);
    let mut ids = Unique::new("contradiction");
    let mut contradictions = Vec::new();
    for (at, file) in at.each("contradictions", &file.contradictions) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let questions = at.items("questions", &file.questions);
        if questions.len() != 2 {
            at.key("questions").fault("a contradiction is between two questions", "name both");
        }
        for (at, question) in &questions {
            check_known(at, "question", question, &known.questions);
        }
        contradictions.push(Contradiction {
            id: (&*id).into(),
            when: condition::need(&at, "when", &file.when, known, Standpoint::Pattern),
            questions: questions.iter().map(|(_, id)| id.as_str().into()).collect(),
            sources: cited(&at, &file.sources, known),
            text: text_of(&words, &id),
        });
    }
    words.no_surplus();
    contradictions
}

fn caps(at: &At, say: &At, file: &PatternFile, words: &WordsFile, known: &Known) -> Vec<Cap> {
    let words = WordsById::new(say, "caps", &words.caps);
    let mut ids = Unique::new("cap");
    let mut caps = Vec::new();
    for (at, file) in at.each("caps", &file.caps) {
        let Some(id) = at.id("id", &file.id) else { continue };
        ids.check(&at, id.clone());
        let explanation = match at.need("told_by_finding", &file.told_by_finding) {
            Some(true) => CapExplanation::ByFinding,
            _ => CapExplanation::ByItself,
        };
        caps.push(Cap {
            id: (&*id).into(),
            at_most: at.need("at_most", &file.at_most).copied().unwrap_or(Match::Unlikely),
            when: condition::need(&at, "when", &file.when, known, Standpoint::Cap),
            explanation,
            sources: cited(&at, &file.sources, known),
            text: text_of(&words, &id),
        });
    }
    words.no_surplus();
    caps
}

fn text_of(words: &WordsById<TextWordsFile>, id: &str) -> Rc<str> {
    words.object(id).map_or_else(|| "".into(), |(say, words)| say.text("text", &words.text))
}

fn elsewhere_rules(at: &At, file: &ElsewhereFile, known: &Known) -> Vec<ElsewhereRule> {
    let mut rules = Vec::new();
    for (at, file) in at.each("rules", &file.rules) {
        let Some(article) = at.need("article", &file.article) else { continue };
        check_known(&at.key("article"), "article", article, &known.articles);
        let when = condition::need(&at, "when", &file.when, known, Standpoint::Pattern);
        rules.push(ElsewhereRule { article: article.as_str().into(), when });
    }
    rules
}
