//! What a clinician reads who opens a link with answers in it.

pub mod clinician_summary;
mod summary_facts;
mod summary_lines;
mod summary_rows;
