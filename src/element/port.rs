//! The port between this module and the script that owns the element. `js/glue.d.ts` has the same names, and
//! `tests/core/element.rs` compares the two; `js/session.js` and `js/share-actions.js` do what is asked here.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::HtmlElement;
use web_sys::js_sys::Function;

#[wasm_bindgen]
extern "C" {
    /// The script of one element. What it throws is its own affair and must not stop the widget, so callers ignore it.
    pub type Port;

    /// The widget is drawn: it takes the place of what stood inside the element, or of the first step as it is now.
    #[wasm_bindgen(method, catch)]
    pub fn drawn(this: &Port) -> Result<(), JsValue>;

    /// Of a long page, the beginning is drawn: `draw_more` is to be called once the reader sees it.
    #[wasm_bindgen(method, catch)]
    pub fn has_more_to_draw(this: &Port) -> Result<(), JsValue>;

    /// The region that the blog chose, else `home`, that of the pack, else the country that the page or the browser names;
    /// empty if there is none.
    #[wasm_bindgen(method, catch)]
    pub fn region(this: &Port, home: &str) -> Result<String, JsValue>;

    /// Leads the reader to a page, by what it begins with.
    #[wasm_bindgen(method, catch)]
    pub fn land(this: &Port, beginning: Option<HtmlElement>, widget: &HtmlElement) -> Result<(), JsValue>;

    /// The fragment of the address was ours: it goes out of the address.
    #[wasm_bindgen(method, catch)]
    pub fn claim_link(this: &Port) -> Result<(), JsValue>;

    /// A page is shown that is to have an entry of its own in the browser's history.
    #[wasm_bindgen(method, catch)]
    pub fn open_page(this: &Port, ordinal: usize) -> Result<(), JsValue>;

    /// A page is shown that has one.
    #[wasm_bindgen(method, catch)]
    pub fn reopen_page(this: &Port, ordinal: usize) -> Result<(), JsValue>;

    /// The pages that have entries are no longer there.
    #[wasm_bindgen(method, catch)]
    pub fn forget_pages(this: &Port) -> Result<(), JsValue>;

    /// The names of the slots into which the page put something, each between spaces.
    #[wasm_bindgen(method, catch)]
    pub fn filled_slots(this: &Port) -> Result<String, JsValue>;

    /// Tells the page that an attribute says what cannot be used.
    #[wasm_bindgen(method, catch)]
    pub fn report_fault(this: &Port, fault: &str) -> Result<(), JsValue>;

    /// Whether printing is possible here: a sandbox may drop it and tell nobody.
    #[wasm_bindgen(method, catch)]
    pub fn may_print(this: &Port) -> Result<bool, JsValue>;

    /// Prints the widget, with a line under it and the square code of a link, if there is one.
    #[wasm_bindgen(method, catch)]
    pub fn print(this: &Port, line: &str, url: &str) -> Result<(), JsValue>;

    /// Shares a link by the device's own sheet, else copies it: `Shared`, `Copied`, `ToCopy` or `Nothing`.
    #[wasm_bindgen(method, catch)]
    pub fn share_link(this: &Port, url: &str, reply: Function) -> Result<(), JsValue>;

    /// Draws the picture of what is in a link, and shares it by the device's own sheet, else saves it: `Shared`, `Saved` or
    /// `Nothing`; `ToCopy` or `Failed` with the link. `region`: whose emergency number is on it. `clinic`: whose page it is,
    /// or empty.
    #[wasm_bindgen(method, catch)]
    pub fn share_picture(
        this: &Port,
        name: &str,
        url: &str,
        region: &str,
        clinic: &str,
        reply: Function,
    ) -> Result<(), JsValue>;

    /// Copies a text: `Copied` or `ToCopy`.
    #[wasm_bindgen(method, catch)]
    pub fn copy_text(this: &Port, text: &str, reply: Function) -> Result<(), JsValue>;

    /// Makes the square code of a link: `Made`, with the code.
    #[wasm_bindgen(method, catch)]
    pub fn make_code(this: &Port, url: &str, reply: Function) -> Result<(), JsValue>;

    /// Saves a text as a file: `Saved`, or `ToCopy` with the text.
    #[wasm_bindgen(method, catch)]
    pub fn save_file(this: &Port, name: &str, text: &str, reply: Function) -> Result<(), JsValue>;

    /// Saves the answers in a fragment as a FHIR resource: `Saved`, or `ToCopy` with the text of the file.
    #[wasm_bindgen(method, catch)]
    pub fn save_record(this: &Port, name: &str, fragment: &str, reply: Function) -> Result<(), JsValue>;
}

/// What became of what a reader wanted to pass on. A text goes with it: what there is to copy, or a code.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareReply {
    /// The reader thought better of it.
    Nothing,
    Shared,
    Copied,
    /// Nothing can be copied or saved here: the reader copies the text by hand.
    ToCopy,
    Saved,
    Made,
    Failed,
}

/// How a reader who opened a link gets to the result.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The widget leads them there.
    Led,
    /// They are busy elsewhere on the page, and it is announced.
    Announced,
    /// It is what they see.
    There,
}

/// A function for the script to call once with a reply. If it never does, what it holds on to stays until the page goes.
pub fn once(reply: impl FnOnce(ShareReply, String) + 'static) -> Function {
    Closure::once_into_js(reply).unchecked_into()
}
