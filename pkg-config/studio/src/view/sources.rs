//! What a statement rests on: sources that the pack lists, and one that it does not yet.

use super::field::{Choices, IdsField};
use super::handle::use_studio;
use super::naming::Naming;
use crate::model::add::added;
use crate::model::document::Address;
use crate::model::json::Json;
use crate::model::key::Part;
use crate::words;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct SourcesProps {
    pub at: Address,
    pub choices: Choices,
}

#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let at = props.at.clone();
    let on_name = use_studio().on(move |studio, citation: String| {
        let (source, mut edits) = added(studio.files(), Part::Source, &citation);
        let cited = studio.at(&at).map(Json::items).unwrap_or_default().len();
        edits.push(at.insert(cited, Json::Text(source.id)));
        studio.make(&words::added(Part::Source), edits);
    });
    html! {
        <>
            <IdsField at={props.at.clone()} purpose={words::SOURCES} choices={props.choices.clone()} />
            <Naming label={words::ADD_SOURCE} longest=300 {on_name} />
        </>
    }
}
