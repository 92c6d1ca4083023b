//! Benches of the core; there is nothing else in this crate. `cargo bench` runs them.
