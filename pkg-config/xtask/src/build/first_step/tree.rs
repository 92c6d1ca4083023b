//! Markup as a tree, in which some nodes are there only while an option is ticked.

use anyhow::{Result, bail};
use html5gum::{Token, Tokenizer};
use std::collections::BTreeMap;

/// Elements without an end tag, of those that are drawn.
const VOID: [&str; 2] = ["br", "input"];

/// A part of the markup.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    Text(String),
    Element { tag: String, attributes: BTreeMap<String, String>, children: Vec<Child> },
}

/// A node in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Child {
    pub node: Node,
    /// The options one of which must be ticked for it to be there, by their ordinals; none if it always is.
    pub when: Vec<usize>,
}

impl From<Node> for Child {
    fn from(node: Node) -> Self {
        Self { node, when: Vec::new() }
    }
}

/// The one element that `markup` consists of.
///
/// # Errors
/// If it is something else, or an element in it does not end.
pub fn parse(markup: &str) -> Result<Node> {
    let mut open = vec![Node::Element { tag: String::new(), attributes: BTreeMap::new(), children: Vec::new() }];
    for token in Tokenizer::new(markup) {
        let Ok(token) = token;
        match token {
            Token::StartTag(start) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let tag = text(&start.name);
                let attributes = start.attributes.iter().map(|(name, value)| (text(name), text(value))).collect();
                let ends = start.self_closing || VOID.contains(&tag.as_str());
                open.push(Node::Element { tag, attributes, children: Vec::new() });
                if ends {
                    close(&mut open)?;
                }
            }
            Token::EndTag(_) => close(&mut open)?,
            Token::String(text) => {
                let text = String::from_utf8_lossy(&text).into_owned();
                push(&mut open, Node::Text(text))?;
            }
            Token::Error(error) => bail!("the markup of the first step: {error:?}"),
            Token::Comment(_) | Token::Doctype(_) => bail!("a comment in the markup of the first step"),
        }
    }
    match <[Node; 1]>::try_from(open) {
        Ok([Node::Element { children, .. }]) => match <[Child; 1]>::try_from(children) {
            Ok([Child { node: node @ Node::Element { .. }, .. }]) => Ok(node),
            _ => bail!("the markup of the first step is not one element"),
        },
        _ => bail!("the markup of the first step is not one element"),
    }
}

fn close(open: &mut Vec<Node>) -> Result<()> {
    let Some(node) = open.pop() else { bail!("an end tag too many in the markup of the first step") };
    push(open, node)
}

fn push(open: &mut [Node], node: Node) -> Result<()> {
    let Some(Node::Element { children, .. }) = open.last_mut() else {
        bail!("an end tag too many in the markup of the first step")
    };
    children.push(node.into());
    Ok(())
}

impl Node {
    /// Takes over what is there beside what is known once `tick` is ticked as well. `ticked`: all that are ticked then.
    ///
    /// # Errors
    /// If something is gone then, or is another: only what comes can be shown without the module.
    pub fn learn(&mut self, seen: &Self, tick: usize, ticked: &[usize]) -> Result<()> {
        match (self, seen) {
            (Self::Text(known), Self::Text(seen)) if known == seen => Ok(()),
            (
                Self::Element { tag, attributes, children },
                Self::Element { tag: seen_tag, attributes: seen_attributes, children: seen },
            ) if tag == seen_tag && attributes == seen_attributes => learn_children(children, seen, tick, ticked),
            (known, seen) => bail!("a tick makes {seen:?} of {known:?}"),
        }
    }

    /// What is there while these options are ticked.
    #[cfg(test)]
    pub fn while_ticked(&self, ticked: &[usize]) -> Self {
        match self {
            Self::Text(_) => self.clone(),
            Self::Element { tag, attributes, children } => {
                let shown = children.iter().filter(|child| child.is_there(ticked));
                let children = shown.map(|child| child.node.while_ticked(ticked).into()).collect();
                Self::Element { tag: tag.clone(), attributes: attributes.clone(), children }
            }
        }
    }

    /// Every element in it, in the order of the document.
    pub fn each(&mut self, act: &mut impl FnMut(&mut String, &mut BTreeMap<String, String>)) {
        if let Self::Element { tag, attributes, children } = self {
            act(tag, attributes);
            children.iter_mut().for_each(|child| child.node.each(act));
        }
    }

    /// Whether it could be the same node as `other`, with other children.
    fn resembles(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Text(text), Self::Text(other)) => text == other,
            (Self::Element { tag, attributes, .. }, Self::Element { tag: other_tag, attributes: others, .. }) => {
                tag == other_tag && attributes == others
            }
            _ => false,
        }
    }
}

impl Child {
    fn is_there(&self, ticked: &[usize]) -> bool {
        self.when.is_empty() || self.when.iter().any(|tick| ticked.contains(tick))
    }
}

fn learn_children(known: &mut Vec<Child>, seen: &[Child], tick: usize, ticked: &[usize]) -> Result<()> {
    let mut at = 0;
    for Child { node, .. } in seen {
        while known.get(at).is_some_and(|child| !child.is_there(ticked) && child.node != *node) {
            at += 1;
        }
        match known.get_mut(at) {
            // The same as for another option.
            Some(child) if !child.is_there(ticked) => child.when.push(tick),
            Some(child) if child.node.resembles(node) => child.node.learn(node, tick, ticked)?,
            _ => known.insert(at, Child { node: node.clone(), when: vec![tick] }),
        }
        at += 1;
    }
    match known[at..].iter().find(|child| child.is_there(ticked)) {
        Some(gone) => bail!("a tick takes away {:?}", gone.node),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_a_tick_is_there_while_it_is_ticked() {
        let mut page = parse("<ul><li>a</li><li>b</li></ul>").unwrap();
        let seen = [parse("<ul><li>a</li><p>more</p><li>b</li></ul>"), parse("<ul><li>a</li><li>b</li><p>x</p></ul>")];
        for (tick, seen) in seen.iter().enumerate() {
            page.learn(seen.as_ref().unwrap(), tick, &[tick]).unwrap();
        }
        for (ticks, markup) in [
            (vec![], "<ul><li>a</li><li>b</li></ul>"),
            (vec![0], "<ul><li>a</li><p>more</p><li>b</li></ul>"),
            (vec![0, 1], "<ul><li>a</li><p>more</p><li>b</li><p>x</p></ul>"),
        ] {
            assert_eq!(page.while_ticked(&ticks), parse(markup).unwrap());
        }
    }

    #[test]
    fn what_a_tick_changes_or_takes_away_is_refused() {
        for changed in ["<p>b</p>", "<p class=\"x\">a</p>", "<p></p>", "<q>a</q>"] {
            let mut page = parse("<p>a</p>").unwrap();
            assert!(page.learn(&parse(changed).unwrap(), 0, &[0]).is_err(), "{changed}");
        }
    }

    #[test]
    fn markup_that_is_not_one_element_is_refused() {
        for markup in ["", "a", "<p>", "</p>", "<p></p><p></p>", "<p><!-- x --></p>"] {
            assert!(parse(markup).is_err(), "{markup}");
        }
        assert!(parse("<p><input type=\"checkbox\"><br>a &amp; b</p>").is_ok());
    }
}
