//! What follows from the answers: invented patients, readers made up by chance, and the rules a second time.

pub mod begun;
pub mod changes;
pub mod contract;
pub mod days;
pub mod growth;
pub mod hidden_tips;
pub mod progress;
pub mod properties;
pub mod readers;
pub mod seek_care;
pub mod vignettes;
pub mod walks;
