//! Statements of the parts of a pack that have rules.

use super::Statement;
use super::draft::Draft;
use super::rule::in_words;
use crate::content::condition::Condition;
use crate::content::id::{AdviceId, ArticleId, GroupId, OptionIndex, QuestionId, QuestionIndex};
use crate::content::level::{Disposition, Kind, PatternLevel, Place, SectionId, StatementKind};
use crate::content::pack::*;

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
    let mut draft = Draft::new(pack, StatementKind::Question, question.id.as_str());
    draft
        .sentence(format!("{}{asked}{derived}{optional}", question.legend))
        .fact("type", question.kind.as_str())
        .fact("optional", yes_or_no(question.necessity == Necessity::Optional))
        .fact("derived", yes_or_no(question.derived.is_some()))
        .rule("asked_when", &question.asked)
        .words("question", &question.legend)
        .may("hint", &question.hint)
        .words("short", &question.short)
        .words("why_it_is_asked", &question.rationale)
        .words("if_left_out", &question.error);
    for group in &question.groups {
        draft.fact("group", group.id.as_str()).words("heading", &group.heading);
    }
    for side in &question.sides {
        draft.words("side", side);
    }
    for option in &question.options {
        draft.fact("option", option.id.as_str());
        if !are_signs {
            option_of(&mut draft, pack, option);
        }
    }
    draft.end()
}

