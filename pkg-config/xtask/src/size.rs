//! `cargo xtask size`: what a reader downloads, against what it may be.

pub mod report;

use anyhow::{Context, Result, bail};
use fs_err as fs;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::project::{Project, shown};
use crate::weigh::{Bytes, Weight, table};

/// Over this part of the budget left unused, the budget should be lowered.
const SLACK: f64 = 0.03;

/// The kinds of files, in the order in which they are shown.
const KINDS: [&str; 9] = ["first-step", "engine", "wasm", "styles", "pack", "total", "reader", "exports", "studio"];

/// The most that one kind may weigh, in bytes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    brotli: usize,
    gzip: usize,
    /// As a host sends it that compresses nothing.
    raw: usize,
}

/// Compares the release build in `dist/` with the budget.
///
/// # Errors
/// If anything is over it: with file, bytes measured and bytes allowed.
pub fn check(project: &Project) -> Result<()> {
    let path = project.size_budget();
    let name = shown(&path, &project.root);
    let budget = budget(&fs::read_to_string(&path)?).with_context(|| format!("{name} is not a budget"))?;
    let titles = ["kind", "brotli -11", "allowed", "gzip -9", "allowed", "as it is", "allowed", "file"];
    let mut rows = vec![titles.map(str::to_owned).to_vec()];
    let (mut over, mut slack) = (Vec::new(), Vec::new());
    for (kind, (file, weight)) in KINDS.into_iter().zip(measure(project)?) {
        let limit = &budget[kind];
        let mut row = vec![kind.to_owned()];
        for (format, size, limit) in
            [("brotli", weight.brotli, limit.brotli), ("gzip", weight.gzip, limit.gzip), ("raw", weight.raw, limit.raw)]
        {
            row.extend([size, limit].map(|size| Bytes(size).to_string()));
            match verdict(size, limit) {
                Verdict::Over => {
                    over.push(format!("{kind} ({file}): {} bytes with {format}, {} allowed", Bytes(size), Bytes(limit)))
                }
                Verdict::Slack => slack.push(format!("{kind}.{format} = {size}")),
                Verdict::Within => {}
            }
        }
        row.push(file);
        rows.push(row);
    }
    println!("\n{}", table(&rows));
    println!(
        "first-step is the loader with what it draws; total is all but reader and exports, which few readers load, and the studio."
    );
    if !slack.is_empty() {
        println!("\nThe budget could be lowered in {name} to:\n  {}", slack.join("\n  "));
    }
    if !over.is_empty() {
        bail!("over the size budget in {name}:\n  {}", over.join("\n  "));
    }
    Ok(())
}

/// The most that each kind may weigh, as pkg-config/size-budget.toml says it.
fn budget(text: &str) -> Result<BTreeMap<String, Limit>> {
    let budget: BTreeMap<String, Limit> = toml::from_str(text)?;
    if !budget.keys().map(String::as_str).eq(BTreeSet::from(KINDS)) {
        bail!("it has to name {KINDS:?}");
    }
    Ok(budget)
}

/// How a size compares with what is allowed.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    Over,
    Within,
    Slack,
}

fn verdict(size: usize, limit: usize) -> Verdict {
    if size > limit {
        Verdict::Over
    } else if (limit - size) as f64 > limit as f64 * SLACK {
        Verdict::Slack
    } else {
        Verdict::Within
    }
}

/// What there is of each of the [`KINDS`]: which file, and how much it weighs.
fn measure(project: &Project) -> Result<[(String, Weight); KINDS.len()]> {
    let dist = &project.dist;
    let first_step = heaviest(dist, "lumbar-check.", ".js")?;
    let engine = one(dist, "engine-", ".js")?;
    let wasm = one(dist, "lumbar-check-", ".bin")?;
    let styles = one(dist, "styles-", ".bin")?;
    let pack = heaviest(&dist.join("packs"), "", ".bin")?;
    let total = [&first_step, &engine, &wasm, &styles, &pack]
        .into_iter()
        .fold(Weight::default(), |sum, (_, weight)| sum + *weight);
    let both = |name| Ok::<_, anyhow::Error>(one(dist, name, ".js")?.1 + one(dist, name, ".wasm")?.1);
    Ok([
        first_step,
        engine,
        wasm,
        styles,
        pack,
        ("what a usual reader loads".into(), total),
        ("pack-reader-*".into(), both("pack-reader-")?),
        ("exports-*".into(), both("exports-")?),
        one(dist, "studio", ".html")?,
    ])
}

/// The one of some languages that weighs most: it stands for the one that a reader loads.
fn heaviest(folder: &Path, start: &str, end: &str) -> Result<(String, Weight)> {
    let files = files(folder, start, end)?.into_iter();
    let heaviest = files.max_by_key(|(_, weight)| weight.brotli);
    heaviest.with_context(|| format!("{} has no file {start}*{end}", folder.display()))
}

fn one(folder: &Path, start: &str, end: &str) -> Result<(String, Weight)> {
    let found = files(folder, start, end)?;
    let count = found.len();
    match found.into_iter().next() {
        Some(file) if count == 1 => Ok(file),
        _ => bail!("dist/ has {count} files {start}*{end}, not one"),
    }
}

fn files(folder: &Path, start: &str, end: &str) -> Result<Vec<(String, Weight)>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder)?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            found.push((name, Weight::of(&fs::read(entry.path())?)?));
        }
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_names_every_kind_and_no_other() {
        let text = KINDS.map(|kind| format!("[{kind}]\nbrotli = 1\ngzip = 2\nraw = 3\n")).concat();
        assert!(budget(&text).unwrap().values().all(|limit| limit.gzip == 2));
        for (what, other) in [("[pack]", "[fonts]"), ("raw = 3\n[pack]", "[pack]"), ("= 1", "= -1")] {
            assert!(budget(&text.replace(what, other)).is_err(), "{other}");
        }
        assert!(budget(&format!("{text}[fonts]\nbrotli = 1\ngzip = 2\nraw = 3\n")).is_err());
    }

    #[test]
    fn the_project_has_a_budget_that_can_be_read() {
        assert!(budget(include_str!("../../size-budget.toml")).is_ok());
    }

    #[test]
    fn one_byte_too_many_is_over() {
        assert_eq!(verdict(1001, 1000), Verdict::Over);
        assert_eq!(verdict(1000, 1000), Verdict::Within);
        assert_eq!(verdict(970, 1000), Verdict::Within);
        assert_eq!(verdict(969, 1000), Verdict::Slack);
    }
}
