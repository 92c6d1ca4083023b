//! Drawings: those of the tips, and the body that pain is marked on.

pub mod body;
mod drawing;
pub mod pain_figures;
pub mod tip_drawing;
