//! Progress: one plain line for each stage, with its seconds.

use anyhow::Result;
use std::time::Instant;

/// The result of `work`, which is announced by a line once it is done.
pub fn stage<T>(done: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let start = Instant::now();
    let value = work()?;
    println!("{:>7}  {done}", seconds(start));
    Ok(value)
}

/// The time since `start`, for people.
pub fn seconds(start: Instant) -> String {
    format!("{:.1} s", start.elapsed().as_secs_f32())
}
