//! Tells a reader who is elsewhere on the page of the result that they followed a link to, and leads there.

use crate::content::Ui;
use crate::view::components::edition::Edition;
use yew::prelude::*;

/// At the edge of the window, until the reader is there.
pub fn shared_strip(edition: &Edition, on_result: &Callback<MouseEvent>) -> Html {
    let (lang, dir) = (edition.pack.words.language.clone(), edition.pack.words.direction.as_str());
    // Beside the widget and not in it: some browsers keep in a container what is to stand at the edge of the window.
    html! {
        <div class="widget strip" part="shared-strip" {lang} {dir}>
            <p role="status">{edition.say(Ui::SharedStrip)}</p>
            <button type="button" class="button button-primary" part="button button-primary" onclick={on_result}>
                {edition.say(Ui::GoToResult)}
            </button>
        </div>
    }
}
