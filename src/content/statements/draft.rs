//! A statement being written: what is put into its sentences is put into its hash.

use super::{Statement, rule};
use crate::content::condition::Condition;
use crate::content::id::SourceId;
use crate::content::level::StatementKind;
use crate::content::pack::{Contents, Instruction};
use crate::content::text::{Block, Text};
use sha2::{Digest, Sha256};
use std::rc::Rc;

/// Bytes of a hash: enough that no two statements share one.
const HASH_BYTES: usize = 16;

pub struct Draft<'p> {
    pack: &'p Contents,
    statement: Statement,
    digest: Sha256,
}

impl<'p> Draft<'p> {
    pub fn new(pack: &'p Contents, kind: StatementKind, id: &str) -> Self {
        let id = [kind.as_str(), ":", id].concat();
        let (words, sources) = (Vec::new(), Vec::new());
        let statement = Statement { id, kind, sentence: String::new(), words, sources, hash: String::new() };
        let mut draft = Self { pack, statement, digest: Sha256::new() };
        draft.fact("kind", kind.as_str());
        draft
    }

    /// What it says, made of what is noted otherwise.
    pub fn sentence(&mut self, sentence: String) -> &mut Self {
        self.statement.sentence = sentence;
        self
    }

    /// Something that the sentence says.
    pub fn fact(&mut self, key: &str, value: &str) -> &mut Self {
        for text in [key, value] {
            self.digest.update((text.len() as u64).to_le_bytes());
            self.digest.update(text);
        }
        self
    }

    /// When it holds.
    pub fn rule(&mut self, key: &str, condition: &Condition) -> &mut Self {
        self.fact(key, &rule::written(self.pack, condition))
    }

    /// A line for whoever reviews it, of words that belong to another statement: no part of the hash.
    pub fn told(&mut self, key: &str, words: &str) -> &mut Self {
        self.line(key, words);
        self
    }

    /// Words that a reader gets.
    pub fn words(&mut self, key: &str, words: &str) -> &mut Self {
        self.line(key, words);
        self.fact(key, words)
    }

    /// Words that a reader gets, if there are any.
    pub fn may(&mut self, key: &str, words: &Option<Rc<str>>) -> &mut Self {
        match words {
            Some(words) => self.words(key, words),
            None => self,
        }
    }

    /// Lines of which some are only for some.
    pub fn lines(&mut self, key: &str, lines: &[Instruction]) -> &mut Self {
        for Instruction { text, when } in lines {
            match when {
                Condition::Always => self.line(key, text),
                when => self.line(key, &[text, " [if ", &rule::in_words(self.pack, when), "]"].concat()),
            }
            self.fact(key, text).rule("when", when);
        }
        self
    }

    /// Structured words.
    pub fn text(&mut self, key: &str, text: &Text) -> &mut Self {
        for block in text {
            let (kind, lines) = match block {
                Block::Paragraph(words) => ("paragraph", std::slice::from_ref(words)),
                Block::List(lines) => ("list", lines.as_slice()),
                Block::Steps(lines) => ("steps", lines.as_slice()),
            };
            self.fact(kind, "");
            for line in lines {
                self.words(key, line);
            }
        }
        self
    }

    pub fn sources(&mut self, sources: &[SourceId]) -> &mut Self {
        self.statement.sources = sources.to_vec();
        for source in sources {
            self.fact("source", source.as_str());
        }
        self
    }

    pub fn end(self) -> Statement {
        let mut statement = self.statement;
        for byte in &self.digest.finalize()[..HASH_BYTES] {
            for digit in [byte >> 4, byte & 15] {
                statement.hash.extend(char::from_digit(digit.into(), 16));
            }
        }
        statement
    }

    fn line(&mut self, key: &str, words: &str) {
        self.statement.words.push([&label(key), ": ", words].concat());
    }
}

/// `take_care` as `Take care`.
fn label(key: &str) -> String {
    let (first, rest) = key.split_at(1);
    [first.to_uppercase(), rest.replace('_', " ")].concat()
}
