//! What only a browser can do: read and save files, keep work, lead the focus, and show the widget.

use crate::model::archive::{Given, ZIP_LIMIT};
use crate::model::built_in::free_id;
use crate::model::document::Files;
use crate::model::json::Json;
use crate::model::publish::written_down;
use crate::model::review::is_claimed;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Object, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Event, EventTarget, File, HtmlAnchorElement, HtmlElement,
    HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, ScrollIntoViewOptions,
    ScrollLogicalPosition, Storage, Url, Window,
};
use yew::NodeRef;

/// The key under which work is kept, with its place behind it: each has its own. The key alone is a place as well, without a
/// name: versions of this page that kept one work only kept it there.
const KEPT: &str = "lumbar-check-studio";

fn key_of(place: &str) -> String {
    if place.is_empty() { KEPT.to_owned() } else { format!("{KEPT}:{place}") }
}

/// The place of a key, if it is one of ours.
fn place_of(key: &str) -> Option<&str> {
    match key.strip_prefix(KEPT)? {
        "" => Some(""),
        rest => rest.strip_prefix(':'),
    }
}

fn window() -> Window {
    web_sys::window().expect("the studio is a page")
}

fn document() -> Document {
    window().document().expect("a page has a document")
}

pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

pub fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

pub fn scroll_to_top(id: &str) {
    if let Some(element) = element(id) {
        element.set_scroll_top(0);
    }
}

/// Once what was just changed is drawn.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(0, move || focus(&id)).forget();
}

/// The field at a place, or what is in it, once that is drawn. A form that was opened meanwhile has led the focus to its
/// heading before.
pub fn focus_in_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(50, move || {
        let field = element(&id).and_then(|place| match place.matches(FIELD) {
            Ok(true) => Some(place),
            _ => place.query_selector(FIELD).ok()?,
        });
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    })
    .forget();
}

const FIELD: &str = "input, textarea, select, button";

/// If what had the focus is no longer there once what was just changed is drawn.
pub fn focus_if_lost_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(0, move || focus_if_lost(&id)).forget();
}

fn focus_if_lost(id: &str) {
    if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
        focus(id);
    }
}

/// The value of whatever kind of field it is that something happened in.
pub fn value_of(event: &Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Whether what was toggled is open now.
pub fn is_open(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|details| details.has_attribute("open"))
}

/// Today as `YYYY-MM-DD`, where the reader is.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Milliseconds, of the computer's clock.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Day and time as `YYYY-MM-DD HH:MM:SS`, where the reader is.
pub fn moment() -> String {
    let now = js_sys::Date::new_0();
    format!("{} {:02}:{:02}:{:02}", today(), now.get_hours(), now.get_minutes(), now.get_seconds())
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The places at which work is kept.
fn places(storage: &Storage) -> Vec<Rc<str>> {
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter_map(|key| place_of(&key).map(Rc::from)).collect()
}

/// All work that is kept, by its place.
pub fn kept() -> Vec<(Rc<str>, String)> {
    let Some(storage) = storage() else { return Vec::new() };
    let text = |place: Rc<str>| storage.get_item(&key_of(&place)).ok().flatten().map(|text| (place, text));
    places(&storage).into_iter().filter_map(text).collect()
}

pub fn is_kept() -> bool {
    storage().is_some_and(|storage| !places(&storage).is_empty())
}

/// A place at which nothing is kept yet, for a pack by its id.
pub fn free_place(id: &str) -> Rc<str> {
    let taken = storage().map(|storage| places(&storage)).unwrap_or_default();
    free_id(id, |place| taken.iter().any(|it| **it == *place)).into()
}

/// Whether the browser took it.
pub fn keep(place: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(&key_of(place), text).is_ok())
}

pub fn forget(place: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key_of(place));
    }
}

/// Another place in the browser's history, by its number.
pub fn went_to(number: usize) {
    let history = window().history();
    let _ = history.and_then(|history| history.push_state_with_url(&JsValue::from_f64(number as f64), "", None));
}

/// Tells the number of the place that the browser's history led to: 0 where that is none of ours.
pub fn on_return(tell: impl Fn(usize) + 'static) -> Listener {
    Listener::new(window().into(), &["popstate"], move |event| {
        let state = Reflect::get(&event, &"state".into()).ok().and_then(|state| state.as_f64());
        tell(state.unwrap_or_default() as usize);
    })
}

/// Scrolls to the first of these that is in the page, once it is drawn, if it is not in sight.
pub fn show_soon(selector: &'static str) {
    Timeout::new(0, move || bring_into_sight(document().query_selector(selector).ok().flatten())).forget();
}

