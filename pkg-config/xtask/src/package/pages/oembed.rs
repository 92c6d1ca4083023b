//! oEmbed: a site that is given the address of `check.html` makes a frame of it.

use anyhow::Result;
use lumbar_check::content::Ui;
use serde_json::{Value, json};

use super::edition::{Edition, FIRST};
use super::template::escaped;
use crate::build::Output;
use crate::package::address::Address;

/// Pixels. WordPress makes no frame lower than 200 or higher than 1000.
const WIDTH: u16 = 700;
const HEIGHT: u16 = 740;

/// What a site that knows nothing of us may let a frame do: run, open a source beside the page, call, print.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals \
                       allow-top-navigation-by-user-activation";

/// `oembed.json`, or `oembed.de.json`: static, as nothing in it depends on what is asked.
///
/// # Errors
/// Never.
pub fn oembed(edition: &Edition, address: &Address) -> Result<Output> {
    let title = edition.pack.say(Ui::Title);
    let answer =
        answer(&title, &address.to_string(), &address.of(&edition.file("check")), &address.of(&edition.file("frame")));
    let text = format!("{}\n", serde_json::to_string_pretty(&answer)?);
    Ok(Output { name: name(edition), bytes: text.into_bytes() })
}

/// The line in the head of a page that leads to it.
pub fn link(edition: &Edition, address: &Address) -> String {
    line(&address.of(&name(edition)), &edition.pack.say(Ui::Title))
}

/// The same answer and line for the guide's script to fill in, where the address is known only once the folder is on its
/// server: `{title}`, `{base}` of the folder, `{page}` behind the link, its `{frame}`, and the address of the `{answer}`.
pub fn to_fill_in() -> (String, String) {
    (answer("{title}", "{base}", "{page}", "{frame}").to_string(), line("{answer}", "{title}"))
}

fn answer(title: &str, base: &str, page: &str, frame: &str) -> Value {
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Lumbar Check",
        "provider_url": base,
        "cache_age": 86400,
        "width": WIDTH,
        "height": HEIGHT,
        "html": html(title, page, frame),
    })
}

fn line(answer: &str, title: &str) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        escaped(answer),
        escaped(title),
    )
}

/// WordPress shows the quote until the frame says how high it is, and a link stays where frames are not shown.
fn html(title: &str, page: &str, frame: &str) -> String {
    let (title, page, frame) = (escaped(title), escaped(page), escaped(frame));
    format!(
        "<blockquote><a href=\"{page}\">{title}</a></blockquote>\
         <iframe src=\"{frame}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" frameborder=\"0\" \
         sandbox=\"{SANDBOX}\" allow=\"clipboard-write; web-share\"></iframe>"
    )
}

fn name(edition: &Edition) -> String {
    match edition.language() {
        FIRST => "oembed.json".to_owned(),
        language => format!("oembed.{language}.json"),
    }
}
