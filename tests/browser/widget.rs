//! A widget on an otherwise empty page, and a reader's hands.

use gloo::timers::future::TimeoutFuture;
use lumbar_check::content::{ContentPack, Plural};
use lumbar_check::domain::{HiddenTips, Layout, StorageState};
use lumbar_check::view::{
    App, AppProps, DateRule, Entry, Event, HeadingLevel, Links, Names, Pack, PluralRule, Printer, Settings,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{AppHandle, Callback, Renderer};

pub struct Widget {
    app: AppHandle<App>,
    props: AppProps,
    shadow: ShadowRoot,
    root: Element,
    events: Rc<RefCell<Vec<&'static str>>>,
}

/// The pack that the widget brings along, read anew.
pub fn psoas() -> Pack {
    let rules = include_str!("../../src/content/packs/psoas/pack.json");
    let words = include_str!("../../src/content/packs/psoas/en.json");
    Pack(Rc::new(ContentPack::parse(rules, words, None).expect("the built-in pack has no faults")))
}

fn settings(layout: Layout) -> Rc<Settings> {
    Rc::new(Settings {
        region: "uk".into(),
        heading_level: HeadingLevel::new(2),
        layout,
        clinic_name: None,
        booking: None,
        phone: None,
        plural: PluralRule(|_, _| Plural::Other),
        date: DateRule(|_, _, date| date.to_owned()),
        slots: "".into(),
        hidden_tips: HiddenTips::default(),
        links: Links::Possible,
        printer: Printer::Ready,
    })
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Drawn => "drawn",
        Event::HasMoreToDraw => "has more to draw",
        Event::Landed(..) => "landed",
        Event::Started => "started",
        Event::Stepped => "stepped",
        Event::Completed => "completed",
        Event::OpenedPage(_) => "opened a page",
        Event::ReopenedPage(_) => "reopened a page",
        Event::ForgotPages => "forgot pages",
        Event::AskedFor(..) => "asked for something",
        Event::AskedToPrint(..) => "asked to print",
        Event::AskedToPrintWithoutLink => "asked to print without a link",
        Event::AskedToCopySeekCare(..) => "asked to copy",
        Event::AgreedToTellClinic(..) => "agreed to tell the clinic",
        Event::AskedToKeep(..) => "asked to keep",
        Event::ChangedKept(..) => "changed what is kept",
        Event::AskedToForget(_) => "asked to forget",
    }
}

/// The words of the label of a control.
fn label(input: &HtmlInputElement) -> String {
    let labels = input.labels().expect("an input has labels");
    labels.item(0).and_then(|label| label.text_content()).expect("there is a label")
}

impl Widget {
    /// Mounts one at the end of the page and waits until it is drawn.
    pub async fn mount() -> Self {
        thread_local!(static SALT: Cell<u64> = const { Cell::new(0) });
        let salt = SALT.get() + 1;
        SALT.set(salt);
        let document = web_sys::window().and_then(|window| window.document()).expect("there is a page");
        let host = document.create_element("div").expect("it can be made");
        document.body().expect("the page has a body").append_child(&host).expect("it can be added");
        let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a div can have one");
        let root = document.create_element("div").expect("it can be made");
        shadow.append_child(&root).expect("it can be added");

        let events = Rc::new(RefCell::new(Vec::new()));
        let recorded_events = events.clone();
        let props = AppProps {
            pack: psoas(),
            entry: Entry::Fresh,
            followed: 0,
            begun: None,
            settings: settings(Layout::Pages),
            storage: StorageState::Off,
            names: Names::salted(salt),
            on_event: Callback::from(move |event| match event {
                // As the element's script does it, which is not here.
                Event::Landed(beginning, _) => _ = beginning.map(|beginning| beginning.focus()),
                event => recorded_events.borrow_mut().push(name(&event)),
            }),
        };
        let app = Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
        let widget = Self { app, props, shadow, root, events };
        widget.until(|widget| !widget.events().is_empty()).await;
        widget
    }

    /// One whose reader has pressed Start.
    pub async fn started() -> Self {
        let widget = Self::mount().await;
        let start: HtmlElement = widget.find("button").expect("there is a button").unchecked_into();
        start.click();
        widget.until(|widget| !widget.controls("input").is_empty()).await;
        widget
    }

    /// Waits until something holds; gives up after two seconds.
    pub async fn until(&self, holds: impl Fn(&Self) -> bool) {
        for _ in 0..200 {
            if holds(self) {
                return;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("it did not happen: {}", self.shadow.inner_html());
    }

    pub fn root(&self) -> Element {
        self.root.clone()
    }

    pub fn events(&self) -> Vec<&'static str> {
        self.events.borrow().clone()
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.shadow.query_selector(selector).expect("the selector is one")
    }

    pub fn controls(&self, selector: &str) -> Vec<HtmlInputElement> {
        let found = self.shadow.query_selector_all(selector).expect("the selector is one");
        (0..found.length()).filter_map(|index| found.item(index)).map(JsCast::unchecked_into).collect()
    }

    pub fn focused(&self) -> Option<Element> {
        self.shadow.active_element()
    }

    /// The labels of the options that are checked, in the order of the page.
    pub fn checked(&self) -> Vec<String> {
        self.controls("input").iter().filter(|input| input.checked()).map(label).collect()
    }

    /// The control of the option with a label.
    pub fn option(&self, wanted: &str) -> HtmlInputElement {
        self.controls("input").into_iter().find(|input| label(input) == wanted).expect("the option is on the page")
    }

    /// Presses the option with a label and waits until it is checked.
    pub async fn tick(&self, wanted: &str) {
        self.option(wanted).click();
        self.until(|widget| widget.checked().iter().any(|checked| checked == wanted)).await;
    }

    /// Every id and name of a control in the shadow root, as they stand there.
    pub fn names(&self) -> Vec<String> {
        let attributes = ["id", "name"];
        let of = |control: HtmlInputElement| attributes.map(|attribute| control.get_attribute(attribute));
        self.controls("fieldset, input").into_iter().flat_map(of).flatten().collect()
    }

    pub async fn set_layout(&mut self, layout: Layout) {
        let before = self.controls("input").len();
        self.update(|props| props.settings = settings(layout)).await;
        self.until(|widget| widget.controls("input").len() != before).await;
    }

    /// Hands other properties to the widget and lets it draw.
    pub async fn update(&mut self, change: impl FnOnce(&mut AppProps)) {
        change(&mut self.props);
        self.app.update(self.props.clone());
        TimeoutFuture::new(0).await;
    }

    /// Takes the widget down.
    pub async fn destroy(self) {
        self.app.destroy();
        TimeoutFuture::new(0).await;
    }
}
