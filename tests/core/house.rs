//! The rules of the house, read off the sources.

pub mod architecture;
pub mod contributing;
pub mod element;
pub mod imports;
pub mod items;
pub mod sources;
