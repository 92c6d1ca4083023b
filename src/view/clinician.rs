//! What a clinician reads who opens a link with answers in it.

pub mod handover;
mod handover_facts;
mod handover_lines;
mod handover_rows;
