//! What reads something from outside, with sound input and what it comes to.

use crate::links::handmade::{sealed, with_answers};
use crate::pack::made_up;
use crate::pack::review::Reviewed;
use crate::{psoas, tick};
use base64ct::{Base64UrlUnpadded, Encoding};
use lumbar_check::content::{ContentPack, Fault, PackTexts};
use lumbar_check::domain::{KeptAnswers, PainAndHabits, SharedAnswers, SharedResult};
use lumbar_check::share::{KEY, booking_with, decode, encode, fhir, plain_booking, read_kept, write_kept};
use serde::de::IgnoredAny;
use unpack::{Corrupt, Header, PIECE, Unpacker};

/// A reader of something from outside.
pub struct Target {
    /// Also of the folder with its corpus.
    pub name: &'static str,
    /// How many inputs the short form runs.
    pub executions: usize,
    /// What is put into inputs.
    pub words: &'static [&'static str],
    /// Input that is taken.
    pub sound: fn() -> Vec<Vec<u8>>,
    /// Reads an input, checks what must hold of what was read, and says in a word what it came to.
    pub run: fn(&[u8]) -> String,
}

/// Tokens of JSON, and some that a pack or a response of FHIR gives a meaning.
const JSON: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "0",
    "-1",
    "65535",
    "1e999",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "{\"all\":[",
    "{\"any\":[",
    "{\"not\":",
    "{\"at_least\":{\"count\":1,\"of\":[",
    "{\"condition\":\"outside\"}",
    "{\"side\":\"one\"}",
    "{\"unanswered\":\"signs\"}",
    "\"always\"",
    "\"never\"",
    "\"signs:numb\"",
    "\"signs:none\"",
    "\"age:older\"",
    "\"age:younger\"",
    "\"follow_up\":\"age\",",
    "\"exclusive\":true,",
    "\"asked_when\":",
    "\"linkId\":",
    "\"item\":[",
    "\"answer\":[",
    "\"valueCoding\":{\"code\":",
];

pub const LINKS: Target = Target {
    name: "links",
    executions: 5_000,
    words: &[KEY, "1.", "2.", "#", "=", "-", "_", "AAAA", "____"],
    sound: || {
        let links =
            include_str!("../links/kept-links.toml").lines().filter_map(|line| line.strip_prefix("fragment = "));
        let links = links.map(|link| link.trim_matches('"').to_owned()).chain([with_answers(&[3, 98]).link()]);
        links.flat_map(|link| [unsealed(link.strip_prefix(KEY)), link.into_bytes()]).collect()
    },
    run: |input| [String::from_utf8_lossy(input).into_owned(), sealed(input)].map(|link| opened(&link)).join(", "),
};

/// The bytes in a link, or in what is kept, without their checksum.
fn unsealed(text: Option<&str>) -> Vec<u8> {
    let payload = text.and_then(|text| text.strip_prefix("1.")).expect("it is of this version");
    let mut bytes = Base64UrlUnpadded::decode_vec(payload).expect("it is base64url");
    bytes.truncate(bytes.len() - 2);
    bytes
}

fn opened(link: &str) -> String {
    let pack = psoas();
    match decode(&pack, link) {
        None => "another's".to_owned(),
        Some(Err(unreadable)) => format!("{unreadable:?}"),
        Some(Ok(result)) => {
            if result.outcome.revision == pack.revision {
                let again = decode(&pack, &encode(&pack, &result));
                assert_eq!(again, Some(Ok(result.clone())), "what was read is written as it was");
            }
            format!("{:?} {:?}", result.outcome, result.withdrawn)
        }
    }
}

/// The day on which answers were kept, and on which they are read.
const DAY: u16 = 20_000;

