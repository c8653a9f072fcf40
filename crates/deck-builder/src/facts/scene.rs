//! A text with its mentions and entities in reach of every token: what the readers of facts look at.

mod names;

use std::ops::Deref;

use crate::entities::Entity;
use crate::facts::grammar::{self, Class};
use crate::facts::quantity;
use crate::lexicon::{Map, Set};
use crate::mention::{Confidence, Kind, Mention, Span};
use crate::sentence::Role;
use crate::sort::Sort;
use crate::text::Text;
use crate::token::Shape;

/// A text with what was found in it.
pub(crate) struct Scene<'a> {
    text: &'a Text,
    pub(crate) mentions: &'a [Mention],
    pub(crate) entities: &'a [Entity],
    /// The entity of each mention.
    entity_of: Vec<u32>,
    /// How sure the surest mention of each entity is.
    surest: Vec<Confidence>,
    /// One more than the mention that each token belongs to; 0 for none.
    mention_at: Vec<u32>,
    /// Whether each token stands inside a quotation.
    quoted: Vec<bool>,
    /// Keys of words that have a capital inside a sentence.
    proper: Set<&'a str>,
    /// How many people have each part of a name.
    bearers: Map<&'a str, usize>,
    /// Names of several words that no recogniser knows, by their first word; empty where two begin with it.
    names: Map<&'a str, Span>,
}

#[cfg(test)]
thread_local! {
    /// How many mentions of somebody or something were looked at so far, one by one.
    pub(crate) static LOOKED_AT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl Deref for Scene<'_> {
    type Target = Text;

    fn deref(&self) -> &Text {
        self.text
    }
}

impl<'a> Scene<'a> {
    pub(crate) fn new(text: &'a Text, mentions: &'a [Mention], entities: &'a [Entity]) -> Self {
        let mut mention_at = vec![0; text.tokens().len()];
        for (number, mention) in (1..).zip(mentions) {
            if mention.kind() == Kind::Number {
                continue;
            }
            let span = mention.span.first as usize..mention.span.end as usize;
            if let Some(tokens) = mention_at.get_mut(span) {
                tokens.fill(number);
            }
        }
        let mut entity_of = vec![u32::MAX; mentions.len()];
        for (index, entity) in (0..).zip(entities) {
            for &mention in &entity.mentions {
                if let Some(of) = entity_of.get_mut(mention as usize) {
                    *of = index;
                }
            }
        }
        let of_entity = |entity: &Entity| {
            let mentions =
                (entity.mentions.iter()).filter_map(|&index| mentions.get(index as usize));
            let sure = mentions.map(|mention| mention.confidence);
            sure.max().unwrap_or(Confidence::percent(0))
        };
        Self {
            surest: entities.iter().map(of_entity).collect(),
            names: names::names(text, &mention_at),
            text,
            mentions,
            entities,
            entity_of,
            mention_at,
            quoted: quotations(text),
            proper: proper_words(text),
            bearers: bearers(entities),
        }
    }

    /// How many people of the article bear a name.
    pub(crate) fn bearers(&self, name: &str) -> usize {
        self.bearers.get(name).copied().unwrap_or(0)
    }

    /// The one name of several words that begins with a word.
    pub(crate) fn name_of(&self, first: &str) -> Option<Span> {
        self.names
            .get(first)
            .copied()
            .filter(|span| !span.is_empty())
    }

