//! Statements of the parts of a pack that have rules.

use super::Statement;
use super::draft::Draft;
use super::rule::in_words;
use crate::content::condition::Condition;
use crate::content::id::{OptionIndex, QuestionIndex};
use crate::content::level::{Kind, PatternLevel, SectionId, StatementKind};
use crate::content::pack::*;
use std::fmt::Display;

/// Each question, then each of its signs if it is a list of the safety screen. Other options are told with the question.
pub fn questions(pack: &Contents) -> Vec<Statement> {
    let asked = pack.questions.asked().filter_map(|index| Some((index, pack.questions.at(index)?)));
    asked
        .flat_map(|(index, question)| {
            let are_signs = has_signs(pack, index, question);
            let mut all = vec![self::question(pack, question, are_signs)];
            if are_signs {
                all.extend(question.indexed(index).map(|(place, option)| sign(pack, question, place, option)));
            }
            all
        })
        .collect()
}

fn has_signs(pack: &Contents, index: QuestionIndex, question: &Question) -> bool {
    question.kind == Kind::Many && pack.questions.section(index).is_some_and(SectionId::is_screen)
}

fn question(pack: &Contents, question: &Question, are_signs: bool) -> Statement {
    let asked = match &question.asked {
        Condition::Always => String::new(),
        when => format!(" Asked if {}.", in_words(pack, when)),
    };
    let derived = match question.derived {
        Some(_) => " Each option is offered only where it would hold back a tip.",
        None => "",
    };
    let optional = match question.necessity {
        Necessity::Required => "",
        Necessity::Optional => " Nothing ticked means none of these.",
    };
    let mut draft = Draft::new(pack, StatementKind::Question, &question.id)
        .sentence(format!("{}{asked}{derived}{optional}", question.legend))
        .fact("type", question.kind)
        .fact("optional", question.necessity == Necessity::Optional)
        .fact("derived", question.derived.is_some())
        .rule("asked_when", &question.asked)
        .words("question", &question.legend)
        .may("hint", question.hint.as_deref())
        .words("short", &question.short)
        .words("why_it_is_asked", &question.rationale)
        .words("if_left_out", &question.error);
    for group in &question.groups {
        draft = draft.fact("group", &group.id).words("heading", &group.heading);
    }
    draft = question.sides.iter().fold(draft, |draft, side| draft.words("side", side));
    for option in &question.options {
        draft = draft.fact("option", &option.id);
        if !are_signs {
            draft = option_of(draft, pack, option);
        }
    }
    draft.end()
}

/// An option, with what a tick says by itself.
fn option_of<'p>(draft: Draft<'p>, pack: &Contents, option: &QuestionOption) -> Draft<'p> {
    let offered = match &option.offered {
        Condition::Always => String::new(),
        when => format!(" [offered if {}]", in_words(pack, when)),
    };
    let draft = draft
        .words("option", &[&*option.label, &offered].concat())
        .rule("offered_when", &option.offered)
        .fact("exclusive", option.exclusivity == Exclusivity::Exclusive)
        .fact("unsure", option.certainty == Certainty::Unsure)
        .fact("group", shown(option.group.as_ref()))
        .fact("follow_up", shown(option.follow_up.as_ref()))
        .may("hint", option.hint.as_deref())
        .may("the_card_says", option.said.as_deref());
    match &option.site {
        Some(site) => draft.fact("view", site.view).fact("side", site.side).fact("role", site.role),
        None => draft,
    }
}

fn shown(id: Option<&impl Display>) -> String {
    id.map(ToString::to_string).unwrap_or_default()
}

