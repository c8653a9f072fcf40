//! Facts: what the article tells of its people, places and times, each with its voice, its confidence and its words.
//!
//! They are a small database: a question has one answer because a query over all of them, the weak ones too, gives
//! one, and a wrong choice is wrong because nothing in them could make it right.

pub(crate) mod body;
pub(crate) mod clause;
pub(crate) mod complement;
pub(crate) mod grammar;
pub(crate) mod located;
pub(crate) mod posts;
mod present;
pub(crate) mod quantity;
pub(crate) mod quotation;
pub(crate) mod scene;
pub(crate) mod speech;
pub(crate) mod subject;
pub(crate) mod voice;

pub(crate) use body::is_firm;
use clause::Clause;
use located::{Located, Seat};
use posts::Holding;
use present::Present;
use scene::Scene;
use speech::Speech;

use crate::lexicon::Map;

/// All facts of an article, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) clauses: Vec<Clause>,
    pub(crate) speeches: Vec<Speech>,
    pub(crate) holdings: Vec<Holding>,
    pub(crate) located: Vec<Located>,
    pub(crate) seats: Vec<Seat>,
    present: Present,
    /// The first holding of each person, by the index of the entity.
    first_holding: Map<u32, usize>,
}

impl Facts {
    /// Reads them.
    pub(crate) fn of(scene: &Scene<'_>) -> Self {
        let speeches = speech::read(scene);
        let holdings = posts::read(scene);
        let mut first_holding = Map::default();
        for (index, holding) in holdings.iter().enumerate() {
            first_holding.keep(holding.person, index);
        }
        let clauses = clause::read(scene, &speeches);
        Self {
            present: Present::read(scene, &clauses, &speeches),
            clauses,
            speeches,
            holdings,
            located: located::read(scene),
            seats: located::seats(scene),
            first_holding,
        }
    }

    /// The first post of somebody.
    pub(crate) fn holding_of(&self, person: u32) -> Option<&Holding> {
        self.holdings.get(self.first_holding(person)?)
    }

    /// The index of the first post of somebody.
    pub(crate) fn first_holding(&self, person: u32) -> Option<usize> {
        self.first_holding.get(&person).copied()
    }

    /// Whether somebody holds a post when the article appears.
    pub(crate) fn is_in_office(&self, scene: &Scene<'_>, holding: &Holding) -> bool {
        self.present.has(scene, holding)
    }

    /// Whether the sentence of a token tells of days before the article's own.
    pub(crate) fn is_past(&self, scene: &Scene<'_>, at: u32) -> bool {
        self.present.is_past(scene, at)
    }
}

#[cfg(test)]
pub(crate) mod tests;
