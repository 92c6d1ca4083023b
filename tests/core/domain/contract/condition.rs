//! Conditions as the tables write them.

use std::collections::BTreeMap;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Name {
    /// The place of an option among all options.
    Option(usize),
    /// The place of a condition with a name.
    Word(usize),
    Always,
    /// The match is possible or more.
    Fits,
}

#[derive(Clone, Debug)]
pub enum Condition {
    Is(Name),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
    AtLeast(usize, Vec<Condition>),
}

/// Names by how they are written. An option whose name other questions have as well stands in it only with its question.
pub type Names = BTreeMap<String, Name>;

/// Reads `a & (b | !c)` or `2 of (a, b, c)`. Panics at what it cannot read: the tables are ours.
pub fn condition(text: &str, names: &Names) -> Condition {
    let spaced = ["(", ")", ",", "&", "|", "!"].iter().fold(text.to_owned(), |text, sign| {
        let spaced = format!(" {sign} ");
        text.replace(sign, &spaced)
    });
    let mut tokens: Vec<&str> = spaced.split_whitespace().rev().collect();
    let condition = any(&mut tokens, names);
    assert!(tokens.is_empty(), "`{text}` goes on after its end");
    condition
}

fn any(tokens: &mut Vec<&str>, names: &Names) -> Condition {
    let mut of = vec![all(tokens, names)];
    while tokens.pop_if(|token| *token == "|").is_some() {
        of.push(all(tokens, names));
    }
    if of.len() == 1 { of.remove(0) } else { Condition::Any(of) }
}

fn all(tokens: &mut Vec<&str>, names: &Names) -> Condition {
    let mut of = vec![one(tokens, names)];
    while tokens.pop_if(|token| *token == "&").is_some() {
        of.push(one(tokens, names));
    }
    if of.len() == 1 { of.remove(0) } else { Condition::All(of) }
}

fn one(tokens: &mut Vec<&str>, names: &Names) -> Condition {
    let token = tokens.pop().expect("something stands here");
    if token == "!" {
        return Condition::Not(Box::new(one(tokens, names)));
    }
    if token == "(" {
        let inner = any(tokens, names);
        assert_eq!(tokens.pop(), Some(")"));
        return inner;
    }
    if tokens.pop_if(|token| *token == "of").is_some() {
        let count = token.parse().expect("a number stands before `of`");
        return Condition::AtLeast(count, list(tokens, names));
    }
    Condition::Is(*names.get(token).unwrap_or_else(|| panic!("`{token}` is no name, or one of many")))
}

fn list(tokens: &mut Vec<&str>, names: &Names) -> Vec<Condition> {
    assert_eq!(tokens.pop(), Some("("));
    let mut of = vec![any(tokens, names)];
    while tokens.pop_if(|token| *token == ",").is_some() {
        of.push(any(tokens, names));
    }
    assert_eq!(tokens.pop(), Some(")"));
    of
}
