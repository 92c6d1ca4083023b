//! Open pages learn of a new build through an event stream.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub const EVENTS: &str = "/__reload/events";
pub const SCRIPT: &str = "/__reload.js";

/// Reloads the page when the build is another than the one it was opened with, also after the server was restarted.
pub const JAVASCRIPT: &str = "\
let opened;
new EventSource(\"/__reload/events\").onmessage = ({ data: build }) => {
  opened ??= build;
  if (build !== opened) location.reload();
};
";

/// How often a line is sent that means nothing, so that a page that went away is noticed.
const STILL_HERE: Duration = Duration::from_secs(15);

/// The number of the current build, and who waits for the next.
pub struct Reload {
    build: Mutex<u128>,
    changed: Condvar,
}

impl Reload {
    /// Begins with the time, so that no number comes twice over several runs.
    pub fn new() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self { build: Mutex::new(now.map_or(0, |time| time.as_millis())), changed: Condvar::new() }
    }

    /// Tells all open pages that there is something new.
    pub fn announce(&self) {
        *self.current() += 1;
        self.changed.notify_all();
    }

    /// Sends the number of each build to one page until it goes away.
    pub fn stream(&self, mut page: impl Write) {
        let _ = self.send(&mut page);
    }

    fn send(&self, page: &mut impl Write) -> io::Result<()> {
        page.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
              Connection: close\r\n\r\n",
        )?;
        let mut sent = None;
        loop {
            let build = *self.current();
            if sent == Some(build) {
                page.write_all(b":\n\n")?;
            } else {
                write!(page, "data: {build}\n\n")?;
                sent = Some(build);
            }
            page.flush()?;
            let current = self.current();
            if *current == build {
                drop(self.changed.wait_timeout(current, STILL_HERE));
            }
        }
    }

    fn current(&self) -> MutexGuard<'_, u128> {
        self.build.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `html` with the reloading script: at the end of the head, or of the page if it has none. The file stays as it is.
pub fn inject(html: Vec<u8>) -> Vec<u8> {
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
    use std::sync::mpsc;
    use std::thread;

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
        struct Page(mpsc::Sender<String>);
        impl Write for Page {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                let text = String::from_utf8_lossy(bytes).into_owned();
                self.0.send(text).map_err(io::Error::other)?;
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let (sender, heard) = mpsc::channel();
        let reload = std::sync::Arc::new(Reload::new());
        let streaming = std::sync::Arc::clone(&reload);
        thread::spawn(move || streaming.stream(Page(sender)));
        let mut text = String::new();
        let mut hear = |builds: usize| {
            while text.matches("data: ").count() < builds || !text.ends_with("\n\n") {
                text.push_str(&heard.recv_timeout(Duration::from_secs(5)).unwrap());
            }
        };
        hear(1);
        reload.announce();
        hear(2);
    }
}
