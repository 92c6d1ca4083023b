//! How long the core takes, and how that grows with the pack: packs of the tests with 9, 37 and 128 questions, which is
//! the most that a pack may have.

#[path = "../../../tests/core/pack/made_up/files.rs"]
mod files;
#[path = "../../../tests/core/pack/grown.rs"]
mod grown;
mod made_up {
    pub use crate::files::{rules, words};
}

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion, Throughput};
use lumbar_check::content::{ContentPack, Fault, Tick};
use lumbar_check::domain::{Assessed, Responses, assess, matching, screen};
use std::fs;
use std::hint::black_box;
use std::path::Path;

const RULES: &str = include_str!("../../../src/content/packs/psoas/pack.json");
const WORDS: &str = include_str!("../../../src/content/packs/psoas/en.json");
const REVISIONS: &str = include_str!("../../../src/content/packs/psoas/revisions.json");

/// How often everything stands in the packs of each size.
const COPIES: [usize; 3] = [1, 5, grown::MOST];

fn sound(pack: Result<ContentPack, Vec<Fault>>) -> ContentPack {
    pack.unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn tick(text: &str) -> Tick {
    Tick::parse(text).expect("it is written question:option")
}

/// The readers of the vignettes.
fn readers(pack: &ContentPack) -> Vec<Responses> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vignettes");
    let read = |path: &Path| {
        toml::from_str::<toml::Table>(&fs::read_to_string(path).expect("it can be read")).expect("it is TOML")
    };
    let plain = read(&folder.join("plain/answers.toml"));
    let files = fs::read_dir(&folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let vignettes = files.filter(|path| path.extension().is_some_and(|end| end == "toml")).map(|path| read(&path));
    let reader = |vignette: toml::Table| {
        let mut answers = if vignette.contains_key("rest") { plain.clone() } else { toml::Table::new() };
        answers.extend(vignette["answers"].as_table().expect("they are answers").clone());
        let ticks = answers.iter().flat_map(|(question, answer)| {
            let options = answer.as_array().map_or(std::slice::from_ref(answer), Vec::as_slice).iter();
            options.map(move |option| tick(&[question, ":", option.as_str().expect("an option")].concat()))
        });
        Responses::from_ticks(pack, ticks).expect("the answers fit the pack")
    };
    vignettes.map(reader).collect()
}

/// The built-in pack.
fn built_in(criterion: &mut Criterion) {
    let parse = || ContentPack::parse(RULES, WORDS, Some(REVISIONS));
    let pack = sound(parse());
    let compiled = pack.compile();
    let readers = readers(&pack);
    let mut group = criterion.benchmark_group("psoas");
    group.bench_function("parse and validate", |bench| bench.iter(parse));
    group.bench_function("compile", |bench| bench.iter(|| pack.compile()));
    group.bench_function("read", |bench| bench.iter(|| ContentPack::from_compiled(&compiled)));
    group.throughput(Throughput::Elements(readers.len() as u64));
    group.bench_function("assess", |bench| {
        bench.iter(|| readers.iter().for_each(|reader| drop(black_box(assess(&pack, reader)))));
    });
    group.finish();
}

/// One step with packs of each size.
fn growing<T>(group: &mut BenchmarkGroup<WallTime>, what: &str, run: impl Fn(&ContentPack, &Responses) -> T) {
    for copies in COPIES {
        let pack = grown::pack(copies);
        let reader = grown::reader(&pack, copies);
        let id = BenchmarkId::new(what, pack.questions.len());
        group.bench_function(id, |bench| bench.iter(|| run(&pack, &reader)));
    }
}

fn by_size(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("questions");
    for copies in COPIES {
        let (rules, words) = grown::files(copies);
        let pack = grown::pack(copies);
        let compiled = pack.compile();
        let id = |what| BenchmarkId::new(what, pack.questions.len());
        group.bench_function(id("parse and validate"), |bench| {
            bench.iter(|| ContentPack::parse(&rules, &words, None));
        });
        group.bench_function(id("compile"), |bench| bench.iter(|| pack.compile()));
        group.bench_function(id("read"), |bench| bench.iter(|| ContentPack::from_compiled(&compiled)));
    }
    growing(&mut group, "find what is asked", |pack, reader| reader.effective(pack));
    growing(&mut group, "screen", screen);
    growing(&mut group, "match", |pack, reader| matching(pack, &reader.effective(pack)).0);
    growing(&mut group, "assess", assess);
    growing(&mut group, "assess and explain", |pack, reader| match assess(pack, reader) {
        Assessed::Advice(card) => (card.explain(pack), card.tips(pack)),
        other => panic!("{other:?}"),
    });
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    built_in(&mut criterion);
    by_size(&mut criterion);
    criterion.final_summary();
}
