//! The functions of a source, and how long they are.

use crate::house::sources::Source;

/// A function, from its name to the brace that ends it.
pub struct Function {
    pub name: String,
    /// With the first and the last.
    pub lines: usize,
    /// Whether it is a component of Yew.
    pub is_component: bool,
}

/// The functions of a file of Rust or JavaScript that is laid out as usual: one ends with the first brace that stands as
/// far in as it begins. Methods of JavaScript have no keyword and are not among them.
pub fn functions(source: &Source) -> Vec<Function> {
    let code = source.code();
    let lines: Vec<&str> = code.lines().collect();
    let keyword = if source.path.ends_with(".rs") { "fn " } else { "function " };
    let mut functions = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(name) = name(line, keyword) else { continue };
        let indent = &line[..line.len() - line.trim_start().len()];
        let ends = |line: &&str| **line == format!("{indent}}}") || is_whole(line, indent);
        let Some(last) = lines[at..].iter().position(ends) else { continue };
        let mut attributes = lines[..at].iter().rev().take_while(|line| line.trim_start().starts_with("#["));
        let is_component = attributes.any(|line| line.trim() == "#[component]");
        functions.push(Function { name, lines: last + 1, is_component });
    }
    functions
}

/// The name of the function that begins in a line.
fn name(line: &str, keyword: &str) -> Option<String> {
    let (before, after) = line.split_once(keyword)?;
    let is_word = |word: &str| {
        ["const", "async", "unsafe", "extern", "export", "default"].contains(&word) || word.starts_with("pub")
    };
    // `pub(in a::b)` is two words.
    let before = before.replace("(in ", "(");
    let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (before.split_whitespace().all(is_word) && !name.is_empty()).then_some(name)
}

/// Whether a line ends a function that has its body in one line, or none.
fn is_whole(line: &str, indent: &str) -> bool {
    let is_inside = line.strip_prefix(indent).is_some_and(|rest| rest.starts_with(' '));
    !is_inside && (line.ends_with(';') || line.ends_with('}') && line.matches('{').count() == line.matches('}').count())
}