fn bring_into_sight(element: Option<Element>) {
    if let Some(element) = element {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

pub enum Shortcut {
    Undo,
    Redo,
}

/// Tells of Ctrl+Z and its like until what it gives is dropped.
pub fn on_shortcut(tell: impl Fn(Shortcut) + 'static) -> Listener {
    Listener::new(document().into(), &["keydown"], move |event| {
        let of = |name: &str| Reflect::get(&event, &name.into()).unwrap_or(JsValue::UNDEFINED);
        let is_on = |name: &str| of(name).is_truthy();
        if !(is_on("ctrlKey") || is_on("metaKey")) {
            return;
        }
        let wish = match (of("key").as_string().unwrap_or_default().to_lowercase().as_str(), is_on("shiftKey")) {
            ("z", false) => Shortcut::Undo,
            ("z", true) | ("y", _) => Shortcut::Redo,
            _ => return,
        };
        event.prevent_default();
        tell(wish);
    })
}

/// Where a letter was pressed that is no text: the name of the heading in the element of this class. `None` in a field for
/// text, and with a key that makes something else of the letter.
pub fn letter_in(event: &KeyboardEvent, class: &str) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if ["INPUT", "TEXTAREA", "SELECT"].contains(&&*target.tag_name()) {
        return None;
    }
    target.closest(&format!(".{class}")).ok()??.get_attribute("aria-labelledby")
}

/// What listens until it is dropped.
pub struct Listener {
    target: EventTarget,
    names: &'static [&'static str],
    listen: Closure<dyn Fn(Event)>,
}

impl Listener {
    fn new(target: EventTarget, names: &'static [&'static str], listen: impl Fn(Event) + 'static) -> Self {
        let listen = Closure::new(listen);
        for name in names {
            let _ = target.add_event_listener_with_callback(name, listen.as_ref().unchecked_ref());
        }
        Self { target, names, listen }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        for name in self.names {
            let _ = self.target.remove_event_listener_with_callback(name, self.listen.as_ref().unchecked_ref());
        }
    }
}

/// Tells when the page may not come back: its tab is hidden, or it is left.
pub fn on_hidden(tell: impl Fn() + 'static) -> [Listener; 2] {
    let tell = Rc::new(tell);
    let left = tell.clone();
    [
        Listener::new(document().into(), &["visibilitychange"], move |_| tell()),
        Listener::new(window().into(), &["pagehide"], move |_| left()),
    ]
}

/// Has the browser ask whoever leaves the page whether they mean to.
pub fn ask_before_leaving() -> Listener {
    Listener::new(window().into(), &["beforeunload"], |event| {
        event.prevent_default();
        // Older browsers ask for this.
        let _ = Reflect::set(&event, &"returnValue".into(), &true.into());
    })
}

/// Scrolls to what was just changed, once it is drawn. The focus goes to the heading if what had it is gone.
pub fn reveal_soon(id: Option<&str>) {
    let id = id.map(str::to_owned);
    Timeout::new(0, move || {
        bring_into_sight(id.as_deref().and_then(element));
        focus_if_lost("form-title");
    })
    .forget();
}

/// Tells of each change of the window's size until what it gives is dropped.
pub fn on_resize(tell: impl Fn() + 'static) -> Listener {
    Listener::new(window().into(), &["resize"], move |_| tell())
}

/// Puts all that lies under the widget out of reach where it covers that, and lets it go otherwise.
pub fn hold_what_is_covered(is_shown: Covering) {
    let is_covered = is_shown == Covering::Shown && !is_wide();
    for name in [".bar", ".rooms", ".room"] {
        let Ok(Some(element)) = document().query_selector(name) else { continue };
        let _ = element.toggle_attribute_with_force("inert", is_covered);
    }
}

/// Whether the widget is there, which may cover the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covering {
    Shown,
    Gone,
}

/// Makes a file field ask for a folder.
pub fn make_folder_input(field: &NodeRef) {
    if let Some(field) = field.cast::<Element>() {
        let _ = field.set_attribute("webkitdirectory", "");
    }
}

/// Reads what was chosen in a file field, and lets it be chosen again.
pub fn read_files(event: &Event, then: impl FnOnce(Vec<Given>) + 'static) {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(list) = field.files() else { return };
    let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let mut given = Vec::new();
        for file in &files {
            given.push(Given { name: file.name(), bytes: bytes_of(file).await });
        }
        field.set_value("");
        then(given);
    });
}

/// One that is larger than any that could be opened is not read: its beginning says that much.
async fn bytes_of(file: &File) -> Vec<u8> {
    let limit = ZIP_LIMIT as f64 + 1.0;
    let Ok(blob) = file.slice_with_f64_and_f64(0.0, limit) else { return Vec::new() };
    let buffer = JsFuture::from(blob.array_buffer()).await;
    buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).unwrap_or_default()
}

/// Saves a file as the browser does.
pub fn save(name: &str, kind: &str, bytes: &[u8]) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a").map(|link| link.unchecked_into::<HtmlAnchorElement>()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has begun to read it by then.
    Timeout::new(10_000, move || drop(Url::revoke_object_url(&url))).forget();
}

