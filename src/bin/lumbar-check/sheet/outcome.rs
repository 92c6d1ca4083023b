//! The words of the review sheet that belong to no single rule: results, whom to turn to, and what ends every card.

use super::instruction;
use lumbar_check::content::{Block, ContentPack, Disposition, EvidenceKind, Match, Region, Text};
use std::fmt::{self, Write};

pub fn write(pack: &ContentPack, out: &mut String) -> fmt::Result {
    writeln!(out, "## Dispositions\n")?;
    for level in Disposition::ALL {
        let words = pack.disposition(*level);
        writeln!(out, "### {} {} `{level}`\n", words.prefix, words.heading)?;
        text(&words.lead, out)?;
        words.to_do.iter().try_for_each(|line| writeln!(out, "- {}", instruction(pack, line)))?;
        writeln!(out)?;
    }
    writeln!(out, "## Whom to turn to\n")?;
    pack.regions.iter().try_for_each(|part| region(part, out))?;
    writeln!(out, "## Match\n")?;
    for level in Match::ALL {
        let words = pack.match_words(*level);
        writeln!(out, "### {} `{level}`\n", words.heading)?;
        text(&words.lead, out)?;
    }
    writeln!(out, "## Evidence\n")?;
    for label in EvidenceKind::ALL {
        let words = pack.evidence(*label);
        writeln!(out, "- {} `{label}`: {}", words.name, words.means)?;
    }
    let net = &pack.words.safety_net;
    writeln!(out, "\n## {}\n", net.heading)?;
    [&net.now, &net.today, &net.later].into_iter().try_for_each(|part| text(part, out))?;
    writeln!(out, "{}\n", net.limit)?;
    writeln!(out, "## Limits and purpose\n")?;
    text(&pack.words.limits, out)?;
    text(&pack.words.purpose, out)?;
    writeln!(out, "## Read it all\n")?;
    for section in &pack.words.read_it_all {
        writeln!(out, "### {}\n", section.heading)?;
        text(&section.text, out)?;
    }
    Ok(())
}

fn region(region: &Region, out: &mut String) -> fmt::Result {
    writeln!(out, "### {} `{}`\n", region.name, region.id)?;
    writeln!(
        out,
        "Countries: {}\n",
        if region.countries.is_empty() { "-".to_owned() } else { region.countries.join(", ") }
    )?;
    for level in Disposition::ALL.iter().rev() {
        region.says(*level).iter().try_for_each(|says| writeln!(out, "- {level}: {says}"))?;
    }
    writeln!(out, "- Button: {} ({})", region.call_emergency, region.emergency.as_deref().unwrap_or("no number"))?;
    if let (Some(words), Some(number)) = (&region.call_urgent, &region.urgent) {
        writeln!(out, "- Button: {words} ({number})")?;
    }
    writeln!(out)
}

fn text(text: &Text, out: &mut String) -> fmt::Result {
    for block in text {
        match block {
            Block::Paragraph(words) => writeln!(out, "{words}")?,
            Block::List(lines) => lines.iter().try_for_each(|line| writeln!(out, "- {line}"))?,
            Block::Steps(lines) => lines.iter().try_for_each(|line| writeln!(out, "1. {line}"))?,
        }
        writeln!(out)?;
    }
    Ok(())
}
