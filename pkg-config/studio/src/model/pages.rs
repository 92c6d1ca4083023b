//! The order in which questions are asked: sections, their pages, and the questions of a page.
//!
//! A change is made to the order as a whole, and then written down with all that follows from it: a page with two questions or
//! more has a heading, which the words keep under the id of its first question.

use super::condition::Reader;
use super::document::{Address, Edit, Files, path};
use super::json::Json;
use super::key::Part;
use crate::words;
use lumbar_check::content::SectionId;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What readers see a section called.
pub fn name_of(reader: Reader, section: &str) -> String {
    let name = reader.files.words(reader.language).get("steps").and_then(|steps| steps.text_of(section));
    name.filter(|name| !name.is_empty()).unwrap_or(words::section(section)).to_owned()
}

/// A question, and the questions that are drawn inside its options: they go where it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub id: Rc<str>,
    pub follow_ups: Vec<Rc<str>>,
}

/// A page, by the questions on it. None is without a question.
pub type Page = Vec<Asked>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: Rc<str>,
    pub pages: Vec<Page>,
}

/// Where a question stands: section, page of that, place on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub section: usize,
    pub page: usize,
    pub question: usize,
}

/// What is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    Section,
    Page,
    Question,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// The order as the rules have it.
pub fn sections(files: &Files) -> Vec<Section> {
    let parents = parents(files);
    let steps = files.rules().get("steps").map(Json::items).unwrap_or_default();
    let section = |step: &Json| {
        let pages = step.get("pages").map(Json::items).unwrap_or_default();
        let id = step.text_of("id").unwrap_or_default().into();
        Section { id, pages: pages.iter().map(|page| asked_on(page, &parents)).collect() }
    };
    steps.iter().map(section).collect()
}

/// Questions by the one inside of which they are drawn.
fn parents(files: &Files) -> BTreeMap<Rc<str>, Rc<str>> {
    let mut parents = BTreeMap::new();
    for question in Part::Question.all(files) {
        let options = question.get("options").map(Json::items).unwrap_or_default();
        let inside = options.iter().filter_map(|option| option.get("follow_up").and_then(Json::text));
        let id: Rc<str> = question.text_of("id").unwrap_or_default().into();
        parents.extend(inside.map(|follow_up| (follow_up.clone(), id.clone())));
    }
    parents
}

fn asked_on(page: &Json, parents: &BTreeMap<Rc<str>, Rc<str>>) -> Page {
    let ids = || page.items().iter().filter_map(Json::text);
    let parent_here = |id: &Rc<str>| parents.get(id).filter(|parent| ids().any(|other| other == *parent));
    let asked = |id: &Rc<str>| Asked {
        id: id.clone(),
        follow_ups: ids().filter(|other| parent_here(other) == Some(id)).cloned().collect(),
    };
    ids().filter(|id| parent_here(id).is_none()).map(asked).collect()
}

/// The order with something moved by one. What leaves its page, or its section, comes to the end or the beginning of the one
/// beside it. `None` where there is no further.
pub fn moved(sections: &[Section], what: Moved, from: Place, direction: Direction) -> Option<Vec<Section>> {
    let mut sections = sections.to_vec();
    match what {
        Moved::Section => {
            let to = beside(from.section, sections.len(), direction)?;
            sections.swap(from.section, to);
        }
        Moved::Page => move_page(&mut sections, from, direction)?,
        Moved::Question => move_question(&mut sections, from, direction)?,
    }
    Some(sections)
}

fn beside(index: usize, of: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Up => index.checked_sub(1),
        Direction::Down => Some(index + 1).filter(|next| *next < of),
    }
}

fn move_page(sections: &mut [Section], from: Place, direction: Direction) -> Option<()> {
    let pages = &mut sections.get_mut(from.section)?.pages;
    if let Some(to) = beside(from.page, pages.len(), direction) {
        pages.swap(from.page, to);
        return Some(());
    }
    let to = beside(from.section, sections.len(), direction)?;
    let page = sections[from.section].pages.remove(from.page);
    let pages = &mut sections[to].pages;
    let end = if direction == Direction::Up { pages.len() } else { 0 };
    pages.insert(end, page);
    Some(())
}

fn move_question(sections: &mut [Section], from: Place, direction: Direction) -> Option<()> {
    let page = sections.get_mut(from.section)?.pages.get_mut(from.page)?;
    if let Some(to) = beside(from.question, page.len(), direction) {
        page.swap(from.question, to);
        return Some(());
    }
    let places =
        || sections.iter().enumerate().flat_map(|(at, section)| (0..section.pages.len()).map(move |page| (at, page)));
    let own = places().position(|place| place == (from.section, from.page))?;
    let (section, page) = places().nth(beside(own, places().count(), direction)?)?;
    let question = take(sections, from)?;
    // A page that is left without a question goes, and those after it come one up.
    let page = page - usize::from(question.1 && section == from.section && page > from.page);
    let questions = &mut sections[section].pages[page];
    let end = if direction == Direction::Up { questions.len() } else { 0 };
    questions.insert(end, question.0);
    Some(())
}