pub const KEPT_ANSWERS: Target = Target {
    name: "kept-answers",
    executions: 5_000,
    words: &["1.", "2.", "-", "_", "AAAA", "____"],
    sound: || {
        let pack = psoas();
        let ticks = ["pain-map:low-back-left", "shape:belt", "worse:rising"].map(tick).into();
        let answers = PainAndHabits::from_ticks(&pack, ticks).expect("the pack asks that");
        let kept = write_kept(&pack, &KeptAnswers { answers, day: DAY, dropped: 0 });
        vec![unsealed(Some(&kept)), kept.into_bytes()]
    },
    run: |input| {
        let sealed = sealed(input);
        let kept = sealed.strip_prefix(KEY).expect("it is a link");
        [&String::from_utf8_lossy(input), kept].map(taken).join(", ")
    },
};

fn taken(kept: &str) -> String {
    let pack = psoas();
    let Some(kept) = read_kept(&pack, kept, DAY) else { return "forgotten".to_owned() };
    if kept.dropped == 0 {
        let again = read_kept(&pack, &write_kept(&pack, &kept), DAY).expect("what was read can be kept");
        assert_eq!(again.answers, kept.answers);
    }
    format!("{:?}", kept.answers.ticks().collect::<Vec<_>>())
}

pub const COMPILED_PACKS: Target = Target {
    name: "compiled-packs",
    executions: 500,
    words: &["LC04", "\u{7F}\u{7F}\u{7F}\u{7F}", "psoas"],
    sound: || vec![made_up::pack().compile(), psoas().compile()],
    run: |input| match ContentPack::from_compiled(input) {
        Ok(pack) => {
            assert_eq!(ContentPack::from_compiled(&pack.compile()), Ok(pack.clone()));
            format!("{} of {}", pack.questions.len(), pack.triage.len())
        }
        Err(_) => "refused".to_owned(),
    },
};

/// What is told, without the places.
fn told(pack: Result<ContentPack, Vec<Fault>>) -> String {
    match pack {
        Ok(pack) => {
            assert_eq!(ContentPack::from_compiled(&pack.compile()).as_ref(), Ok(&pack));
            "sound".to_owned()
        }
        Err(faults) => {
            assert!(!faults.is_empty() && faults.len() <= 101, "{} faults", faults.len());
            faults.first().map(|fault| format!("{:?} {}", fault.file, fault.hint)).unwrap_or_default()
        }
    }
}

/// The files of the made-up pack as they are, as its second revision, and reviewed.
struct MadeUp {
    rules: String,
    words: String,
    second: [String; 3],
    reviewed: String,
    review: String,
}

thread_local! {
    static EMPTY: MadeUp = {
        let file = || "{}".to_owned();
        MadeUp { rules: file(), words: file(), second: [file(), file(), file()], reviewed: file(), review: file() }
    };
    static MADE_UP: MadeUp = {
        let Reviewed { rules, words, review } = Reviewed::made_up();
        MadeUp {
            rules: made_up::rules().to_string(),
            words: words.to_string(),
            second: made_up::second_files().map(|file| file.to_string()),
            reviewed: rules.to_string(),
            review: review.to_string(),
        }
    };
}

/// What comes of the made-up pack with the input in the place of one of its files. What is no JSON is read beside empty
/// files: it has nothing that they could be compared with, and ten times as many inputs are tried.
fn read_with(input: &[u8], texts: impl for<'t> Fn(&'t MadeUp, &'t str) -> PackTexts<'t>) -> String {
    let input = String::from_utf8_lossy(input);
    let read = |made_up: &MadeUp| told(ContentPack::from_texts(texts(made_up, &input)));
    if serde_json::from_str::<IgnoredAny>(&input).is_ok() { MADE_UP.with(read) } else { EMPTY.with(read) }
}

/// A pack with neither revisions nor a review.
fn plain<'t>(rules: &'t str, words: &'t str) -> PackTexts<'t> {
    PackTexts { rules, words, revisions: None, review: None, screen: None }
}

pub const RULES: Target = Target {
    name: "rules",
    executions: 40,
    words: JSON,
    sound: || vec![MADE_UP.with(|made_up| made_up.rules.clone().into_bytes())],
    run: |input| read_with(input, |made_up, rules| plain(rules, &made_up.words)),
};

