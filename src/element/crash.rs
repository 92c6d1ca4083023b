//! After a panic the module cannot go on: every widget on the page gives its place back to the fallback.

use std::cell::RefCell;
use std::panic;
use std::sync::Once;
use wasm_bindgen::JsValue;
use web_sys::js_sys::Function;

thread_local! {
    static WATCHED: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

static HOOK: Once = Once::new();

/// Tells `tell` that everything failed, should that happen.
pub fn watch(tell: Function) {
    HOOK.call_once(|| panic::set_hook(Box::new(|_| give_up())));
    WATCHED.with_borrow_mut(|watched| watched.push(tell));
}

/// No longer tells `tell`.
pub fn forget(tell: &Function) {
    WATCHED.with_borrow_mut(|watched| watched.retain(|other| other != tell));
}

fn give_up() {
    let watched = WATCHED.with(|watched| watched.try_borrow_mut().map(|mut watched| std::mem::take(&mut *watched)));
    for tell in watched.unwrap_or_default() {
        // There is nobody left to tell if this fails as well.
        let _ = tell.call2(&JsValue::NULL, &"failed".into(), &"the widget stopped working".into());
    }
}