/// Takes a question off its page, and the page away if nothing else is on it. Whether that was so.
fn take(sections: &mut [Section], Place { section, page, question }: Place) -> Option<(Asked, bool)> {
    let pages = &mut sections.get_mut(section)?.pages;
    let asked = pages.get_mut(page)?.remove(question);
    let is_left_empty = pages[page].is_empty();
    if is_left_empty {
        pages.remove(page);
    }
    Some((asked, is_left_empty))
}

/// The order with a question on a page of its own, behind the one that it was on.
pub fn alone(sections: &[Section], from: Place) -> Option<Vec<Section>> {
    let mut sections = sections.to_vec();
    if sections.get(from.section)?.pages.get(from.page)?.len() < 2 {
        return None;
    }
    let (asked, _) = take(&mut sections, from)?;
    sections[from.section].pages.insert(from.page + 1, vec![asked]);
    Some(sections)
}

/// The order with a section more: one of the safety screen before all else, as those have to come first.
pub fn with_section(sections: &[Section], id: SectionId) -> Vec<Section> {
    let mut sections = sections.to_vec();
    let is_screen =
        |section: &Section| SectionId::ALL.iter().any(|known| known.as_str() == &*section.id && known.is_screen());
    let end =
        if id.is_screen() { sections.iter().take_while(|section| is_screen(section)).count() } else { sections.len() };
    sections.insert(end, Section { id: id.as_str().into(), pages: Vec::new() });
    sections
}

/// The order without a section that has no page.
pub fn without_section(sections: &[Section], at: usize) -> Option<Vec<Section>> {
    let mut sections = sections.to_vec();
    sections.get(at).filter(|section| section.pages.is_empty())?;
    sections.remove(at);
    Some(sections)
}

/// The number of the page that a question is asked on, counted through all sections, and its section.
pub fn page_of(sections: &[Section], question: &str) -> Option<(usize, Rc<str>)> {
    let pages = sections.iter().flat_map(|section| section.pages.iter().map(move |page| (section, page)));
    let is_it = |asked: &Asked| [&asked.id].into_iter().chain(&asked.follow_ups).any(|id| **id == *question);
    let found = pages.zip(1..).find(|((_, page), _)| page.iter().any(is_it));
    found.map(|((section, _), number)| (number, section.id.clone()))
}

/// The id under which the words keep the heading of a page, if it has one.
pub fn heading_id(page: &Page) -> Option<&Rc<str>> {
    page.first().filter(|_| page.len() > 1).map(|asked| &asked.id)
}

/// Writes an order down, with the names of its sections and the headings of its pages.
pub fn written(files: &Files, sections: &[Section]) -> Vec<Edit> {
    let flat = |page: &Page| {
        let ids = page.iter().flat_map(|asked| [&asked.id].into_iter().chain(&asked.follow_ups));
        Json::list(ids.map(|id| Json::Text(id.clone())).collect::<Vec<_>>())
    };
    let step = |section: &Section| {
        let pages = Json::list(section.pages.iter().map(flat).collect::<Vec<_>>());
        Json::object([("id", Json::Text(section.id.clone())), ("pages", pages)])
    };
    let mut edits =
        vec![Address::rules(path(&["steps"])).set(Json::list(sections.iter().map(step).collect::<Vec<_>>()))];
    let before = self::sections(files);
    for language in files.languages() {
        edits.extend(names(files, &language, &before, sections));
        edits.extend(headings(files, &language, &before, sections));
    }
    edits
}

fn names(files: &Files, language: &str, before: &[Section], now: &[Section]) -> Vec<Edit> {
    let at = |id: &str| Address::words(language, path(&["steps", id]));
    let is_in = |sections: &[Section], id: &str| sections.iter().any(|section| *section.id == *id);
    let gone = before.iter().filter(|section| !is_in(now, &section.id) && files.at(&at(&section.id)).is_some());
    let new = now.iter().filter(|section| files.at(&at(&section.id)).is_none());
    let mut edits: Vec<Edit> = Vec::new();
    for edit in gone.map(|section| at(&section.id).remove()).chain(new.map(|section| at(&section.id).set("".into()))) {
        if !edits.contains(&edit) {
            edits.push(edit);
        }
    }
    edits
}

