//! The tables of `tables.txt`, read.

use super::condition::{Condition, Name, Names, condition};
use lumbar_check::content::{Disposition, Match, Tick};
use std::collections::BTreeMap;
use std::ops::Range;

const TABLES: &str = include_str!("tables.txt");

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    One,
    Many,
    Map,
    /// Nothing ticked means none of these.
    Optional,
    /// Offered and asked where a tip hangs on it.
    Derived,
}

pub struct Question {
    pub id: String,
    pub section: String,
    pub kind: Kind,
    /// The places of its options.
    pub options: Range<usize>,
    pub asked: Option<Condition>,
}

pub struct Tip {
    /// First, by weight, after these, last.
    pub place: u8,
    pub id: String,
    pub answers: Vec<Factor>,
    pub needs: Condition,
    pub blocks: Vec<Condition>,
}

/// By its name among the words, and its weight.
#[derive(Clone)]
pub struct Factor {
    pub id: String,
    pub weight: u16,
    pub when: Condition,
}

pub struct Tables {
    pub questions: Vec<Question>,
    /// Every option but the exclusive ones, in the order of the questions.
    pub options: Vec<Tick>,
    pub offered: Vec<(usize, Condition)>,
    pub words: Vec<Condition>,
    pub raises: Vec<(Disposition, String, Condition)>,
    pub points: Vec<(i16, Condition)>,
    /// Low, mid and high; in each, no habits, some and clear.
    pub matches: [[Match; 3]; 3],
    pub caps: Vec<(Match, Condition)>,
    pub closer: Vec<(String, Condition)>,
    pub factors: Vec<Factor>,
    pub tips: Vec<Tip>,
}

/// The lines of a table: what stands before the first `: `, and behind it.
fn lines(table: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let heading = format!("[{table}]");
    let lines = TABLES.lines().skip_while(move |line| *line != heading).skip(1);
    let lines =
        lines.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(": ").unwrap_or_else(|| panic!("`{line}` has no colon")))
}

fn level<L: Copy + ToString>(all: &[L], name: &str) -> L {
    *all.iter().find(|level| level.to_string() == name).unwrap_or_else(|| panic!("`{name}` is no level"))
}

impl Tables {
    pub fn read() -> Self {
        let (mut questions, options) = questions();
        let names = names(&options);
        let read = |text: &str| condition(text, &names);
        for (id, when) in lines("asked") {
            let question = questions.iter_mut().find(|question| question.id == id).expect("it is a question");
            question.asked = Some(read(when));
        }
        let place = |id: &str| match names[id] {
            Name::Option(place) => place,
            name => panic!("`{id}` is {name:?}"),
        };
        let mut matches = lines("match").map(|(_, row)| {
            let row: Vec<_> = row.split(' ').map(|name| level(Match::ALL, name)).collect();
            <[Match; 3]>::try_from(row).expect("there are three")
        });
        let [high, mid, low] = std::array::from_fn(|_| matches.next().expect("there are three rows"));
        let factors: Vec<Factor> = lines("factors").map(|(head, when)| factor(head, read(when))).collect();
        let raises = lines("raises").map(|(head, when)| {
            let (raises, reference) = head.split_once(' ').expect("a level and a ref");
            (level(Disposition::ALL, raises), reference.to_owned(), read(when))
        });
        Self {
            offered: lines("offered").map(|(id, when)| (place(id), read(when))).collect(),
            words: words().map(|(_, when)| read(when)).collect(),
            raises: raises.collect(),
            points: lines("points").map(|(points, when)| (points.parse().expect("points"), read(when))).collect(),
            matches: [low, mid, high],
            caps: lines("caps").map(|(most, when)| (level(Match::ALL, most), read(when))).collect(),
            closer: lines("closer").map(|(article, when)| (article.to_owned(), read(when))).collect(),
            tips: lines("tips").map(|(head, rest)| tip(head, rest, &factors, &names)).collect(),
            questions,
            options,
            factors,
        }
    }
}

fn questions() -> (Vec<Question>, Vec<Tick>) {
    let (mut questions, mut options) = (Vec::new(), Vec::new());
    for (head, ids) in lines("questions") {
        let [section, kind, id] = head.split(' ').collect::<Vec<_>>().try_into().expect("section, kind and id");
        let kind = match kind {
            "one" => Kind::One,
            "many" => Kind::Many,
            "map" => Kind::Map,
            "optional" => Kind::Optional,
            "derived" => Kind::Derived,
            other => panic!("`{other}` is no kind"),
        };
        let start = options.len();
        options.extend(ids.split(' ').map(|option| Tick { question: id.into(), option: option.into() }));
        let options = start..options.len();
        questions.push(Question { id: id.to_owned(), section: section.to_owned(), kind, options, asked: None });
    }
    (questions, options)
}

/// Everything that is a condition with a name.
fn words() -> impl Iterator<Item = (&'static str, &'static str)> {
    let factors = lines("factors").map(|(head, when)| (head.split_once(' ').expect("a weight and an id").1, when));
    lines("words").chain(lines("weak flags")).chain(factors)
}

fn names(options: &[Tick]) -> Names {
    let mut short: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut names: Names = [("always".to_owned(), Name::Always), ("fits".to_owned(), Name::Fits)].into();
    for (place, tick) in options.iter().enumerate() {
        names.insert(tick.to_string(), Name::Option(place));
        short.entry(tick.option.to_string()).or_default().push(place);
    }
    let short = short.into_iter().filter(|(_, places)| places.len() == 1);
    names.extend(short.map(|(name, places)| (name, Name::Option(places[0]))));
    for (place, (word, _)) in words().enumerate() {
        let taken = names.insert(word.to_owned(), Name::Word(place));
        assert!(taken.is_none(), "`{word}` is the name of two things");
    }
    names
}

fn factor(head: &str, when: Condition) -> Factor {
    let (weight, id) = head.split_once(' ').expect("a weight and an id");
    Factor { id: id.to_owned(), weight: weight.parse().expect("a weight"), when }
}

fn tip(head: &str, rest: &str, factors: &[Factor], names: &Names) -> Tip {
    let mut head = head.split(' ');
    let place = head.next().and_then(|place| place.parse().ok()).expect("a place comes first");
    let id = head.next().expect("then its id").to_owned();
    let known = |id: &str| factors.iter().find(|factor| factor.id == id).expect("it is a factor").clone();
    let mut conditions = rest.split("; ").map(|text| condition(text, names));
    let needs = conditions.next().expect("it is needed somehow");
    Tip { place, id, answers: head.map(known).collect(), needs, blocks: conditions.collect() }
}