/// A sign, and the rules that name it, of which each is a statement of its own.
fn sign(pack: &Contents, question: &Question, place: OptionIndex, option: &QuestionOption) -> Statement {
    let names = |when: &Condition| when.options().contains(&place);
    let raising = pack.triage.iter().filter(|rule| names(&rule.when));
    let rules: Vec<_> = raising.map(|rule| format!("`{}` ({})", rule.id, rule.raises)).collect();
    let raises = if rules.is_empty() { "no rule".to_owned() } else { rules.join(", ") };
    let draft = Draft::new(pack, StatementKind::Sign, question.tick(option))
        .sentence(format!("“{}” is named by {raises}.", option.label));
    option_of(draft, pack, option).end()
}

/// What the names in the rules stand for.
pub fn conditions(pack: &Contents) -> Vec<Statement> {
    let statement = |NamedCondition { id, when, sign }: &NamedCondition| {
        Draft::new(pack, StatementKind::Condition, id)
            .sentence(format!("*{id}* means {}.", in_words(pack, when)))
            .rule("when", when)
            .may("in_a_list_of_signs", sign.as_deref())
            .end()
    };
    pack.conditions.iter().map(statement).collect()
}

pub fn triage(pack: &Contents) -> Vec<Statement> {
    let statement = |rule: &TriageRule| {
        Draft::new(pack, StatementKind::Rule, &rule.id)
            .sentence(format!("{} if {}.", capital(rule.raises), in_words(pack, &rule.when)))
            .fact("raises", rule.raises)
            .rule("when", &rule.when)
            .sources(&rule.sources)
            .words("why", &rule.why)
            .may("to_read_out", rule.say.as_deref())
            .may("tell", rule.tell.as_deref())
            .end()
    };
    pack.triage.iter().map(statement).collect()
}

/// `same-day` as `Same day`.
fn capital(level: impl Display) -> String {
    let name = level.to_string().replace('-', " ");
    let (first, rest) = name.split_at(1);
    [&first.to_uppercase(), rest].concat()
}

pub fn pattern(pack: &Contents) -> Vec<Statement> {
    let pattern = &pack.pattern;
    let finding = |finding: &Finding| {
        Draft::new(pack, StatementKind::Finding, &finding.id)
            .sentence(format!("{:+} points if {}.", finding.points, in_words(pack, &finding.when)))
            .fact("points", finding.points)
            .fact("origin", finding.origin)
            .rule("when", &finding.when)
            .sources(&finding.sources)
            .may("said", finding.said.as_deref())
            .words("the_article_says", &finding.article)
            .end()
    };
    let contradiction = |contradiction: &Contradiction| {
        let draft = Draft::new(pack, StatementKind::Contradiction, &contradiction.id)
            .sentence(format!("Two answers do not go together if {}.", in_words(pack, &contradiction.when)))
            .rule("when", &contradiction.when)
            .sources(&contradiction.sources)
            .words("text", &contradiction.text);
        contradiction.questions.iter().fold(draft, |draft, question| draft.fact("question", question)).end()
    };
    let cap = |cap: &Cap| {
        Draft::new(pack, StatementKind::Cap, &cap.id)
            .sentence(format!("The match is at most {} if {}.", cap.at_most, in_words(pack, &cap.when)))
            .fact("at_most", cap.at_most)
            .fact("told_by_finding", cap.explanation == CapExplanation::ByFinding)
            .rule("when", &cap.when)
            .sources(&cap.sources)
            .words("text", &cap.text)
            .end()
    };
    let mut all = vec![levels(pack)];
    all.extend(pattern.findings.iter().map(finding));
    all.extend(pattern.contradictions.iter().map(contradiction));
    all.extend(pattern.caps.iter().map(cap));
    all.extend(pack.articles.iter().map(|article| closer(pack, article)));
    all
}

