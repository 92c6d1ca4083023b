//! The description as tables, for READMEs and pages.

use anyhow::{Result, bail};

use super::{Attribute, CustomProperty, Element, Event};

/// A row for the names of the columns, then one for each thing. Cells are Markdown of one line.
pub type Table = Vec<Vec<String>>;

impl Element {
    /// `attributes`, `events`, `slots`, `parts` or `custom-properties`.
    ///
    /// # Errors
    /// If `kind` is none of these.
    pub fn table(&self, kind: &str) -> Result<Table> {
        let code = |name: &str| format!("`{name}`");
        let (head, rows): (&[&str], Table) = match kind {
            "attributes" => {
                let row =
                    |it: &Attribute| vec![code(&it.name), it.description.clone(), it.listed(), it.default.clone()];
                (&["attribute", "what it says", "values", "default"], self.attributes.iter().map(row).collect())
            }
            "events" => {
                let detail = |it: &Event| it.detail.as_ref().map_or_else(|| "none".to_owned(), |it| code(it));
                let row = |it: &Event| vec![code(&it.name), it.description.clone(), detail(it)];
                (&["event", "when", "detail"], self.events.iter().map(row).collect())
            }
            "slots" => {
                let name = |name: &str| if name.is_empty() { "(none)".to_owned() } else { code(name) };
                let rows = self.slots.iter().map(|it| vec![name(&it.0), it.1.clone()]);
                (&["slot", "what goes into it"], rows.collect())
            }
            "parts" => {
                let rows = self.parts.iter().map(|it| vec![code(&it.0), it.1.clone()]);
                (&["part", "what it is"], rows.collect())
            }
            "custom-properties" => {
                let default = |it: &CustomProperty| match (&it.light, &it.dark) {
                    (Some(light), Some(dark)) => format!("`{light}`, in the dark `{dark}`"),
                    _ => it.default.as_deref().map(code).unwrap_or_default(),
                };
                let row = |it: &CustomProperty| vec![code(&it.name), it.description.clone(), default(it)];
                (&["custom property", "what it sets", "default"], self.custom_properties.iter().map(row).collect())
            }
            _ => bail!("the element has no {kind}"),
        };
        let head = head.iter().map(|name| (*name).to_owned()).collect();
        Ok(std::iter::once(head).chain(rows).collect())
    }
}

/// A table in Markdown.
pub fn markdown(table: &Table) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut rows = table.iter();
    let Some(head) = rows.next() else { return String::new() };
    let rule = line(&vec!["---".to_owned(); head.len()]);
    line(head) + &rule + &rows.map(|row| line(row)).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_a_cell_ends_no_cell() {
        let table = vec![vec!["a".to_owned()], vec!["`x | y`".to_owned()]];
        assert_eq!(markdown(&table), "| a |\n| --- |\n| `x \\| y` |\n");
    }
}
