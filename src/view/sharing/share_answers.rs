//! Passing on the answers themselves, for a physio: behind a plain warning, and never the safety screen.

use super::drawer::{Drawer, drawer};
use super::share_status::share_status;
use super::square_code::code_button;
use super::{AtTheEnd, Part, Share};
use crate::content::Ui;
use crate::view::components::button::{Look, marked_button, report};
use crate::view::components::mark::{FILE, PADLOCK, PICTURE, SHARE};
use crate::view::components::render_context::RenderContext;
use crate::view::contract::event::{ShareAction, Wanted};
use crate::view::contract::host::Links;
use yew::prelude::*;

pub fn share_answers(context: &RenderContext, end: &AtTheEnd) -> Html {
    let say = |word| context.say(word);
    let ask = |what| report(&end.on_share, Share::Ask(Part::Answers, what));
    let content = || {
        let link = ask(ShareAction::Link(Wanted::Answers));
        let picture = ask(ShareAction::Picture(Wanted::Answers));
        html! {
            <>
                <p class="warning">{say(Ui::ShareWarning)}</p>
                <div class="tiles">
                    if context.settings.links == Links::Possible {
                        {marked_button(Look::Plain, SHARE, say(Ui::ShareAnswersNow), link)}
                        {marked_button(Look::Plain, PICTURE, say(Ui::ShareAnswersPicture), picture)}
                        {code_button(end, Part::Answers, Wanted::Answers, say(Ui::ShowAnswersCode))}
                    }
                    {marked_button(Look::Plain, FILE, say(Ui::SaveRecord), ask(ShareAction::Record))}
                </div>
                {share_status(context, &end.sharing, Part::Answers)}
            </>
        }
    };
    let row =
        Drawer { part: Part::Answers, class: "more drawer share-answers", mark: PADLOCK, words: say(Ui::ShareAnswers) };
    drawer(row, end, content)
}
