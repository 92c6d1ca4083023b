//! What comes from outside is read or refused, and never ends in a panic: links, kept answers, packs, packed files, FHIR
//! and attributes, mutated from what is sound and from `corpus`, by a seeded generator and without instrumentation.
//!
//! What comes to something that was not seen before (another fault, another refusal) is mutated on. With
//! `LUMBAR_SOAK=SECONDS` each target runs for so long, and with `LUMBAR_SOAK_INPUTS=N` for so many inputs, from a seed that
//! is printed; `cargo xtask soak` does that.

mod generator;
mod targets;

use generator::{Random, mutated};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs};
use targets::Target;

/// Inputs that are mutated on, beside those that are kept.
const POOL: usize = 1_000;

/// No input is longer: what is larger is refused by its length, which has a test of its own.
const LONGEST: usize = 256 << 10;

/// An input is fast if it takes no longer, without optimisation and on a busy machine.
const SLOW: Duration = Duration::from_secs(5);

fn folder(target: &Target) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/fuzz/corpus").join(target.name)
}

/// What is sound, then what is kept.
fn seeds(target: &Target) -> Vec<Vec<u8>> {
    let kept = fs::read_dir(folder(target)).expect("each target has a corpus");
    let mut paths: Vec<_> = kept.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.sort();
    let kept = paths.into_iter().map(|path| fs::read(path).expect("it can be read"));
    (target.sound)().into_iter().chain(kept).collect()
}

/// What was done.
struct Done {
    executions: usize,
    outcomes: usize,
    slowest: Duration,
}

/// Runs one input. One that panics is written beside the build, to be kept once it is mended.
fn run(target: &Target, input: &[u8]) -> (String, Duration) {
    let began = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.run)(input))).unwrap_or_else(|_| {
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{}", target.name));
        fs::write(&file, input).expect("it can be written");
        panic!("{} panics on {}; once mended, keep it in {}", target.name, file.display(), folder(target).display())
    });
    let took = began.elapsed();
    assert!(took < SLOW, "{} takes {took:?} for {}", target.name, String::from_utf8_lossy(input));
    (outcome, took)
}

fn fuzz(target: &Target) {
    let asked = |name| env::var(name).ok().map(|number| number.parse().expect("it is a number"));
    let (seconds, inputs) = (asked("LUMBAR_SOAK"), asked("LUMBAR_SOAK_INPUTS"));
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("it is after 1970").as_nanos() as u64;
    let seed = if seconds.or(inputs).is_some() { now } else { 1 };
    let mut random = Random::new(seed);
    let mut pool = seeds(target);
    let kept = pool.len();
    let mut seen = BTreeSet::new();
    let mut done = Done { executions: 0, outcomes: 0, slowest: Duration::ZERO };
    let began = Instant::now();
    let goes_on = |executions: usize| match (seconds, inputs) {
        (Some(seconds), _) => began.elapsed() < Duration::from_secs(seconds),
        (None, inputs) => executions < inputs.map_or(target.executions, |inputs| inputs as usize),
    };
    while done.executions < kept || goes_on(done.executions) {
        let input = match pool.get(done.executions).filter(|_| done.executions < kept) {
            Some(input) => input.clone(),
            None => mutated(&mut random, &pool, target.words, LONGEST),
        };
        let (outcome, took) = run(target, &input);
        done.executions += 1;
        done.slowest = done.slowest.max(took);
        if seen.insert(outcome) && pool.len() < POOL {
            pool.push(input);
        }
    }
    done.outcomes = seen.len();
    let Done { executions, outcomes, slowest } = done;
    println!("| {} | {executions} | {outcomes} | {:.1} ms | {seed} |", target.name, slowest.as_secs_f64() * 1e3);
}

#[test]
fn links_are_opened_or_refused() {
    fuzz(&targets::LINKS);
}

#[test]
fn kept_answers_are_taken_or_forgotten() {
    fuzz(&targets::KEPT_ANSWERS);
}

#[test]
fn compiled_packs_are_read_or_refused() {
    fuzz(&targets::COMPILED_PACKS);
}

#[test]
fn rules_are_taken_or_refused_with_faults() {
    fuzz(&targets::RULES);
}

#[test]
fn words_are_taken_or_refused_with_faults() {
    fuzz(&targets::WORDS);
}

#[test]
fn revisions_are_taken_or_refused_with_faults() {
    fuzz(&targets::REVISIONS);
}

#[test]
fn reviews_are_taken_or_refused_with_faults() {
    fuzz(&targets::REVIEWS);
}

#[test]
fn packed_files_are_unpacked_or_refused() {
    fuzz(&targets::PACKED_FILES);
}

#[test]
fn responses_in_fhir_are_read_or_refused() {
    fuzz(&targets::FHIR);
}

#[test]
fn values_of_attributes_are_taken_as_they_come() {
    fuzz(&targets::ATTRIBUTES);
}