/// From how many points on the pattern is there, and what that comes to beside the habits.
fn levels(pack: &Contents) -> Statement {
    let pattern = &pack.pattern;
    let mut rows = Vec::new();
    let bands = format!(
        "The pattern is high from {} points and mid from {}; habits are some from {} and clear from {}. \
         At most {} closer articles are named.",
        pattern.high, pattern.mid, pattern.some, pattern.clear, pattern.elsewhere_at_most
    );
    let mut draft = Draft::new(pack, StatementKind::Match, "levels").fact("bands", &bands);
    for (level, [none, some, clear]) in PatternLevel::ALL.iter().zip(&pattern.matrix).rev() {
        let row = format!("Pattern {level}: {none} without habits, {some} with some, {clear} with clear ones.");
        draft = draft.fact("row", &row);
        rows.push(row);
    }
    draft = pattern.sites.iter().fold(draft, |draft, site| draft.fact("site", site));
    draft.sentence(format!("{bands} {}", rows.join(" "))).end()
}

/// What another article describes, and when it is named.
fn closer(pack: &Contents, article: &Article) -> Statement {
    let rules: Vec<_> = pack.pattern.elsewhere.iter().filter(|rule| rule.article == article.id).collect();
    let when: Vec<_> = rules.iter().map(|rule| in_words(pack, &rule.when)).collect();
    let when = if when.is_empty() { "never".to_owned() } else { format!("if {}", when.join(" or ")) };
    let draft = Draft::new(pack, StatementKind::CloserArticle, &article.id)
        .sentence(format!("“{}” is named as closer {when}.", article.name))
        .fact("url", article.url.as_deref().unwrap_or_default())
        .words("name", &article.name)
        .words("describes", &article.describes);
    rules.iter().fold(draft, |draft, rule| draft.rule("when", &rule.when)).end()
}

pub fn factors(pack: &Contents) -> Vec<Statement> {
    let statement = |factor: &std::rc::Rc<Factor>| {
        let when = in_words(pack, &factor.when);
        Draft::new(pack, StatementKind::Factor, &factor.id)
            .sentence(format!("“{}” counts {} if {when}.", factor.name, factor.weight))
            .fact("weight", factor.weight)
            .rule("when", &factor.when)
            .sources(&factor.sources)
            .words("name", &factor.name)
            .words("the_article_says", &factor.article)
            .may("no_tip", factor.no_advice.as_deref())
            .end()
    };
    pack.factors.iter().map(statement).collect()
}

pub fn tips(pack: &Contents) -> Vec<Statement> {
    pack.advice.iter().map(|tip| self::tip(pack, tip)).collect()
}

fn tip(pack: &Contents, tip: &Advice) -> Statement {
    let mut sentence = format!("“{}” is shown if {}.", tip.title, in_words(pack, &tip.needs));
    for block in &tip.blocked_by {
        sentence += &format!(" It is held back if {}.", in_words(pack, block));
    }
    sentence.extend(tip.replaced_by.iter().map(|other| format!(" `{other}` stands in for it then.")));
    sentence.extend(tip.also.iter().map(|other| format!(" It tells `{other}` as well.")));
    sentence += &format!(" Evidence: {}.", tip.evidence);
    let mut draft = Draft::new(pack, StatementKind::Tip, &tip.id)
        .sentence(sentence)
        .fact("place", tip.place)
        .fact("exercise", tip.movement == Movement::Exercise)
        .fact("evidence", tip.evidence)
        .fact("replaced_by", shown(tip.replaced_by.as_ref()))
        .fact("article", shown(tip.article.as_ref()))
        .rule("needs", &tip.needs)
        .sources(&tip.sources);
    draft = tip.blocked_by.iter().fold(draft, |draft, block| draft.rule("blocked_by", block));
    draft = tip.also.iter().fold(draft, |draft, other| draft.fact("also", other));
    draft = draft
        .words("title", &tip.title)
        .lines("title_once_done", &tip.done)
        .may("dose", tip.dose.as_deref())
        .words("why", &tip.why)
        .lines("how", &tip.how)
        .lines("take_care", &tip.take_care)
        .lines("do_not", &tip.do_not);
    if let Some(TipDrawing { drawing, alternative }) = &tip.drawing {
        draft = draft.fact("drawing", drawing).words("on_the_drawing", alternative);
    }
    draft.end()
}
