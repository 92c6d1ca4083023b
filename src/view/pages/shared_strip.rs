//! Announces the result of a link to a reader who is elsewhere on the page, and leads there.

use crate::content::Ui;
use crate::view::components::render_context::RenderContext;
use yew::prelude::*;

/// At the edge of the window, until the reader is there.
pub fn shared_strip(context: &RenderContext, on_result: &Callback<MouseEvent>) -> Html {
    let (lang, dir) = (context.pack.words.language.clone(), context.pack.words.direction.as_str());
    // Beside the widget and not in it: some browsers keep in a container what is to stand at the edge of the window.
    html! {
        <div class="widget strip" part="shared-strip" key={&*lang} {lang} {dir}>
            <p role="status">{context.say(Ui::SharedStrip)}</p>
            <button type="button" class="button button-primary" part="button button-primary" onclick={on_result}>
                {context.say(Ui::GoToResult)}
            </button>
        </div>
    }
}
