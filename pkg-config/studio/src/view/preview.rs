//! The widget itself beside the fields, with the last version that has no faults.

use super::changed::use_patients;
use super::handle::use_studio;
use super::patient::Patients;
use super::region::RegionChoice;
use crate::page::Covering;
use crate::{page, words};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Phone,
    Desktop,
}

#[derive(PartialEq, Properties)]
pub struct PreviewProps {
    pub on_close: Callback<()>,
}

#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let studio = use_studio();
    let width = use_state(|| Width::Phone);
    let screen = use_node_ref();
    let answering = use_patients(&studio);
    // Other regions can be looked at here, until the pack says another; what is handed over stays for where most readers are.
    let home = studio.files().home_region();
    let seen_in = use_state(|| None::<[Rc<str>; 2]>);
    let seen = seen_in.as_ref().filter(|[of, _]| *of == home).map(|[_, region]| region.clone());
    let on_choose = {
        let (seen_in, home) = (seen_in.clone(), home.clone());
        Callback::from(move |region: Rc<str>| seen_in.set(Some([home.clone(), region])))
    };
    let shown = studio.0.shown.clone();
    let (language, region) = (studio.0.language.clone(), seen.unwrap_or(home));
    let chosen_region = region.clone();
    {
        let screen = screen.clone();
        let version = shown.as_ref().map(|shown| Rc::as_ptr(&shown.files));
        use_effect_with((version, language, region), move |(_, language, region)| {
            if let Some(shown) = shown {
                page::show(&screen, &shown.files, language, region);
            }
        });
    }
    // On a phone it covers the rest, which nobody is to come to behind it.
    use_effect_with((), |()| {
        page::hold_what_is_covered(Covering::Shown);
        if !page::is_wide() {
            page::focus_soon("preview-close");
        }
        let resizes = page::on_resize(|| page::hold_what_is_covered(Covering::Shown));
        move || {
            drop(resizes);
            page::hold_what_is_covered(Covering::Gone);
            page::focus_if_lost_soon("preview-toggle");
        }
    });
    let on_key = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !page::is_wide() {
                on_close.emit(());
            }
        })
    };
    let is_behind = studio.0.shown.as_ref().is_none_or(|shown| !Rc::ptr_eq(&shown.files, studio.files()));
    let has_faults = !studio.0.faults.is_empty();
    let choose = |wanted: Width, words: &'static str| {
        let set = width.clone();
        let onclick = Callback::from(move |_: MouseEvent| set.set(wanted));
        html! { <button type="button" class="button" aria-pressed={(*width == wanted).to_string()} {onclick}>{words}</button> }
    };
    html! {
        <aside class={classes!("preview", (*width == Width::Phone).then_some("phone"))} aria-labelledby="preview-title" onkeydown={on_key}>
            <div class="preview-bar">
                <h2 id="preview-title">{words::PREVIEW}</h2>
                {choose(Width::Phone, words::PHONE)}
                {choose(Width::Desktop, words::DESKTOP)}
                <button type="button" class="button close" id="preview-close" onclick={props.on_close.reform(|_: MouseEvent| ())}>{words::CLOSE}</button>
            </div>
            if is_behind && has_faults {
                <p class="behind">{words::BEHIND}</p>
            }
            <label class="readers-in"><span>{words::READERS_IN}</span>
                <RegionChoice files={studio.files().clone()} region={chosen_region} {on_choose} />
            </label>
            <Patients patients={answering.patients.clone()} guessed={answering.guessed.clone()} />
            <div class="screen" ref={screen} />
        </aside>
    }
}
