//! What needs a browser and no page: the view, mounted into a shadow root.
#![cfg(target_arch = "wasm32")]

mod widget;

use lumbar_check::domain::Layout;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use widget::{Widget, psoas};

wasm_bindgen_test_configure!(run_in_browser);

/// Two options of the first page, which takes as many as there are.
const SIGN: &str = "Sudden or severe tummy pain";
const OTHER_SIGN: &str = "Sudden strong testicle pain";

#[wasm_bindgen_test]
async fn the_first_page_is_drawn_once_and_takes_no_focus() {
    let widget = Widget::mount().await;
    assert_eq!(widget.events(), ["drawn"]);
    assert!(widget.focused().is_none());
    assert!(widget.controls("input").is_empty());
}

#[wasm_bindgen_test]
async fn starting_shows_questions_and_moves_the_focus_to_their_heading() {
    let widget = Widget::started().await;
    assert_eq!(widget.events(), ["drawn", "opened a page", "started", "stepped"]);
    let focused = widget.focused().expect("something took the focus");
    assert_eq!(focused.get_attribute("tabindex").as_deref(), Some("-1"));
    assert!(widget.controls("input").iter().all(|input| !input.checked()), "nothing is preselected");
}

#[wasm_bindgen_test]
async fn one_of_a_question_is_checked_at_a_time() {
    let mut widget = Widget::started().await;
    widget.tick(SIGN).await;
    widget.tick(OTHER_SIGN).await;
    assert_eq!(widget.checked(), [SIGN, OTHER_SIGN], "of a list, several are");
    widget.set_layout(Layout::SinglePage).await;
    widget.tick("18 to 49").await;
    widget.tick("50 to 59").await;
    assert_eq!(widget.checked(), [SIGN, OTHER_SIGN, "50 to 59"]);
}

#[wasm_bindgen_test]
async fn what_is_pressed_again_before_it_is_drawn_counts_as_it_stands_on_the_screen() {
    let mut widget = Widget::started().await;
    for pressed in [SIGN, OTHER_SIGN, SIGN] {
        widget.option(pressed).click();
    }
    assert_eq!(widget.checked(), [OTHER_SIGN], "as the browser shows it");
    // Every question is drawn anew, from what was answered.
    widget.set_layout(Layout::SinglePage).await;
    assert_eq!(widget.checked(), [OTHER_SIGN]);
}

#[wasm_bindgen_test]
async fn the_same_pack_in_other_words_keeps_the_answers() {
    let mut widget = Widget::started().await;
    widget.tick(SIGN).await;
    widget.update(|props| props.pack = psoas()).await;
    assert_eq!(widget.checked(), [SIGN]);
}

#[wasm_bindgen_test]
async fn all_questions_on_one_page_and_back_keep_the_answers() {
    let mut widget = Widget::started().await;
    widget.tick(SIGN).await;
    let few = widget.controls("input").len();
    widget.set_layout(Layout::SinglePage).await;
    assert!(widget.controls("input").len() > 5 * few, "every question is there");
    assert_eq!(widget.checked(), [SIGN]);
    widget.set_layout(Layout::Pages).await;
    assert_eq!(widget.checked(), [SIGN]);
}

#[wasm_bindgen_test]
async fn two_widgets_share_no_answer() {
    let (one, other) = (Widget::started().await, Widget::started().await);
    one.tick(SIGN).await;
    assert_eq!(one.checked(), [SIGN]);
    assert!(other.checked().is_empty());
}

#[wasm_bindgen_test]
async fn a_destroyed_widget_leaves_nothing_in_its_place() {
    let widget = Widget::started().await;
    let root = widget.root();
    widget.destroy().await;
    assert_eq!(root.child_nodes().length(), 0);
}

#[wasm_bindgen_test]
async fn ids_and_names_are_others_in_each_widget_and_say_nothing() {
    let (one, other) = (Widget::started().await, Widget::started().await);
    let (names, others) = (one.names(), other.names());
    assert!(names.len() > one.controls("input").len(), "{names:?}");
    assert!(
        names.iter().all(|name| name.len() == 12 && name.bytes().all(|byte| byte.is_ascii_lowercase())),
        "{names:?}"
    );
    assert!(names.iter().all(|name| !others.contains(name)), "{names:?} and {others:?}");
    one.tick(SIGN).await;
    assert_eq!(one.names(), names, "drawn again, they are the same");
}
