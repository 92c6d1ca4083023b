//! Open pages learn of a new build through an event stream.
//!
//! tower-livereload does the same by a script inside the page, which the policy of our pages forbids.

use axum::body::{Body, to_bytes};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use std::convert::Infallible;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;

const EVENTS: &str = "/__reload/events";
const SCRIPT: &str = "/__reload.js";

/// Reloads the page when the build is another than the one it was opened with, also after the server was restarted.
const JAVASCRIPT: &str = "\
let opened;
new EventSource(\"/__reload/events\").onmessage = ({ data: build }) => {
  opened ??= build;
  if (build !== opened) location.reload();
};
";

/// The number of the current build.
pub struct Reload(watch::Sender<u128>);

impl Reload {
    /// Begins with the time, so that no number comes twice over several runs.
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self(watch::Sender::new(now.map_or(0, |time| time.as_millis())))
    }

    /// Tells all open pages that there is something new.
    pub fn announce(&self) {
        self.0.send_modify(|build| *build += 1);
    }

    /// A site whose pages reload. The files stay as they are.
    pub fn pages(&self, site: Router) -> Router {
        let build = self.0.subscribe();
        let events = move || async move {
            let builds =
                WatchStream::new(build).map(|build| Ok::<_, Infallible>(Event::default().data(build.to_string())));
            Sse::new(builds).keep_alive(KeepAlive::default())
        };
        site.layer(middleware::map_response(with_script))
            .route(EVENTS, get(events))
            .route(SCRIPT, get(([(CONTENT_TYPE, "text/javascript")], JAVASCRIPT)))
    }
}

/// A page with the reloading script; anything else as it is.
async fn with_script(response: Response) -> Response {
    let is_page = response.headers().get(CONTENT_TYPE).is_some_and(|mime| mime.as_bytes().starts_with(b"text/html"));
    if !is_page {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(html) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    head.headers.remove(CONTENT_LENGTH);
    Response::from_parts(head, Body::from(inject(html.to_vec())))
}

/// `html` with the reloading script: at the end of the head, or of the page if it has none.
fn inject(html: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(html.clone()) else {
        return html;
    };
    let at = text.find("</head>").unwrap_or(text.len());
    let (before, after) = text.split_at(at);
    format!("{before}<script src=\"{SCRIPT}\" async></script>{after}").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;
    use std::time::Duration;
    use tower::ServiceExt;

    #[test]
    fn the_script_is_added_to_the_head() {
        let page = inject(b"<head><title>x</title></head><body>".to_vec());
        let expected = r#"<head><title>x</title><script src="/__reload.js" async></script></head><body>"#;
        assert_eq!(String::from_utf8(page).unwrap(), expected);
    }

    #[test]
    fn a_page_without_a_head_gets_it_at_the_end() {
        assert!(inject(b"<p>x".to_vec()).starts_with(b"<p>x<script"));
    }

    #[test]
    fn a_page_that_is_not_text_is_left_alone() {
        assert_eq!(inject(vec![0xff]), vec![0xff]);
    }

    #[test]
    fn an_open_page_hears_of_a_build() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let reload = Reload::new();
            let request = Request::get(EVENTS).body(Body::empty()).unwrap();
            let response = reload.pages(Router::new()).oneshot(request).await.unwrap();
            assert_eq!(response.headers()[CONTENT_TYPE], "text/event-stream");
            let mut body = response.into_body().into_data_stream();
            let mut heard = async || {
                let next = tokio::time::timeout(Duration::from_secs(5), body.next()).await;
                String::from_utf8(next.unwrap().unwrap().unwrap().to_vec()).unwrap()
            };
            let first = heard().await;
            reload.announce();
            let second = heard().await;
            assert!(first.starts_with("data: ") && second.starts_with("data: ") && first != second, "{first}{second}");
        });
    }
}