/// A heading goes with the questions that it stands over: to another first question, or away where one is left alone.
fn headings(files: &Files, language: &str, before: &[Section], now: &[Section]) -> Vec<Edit> {
    let at = |id: &str| Address::words(language, path(&["pages", id]));
    let text = |id: &str| files.at(&at(id)).cloned();
    let pages = |sections: &[Section]| sections.iter().flat_map(|section| section.pages.clone()).collect::<Vec<_>>();
    let (before, now) = (pages(before), pages(now));
    let is_needed = |id: &Rc<str>| now.iter().any(|page| heading_id(page) == Some(id));
    let mut free: Vec<&Page> =
        before.iter().filter(|page| heading_id(page).is_some_and(|id| !is_needed(id) && text(id).is_some())).collect();
    let mut edits: Vec<Edit> = free.iter().filter_map(|page| Some(at(heading_id(page)?).remove())).collect();
    for page in now.iter().filter(|page| heading_id(page).is_some_and(|id| text(id).is_none())) {
        let shares = |other: &&Page| other.iter().any(|asked| page.iter().any(|it| it.id == asked.id));
        let found = free.iter().position(shares).map(|index| free.remove(index));
        let heading = found.and_then(heading_id).and_then(|id| text(id)).unwrap_or_else(|| "".into());
        edits.extend(heading_id(page).map(|id| at(id).set(heading)));
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::built_in::{built_in, copy};
    use crate::model::faults;

    fn mine() -> Files {
        let files = copy(&built_in(), "mine", &["en", "de"], "2026-11-30");
        made(&files, &crate::model::screen::detach(&files))
    }

    fn made(files: &Files, edits: &[Edit]) -> Files {
        files.made(edits).expect("they lead somewhere")
    }

    fn place_of(files: &Files, id: &str) -> Place {
        let found = sections(files).iter().enumerate().find_map(|(section, of)| {
            of.pages.iter().enumerate().find_map(|(page, asked)| {
                let question = asked.iter().position(|asked| *asked.id == *id)?;
                Some(Place { section, page, question })
            })
        });
        found.expect("it is asked")
    }

    fn heading<'f>(files: &'f Files, language: &str, id: &str) -> Option<&'f str> {
        files.at(&Address::words(language, path(&["pages", id]))).and_then(Json::text).map(|text| &**text)
    }

    #[test]
    fn an_order_that_is_read_and_written_is_the_same() {
        let files = mine();
        assert_eq!(made(&files, &written(&files, &sections(&files))), files);
    }

    #[test]
    fn every_move_is_taken_back_by_its_opposite_and_loses_no_question() {
        let files = mine();
        let order = sections(&files);
        let count = |order: &[Section]| order.iter().flat_map(|section| &section.pages).map(Vec::len).sum::<usize>();
        for (section, of) in order.iter().enumerate() {
            for (page, asked) in of.pages.iter().enumerate() {
                for question in 0..asked.len() {
                    let place = Place { section, page, question };
                    for what in [Moved::Section, Moved::Page, Moved::Question] {
                        for direction in [Direction::Up, Direction::Down] {
                            let Some(after) = moved(&order, what, place, direction) else { continue };
                            assert_eq!(count(&after), count(&order), "{what:?} {place:?} {direction:?}");
                            assert_ne!(after, order);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_heading_goes_with_its_page_and_away_with_its_second_question() {
        let files = mine();
        let was = heading(&files, "de", "worse").expect("there are two questions").to_owned();
        let order = moved(&sections(&files), Moved::Question, place_of(&files, "worse"), Direction::Down).unwrap();
        let files = made(&files, &written(&files, &order));
        assert_eq!(heading(&files, "de", "better"), Some(&*was));
        assert_eq!(heading(&files, "de", "worse"), None);
        assert_eq!(faults::all(&files), []);
        let files = made(&files, &written(&files, &alone(&sections(&files), place_of(&files, "worse")).unwrap()));
        assert_eq!(heading(&files, "de", "better"), None);
        assert_eq!(faults::all(&files), []);
        assert_eq!(alone(&sections(&files), place_of(&files, "worse")), None);
    }

    #[test]
    fn a_page_with_two_questions_asks_for_a_heading_at_its_field() {
        let files = mine();
        let order = moved(&sections(&files), Moved::Question, place_of(&files, "take-care"), Direction::Up).unwrap();
        let files = made(&files, &written(&files, &order));
        let at = Address::words("en", path(&["pages", "habits"]));
        assert_eq!(files.at(&at), Some(&"".into()));
        assert!(faults::all(&files).iter().any(|fault| fault.at == at));
    }

    #[test]
    fn a_question_takes_along_what_is_drawn_inside_of_it() {
        let files = mine();
        let order =
            moved(&sections(&files), Moved::Question, place_of(&files, "emergency-signs"), Direction::Down).unwrap();
        let files = made(&files, &written(&files, &order));
        assert!(!faults::all(&files).iter().any(|fault| fault.problem.contains("follow-up")));
        // The page that it leaves has nothing else on it, and a section may be empty until it is taken out.
        assert!(sections(&files)[0].pages.is_empty());
        let rest = without_section(&sections(&files), 0).unwrap();
        assert_eq!(faults::all(&made(&files, &written(&files, &rest))), []);
    }

    #[test]
    fn a_section_comes_and_goes_with_its_name() {
        let files = mine();
        let habits = sections(&files).len() - 1;
        let mut order = sections(&files);
        order[habits].pages.clear();
        let without = made(&files, &written(&files, &without_section(&order, habits).unwrap()));
        let at = Address::words("de", path(&["steps", "habits"]));
        assert_eq!(without.at(&at), None);
        let again = made(&without, &written(&without, &with_section(&sections(&without), SectionId::Habits)));
        assert_eq!(again.at(&at), Some(&"".into()));
        assert_eq!(with_section(&order, SectionId::Safety)[3].id, "safety".into());
    }
}