pub const WORDS: Target = Target {
    name: "words",
    executions: 40,
    words: JSON,
    sound: || vec![MADE_UP.with(|made_up| made_up.words.clone().into_bytes())],
    run: |input| read_with(input, |made_up, words| plain(&made_up.rules, words)),
};

pub const REVISIONS: Target = Target {
    name: "revisions",
    executions: 40,
    words: JSON,
    sound: || vec![MADE_UP.with(|made_up| made_up.second[2].clone().into_bytes())],
    run: |input| {
        read_with(input, |made_up, revisions| {
            let [rules, words, _] = &made_up.second;
            PackTexts { revisions: Some(revisions), ..plain(rules, words) }
        })
    },
};

pub const REVIEWS: Target = Target {
    name: "reviews",
    executions: 40,
    words: JSON,
    sound: || vec![MADE_UP.with(|made_up| made_up.review.clone().into_bytes())],
    run: |input| {
        read_with(input, |made_up, review| PackTexts {
            review: Some(review),
            ..plain(&made_up.reviewed, &made_up.words)
        })
    },
};

/// What was packed for hosts that pack nothing, unpacked in pieces of two lengths. Its corpus has what is sound.
pub const PACKED_FILES: Target = Target {
    name: "packed-files",
    executions: 500,
    words: &["\u{4}\0\0\u{7F}\0", "\0\0\0\0\0\0\0\0"],
    sound: Vec::new,
    run: |input| {
        let [whole, pieces] = [PIECE, 7].map(|piece| unpacked(input, piece));
        assert_eq!(whole, pieces, "a file is the same however it comes");
        whole.map_or_else(|_| "refused".to_owned(), |file| format!("{} bytes", file.len()))
    },
};

fn unpacked(packed: &[u8], piece: usize) -> Result<Vec<u8>, Corrupt> {
    let length = Header::read(packed).map_or(0, |header| header.length);
    let (mut unpacker, mut file) = (Unpacker::NEW, vec![0; length]);
    let mut room = Some(&mut *file);
    for piece in packed.chunks(piece) {
        unpacker.room()[..piece.len()].copy_from_slice(piece);
        unpacker.take(piece.len(), |_| room.take())?;
    }
    unpacker.finish(|_| room.take())?;
    Ok(file)
}

pub const FHIR: Target = Target {
    name: "fhir",
    executions: 300,
    words: JSON,
    sound: || {
        let pack = made_up::pack();
        let answers = "signs:none age:younger background:none map:low-back-left shape:belt sitting:short";
        let ticks: Vec<_> = made_up::answers(&pack, answers).ticks().cloned().collect();
        let outcome = made_up::card(answers).outcome(&pack);
        let result = SharedResult::new(outcome, Some(SharedAnswers { ticks, day: DAY }));
        let response = fhir::questionnaire_response(&pack, &result).expect("it has answers");
        vec![serde_json::to_vec(&response).expect("it can be written")]
    },
    run: |input| match fhir::read_response(&made_up::pack(), &String::from_utf8_lossy(input)) {
        Ok(responses) => format!("{:?}", responses.ticks().collect::<Vec<_>>()),
        Err(unusable) => format!("{} unusable", unusable.len().min(20)),
    },
};

/// What of the attributes is read without a browser: where the reader is, and the booking link.
pub const ATTRIBUTES: Target = Target {
    name: "attributes",
    executions: 2_000,
    words: &["{advice}", "{ADVICE}", "mailto:", "tel:", "https://", "#", "?", "&", "%", "uk", "GB", "de"],
    sound: || {
        ["uk", "GB", "https://example.org/book?text={advice}", "mailto:a@example.org", "tel:111"].map(Vec::from).into()
    },
    run: |input| {
        let text = String::from_utf8_lossy(input);
        let region = psoas().region(&text).id.clone();
        let plain = plain_booking(&text);
        let with = booking_with(&text, "https://example.org/#lumbar-check=1.AAAA");
        format!("{region} {} {}", with.is_some(), plain.len() == text.len())
    },
};
