//! `lumbar-check sheet`: the pack as Markdown, for a clinician to read and sign.

mod outcome;

use super::{check, out, source};
use lumbar_check::content::{
    Checked, Condition, ContentPack, Instruction, Movement, NamedCondition, Necessity, PatternLevel, Question,
    SourceId, TipDrawing, TipLink, in_words,
};
use std::fmt::{self, Write};
use std::path::Path;
use std::process::ExitCode;

pub fn run(folder: &Path) -> ExitCode {
    let Some(folder) = source::read_or_say(folder) else { return ExitCode::FAILURE };
    match source::parse(&folder) {
        Ok(pack) => {
            out::print(sheet(&pack));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            check::print(&faults, &folder, &folder.words[0]);
            ExitCode::FAILURE
        }
    }
}

fn sheet(pack: &ContentPack) -> String {
    let mut text = String::new();
    write(pack, &mut text).expect("a string takes everything that is written to it");
    text
}

fn write(pack: &ContentPack, out: &mut String) -> fmt::Result {
    writeln!(out, "# Review sheet: {} ({}), revision {}, {}\n", pack.article.title, pack.id, pack.revision, pack.date)?;
    writeln!(
        out,
        "Status: {}. Language: {} ({}).\n",
        pack.who_reviewed(str::to_owned),
        pack.words.name,
        pack.words.review
    )?;
    revisions(pack, out)?;
    for section in &pack.sections {
        writeln!(out, "## {}\n", section.name)?;
        for page in &section.pages {
            page.heading.iter().try_for_each(|heading| writeln!(out, "A page: {heading}\n"))?;
            for id in &page.questions {
                question(pack, pack.question(id).expect("the validator checked it"), out)?;
            }
        }
    }
    conditions(pack, out)?;
    triage(pack, out)?;
    pattern(pack, out)?;
    advice(pack, out)?;
    outcome::write(pack, out)?;
    writeln!(out, "## Sources\n")?;
    for source in &pack.sources {
        let checked = if source.checked == Checked::Read { "read" } else { "not read" };
        let url = source.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
        writeln!(out, "- `{}`: {}{url} ({checked})", source.id, source.citation)?;
    }
    Ok(())
}

/// What each revision changed, for those who sign it.
fn revisions(pack: &ContentPack, out: &mut String) -> fmt::Result {
    let changed = pack.revisions.iter().filter(|revision| !revision.changes.is_empty());
    for revision in changed {
        writeln!(out, "Revision {}, {}:\n", revision.number, revision.date)?;
        revision.changes.iter().try_for_each(|change| writeln!(out, "- {change}"))?;
        writeln!(out)?;
    }
    Ok(())
}

fn question(pack: &ContentPack, question: &Question, out: &mut String) -> fmt::Result {
    writeln!(out, "### {} `{}`\n", question.legend, question.id)?;
    if let Some(hint) = &question.hint {
        writeln!(out, "{hint}\n")?;
    }
    writeln!(out, "Why it is asked: {}\n", question.rationale)?;
    match question.necessity {
        Necessity::Required => {
            writeln!(out, "In the list of answers: {}. If it is left out: {}\n", question.short, question.error)?;
        }
        Necessity::Optional => {
            writeln!(out, "In the list of answers: {}. Nothing ticked means none of these.\n", question.short)?;
        }
    }
    if question.asked != Condition::Always {
        writeln!(out, "Asked if {}.\n", in_words(pack, &question.asked))?;
    }
    if question.derived.is_some() {
        let only = "Each option is offered only where it would hold back a tip that is needed and that nothing else holds back";
        writeln!(out, "{only}; without such an option, the question is not asked.\n")?;
    }
    writeln!(out, "| no. | ref | option | words | the card says |\n| --- | --- | --- | --- | --- |")?;
    let mut group = None;
    for option in &question.options {
        if option.group.is_some() && option.group != group {
            let heading = question.groups.iter().find(|group| Some(&group.id) == option.group.as_ref());
            let heading = heading.map(|group| group.heading.clone()).unwrap_or_default();
            writeln!(out, "| | | | **{heading}** | |")?;
        }
        group.clone_from(&option.group);
        let hint = option.hint.as_deref().map(|hint| format!(" — {hint}")).unwrap_or_default();
        let reference = option.reference.as_deref().unwrap_or_default();
        let said = option.said.as_deref().unwrap_or_default();
        writeln!(out, "| {} | {reference} | `{}` | {}{hint} | {said} |", option.number, option.id, option.label)?;
    }
    writeln!(out)
}

/// What the names in the rules stand for.
fn conditions(pack: &ContentPack, out: &mut String) -> fmt::Result {
    if pack.conditions.is_empty() {
        return Ok(());
    }
    writeln!(out, "## Conditions with a name\n\n| name | if | in a list of signs |\n| --- | --- | --- |")?;
    for NamedCondition { id, when, sign } in &pack.conditions {
        writeln!(out, "| *{id}* | {} | {} |", in_words(pack, when), sign.as_deref().unwrap_or_default())?;
    }
    writeln!(out)
}

fn triage(pack: &ContentPack, out: &mut String) -> fmt::Result {
    writeln!(out, "## Safety rules\n\n| raises | ref | rule | if | why, in the reader's words | sources |")?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- |")?;
    for rule in &pack.triage {
        let reference = rule.reference.as_deref().unwrap_or_default();
        let say = rule.say.as_deref().map(|say| format!(" To read out: {say}")).unwrap_or_default();
        let tell = rule.tell.as_deref().map(|tell| format!(" {tell}")).unwrap_or_default();
        let (when, cited) = (in_words(pack, &rule.when), sources(&rule.sources));
        writeln!(
            out,
            "| {} | {reference} | `{}` | {when} | {}{say}{tell} | {cited} |",
            rule.raises, rule.id, rule.why
        )?;
    }
    writeln!(out)
}

