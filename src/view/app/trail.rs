//! The pages that a reader has been on, in step with the entries of the browser's history.

use super::location::Reading;
use crate::domain::Location;
use crate::view::contract::event::Event;

/// A page, and nothing of what was answered there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    pub reading: Reading,
    pub location: Location,
}

/// Which way a reader went, as far as the page says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Course {
    On,
    Back,
}

/// Every page from the first on, by its ordinal.
pub struct Trail {
    stops: Vec<Stop>,
    at: usize,
}

impl Trail {
    pub fn new(first: Stop) -> Self {
        Self { stops: vec![first], at: 0 }
    }

    /// The ordinal of the page that is shown.
    pub fn at(&self) -> usize {
        self.at
    }

    pub fn stop(&self, ordinal: usize) -> Option<Stop> {
        self.stops.get(ordinal).copied()
    }

    /// Takes over that a page was opened by a press inside the widget. Whoever goes back goes to where they have been; what
    /// lies beyond a new page is gone, as in a browser.
    pub fn went(&mut self, stop: Stop, course: Course) -> Option<Event> {
        if self.stops[self.at] == stop {
            return None;
        }
        let earlier = self.stops[..self.at].iter().rposition(|earlier| *earlier == stop);
        match earlier.filter(|_| course == Course::Back) {
            Some(ordinal) => {
                self.at = ordinal;
                Some(Event::ReopenedPage(ordinal))
            }
            None => {
                self.stops.truncate(self.at + 1);
                self.stops.push(stop);
                self.at += 1;
                Some(Event::OpenedPage(self.at))
            }
        }
    }

    /// Takes over what is shown at an entry that the browser went to. Beyond a page that is another than it was, nothing is
    /// known any more.
    pub fn landed(&mut self, ordinal: usize, stop: Stop) {
        if self.stop(ordinal) != Some(stop) {
            self.stops.truncate(ordinal);
            self.stops.push(stop);
        }
        self.at = ordinal;
    }
}
