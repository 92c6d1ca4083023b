//! A statement being written: what is put into its sentences is put into its hash.

use super::{Statement, rule};
use crate::content::condition::Condition;
use crate::content::id::SourceId;
use crate::content::level::StatementKind;
use crate::content::pack::{Contents, Instruction};
use crate::content::text::{Block, Text};
use sha2::{Digest, Sha256};
use std::fmt::{Display, Write};

/// Bytes of a hash: enough that no two statements share one.
const HASH_BYTES: usize = 16;

pub struct Draft<'p> {
    pack: &'p Contents,
    statement: Statement,
    digest: Sha256,
}

impl<'p> Draft<'p> {
    pub fn new(pack: &'p Contents, kind: StatementKind, id: impl Display) -> Self {
        let id = format!("{kind}:{id}");
        let (words, sources) = (Vec::new(), Vec::new());
        let statement = Statement { id, kind, sentence: String::new(), words, sources, hash: String::new() };
        Self { pack, statement, digest: Sha256::new() }.fact("kind", kind)
    }

    /// What it says, made of what is noted otherwise.
    pub fn sentence(mut self, sentence: impl Into<String>) -> Self {
        self.statement.sentence = sentence.into();
        self
    }

    /// Something that the sentence says.
    pub fn fact(mut self, key: &str, value: impl Display) -> Self {
        let value = value.to_string();
        for text in [key, &value] {
            self.digest.update((text.len() as u64).to_le_bytes());
            self.digest.update(text);
        }
        self
    }

    /// When it holds.
    pub fn rule(self, key: &str, condition: &Condition) -> Self {
        let written = rule::written(self.pack, condition);
        self.fact(key, written)
    }

    /// Words that a reader gets.
    pub fn words(mut self, key: &str, words: &str) -> Self {
        self.statement.words.push(format!("{}: {words}", label(key)));
        self.fact(key, words)
    }

    /// Words that a reader gets, if there are any.
    pub fn may(self, key: &str, words: Option<&str>) -> Self {
        match words {
            Some(words) => self.words(key, words),
            None => self,
        }
    }

    /// Lines of which some are only for some.
    pub fn lines(mut self, key: &str, lines: &[Instruction]) -> Self {
        for Instruction { text, when } in lines {
            self.statement.words.push(match when {
                Condition::Always => format!("{}: {text}", label(key)),
                when => format!("{}: {text} [if {}]", label(key), rule::in_words(self.pack, when)),
            });
            self = self.fact(key, text).rule("when", when);
        }
        self
    }

    /// Structured words.
    pub fn text(mut self, key: &str, text: &Text) -> Self {
        for block in text {
            self = match block {
                Block::Paragraph(words) => self.words(key, words),
                Block::List(lines) => lines.iter().fold(self, |draft, line| draft.fact("list", "").words(key, line)),
                Block::Steps(lines) => lines.iter().fold(self, |draft, line| draft.fact("steps", "").words(key, line)),
            };
        }
        self
    }

    pub fn sources(mut self, sources: &[SourceId]) -> Self {
        self.statement.sources = sources.to_vec();
        sources.iter().fold(self, |draft, source| draft.fact("source", source))
    }

    pub fn end(mut self) -> Statement {
        let digest = self.digest.finalize();
        for byte in &digest[..HASH_BYTES] {
            write!(self.statement.hash, "{byte:02x}").expect("a string takes everything that is written to it");
        }
        self.statement
    }
}

/// `take_care` as `Take care`.
fn label(key: &str) -> String {
    let (first, rest) = key.split_at(1);
    [first.to_uppercase(), rest.replace('_', " ")].concat()
}
