//! HTML with `{{names}}` in it.

use anyhow::{Context, Result, bail};

/// `template` with each `{{name}}` replaced by its value, which is HTML. What a value holds is not looked at again.
///
/// # Errors
/// If the template names something that has no value, or does not name something that has one.
pub fn fill(template: &str, values: &[(&str, &str)]) -> Result<String> {
    let mut html = String::with_capacity(template.len());
    let mut unused: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a {{ is not closed")?;
        let value = values.iter().find(|(known, _)| *known == name);
        let (_, value) = value.with_context(|| format!("nothing is known about {{{{{name}}}}}"))?;
        unused.retain(|other| *other != name);
        html += before;
        html += value;
        rest = after;
    }
    if !unused.is_empty() {
        bail!("no place for {}", unused.join(", "));
    }
    html += rest;
    Ok(html)
}

/// `text` as HTML, also inside a quoted attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_values_and_values_stay_what_they_are() {
        assert_eq!(fill("<p>{{a}} {{b}} {{a}}</p>", &[("a", "1"), ("b", "{{a}}")]).unwrap(), "<p>1 {{a}} 1</p>");
    }

    #[test]
    fn a_template_and_its_values_must_fit() {
        assert!(fill("{{a}}", &[]).is_err());
        assert!(fill("", &[("a", "")]).is_err());
        assert!(fill("{{a", &[("a", "")]).is_err());
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escaped("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
    }
}
