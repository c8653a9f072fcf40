//! Names that may be places: what one such sign, or two, make of them at the end of the article.

use super::{Sign, made};
use crate::lexicon::{Map, Set};
use crate::mention::Span;
use crate::places::Candidate;
use crate::places::context::Context;
use crate::places::words::{BEFORE, among_at};

/// Where names stood that one such place does not make a place's, and what speaks against them.
#[derive(Default)]
pub(super) struct Doubts<'a> {
    likely: Vec<Span>,
    opening: Vec<Span>,
    /// Names within sentences, which are names for sure.
    inner: Set<&'a str>,
    weak: Map<&'a str, Span>,
    twice: Vec<Span>,
    /// Keys of words in names of several words: surnames, and what firms are called for short.
    parts: Set<&'a str>,
}

impl<'a> Doubts<'a> {
    /// Keeps what a name that is no place for sure looked like.
    pub(super) fn note(&mut self, context: &Context<'a>, span: Span, sign: Sign) {
        let text = context.text;
        if !text.starts_sentence(span.first) {
            self.inner.insert(text.words(span));
        }
        match sign {
            Sign::Likely => self.likely.push(span),
            Sign::Opening => self.opening.push(span),
            Sign::Weak => {
                if let Some(other) = self.weak.insert(text.words(span), span) {
                    self.twice.extend([other, span]);
                }
            }
            Sign::None if span.len() > 1 && !among_at(&BEFORE, text, span.first) => {
                self.parts
                    .extend((span.first..span.end).map(|at| text.key(at)));
            }
            Sign::None | Sign::Sure(..) => {}
        }
    }

    /// Adds those of the names that are places after all.
    pub(super) fn settle(self, context: &Context<'a>, found: &mut Vec<Candidate>) {
        let text = context.text;
        let twice = self.twice.iter().map(|&span| (span, "twice-likely", 78));
        let opening = self
            .opening
            .iter()
            .filter(|&&span| self.inner.contains(text.words(span)));
        let likely = self
            .likely
            .iter()
            .chain(opening)
            .filter(|span| (span.first..span.end).all(|at| !self.parts.contains(text.key(at))))
            .map(|&span| (span, "likely", 70));
        found.extend(
            twice
                .chain(likely)
                .map(|(span, rule, confidence)| made(context, span, rule, confidence)),
        );
    }
}
