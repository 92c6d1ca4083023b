//! The picture of a result, as rows for `src/element/js/picture.js` to draw: a kind and what goes with it, parted by tabs.

use lumbar_check::content::{BodyView, ContentPack, Direction, Kind, Tick, Ui, figure};
use lumbar_check::share::{Line, Picture};

/// The rows of a picture.
pub fn rows(pack: &ContentPack, picture: &Picture) -> String {
    let mut rows = Rows(String::new());
    rows.row(if pack.words.direction == Direction::Rtl { "rtl" } else { "ltr" }, &[]);
    for (line, text) in &picture.lines {
        // Both bodies stand above whose marks they have.
        if *line == Line::Marks {
            [BodyView::Back, BodyView::Front].into_iter().for_each(|view| body(&mut rows, pack, view, &picture.marked));
        }
        rows.row(name(*line), &[text]);
    }
    rows.0
}

fn name(line: Line) -> &'static str {
    match line {
        Line::Clinic => "clinic",
        Line::Title => "title",
        Line::Marks => "marks",
        Line::Match => "match",
        Line::Article => "article",
        Line::Whom => "whom",
        Line::Heading => "heading",
        Line::Tip => "tip",
        Line::Dose => "dose",
        Line::Signs => "signs",
        Line::Call => "call",
        Line::Link => "link",
        Line::Promise => "promise",
    }
}

fn body(rows: &mut Rows, pack: &ContentPack, view: BodyView, marked: &[Tick]) {
    let [left, right] = [Ui::SideLeft, Ui::SideRight].map(|side| pack.say(side));
    let (sides, hair, middle, details) = match view {
        BodyView::Back => ([&left, &right], figure::BACK_HAIR, figure::BACK_MIDDLE, figure::BACK_DETAILS),
        BodyView::Front => ([&right, &left], figure::FRONT_HAIR, figure::FRONT_MIDDLE, figure::FRONT_DETAILS),
    };
    rows.row("body", &sides.map(|side| &**side));
    rows.row("skin", &[figure::OUTLINE]);
    rows.row("lines", &[details]);
    rows.row("line", &[middle]);
    rows.row("hair", &[hair]);
    let maps = pack.questions.iter().filter(|question| question.kind == Kind::Map);
    for (map, option) in maps.flat_map(|map| map.options.iter().map(move |option| (map, option))) {
        let site = option.site.as_ref().filter(|site| site.view == view && marked.contains(&map.tick(option)));
        let Some((site, shape)) = site.and_then(|site| Some((site, site.shape?))) else { continue };
        let kind = if figure::half(site) == figure::DRAWN { "mark" } else { "mirrored" };
        rows.row(kind, &[figure::path(shape)]);
    }
}

/// Rows, each in a line.
struct Rows(String);

impl Rows {
    fn row(&mut self, kind: &str, cells: &[&str]) {
        self.0.push_str(kind);
        for cell in cells {
            self.0.push('\t');
            // The name of a clinic may have tabs and line breaks in it.
            self.0.push_str(&cell.replace(char::is_control, " "));
        }
        self.0.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lumbar_check::content::Kind::Map;
    use std::collections::BTreeSet;

    fn pack(language: &str) -> ContentPack {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/content/packs/psoas/");
        let [rules, words] = ["pack", language].map(|name| std::fs::read_to_string(format!("{folder}{name}.json")));
        ContentPack::parse(&rules.unwrap(), &words.unwrap(), None).unwrap()
    }

    /// All lines, and all sites marked.
    fn all(pack: &ContentPack) -> Picture {
        let lines = [
            Line::Clinic,
            Line::Title,
            Line::Marks,
            Line::Match,
            Line::Article,
            Line::Whom,
            Line::Heading,
            Line::Tip,
            Line::Dose,
            Line::Signs,
            Line::Call,
            Line::Link,
            Line::Promise,
        ];
        let maps = pack.questions.iter().filter(|question| question.kind == Map);
        let marked = maps.flat_map(|map| map.options.iter().map(|option| map.tick(option))).collect();
        Picture { marked, lines: lines.map(|line| (line, "Quay\t Clinic\nand friends".into())).to_vec() }
    }

    fn kinds(rows: &str) -> Vec<&str> {
        rows.lines().map(|row| row.split('\t').next().unwrap()).collect()
    }

    #[test]
    fn the_script_draws_every_kind_of_row_and_no_other() {
        let script = include_str!("../../../src/element/js/picture.js");
        let keys = |of: &str| {
            let (_, table) = script.split_once(&format!("const {of} = {{\n")).unwrap();
            let lines = table.split_once("\n};").unwrap().0.lines();
            lines.map(|line| line.trim().split(':').next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let known: BTreeSet<_> = [keys("TEXT"), keys("PATHS"), vec!["body".to_owned()]].concat().into_iter().collect();
        let pack = pack("en");
        let rows = rows(&pack, &all(&pack));
        let drawn: BTreeSet<_> = kinds(&rows)[1..].iter().map(|&kind| kind.to_owned()).collect();
        assert_eq!(drawn, known);
    }

    #[test]
    fn every_site_is_marked_once_below_its_own_body() {
        let pack = pack("en");
        let rows = rows(&pack, &all(&pack));
        let bodies: Vec<_> = rows.split("\nbody\t").skip(1).collect();
        let marks = |body: &str| kinds(body).into_iter().filter(|kind| ["mark", "mirrored"].contains(kind)).count();
        assert_eq!(bodies.iter().map(|body| marks(body)).collect::<Vec<_>>(), [13, 6]);
        assert!(bodies[0].starts_with("Left\tRight\n") && bodies[1].starts_with("Right\tLeft\n"));
    }

    #[test]
    fn a_row_says_from_which_side_is_read_and_no_text_ends_one() {
        for (language, direction) in [("en", "ltr"), ("ar", "rtl")] {
            let pack = pack(language);
            let rows = rows(&pack, &all(&pack));
            assert!(rows.starts_with(&format!("{direction}\n")));
            assert!(rows.contains("\nclinic\tQuay  Clinic and friends\n"));
        }
    }
}
