//! Where readers are: it decides what the widget beside the fields and the lines to paste say.

use super::handle::use_studio;
use crate::model::condition::Reader;
use crate::model::document::{Address, Files, path};
use crate::model::form::regions;
use crate::model::json::Json;
use crate::model::key::Part;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct RegionProps {
    /// The pack whose regions there are to choose from.
    pub files: Rc<Files>,
    /// The one that is chosen; empty where that is not known.
    pub region: Rc<str>,
    pub on_choose: Callback<Rc<str>>,
    #[prop_or_default]
    pub id: Option<AttrValue>,
}

#[component]
pub fn RegionChoice(props: &RegionProps) -> Html {
    let studio = use_studio();
    let onchange = props.on_choose.reform(|event: Event| page::value_of(&event).into());
    let reader = Reader { files: &props.files, language: &studio.0.language };
    let option = |(id, name): (Rc<str>, Rc<str>)| {
        html! { <option value={id.to_string()} selected={props.region == id}>{name}</option> }
    };
    html! {
        <select id={props.id.clone()} {onchange}>
            if props.region.is_empty() {
                <option value="" selected=true>{words::CHOOSE_REGION}</option>
            }
            {for regions(reader).into_iter().map(option)}
        </select>
    }
}

/// Where most readers are, as the pack says it, and that it should where it does not.
#[component]
pub fn Readers() -> Html {
    let studio = use_studio();
    let region = studio.files().home_region();
    let is_unknown = region.is_empty();
    let on_choose = studio.on(|studio, region: Rc<str>| {
        let at = Address::rules(path(&["region"]));
        studio.make(words::CHOSE_READERS, vec![at.set(Json::from(&*region))]);
    });
    html! {
        <div class="field">
            <label class="field-label" for="readers">{words::NEW_REGION}</label>
            <p class="what">{words::READERS_WHAT}</p>
            <RegionChoice id="readers" files={studio.files().clone()} {region} {on_choose} />
            if is_unknown {
                <p class="behind">{words::READERS_UNKNOWN}</p>
            }
        </div>
    }
}

/// The region of a country; empty where none is known.
pub fn region_of(files: &Files, country: Option<&str>) -> Rc<str> {
    let has = |region: &&Json| {
        let countries = region.get("countries").map(Json::items).unwrap_or_default();
        countries.iter().filter_map(Json::text).any(|code| Some(&**code) == country)
    };
    let found = Part::Region.all(files).iter().find(has);
    found.and_then(|region| region.text_of("id")).unwrap_or_default().into()
}
