//! The custom element's edge: what the page's script calls, and what it is told.
//!
//! `define.js` owns the element and the files; this module mounts the view into it, reads the attributes, makes the
//! links and dispatches the events. The exports below are the only ones of the crate.

mod addresses;
mod attribute;
mod attributes;
mod day;
mod events;
mod host;
mod on_event;
mod port;
mod share_actions;
mod storage;

use crate::content::ContentPack;
use crate::domain::Begun;
use crate::share;
use crate::view::{App, AppMessage, AppProps, Arrival, Entry, Names, Pack, Settings, UnreadableLink};
use host::Host;
use on_event::on_event;
use port::Port;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Renderer};

/// A mounted widget.
#[wasm_bindgen]
pub struct Mounted {
    app: AppHandle<App>,
    props: AppProps,
    host: Rc<Host>,
}

/// Mounts a widget into `root`, an element in the shadow root of `element`. `salt`: a random number, from which the ids in
/// there are made. `arrival`: how whoever followed a link gets to the result. `port`: what the widget asks of the page.
///
/// # Errors
/// If the pack is not one that this version compiled.
#[wasm_bindgen]
pub fn mount(
    element: HtmlElement,
    root: Element,
    pack: &[u8],
    hash: &str,
    arrival: port::Arrival,
    salt: u64,
    port: Port,
) -> Result<Mounted, String> {
    let pack = read(pack)?;
    let host = Rc::new(Host::new(element, port));
    let arrival = match arrival {
        port::Arrival::Led => Arrival::Led,
        port::Arrival::Announced => Arrival::Announced,
        port::Arrival::There => Arrival::There,
    };
    let entry = entry(&pack, hash, arrival, &host);
    let settings = Rc::new(attributes::settings(&host, &pack));
    report_faults(&host, &settings);
    let on_event = on_event(&host, &pack);
    let storage = storage::state(&pack, day::today());
    let names = Names::salted(salt);
    let props = AppProps { pack: Pack(pack), entry, followed: 0, begun: None, settings, storage, names, on_event };
    let app = Renderer::<App>::with_root_and_props(root, props.clone()).render();
    Ok(Mounted { app, props, host })
}

#[wasm_bindgen]
impl Mounted {
    /// Takes over the attributes as they are now.
    pub fn attributes_changed(&mut self) {
        let settings = attributes::settings(&self.host, &self.props.pack.0);
        if settings.hidden_tips != self.props.settings.hidden_tips {
            report_faults(&self.host, &settings);
        }
        self.props.settings = Rc::new(settings);
        self.draw();
    }

    /// Takes over that the reader is at the welcome of the first step, which was drawn before this module was there, and what
    /// they ticked in it, by the ordinals of its options. The port is told once it is drawn.
    ///
    /// # Errors
    /// If that step was not made of this pack.
    pub fn begin_at_welcome(&mut self, ticks: &[usize]) -> Result<(), String> {
        self.begin(Begun::at_welcome(&self.props.pack.0, ticks))
    }

    /// The same, of its page of questions.
    ///
    /// # Errors
    /// As [`Self::begin_at_welcome`].
    pub fn begin_on_first_page(&mut self, ticks: &[usize]) -> Result<(), String> {
        self.begin(Begun::on_first_page(&self.props.pack.0, ticks))
    }

    /// Goes on with another pack, or the same in another language.
    ///
    /// # Errors
    /// If it is not one that this version compiled; the pack in use stays.
    pub fn pack_changed(&mut self, pack: &[u8]) -> Result<(), String> {
        let pack = read(pack)?;
        self.props.on_event = on_event(&self.host, &pack);
        self.props.storage = storage::state(&pack, day::today());
        self.props.pack = Pack(pack);
        self.draw();
        Ok(())
    }

    /// Opens a link that was followed while this page is there. A fragment of somebody else changes nothing.
    pub fn link_followed(&mut self, hash: &str) {
        let entry = entry(&self.props.pack.0, hash, Arrival::Led, &self.host);
        if entry != Entry::Fresh {
            self.props.entry = entry;
            self.props.followed += 1;
            self.draw();
        }
    }

    /// Shows the page of an entry of the browser's history, by its ordinal.
    pub fn page_landed(&self, ordinal: usize) {
        self.app.send_message(AppMessage::Land(ordinal));
    }

    /// The reader has got to the result of the link that they followed.
    pub fn result_seen(&self) {
        self.app.send_message(AppMessage::SeeResult);
    }

    /// Draws more of a page that is drawn in part.
    pub fn draw_more(&self) {
        self.app.send_message(AppMessage::DrawMore);
    }

    /// Takes everything down; nothing of it is kept.
    pub fn destroy(self) {
        self.app.destroy();
    }

    fn begin(&mut self, begun: Option<Begun>) -> Result<(), String> {
        self.props.begun = Some(begun.ok_or("the first step does not belong to this pack")?);
        self.draw();
        Ok(())
    }

    fn draw(&mut self) {
        self.app.update(self.props.clone());
    }
}

/// Tells the page which tips it wants hidden and cannot hide.
fn report_faults(host: &Host, settings: &Settings) {
    let unusable = settings.hidden_tips.unusable();
    if !unusable.is_empty() {
        _ = host.port().report_fault(&["no tip that can be hidden, in hide-tips: ", unusable].concat());
    }
}

/// The bytes of a pack, and the pack while somebody uses it.
type ReadPack = (Box<[u8]>, Weak<ContentPack>);

thread_local! {
    /// The packs in use: the widgets of a page share one.
    static IN_USE: RefCell<Vec<ReadPack>> = const { RefCell::new(Vec::new()) };
}

fn read(bytes: &[u8]) -> Result<Rc<ContentPack>, String> {
    IN_USE.with_borrow_mut(|in_use| {
        in_use.retain(|(_, pack)| pack.strong_count() > 0);
        let same = in_use.iter().find(|(other, _)| **other == *bytes);
        if let Some(pack) = same.and_then(|(_, pack)| pack.upgrade()) {
            return Ok(pack);
        }
        let pack = ContentPack::from_compiled(bytes);
        let pack = Rc::new(pack.map_err(|_| "the pack file does not belong to this version of the widget".to_owned())?);
        in_use.push((bytes.into(), Rc::downgrade(&pack)));
        Ok(pack)
    })
}

/// How the widget was opened. Takes a link of ours out of the address bar, readable or not.
fn entry(pack: &ContentPack, hash: &str, arrival: Arrival, host: &Host) -> Entry {
    let Some(read) = share::decode(pack, hash) else { return Entry::Fresh };
    let link = match read {
        Ok(result) => Entry::Shared(result, arrival),
        // Another widget on the page may be the one it is for.
        Err(share::Unreadable::OtherPack) if !host.is_alone() => return Entry::Fresh,
        Err(share::Unreadable::OtherPack) => Entry::UnreadableLink(UnreadableLink::OtherPack),
        Err(share::Unreadable::Newer) => Entry::UnreadableLink(UnreadableLink::Newer),
        Err(share::Unreadable::Broken) => Entry::UnreadableLink(UnreadableLink::CutShort),
    };
    _ = host.port().claim_link();
    link
}
