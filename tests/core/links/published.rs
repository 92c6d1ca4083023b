//! Links of earlier revisions: those that are kept as text, and all numbers in the history of the repository.

use crate::links::handmade::{Bytes, set, sound};
use crate::pack::numbers::{GROUPS, ever_added, list, numbers};
use crate::{REVISIONS, RULES, psoas, tick};
use lumbar_check::content::ContentPack;
use lumbar_check::domain::{SharedResult, Withdrawn};
use lumbar_check::share::decode;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

const RULES_FILE: &str = "src/content/packs/psoas/pack.json";
const REVISIONS_FILE: &str = "src/content/packs/psoas/revisions.json";

#[derive(Deserialize)]
struct KeptLinks {
    link: Vec<KeptLink>,
}

/// A link, and what it says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptLink {
    revision: u16,
    fragment: String,
    disposition: String,
    r#match: String,
    factors: Vec<String>,
    advice: Vec<String>,
    day: Option<u16>,
    #[serde(default)]
    answers: Vec<String>,
}

fn kept_links() -> Vec<KeptLink> {
    toml::from_str::<KeptLinks>(include_str!("kept-links.toml")).expect("they are written as links").link
}

fn opened(fragment: &str) -> SharedResult {
    let opened = decode(&psoas(), fragment).unwrap_or_else(|| panic!("{fragment} is not ours"));
    opened.unwrap_or_else(|fault| panic!("{fragment} does not open: {fault:?}"))
}

/// What the pack still has of these, in their order, and how many it has not.
fn still(ids: &[String], is_there: impl Fn(&str) -> bool) -> (Vec<String>, usize) {
    let there: Vec<_> = ids.iter().filter(|id| is_there(id)).cloned().collect();
    let gone = ids.len() - there.len();
    (there, gone)
}

fn strings<T: ToString>(ids: &[T]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

fn sorted(mut ids: Vec<String>) -> Vec<String> {
    ids.sort();
    ids
}

fn has_option(pack: &ContentPack, id: &str) -> bool {
    pack.option(&tick(id)).is_some()
}

#[test]
fn every_link_that_was_kept_opens_to_the_card_as_it_was_made() {
    let pack = psoas();
    for kept in kept_links() {
        let SharedResult { outcome, answers, withdrawn } = opened(&kept.fragment);
        assert_eq!(outcome.revision, kept.revision);
        assert_eq!(outcome.disposition.as_str(), kept.disposition);
        assert_eq!(outcome.closeness.as_str(), kept.r#match);
        let (factors, factors_gone) = still(&kept.factors, |id| pack.factor(&id.into()).is_some());
        let (advice, advice_gone) = still(&kept.advice, |id| pack.advice(&id.into()).is_some());
        let (ticks, answers_gone) = still(&kept.answers, |id| has_option(&pack, id));
        assert_eq!(sorted(strings(&outcome.factors)), sorted(factors));
        assert_eq!(sorted(strings(&outcome.advice)), sorted(advice));
        assert_eq!(answers.as_ref().map(|answers| answers.day), kept.day);
        assert_eq!(sorted(strings(&answers.map(|answers| answers.ticks).unwrap_or_default())), sorted(ticks));
        assert_eq!(withdrawn, Withdrawn { factors: factors_gone, advice: advice_gone, answers: answers_gone });
    }
}

#[test]
fn a_link_of_each_kind_is_kept_for_every_revision() {
    let kept = kept_links();
    for revision in &psoas().revisions {
        let of = |with_answers| {
            kept.iter().any(|link| link.revision == revision.number && link.day.is_some() == with_answers)
        };
        let without = "add links that this revision makes to tests/core/links/kept-links.toml before it is published";
        assert!(of(false) && of(true), "revision {}: {without}", revision.number);
    }
}

/// What git says; `None` without git or without a history.
fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).expect("it writes UTF-8"))
}

/// A file as it was in each commit that changed it and is still known, newest first. None in a download without git.
fn once(path: &str) -> Vec<(String, Value)> {
    let commits = git(&["log", "--format=%H", "--", path]).unwrap_or_default();
    let read = |commit: &str| {
        let text = git(&["show", &format!("{commit}:{path}")])?;
        Some((commit.to_owned(), serde_json::from_str(&text).expect("it is JSON")))
    };
    commits.lines().filter_map(read).collect()
}

#[test]
fn whatever_any_commit_gave_away_is_still_known_by_the_same_number() {
    let known = ever_added(&serde_json::from_str(REVISIONS).expect("it is JSON"));
    let mut wrong = Vec::new();
    for (commit, rules) in once(RULES_FILE) {
        for (group, ids) in numbers(&rules) {
            let other = ids.iter().filter(|(id, number)| known[group].get(*id) != Some(number));
            wrong.extend(other.map(|(id, number)| format!("{commit}: {group} {number} {id}")));
        }
    }
    assert!(wrong.is_empty(), "links out there still use:\n{}", wrong.join("\n"));
}

/// Links of a pack as it was: together they hold every number that a link may hold.
fn links(rules: &Value) -> Vec<String> {
    let numbers = numbers(rules);
    let all = |group: &str| set(&numbers[group].values().copied().collect::<Vec<_>>());
    let revision = rules["revision"].as_u64().expect("it has one") as u16;
    let whole = || Bytes { revision, factors: all("factors"), advice: all("advice"), ..sound() };
    // One option of each question at a time: more would not be an answer.
    let mut questions: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for (id, number) in &numbers["answers"] {
        questions.entry(id.split(':').next().unwrap_or_default()).or_default().push(*number);
    }
    let most = questions.values().map(Vec::len).max().unwrap_or_default();
    let with_answers = (0..most).map(|nth| {
        let options: Vec<_> = questions.values().filter_map(|options| options.get(nth)).copied().collect();
        Bytes { kind: 1, rest: [vec![0x50, 0x2a], set(&options)].concat(), ..whole() }.link()
    });
    with_answers.chain([whole().link()]).collect()
}

#[test]
fn links_of_every_commit_open() {
    let now = serde_json::from_str(RULES).expect("it is JSON");
    let then = once(RULES_FILE).into_iter().map(|(_, rules)| rules);
    for rules in then.chain([now]) {
        let numbers = numbers(&rules);
        for link in links(&rules) {
            let SharedResult { outcome, withdrawn, .. } = opened(&link);
            assert_eq!(outcome.factors.len() + withdrawn.factors, numbers["factors"].len());
            assert_eq!(outcome.advice.len() + withdrawn.advice, numbers["advice"].len());
        }
    }
}

#[test]
fn no_entry_of_the_revisions_ever_changes_and_the_last_only_grows() {
    let now: Value = serde_json::from_str(REVISIONS).expect("it is JSON");
    let now = list(&now["revisions"]);
    for (commit, then) in once(REVISIONS_FILE) {
        let then = list(&then["revisions"]);
        for (at, entry) in then.iter().enumerate() {
            let is_published = at + 1 < then.len();
            let kept = &now[at];
            assert!(!is_published || entry == kept, "{commit}: revision {} was published", entry["revision"]);
            assert_eq!(entry["revision"], kept["revision"], "{commit}");
            for group in GROUPS {
                for (id, number) in entry["added"][group].as_object().into_iter().flatten() {
                    assert_eq!(kept["added"][group][id], *number, "{commit}: {id}");
                }
            }
        }
    }
}