/// Puts a text into the clipboard, and tells whether the browser let it.
pub fn copy(text: &str, then: impl FnOnce(bool) + 'static) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).unwrap_or(JsValue::UNDEFINED);
    let write = Reflect::get(&clipboard, &"writeText".into()).ok().and_then(|write| write.dyn_into().ok());
    let written = write.and_then(|write: js_sys::Function| write.call1(&clipboard, &text.into()).ok());
    let Some(written) = written.and_then(|promise| promise.dyn_into::<js_sys::Promise>().ok()) else {
        return then(false);
    };
    spawn_local(async move { then(JsFuture::from(written).await.is_ok()) });
}

/// What the browser knows of a language: an object of this class of its own. `None` where it has no such class.
fn of_intl(class: &str, tag: &str) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: js_sys::Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&class, &Array::of1(&tag.into())).ok()
}

/// The country of whoever sits here, by the language of the browser: `GB`.
pub fn country() -> Option<String> {
    let locale = of_intl("Locale", &window().navigator().language()?)?;
    let maximize: js_sys::Function = Reflect::get(&locale, &"maximize".into()).ok()?.dyn_into().ok()?;
    Reflect::get(&maximize.call0(&locale).ok()?, &"region".into()).ok()?.as_string()
}

/// Whether there is room for the widget beside the fields.
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width > 1152.0)
}

/// The widget in `screen`, made if it is not there yet. It is put into the page once it has a pack, as it would begin with
/// another one otherwise.
fn widget_in(screen: &Element) -> Option<Element> {
    if let Some(widget) = screen.first_element_child() {
        return Some(widget);
    }
    let widget = document().create_element("lumbar-check").ok()?;
    for (name, value) in [("loading", "eager"), ("history", "off"), ("heading-level", "3")] {
        widget.set_attribute(name, value).ok()?;
    }
    Some(widget)
}

/// Hands a pack to the widget, for readers in a region.
pub fn show(screen: &NodeRef, files: &Rc<Files>, language: &str, region: &str) {
    let Some(screen) = screen.cast::<Element>() else { return };
    let Some(widget) = widget_in(&screen) else { return };
    let _ = widget.set_attribute("lang", language);
    let _ = match region {
        "" => widget.remove_attribute("region"),
        region => widget.set_attribute("region", region),
    };
    let files = &written_down(files);
    let pack = Object::new();
    let set = |name: &str, json: Option<&Json>| {
        let text = json.map_or(JsValue::UNDEFINED, |json| json.compact().into());
        let _ = Reflect::set(&pack, &name.into(), &text);
    };
    set("pack", Some(files.rules()));
    set("words", Some(files.words(language)));
    set("revisions", files.file(crate::model::document::REVISIONS));
    // What is agreed to is told on no card until it is signed: the widget stays as it is meanwhile.
    set("review", files.file(crate::model::document::REVIEW).filter(|_| is_claimed(files)));
    if !is_handed_over(&widget, &pack) {
        let _ = Reflect::set(&widget, &"pack".into(), &pack);
    }
    if widget.parent_element().is_none() {
        let _ = screen.append_child(&widget);
    }
}

/// Whether the widget has this pack already. One that is handed over again begins anew.
fn is_handed_over(widget: &Element, pack: &Object) -> bool {
    let of = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let now = of(widget, "pack");
    now.is_object() && ["pack", "words", "revisions", "review"].iter().all(|name| of(&now, name) == of(pack, name))
}

/// Has a patient played in the widget, or nobody from now on. `patient`: JSON, as the script of the page reads it.
pub fn play(patient: Option<&str>) {
    let options = web_sys::CustomEventInit::new();
    options.set_detail(&patient.map_or(JsValue::NULL, JsValue::from));
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("studio-patient", &options) {
        let _ = window().dispatch_event(&event);
    }
}

/// Which way a language is written, as far as the browser knows.
pub fn direction_of(tag: &str) -> String {
    let known = (|| {
        let locale = of_intl("Locale", tag)?;
        let info = match Reflect::get(&locale, &"getTextInfo".into()).ok()?.dyn_into::<js_sys::Function>() {
            Ok(ask) => ask.call0(&locale).ok()?,
            Err(_) => Reflect::get(&locale, &"textInfo".into()).ok()?,
        };
        Reflect::get(&info, &"direction".into()).ok()?.as_string()
    })();
    // Firefox does not tell.
    let is_rtl =
        ["ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ckb"].contains(&tag.split('-').next().unwrap_or(tag));
    known.unwrap_or_else(|| if is_rtl { "rtl" } else { "ltr" }.to_owned())
}

/// The plural forms of a language, as the browser names them.
pub fn plural_forms(tag: &str) -> Vec<String> {
    let forms = (|| {
        let rules = of_intl("PluralRules", tag)?;
        let options: js_sys::Function = Reflect::get(&rules, &"resolvedOptions".into()).ok()?.dyn_into().ok()?;
        let forms = Reflect::get(&options.call0(&rules).ok()?, &"pluralCategories".into()).ok()?;
        Some(Array::from(&forms).iter().filter_map(|form| form.as_string()).collect::<Vec<_>>())
    })();
    forms.filter(|forms| !forms.is_empty()).unwrap_or_else(|| vec!["other".to_owned()])
}

pub fn print() {
    let _ = window().print();
}
