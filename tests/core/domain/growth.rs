//! How the cost grows with the pack: with four times as much of everything, at most eight times as long. What grows with
//! the square takes sixteen times as long.

use crate::pack::grown::{self, MOST};
use lumbar_check::content::ContentPack;
use lumbar_check::domain::{Assessed, Assessment, Layout, Message, Responses, assess, matching, screen};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many copies of everything the smaller pack has.
const SMALL: usize = MOST / 4;

/// How often is looked again before it counts as too slow: other programs take their time as well.
const LOOKS: usize = 60;

/// A pack with a reader of it.
struct Case {
    files: (String, String),
    pack: ContentPack,
    compiled: Vec<u8>,
    reader: Responses,
}

impl Case {
    fn new(copies: usize) -> Self {
        let pack = grown::pack(copies);
        let (compiled, reader) = (pack.compile(), grown::reader(&pack, copies));
        Self { files: grown::files(copies), pack, compiled, reader }
    }
}

/// The shortest of some runs.
fn shortest(runs: usize, mut run: impl FnMut()) -> Duration {
    let time = |()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..runs).map(|_| ()).map(time).min().unwrap_or_default()
}

/// How many times as long the larger takes, at best.
fn ratio(small: &Case, large: &Case, run: fn(&Case)) -> f64 {
    let mut best = [Duration::MAX; 2];
    for _ in 0..LOOKS {
        for (best, case) in best.iter_mut().zip([small, large]) {
            *best = (*best).min(shortest(3, || run(case)));
        }
        if best[1] <= best[0] * 8 {
            break;
        }
    }
    best[1].as_secs_f64() / best[0].as_secs_f64()
}

/// Something that the core does with a pack.
type Run = fn(&Case);

const RUNS: [(&str, Run); 10] = [
    ("parse and validate", |case| drop(black_box(ContentPack::parse(&case.files.0, &case.files.1, None)))),
    ("compile", |case| drop(black_box(case.pack.compile()))),
    ("read", |case| drop(black_box(ContentPack::from_compiled(&case.compiled)))),
    ("take answers", |case| {
        drop(black_box(Responses::from_ticks(&case.pack, case.reader.ticks().cloned())));
    }),
    ("find what is asked", |case| drop(black_box(case.reader.effective(&case.pack)))),
    ("screen", |case| drop(black_box(screen(&case.pack, &case.reader)))),
    ("tick", |case| {
        let state = Assessment::Welcome(case.reader.clone());
        let state = state.next(&case.pack, &Message::PressedStart(Layout::SinglePage)).expect("it starts");
        let message = Message::Ticked(crate::tick("habits:soft-bed"));
        drop(black_box(state.next(&case.pack, &message)));
    }),
    ("match", |case| drop(black_box(matching(&case.pack, &case.reader.effective(&case.pack)).0))),
    ("assess", |case| drop(black_box(assess(&case.pack, &case.reader)))),
    ("explain", |case| {
        let Assessed::Advice(card) = assess(&case.pack, &case.reader) else { panic!("the reader gets tips") };
        drop(black_box((card.explain(&case.pack), card.tips(&case.pack))));
    }),
];

#[test]
fn four_times_the_questions_and_rules_take_no_more_than_eight_times_as_long() {
    let (small, large) = (Case::new(SMALL), Case::new(4 * SMALL));
    let slow: Vec<_> =
        RUNS.iter().map(|(what, run)| (what, ratio(&small, &large, *run))).filter(|(_, ratio)| *ratio > 8.0).collect();
    assert!(slow.is_empty(), "{slow:?}");
}
