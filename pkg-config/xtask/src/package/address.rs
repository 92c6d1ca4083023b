//! The address that packages are made for.

use anyhow::{Result, bail};
use std::fmt;

/// The folder that the files are served from, with a slash at the end.
#[derive(Clone, Debug)]
pub struct Address(String);

impl Address {
    /// # Errors
    /// If it is no address of a folder on the web.
    pub fn parse(text: &str) -> Result<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = !text.contains(['?', '#', '"', '\'', '<', '>', '\\']) && !text.contains(char::is_whitespace);
        if !is_plain || host.is_none_or(|host| host.is_empty() || host.starts_with('/')) {
            bail!("--url takes the address of a folder, like https://clinic.example/lumbar-check/, not `{text}`");
        }
        Ok(Self(format!("{}/", text.trim_end_matches('/'))))
    }

    /// The address of a file in the folder.
    pub fn of(&self, file: &str) -> String {
        format!("{self}{file}")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_one_slash_at_its_end() {
        for text in ["https://clinic.example/check", "https://clinic.example/check/"] {
            assert_eq!(Address::parse(text).unwrap().of("a.html"), "https://clinic.example/check/a.html");
        }
    }

    #[test]
    fn anything_but_a_folder_on_the_web_is_refused() {
        for text in
            ["clinic.example", "ftp://clinic.example/", "https://", "https://a/?b", "https://a/#b", "https://a b/"]
        {
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
}
