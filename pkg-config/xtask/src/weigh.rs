//! Bytes as a server would send them.

use anyhow::Result;
use std::fmt::{self, Write as _};
use std::io::Write;

/// The size of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    pub raw: usize,
    /// At level 9, as most servers are set up.
    pub gzip: usize,
    /// At quality 11, as static hosts and CDNs compress ahead of time.
    pub brotli: usize,
}

impl Weight {
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(bytes)?;
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
        brotli.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.into_inner().len() })
    }
}

impl std::ops::Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// A number with thousands separated: `133,120`.
pub struct Bytes(pub usize);

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        f.pad(&text)
    }
}

/// Rows as text, the first column to the left and the others to the right.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (index, (cell, &width)) in row.iter().zip(&widths).enumerate() {
            let _ = match index {
                0 => write!(line, "  {cell:<width$}"),
                _ => write!(line, "  {cell:>width$}"),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compression_is_counted_to_the_last_byte() {
        let weight = Weight::of(&b"psoas ".repeat(1000)).unwrap();
        assert_eq!(weight.raw, 6000);
        assert!(weight.brotli > 5 && weight.brotli < weight.gzip && weight.gzip < 100);
    }

    #[test]
    fn thousands_are_separated() {
        assert_eq!(Bytes(7).to_string(), "7");
        assert_eq!(Bytes(133_120).to_string(), "133,120");
        assert_eq!(Bytes(1_000_000).to_string(), "1,000,000");
    }

    #[test]
    fn columns_of_a_table_line_up() {
        let rows = [["file", "raw"], ["a.js", "1,024"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(table(&rows), "  file    raw\n  a.js  1,024\n");
    }
}
