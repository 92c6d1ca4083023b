//! Where readers are: it decides what the widget beside the fields and the lines to paste say.

use super::handle::use_studio;
use crate::model::condition::Reader;
use crate::model::document::Files;
use crate::model::json::Json;
use crate::model::key::{Key, Part};
use crate::model::rooms::title;
use crate::model::studio::Happened;
use crate::page;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RegionProps {
    /// The pack whose regions there are to choose from.
    pub files: Rc<Files>,
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

#[component]
pub fn RegionChoice(props: &RegionProps) -> Html {
    let studio = use_studio();
    let onchange = studio.on(|studio, event: Event| studio.tell(Happened::ChoseRegion(page::value_of(&event).into())));
    let reader = Reader { files: &props.files, language: &studio.0.language };
    let option = |region: &Json| {
        let id = region.text_of("id").unwrap_or_default();
        let name = title(reader, &Key::new(Part::Region, id));
        html! { <option value={id.to_owned()} selected={*studio.0.region == *id}>{name}</option> }
    };
    html! {
        <select id={props.id.clone()} {onchange}>{for Part::Region.all(&props.files).iter().map(option)}</select>
    }
}

/// The region of a country, or the first, where none is known.
pub fn region_of(files: &Files, country: Option<&str>) -> Rc<str> {
    let all = Part::Region.all(files);
    let has = |region: &&Json| {
        let countries = region.get("countries").map(Json::items).unwrap_or_default();
        countries.iter().filter_map(Json::text).any(|code| Some(&**code) == country)
    };
    let found = match country {
        Some(_) => all.iter().find(has).or(all.last()),
        None => all.first(),
    };
    found.and_then(|region| region.text_of("id")).unwrap_or("uk").into()
}
