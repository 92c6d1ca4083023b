//! Which suites may be skipped.

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use std::env;

use super::Suite;

/// Suites that may be skipped without a failure.
pub struct Allowed(Vec<Suite>);

impl Allowed {
    /// All of them on somebody's own computer; under `CI=true` those of `LUMBAR_MAY_SKIP`, which has a line
    /// `suite: reason` for each.
    ///
    /// # Errors
    /// If a line names no suite, or gives no reason.
    pub fn from_environment() -> Result<Self> {
        match env::var("CI").as_deref() {
            Ok("true") => Self::parse(&env::var("LUMBAR_MAY_SKIP").unwrap_or_default()),
            _ => Ok(Self(Suite::value_variants().to_vec())),
        }
    }

    fn parse(lines: &str) -> Result<Self> {
        let mut suites = Vec::new();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (name, reason) =
                line.split_once(':').with_context(|| format!("LUMBAR_MAY_SKIP: no `:` in `{line}`"))?;
            let Ok(suite) = Suite::from_str(name.trim(), false) else {
                bail!("LUMBAR_MAY_SKIP: there is no suite `{}`", name.trim());
            };
            if reason.trim().is_empty() {
                bail!("LUMBAR_MAY_SKIP: `{}` has no reason", name.trim());
            }
            suites.push(suite);
        }
        Ok(Self(suites))
    }

    pub fn has(&self, suite: Suite) -> bool {
        self.0.contains(&suite)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_allowed_by_name_with_a_reason() {
        let allowed = Allowed::parse("\n  wordpress: no Debian here\n").unwrap();
        assert!(allowed.has(Suite::Wordpress) && !allowed.has(Suite::Engines));
        for wrong in ["wordpress", "wordpress: ", "word: press"] {
            assert!(Allowed::parse(wrong).is_err(), "{wrong}");
        }
    }
}