    /// The text itself.
    pub(crate) fn text(&self) -> &'a Text {
        self.text
    }

    /// The index of the mention that a token belongs to.
    pub(crate) fn mention_at(&self, at: u32) -> Option<u32> {
        self.mention_at.get(at as usize)?.checked_sub(1)
    }

    /// A mention.
    pub(crate) fn mention(&self, index: u32) -> Option<&'a Mention> {
        self.mentions.get(index as usize)
    }

    /// The mention that begins at a token.
    pub(crate) fn starting(&self, at: u32) -> Option<(u32, &'a Mention)> {
        let index = self.mention_at(at)?;
        let mention = self.mention(index)?;
        (mention.span.first == at).then_some((index, mention))
    }

    /// The mentions that lie in a span, in order, numbers left out.
    pub(crate) fn mentions_in(
        &self,
        span: Span,
    ) -> impl Iterator<Item = (u32, &'a Mention)> + use<'a> {
        let mentions = self.mentions;
        let first = mentions.partition_point(|mention| mention.span.first < span.first);
        // From there on: to skip those before would look at each of them.
        (first as u32..)
            .zip(mentions.get(first..).unwrap_or_default())
            .take_while(move |(_, mention)| mention.span.end <= span.end)
            .filter(|(_, mention)| mention.kind() != Kind::Number)
    }

    /// The entity that a mention is of.
    pub(crate) fn entity_of(&self, mention: u32) -> Option<u32> {
        self.entity_of
            .get(mention as usize)
            .copied()
            .filter(|&entity| entity != u32::MAX)
    }

    /// How sure the surest mention of an entity is.
    pub(crate) fn surest(&self, entity: u32) -> Confidence {
        let surest = self.surest.get(entity as usize).copied();
        surest.unwrap_or(Confidence::percent(0))
    }

    /// An entity.
    pub(crate) fn entity(&self, index: u32) -> Option<&'a Entity> {
        self.entities.get(index as usize)
    }

    /// The mentions of an entity.
    pub(crate) fn mentions_of(&self, entity: u32) -> impl Iterator<Item = &'a Mention> + use<'a> {
        let mentions = self.mentions;
        self.entity(entity)
            .into_iter()
            .flat_map(|entity| &entity.mentions)
            .filter_map(move |&mention| mentions.get(mention as usize))
            .inspect(|_| {
                #[cfg(test)]
                LOOKED_AT.set(LOOKED_AT.get() + 1);
            })
    }

    /// Whether a token stands inside a quotation, its marks included.
    pub(crate) fn is_quoted(&self, at: u32) -> bool {
        self.quoted.get(at as usize).copied().unwrap_or(false)
    }

    /// The token behind a short parenthesis that opens here: `(70 miles)`, `(DND)`.
    pub(crate) fn behind_parenthesis(&self, at: u32) -> Option<u32> {
        let close = (at + 2..at + 7).find(|&close| self.has_key(close, ")"))?;
        self.has_key(at, "(").then_some(close + 1)
    }

    /// Whether any token of a span is quoted.
    pub(crate) fn has_quotation(&self, span: Span) -> bool {
        (span.first..span.end).any(|at| self.is_quoted(at))
    }

    /// Whether the word of a token keeps its capital inside a sentence.
    pub(crate) fn is_proper(&self, at: u32) -> bool {
        let alone = !self.is_capital(at + 1) && self.shape(at + 1) != Shape::Lower;
        let small = grammar::is_any(self.key(at), &[Class::Determiner, Class::Preposition])
            || quantity::is_word(self.key(at));
        self.is_capital(at)
            && (!small || self.mention_at(at).is_some())
            && (!self.starts_sentence(at)
                || self.proper.contains(self.key(at))
                || self.shape(at) != Shape::Capitalised
                || self.word(at).chars().skip(1).any(crate::letters::is_upper)
                || self.mention_at(at).is_some()
                || self.is_capital(at + 1)
                || alone)
    }

    /// Whether a token is a word with a capital.
    pub(crate) fn is_capital(&self, at: u32) -> bool {
        matches!(
            self.shape(at),
            Shape::Capitalised | Shape::Upper | Shape::Alphanumeric
        )
    }
}

fn bearers(entities: &[Entity]) -> Map<&str, usize> {
    let mut bearers = Map::default();
    for entity in entities.iter().filter(|entity| entity.kind == Kind::Person) {
        let mut parts: Vec<&str> = entity.name.split([' ', '-']).collect();
        parts.order();
        parts.dedup();
        for part in parts {
            bearers.change(part, 0, |count| *count += 1);
        }
    }
    bearers
}

/// Words that a sentence does not begin with and that have a capital all the same.
fn proper_words(text: &Text) -> Set<&str> {
    let prose = text
        .sentences()
        .iter()
        .filter(|sentence| sentence.role == Role::Prose);
    prose
        .flat_map(|sentence| sentence.first + 1..sentence.end)
        .filter(|&at| {
            let capital = |at: u32| matches!(text.shape(at), Shape::Capitalised | Shape::Upper);
            // "Food" of the World Food Programme is no name by itself.
            let alone = !capital(at - 1) || !capital(at + 1) && text.has_key(at - 1, "the");
            capital(at) && alone && text.shape(at - 1) != Shape::Mark
        })
        .map(|at| text.key(at))
        .collect()
}

/// Which tokens stand inside quotations. A quotation ends with its paragraph, since the next paragraph of a longer
/// one opens anew.
fn quotations(text: &Text) -> Vec<bool> {
    let mut quoted = vec![false; text.tokens().len()];
    let (mut block, mut double, mut single) = (u32::MAX, false, false);
    for sentence in text.sentences() {
        if sentence.block != block {
            (block, double, single) = (sentence.block, false, false);
        }
        for at in sentence.first..sentence.end {
            let is_mark = text.shape(at) == Shape::Mark;
            let before = (double, single);
            match text.word(at) {
                "“" | "„" | "«" if is_mark => double = true,
                "”" | "»" if is_mark => double = false,
                "\"" if is_mark => double = !double,
                "‘" if is_mark => single = true,
                "’" | "'" => {
                    let opens = !single && text.token(at).is_some_and(|token| token.spaced);
                    single = is_mark && opens;
                }
                _ => {}
            }
            if let Some(quoted) = quoted.get_mut(at as usize) {
                *quoted = double || single || before != (double, single);
            }
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_marked() {
        for (body, quoted) in [
            ("\"It is late. We go,\" he said.", 9),
            ("He said it was “too late” to go.", 4),
            ("It showed 'what can be done' then.", 6),
            ("The governors' plane and Kim's train left.", 0),
        ] {
            let text = Text::of(body, "2024-05-01");
            assert_eq!(
                quotations(&text).iter().filter(|&&quoted| quoted).count(),
                quoted,
                "{body}"
            );
        }
    }
}
