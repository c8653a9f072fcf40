//! Clauses: who did what, to whom, where and when, read from a sentence without a parser.
//!
//! A clause is read only if it runs straight from its subject to its verb: "The mayor, Ann Lee, opened the bridge at
//! Tonbury on Monday". What hangs on it ("after …", "which …") is cut off.

mod aside;
mod group;
mod joined;
mod opening;
mod predicate;
mod reader;

pub(crate) use reader::read;

use crate::facts::complement::Part;
use crate::facts::grammar::Verb;
use crate::facts::subject::Subject;
use crate::facts::voice::Voice;
use crate::mention::{Confidence, Span};

/// What a clause says.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    pub(crate) subject: Subject,
    pub(crate) verb: Verb,
    pub(crate) form: Form,
    /// The verb with its auxiliaries, adverbs included.
    pub(crate) group: Span,
    /// What follows the verb, and the time or place before the subject, which comes last here.
    pub(crate) parts: Vec<Part>,
    pub(crate) voice: Voice,
    /// The whole clause.
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) confidence: Confidence,
    /// The same, if its subject were known for certain.
    pub(crate) event: Confidence,
}

/// The form of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `flew`
    Past,
    /// `flies`, `fly`
    Present,
    /// `was flying`, `were flying`
    Progressive,
    /// `is flying`, `are flying`
    PresentProgressive,
    /// `has flown`, `have flown`
    Perfect,
    /// `had flown`
    Pluperfect,
    /// `was flown`, `were flown`
    PassivePast,
    /// `is flown`, `are flown`
    PassivePresent,
    /// `has been flown`
    PassivePerfect,
    /// `had been flown`
    PassivePluperfect,
    /// `will fly`, `is to fly`, `is due to fly`: not yet done
    Future,
    /// `will be flown`, `is to be flown`
    PassiveFuture,
    /// `plans to fly`, `hopes to fly`
    Intent,
}

impl Form {
    /// Whether the subject is what the verb is done to.
    pub(crate) fn is_passive(self) -> bool {
        matches!(
            self,
            Self::PassivePast
                | Self::PassivePresent
                | Self::PassivePerfect
                | Self::PassivePluperfect
                | Self::PassiveFuture
        )
    }

    /// Whether it tells of what has been done up to now.
    pub(crate) fn is_perfect(self) -> bool {
        matches!(self, Self::Perfect | Self::PassivePerfect)
    }

    /// Whether it tells of something done once, at some time.
    pub(crate) fn is_past(self) -> bool {
        matches!(
            self,
            Self::Past
                | Self::Progressive
                | Self::Pluperfect
                | Self::PassivePast
                | Self::PassivePluperfect
        )
    }
}