fn pattern(pack: &ContentPack, out: &mut String) -> fmt::Result {
    let pattern = &pack.pattern;
    writeln!(out, "## Pattern\n\nHigh from {} points, mid from {}.\n", pattern.high, pattern.mid)?;
    writeln!(out, "Habits: some from {}, clear from {}.\n", pattern.some, pattern.clear)?;
    writeln!(out, "| match | habits none | habits some | habits clear |\n| --- | --- | --- | --- |")?;
    for (level, [none, some, clear]) in PatternLevel::ALL.iter().zip(&pattern.matrix).rev() {
        writeln!(out, "| pattern {level} | {none} | {some} | {clear} |")?;
    }
    writeln!(out)?;
    writeln!(out, "| points | finding | if | words | origin | sources |\n| --- | --- | --- | --- | --- | --- |")?;
    for finding in &pattern.findings {
        let said = finding.said.as_deref().map(|said| format!("{said} ")).unwrap_or_default();
        let (when, cited) = (in_words(pack, &finding.when), sources(&finding.sources));
        let (points, id, origin) = (finding.points, &finding.id, finding.origin);
        writeln!(out, "| {points} | `{id}` | {when} | {said}{} | {origin} | {cited} |", finding.article)?;
    }
    writeln!(out, "\n| cap | at most | if | words |\n| --- | --- | --- | --- |")?;
    for cap in &pattern.caps {
        writeln!(out, "| `{}` | {} | {} | {} |", cap.id, cap.at_most, in_words(pack, &cap.when), cap.text)?;
    }
    writeln!(out, "\n| contradiction | if | words |\n| --- | --- | --- |")?;
    for contradiction in &pattern.contradictions {
        let when = in_words(pack, &contradiction.when);
        writeln!(out, "| `{}` | {when} | {} |", contradiction.id, contradiction.text)?;
    }
    writeln!(out, "\nAt most {} closer articles, if the match is not strong:\n", pattern.elsewhere_at_most)?;
    writeln!(out, "| closer article | if |\n| --- | --- |")?;
    for rule in &pattern.elsewhere {
        writeln!(out, "| `{}` | {} |", rule.article, in_words(pack, &rule.when))?;
    }
    writeln!(out, "\n| article | name | what it describes |\n| --- | --- | --- |")?;
    for article in &pack.articles {
        let url = article.url.as_deref().map(|url| format!(", {url}")).unwrap_or_default();
        writeln!(out, "| `{}` | {}{url} | {} |", article.id, article.name, article.describes)?;
    }
    writeln!(out)
}

fn advice(pack: &ContentPack, out: &mut String) -> fmt::Result {
    writeln!(out, "## Factors\n\n| weight | ref | factor | if | words | sources |")?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- |")?;
    for factor in &pack.factors {
        let (when, cited) = (in_words(pack, &factor.when), sources(&factor.sources));
        let none = factor.no_advice.as_deref().map(|why| format!(" No tip: {why}")).unwrap_or_default();
        let (weight, reference) = (factor.weight, &factor.reference);
        let words = format!("{}. {}{none}", factor.name, factor.article);
        writeln!(out, "| {weight} | {reference} | `{}` | {when} | {words} | {cited} |", factor.id)?;
    }
    writeln!(
        out,
        "\n## Advice\n\nA line with a condition is left out only where all that the condition speaks of was asked.\n"
    )?;
    for tip in &pack.advice {
        writeln!(out, "### {} `{}` ({})\n", tip.title, tip.id, tip.references.join(", "))?;
        writeln!(out, "{}\n", tip.why)?;
        tip.dose.iter().try_for_each(|dose| writeln!(out, "{dose}\n"))?;
        tip.how.iter().try_for_each(|line| writeln!(out, "1. {}", instruction(pack, line)))?;
        let cautions = tip.take_care.iter().chain(&tip.do_not);
        cautions.into_iter().try_for_each(|line| writeln!(out, "- {}", instruction(pack, line)))?;
        if tip.movement == Movement::Exercise {
            writeln!(out, "- {}", pack.words.stop_rule)?;
        }
        writeln!(out)?;
        if let Some(TipDrawing { drawing, alternative }) = &tip.drawing {
            writeln!(out, "- Drawing `{drawing}`: {alternative}")?;
        }
        if let Some(TipLink { url, text }) = &tip.link {
            writeln!(out, "- Link: {text}, {url}")?;
        }
        writeln!(out, "- Evidence: {}. Sources: {}", tip.evidence, sources(&tip.sources))?;
        writeln!(out, "- Shown if {}", in_words(pack, &tip.needs))?;
        tip.done.iter().try_for_each(|line| writeln!(out, "- When done: {}", instruction(pack, line)))?;
        tip.blocked_by.iter().try_for_each(|block| writeln!(out, "- Held back if {}", in_words(pack, block)))?;
        tip.replaced_by.iter().try_for_each(|other| writeln!(out, "- Replaced by `{other}`"))?;
        tip.also.iter().try_for_each(|other| writeln!(out, "- Tells `{other}` along with it"))?;
        tip.article.iter().try_for_each(|article| writeln!(out, "- Only where the page links `{article}`"))?;
        writeln!(out, "- Place on the card: {}", tip.place)?;
        writeln!(out)?;
    }
    Ok(())
}

/// A line, and whom it is for.
fn instruction(pack: &ContentPack, line: &Instruction) -> String {
    match &line.when {
        Condition::Always => line.text.to_string(),
        when => format!("{} [if {}]", line.text, in_words(pack, when)),
    }
}

fn sources(ids: &[SourceId]) -> String {
    ids.iter().map(SourceId::as_str).collect::<Vec<_>>().join(", ")
}
