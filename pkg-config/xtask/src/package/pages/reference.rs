//! The description of the element as tables of a page.

use anyhow::Result;

use super::template::escaped;
use crate::element::Element;
use crate::element::table::Table;
use crate::project::Project;

/// What there is a table of, and how it is called.
const TABLES: [(&str, &str); 5] = [
    ("attributes", "Attributes"),
    ("events", "Events"),
    ("slots", "Slots"),
    ("parts", "Parts, for <code>::part()</code>"),
    ("custom-properties", "Custom properties"),
];

/// Every table, folded away.
///
/// # Errors
/// If the description cannot be read.
pub fn reference(project: &Project) -> Result<String> {
    let element = Element::read(project)?;
    let mut html = String::new();
    for (kind, name) in TABLES {
        html += &format!("<details><summary>{name}</summary>\n{}</details>\n", table(&element.table(kind)?));
    }
    Ok(html)
}

fn table(table: &Table) -> String {
    let row = |cell: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|text| format!("<{cell}>{}</{cell}>", inline(text))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let (head, rows) =
        table.split_first().map_or((String::new(), [].as_slice()), |(head, rows)| (row("th", head), rows));
    let rows: String = rows.iter().map(|cells| row("td", cells)).collect();
    // It may be wider than a phone, and then a keyboard has to be able to scroll it.
    format!("<div class=\"table\" tabindex=\"0\"><table><thead>{head}</thead><tbody>\n{rows}</tbody></table></div>\n")
}

/// Markdown of one line, of which only code is used.
fn inline(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(at, piece)| if at % 2 == 1 { format!("<code>{}</code>", escaped(piece)) } else { escaped(piece) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_marked_and_nothing_is_markup() {
        assert_eq!(inline("a `<b>` & `c`"), "a <code>&lt;b&gt;</code> &amp; <code>c</code>");
    }

    #[test]
    fn the_first_row_names_the_columns() {
        let rows = vec![vec!["one".to_owned()], vec!["`x`".to_owned()]];
        let html = table(&rows);
        assert!(html.contains("<thead><tr><th>one</th></tr>"), "{html}");
        assert!(html.contains("<td><code>x</code></td>"), "{html}");
    }
}