fn yes_or_no(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// An option, with what a tick says by itself.
fn option_of(draft: &mut Draft, pack: &Contents, option: &QuestionOption) {
    let offered = match &option.offered {
        Condition::Always => String::new(),
        when => format!(" [offered if {}]", in_words(pack, when)),
    };
    draft
        .words("option", &[&*option.label, &offered].concat())
        .rule("offered_when", &option.offered)
        .fact("exclusive", yes_or_no(option.exclusivity == Exclusivity::Exclusive))
        .fact("unsure", yes_or_no(option.certainty == Certainty::Unsure))
        .fact("group", option.group.as_ref().map_or("", GroupId::as_str))
        .fact("follow_up", option.follow_up.as_ref().map_or("", QuestionId::as_str))
        .may("hint", &option.hint)
        .may("the_card_says", &option.said);
    if let Some(site) = &option.site {
        draft.fact("view", site.view.as_str()).fact("side", site.side.as_str()).fact("role", site.role.as_str());
    }
}

/// A sign, and the rules that name it, of which each is a statement of its own.
fn sign(pack: &Contents, question: &Question, place: OptionIndex, option: &QuestionOption) -> Statement {
    let names = |when: &Condition| when.options().contains(&place);
    let raising = pack.triage.iter().filter(|rule| names(&rule.when));
    let rules: Vec<_> = raising.map(|rule| format!("`{}` ({})", rule.id, rule.raises)).collect();
    let raises = if rules.is_empty() { "no rule".to_owned() } else { rules.join(", ") };
    let mut draft = Draft::new(pack, StatementKind::Sign, &question.tick(option).to_string());
    draft.sentence(format!("“{}” is named by {raises}.", option.label));
    option_of(&mut draft, pack, option);
    draft.end()
}

/// What the names in the rules stand for.
pub fn conditions(pack: &Contents) -> Vec<Statement> {
    let statement = |NamedCondition { id, when, sign }: &NamedCondition| {
        let mut draft = Draft::new(pack, StatementKind::Condition, id.as_str());
        draft
            .sentence(format!("*{id}* means {}.", in_words(pack, when)))
            .rule("when", when)
            .may("in_a_list_of_signs", sign);
        draft.end()
    };
    pack.conditions.iter().map(statement).collect()
}

pub fn triage(pack: &Contents) -> Vec<Statement> {
    let statement = |rule: &TriageRule| {
        let mut draft = Draft::new(pack, StatementKind::Rule, rule.id.as_str());
        draft
            .sentence(format!("{} if {}.", capital(rule.raises), in_words(pack, &rule.when)))
            .fact("raises", rule.raises.as_str())
            .rule("when", &rule.when)
            .sources(&rule.sources)
            .words("why", &rule.why)
            .may("to_read_out", &rule.say)
            .may("tell", &rule.tell);
        draft.end()
    };
    pack.triage.iter().map(statement).collect()
}

/// `same-day` as `Same day`.
fn capital(level: Disposition) -> String {
    let name = level.as_str().replace('-', " ");
    let (first, rest) = name.split_at(1);
    [&first.to_uppercase(), rest].concat()
}

pub fn pattern(pack: &Contents) -> Vec<Statement> {
    let pattern = &pack.pattern;
    let finding = |finding: &Finding| {
        let mut draft = Draft::new(pack, StatementKind::Finding, finding.id.as_str());
        draft
            .sentence(format!("{:+} points if {}.", finding.points, in_words(pack, &finding.when)))
            .fact("points", &finding.points.to_string())
            .fact("origin", finding.origin.as_str())
            .rule("when", &finding.when)
            .sources(&finding.sources)
            .may("said", &finding.said)
            .words("the_article_says", &finding.article);
        draft.end()
    };
    let contradiction = |contradiction: &Contradiction| {
        let mut draft = Draft::new(pack, StatementKind::Contradiction, contradiction.id.as_str());
        draft
            .sentence(format!("Two answers do not go together if {}.", in_words(pack, &contradiction.when)))
            .rule("when", &contradiction.when)
            .sources(&contradiction.sources)
            .words("text", &contradiction.text);
        for question in &contradiction.questions {
            draft.fact("question", question.as_str());
        }
        draft.end()
    };
    let cap = |cap: &Cap| {
        let mut draft = Draft::new(pack, StatementKind::Cap, cap.id.as_str());
        draft
            .sentence(format!("The match is at most {} if {}.", cap.at_most, in_words(pack, &cap.when)))
            .fact("at_most", cap.at_most.as_str())
            .fact("told_by_finding", yes_or_no(cap.explanation == CapExplanation::ByFinding))
            .rule("when", &cap.when)
            .sources(&cap.sources)
            .words("text", &cap.text);
        draft.end()
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
    let mut draft = Draft::new(pack, StatementKind::Match, "levels");
    draft.fact("bands", &bands);
    for (level, [none, some, clear]) in PatternLevel::ALL.iter().zip(&pattern.matrix).rev() {
        let row = format!("Pattern {level}: {none} without habits, {some} with some, {clear} with clear ones.");
        draft.fact("row", &row);
        rows.push(row);
    }
    for site in &pattern.sites {
        draft.fact("site", &site.to_string());
    }
    draft.sentence(format!("{bands} {}", rows.join(" ")));
    draft.end()
}

/// What another article describes, and when it is named.
fn closer(pack: &Contents, article: &Article) -> Statement {
    let rules: Vec<_> = pack.pattern.elsewhere.iter().filter(|rule| rule.article == article.id).collect();
    let when: Vec<_> = rules.iter().map(|rule| in_words(pack, &rule.when)).collect();
    let when = if when.is_empty() { "never".to_owned() } else { format!("if {}", when.join(" or ")) };
    let mut draft = Draft::new(pack, StatementKind::CloserArticle, article.id.as_str());
    draft
        .sentence(format!("“{}” is named as closer {when}.", article.name))
        .fact("url", article.url.as_deref().unwrap_or_default())
        .words("name", &article.name)
        .words("describes", &article.describes);
    for rule in &rules {
        draft.rule("when", &rule.when);
    }
    draft.end()
}

pub fn factors(pack: &Contents) -> Vec<Statement> {
    let statement = |factor: &std::rc::Rc<Factor>| {
        let when = in_words(pack, &factor.when);
        let mut draft = Draft::new(pack, StatementKind::Factor, factor.id.as_str());
        draft
            .sentence(format!("“{}” counts {} if {when}.", factor.name, factor.weight))
            .fact("weight", &factor.weight.to_string())
            .rule("when", &factor.when)
            .sources(&factor.sources)
            .words("name", &factor.name)
            .words("the_article_says", &factor.article)
            .may("no_tip", &factor.no_advice);
        draft.end()
    };
    pack.factors.iter().map(statement).collect()
}

pub fn tips(pack: &Contents) -> Vec<Statement> {
    pack.advice.iter().map(|tip| self::tip(pack, tip)).chain([order_of_tips(pack)]).collect()
}

/// Which tip comes first where several apply.
fn order_of_tips(pack: &Contents) -> Statement {
    let mut draft = Draft::new(pack, StatementKind::Text, "order-of-tips");
    draft.sentence(
        "The order of tips on a card. Those for habits come by the weight of the factors that they answer; where that is \
         the same, as they stand here."
            .to_owned(),
    );
    for place in Place::ALL.iter().filter(|place| **place != Place::Within) {
        draft.fact("place", place.as_str());
        for tip in pack.advice.iter().filter(|tip| tip.place == *place) {
            draft.fact("tip", tip.id.as_str()).told(place.as_str(), &tip.title);
        }
    }
    draft.end()
}

fn tip(pack: &Contents, tip: &Advice) -> Statement {
    let mut sentence = format!("“{}” is shown if {}.", tip.title, in_words(pack, &tip.needs));
    for block in &tip.blocked_by {
        sentence += &format!(" It is held back if {}.", in_words(pack, block));
    }
    sentence.extend(tip.replaced_by.iter().map(|other| format!(" `{other}` stands in for it then.")));
    sentence.extend(tip.also.iter().map(|other| format!(" It tells `{other}` as well.")));
    sentence += &format!(" Evidence: {}.", tip.evidence);
    let mut draft = Draft::new(pack, StatementKind::Tip, tip.id.as_str());
    draft
        .sentence(sentence)
        .fact("place", tip.place.as_str())
        .fact("exercise", yes_or_no(tip.movement == Movement::Exercise))
        .fact("evidence", tip.evidence.as_str())
        .fact("replaced_by", tip.replaced_by.as_ref().map_or("", AdviceId::as_str))
        .fact("article", tip.article.as_ref().map_or("", ArticleId::as_str))
        .rule("needs", &tip.needs)
        .sources(&tip.sources);
    for block in &tip.blocked_by {
        draft.rule("blocked_by", block);
    }
    for other in &tip.also {
        draft.fact("also", other.as_str());
    }
    draft
        .words("title", &tip.title)
        .lines("title_once_done", &tip.done)
        .may("dose", &tip.dose)
        .words("why", &tip.why)
        .lines("how", &tip.how)
        .lines("take_care", &tip.take_care)
        .lines("do_not", &tip.do_not);
    if let Some(TipDrawing { drawing, alternative }) = &tip.drawing {
        draft.fact("drawing", drawing.as_str()).words("on_the_drawing", alternative);
    }
    if let Some(TipLink { url, text }) = &tip.link {
        draft.fact("link", url).words("leads_to", text);
    }
    draft.end()
}
