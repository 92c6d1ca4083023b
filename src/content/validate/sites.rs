//! The sites of a body map: how they are drawn, and the places that they are sides of.

use super::at::{At, WordsById};
use super::known::one_of;
use crate::content::level::{BodySide, Kind, SiteShape};
use crate::content::pack::*;
use crate::content::schema::*;
use std::rc::Rc;

/// Where an option is on the body.
pub fn site(at: &At, file: &SiteFile) -> Option<Site> {
    at.no_extra(file);
    let view = at.need("view", &file.view).copied();
    let side = at.need("side", &file.side).copied();
    let role = at.need("role", &file.role).copied();
    let shape = at.may("shape", &file.shape);
    let shape = shape.and_then(|name| one_of(&at.key("shape"), "shape", name, SiteShape::ALL, SiteShape::as_str));
    let site = Site { view: view?, side: side?, role: role?, shape };
    if let Some(shape) = shape.filter(|shape| shape.view() != site.view || !shape.is_on(site.side)) {
        let (view, middle) =
            (shape.view(), if shape.is_on(BodySide::Middle) { "in the middle" } else { "on the sides" });
        let hint = format!("it is drawn on the view `{view}`, {middle}");
        at.key("shape").fault(format!("`{shape}` is not drawn here"), hint);
    }
    Some(site)
}

/// What the sides are called beside the name of a place, if options of this body map are sides of places: those of one
/// group are. A label ends with its side, as what is seen of it has to be in what is heard.
pub fn sides<'a>(
    at: &At<'a>,
    kind: Kind,
    options: &[QuestionOption],
    words: &Option<(At<'a>, &QuestionWordsFile)>,
) -> Vec<Rc<str>> {
    if kind == Kind::Map {
        check_sites(&at.key("options"), options);
    }
    let Some((say, words)) = words else { return Vec::new() };
    let grouped = options.iter().filter(|option| kind == Kind::Map && option.group.is_some());
    let of_places: Vec<_> = grouped.filter_map(|option| Some((option, option.site.as_ref()?.side))).collect();
    let list = WordsById::optional(say, "sides", &words.sides);
    let is_missing = matches!(words.sides, Field::Missing);
    if is_missing && !of_places.is_empty() {
        say.missing("sides");
    }
    let word = |side: &BodySide| {
        let is_used = !is_missing && of_places.iter().any(|(_, of_place)| of_place == side);
        let (at, word) = is_used.then(|| list.value(side.as_str()))??;
        Some(at.written(word))
    };
    let sides: Vec<Rc<str>> = match of_places.is_empty() {
        true => Vec::new(),
        false => BodySide::ALL.iter().map(|side| word(side).unwrap_or_default()).collect(),
    };
    for (option, side) in of_places {
        let side = &sides[side as usize];
        if !option.label.is_empty() && !option.label.ends_with(&**side) {
            let at = say.key("options").key(option.id.as_str()).key("label");
            at.fault(format!("this does not end with `{side}`"), "end it with the word for its side under `sides`");
        }
    }
    list.no_surplus();
    sides
}

/// Each site is drawn once, and options of a group are sides of one place, whose hint is said once.
fn check_sites(at: &At, options: &[QuestionOption]) {
    for (index, option) in options.iter().enumerate() {
        for before in &options[..index] {
            let (Some(site), Some(other)) = (&option.site, &before.site) else { continue };
            let is_beside = site.view == other.view && site.side != other.side;
            if site.shape.is_some() && site.shape == other.shape && site.view == other.view && !is_beside {
                at.index(index).key("site").key("shape").fault("this is drawn already", "draw each site once");
            }
            if option.group.is_none() || option.group != before.group {
                continue;
            }
            let at = at.index(index).key("group");
            if !is_beside {
                at.fault("this is no other side of the place", "sides of a place are on one view, each once");
            }
            if option.hint != before.hint {
                at.fault("this has another hint than the place", "give a place one hint");
            }
        }
    }
}
