//! A text with what a first reading learnt of it, and what the words around a name say.

mod cues;
mod government;
mod learn;
mod lies;
mod owners;

pub(super) use cues::Cue;
pub(super) use lies::is_direction;

use super::words::{SPORT, TEAM_BEFORE, TEAM_BEHIND, among_at, is_time};
use crate::gazetteer::{Found, Gazetteer, PlaceKind};
use crate::lexicon::Set;
use crate::one_of::one_of;
use crate::sentence::Role;
use crate::text::Text;
use crate::token::Shape;

/// A text with what was learnt of it in a first reading.
pub(super) struct Context<'a> {
    pub(super) text: &'a Text,
    pub(super) gazetteer: &'static Gazetteer,
    /// Keys of surnames: capitalised words behind a given name or a title.
    persons: Set<&'a str>,
    /// The longest name of the gazetteer from each token on.
    names: Vec<Option<Found>>,
    /// The article is about sport, where towns stand for their teams.
    is_sport: bool,
    /// Keys of capitalised words that say something.
    speakers: Set<&'a str>,
}

impl<'a> Context<'a> {
    pub(super) fn new(text: &'a Text, gazetteer: &'static Gazetteer) -> Self {
        let mut context = Self {
            text,
            gazetteer,
            persons: Set::default(),
            speakers: Set::default(),
            is_sport: false,
            names: (0..text.len())
                .map(|at| gazetteer.longest(text, at))
                .collect(),
        };
        let words = (0..text.len()).filter(|&at| among_at(&SPORT, text, at));
        // One word of sport in every hundred, four at least.
        context.is_sport = words.count() > 3.max(text.len() as usize / 100);
        for at in 0..text.len() {
            context.learn(at);
        }
        context
    }

    /// The longest name of the gazetteer that starts at a token.
    pub(super) fn longest(&self, first: u32) -> Option<Found> {
        self.names.get(first as usize).copied().flatten()
    }

    /// Whether the article is about sport.
    pub(super) fn is_sport(&self) -> bool {
        self.is_sport
    }

    /// Whether a town stands for its team.
    pub(super) fn is_team(&self, first: u32, end: u32) -> bool {
        self.is_sport
            && (among_at(&TEAM_BEHIND, self.text, end) && self.cue_before(first) < Cue::Strong
                || self
                    .before(first)
                    .is_some_and(|before| among_at(&TEAM_BEFORE, self.text, before))
                || self.text.has_key(end, "'s") && self.cue_before(first) < Cue::Strong)
    }

    /// Whether a token is written with a capital.
    pub(super) fn is_capitalised(&self, at: u32) -> bool {
        match self.text.shape(at) {
            Shape::Capitalised | Shape::Upper => true,
            Shape::Mixed => self.text.word(at).starts_with("al-"),
            _ => false,
        }
    }

    pub(super) fn same_sentence(&self, one: u32, other: u32) -> bool {
        match (self.text.token(one), self.text.token(other)) {
            (Some(one), Some(other)) => one.sentence == other.sentence,
            _ => false,
        }
    }

    /// The index before a token, in the same sentence.
    pub(super) fn before(&self, at: u32) -> Option<u32> {
        at.checked_sub(1)
            .filter(|&before| self.same_sentence(before, at))
    }

    /// Whether the key is a surname of the article.
    pub(super) fn is_person(&self, key: &str) -> bool {
        self.persons.contains(key)
    }

    /// Whether the key says something in the article, like a person or a company.
    pub(super) fn is_speaker(&self, key: &str) -> bool {
        self.speakers.contains(key)
    }

    /// Whether the words are capitalised for show: a headline most of whose longer words have a capital.
    pub(super) fn is_heading(&self, at: u32) -> bool {
        let text = self.text;
        if !matches!(text.role_of(at), Role::Headline | Role::Heading) {
            return false;
        }
        let sentence = text.sentence_span(at);
        let (mut small, mut capital) = (0, 0);
        for at in sentence.first + 1..sentence.end {
            if text.word(at).len() > 3 {
                match text.shape(at) {
                    Shape::Lower => small += 1,
                    Shape::Capitalised | Shape::Upper => capital += 1,
                    _ => {}
                }
            }
        }
        capital > small
    }

    /// The end of the name of a country, state or county that starts here.
    pub(super) fn container(&self, at: u32) -> Option<u32> {
        let found = self.longest(at)?;
        let holds = self.gazetteer.places(found).any(|place| {
            matches!(place.kind, PlaceKind::Country | PlaceKind::Region)
                && !place.name.starts_with("Middle")
        });
        (holds && !self.is_owned_from_right(found.end)).then_some(found.end)
    }

    /// `KAABONG. The government`: a block's first words, in capitals, and more sentences behind them.
    fn opens_block_in_capitals(&self, first: u32, end: u32) -> bool {
        let text = self.text;
        let block = |at: u32| {
            text.sentence_of(at)
                .filter(|sentence| sentence.role == Role::Prose)
                .map(|sentence| sentence.block)
        };
        (first..end).all(|at| text.shape(at) == Shape::Upper && text.word(at).len() > 3)
            && block(first).is_some()
            && block(first) == block(end + 1)
            && first
                .checked_sub(1)
                .is_none_or(|before| block(before) != block(first))
    }

    /// Whether a name at the start of a block is where the reporter sat: `KODIAK, Alaska (AP) —`.
    pub(super) fn opens_dateline(&self, first: u32, end: u32) -> bool {
        let text = self.text;
        if text.role_of(first) == Role::Dateline {
            return true;
        }
        let starts = text
            .sentence_of(first)
            .is_some_and(|sentence| sentence.first == first);
        let mut at = end;
        if text.has_key(at, ",")
            && let Some(end) = self.container(at + 1)
        {
            at = end;
        }
        starts
            && (text.has_key(at, "(") && text.shape(at + 1) == Shape::Upper
                || text.has_key(at, "(") && text.has_key(at + 1, "reuters")
                || text.has_key(at, ",")
                    && is_time(text.key(at + 1))
                    && (first..end).all(|at| text.shape(at) == Shape::Upper)
                || one_of!(text.key(at), "—" | "–" | "--")
                    && (first..end).all(|at| text.shape(at) == Shape::Upper)
                || text.has_key(at, ".") && self.opens_block_in_capitals(first, end))
    }
}
