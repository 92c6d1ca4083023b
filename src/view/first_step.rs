//! The first step as markup, for the build: the welcome and the first page of questions are shipped drawn, so that a reader
//! has them before the WebAssembly module.

use crate::content::{ContentPack, Disposition, Plural};
use crate::domain::{Begun, HiddenTips, Layout, StorageState};
use crate::view::components::render_context::RenderContext;
use crate::view::result::action::action;
use crate::view::{App, AppProps, DateRule, Entry, HeadingLevel, Links, Names, Pack, PluralRule, Printer, Settings};
use std::rc::Rc;
use yew::LocalServerRenderer;
use yew::prelude::*;

/// Stands around a day, `YYYY-MM-DD`, that is to be written as the reader's browser writes it.
pub const DAY_MARK: char = '\u{E000}';

/// The widget as it is drawn for a region where `begun` has led, with headings from `h1` down. To be called where tasks
/// can be spawned locally.
pub async fn first_step(pack: &Rc<ContentPack>, region: &str, begun: Begun) -> String {
    let settings = Rc::new(settings(region));
    let props = AppProps {
        pack: Pack(pack.clone()),
        entry: Entry::Fresh,
        followed: 0,
        begun: Some(begun),
        settings,
        storage: StorageState::Off,
        names: Names::salted(0),
        on_event: Callback::noop(),
    };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// What a reader in an emergency is told, and the call: for one who ticked a sign of it while the module is missing.
pub async fn emergency(pack: &Rc<ContentPack>, region: &str) -> String {
    let context =
        RenderContext { pack: Pack(pack.clone()), settings: Rc::new(settings(region)), names: Names::salted(0) };
    LocalServerRenderer::<Emergency>::with_props(EmergencyProps { context }).hydratable(false).render().await
}

#[derive(Properties, PartialEq)]
struct EmergencyProps {
    context: RenderContext,
}

#[component]
fn Emergency(props: &EmergencyProps) -> Html {
    let node = use_node_ref();
    html! { <article class="card level-emergency" part="card">{action(&props.context, Disposition::Emergency, &node)}</article> }
}

/// What a blog chose that chose nothing.
fn settings(region: &str) -> Settings {
    Settings {
        region: region.to_owned().into(),
        heading_level: HeadingLevel::new(1),
        layout: Layout::Pages,
        clinic_name: None,
        booking: None,
        phone: None,
        plural: PluralRule(|_, _| Plural::Other),
        date: DateRule(|_, _, date| format!("{DAY_MARK}{date}{DAY_MARK}")),
        slots: "".into(),
        hidden_tips: HiddenTips::default(),
        links: Links::Possible,
        // The sheet of whoever prints before there is a result comes with the module.
        printer: Printer::Barred,
    }
}
