//! What a page learns of a session: told by comparing it before and after an event.

use deck_engine::{Credit, Outcome, Phase, Score, Session};

/// An event of the element, without its prefix `news-deck-`.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    /// The first screen is drawn.
    Ready {
        /// The bank's id.
        bank: String,
        /// How many questions were drawn.
        count: usize,
        /// What reproduces the draw.
        seed: u32,
    },
    /// The reader began.
    Start {
        /// What reproduces the draw.
        seed: u32,
        /// 0, then how often the missed ones were tried again.
        round: u32,
    },
    /// A question was answered or skipped.
    Answer {
        /// Its id.
        question: String,
        /// Its category.
        category: &'static str,
        /// Its kind.
        kind: &'static str,
        /// Share of its point; absent where it was skipped.
        credit: Option<Credit>,
        /// Position in the round, counted from 0.
        position: usize,
    },
    /// All questions were asked, or the reader finished early.
    Complete {
        /// The round's result.
        score: Score,
        /// What reproduces the draw.
        seed: u32,
        /// 0, then how often the missed ones were tried again.
        round: u32,
    },
}

/// What happened between two states of one session.
pub(crate) fn between(before: &Session, after: &Session) -> Vec<HostEvent> {
    let (seed, round) = (after.deck().seed, after.round());
    let mut events = Vec::new();
    let started = matches!(before.phase(), Phase::Intro | Phase::Finished)
        && matches!(after.phase(), Phase::Asking(_));
    if started {
        events.push(HostEvent::Start { seed, round });
    }
    if let Some(question) = before.question()
        && let Some((_, Some(outcome), grade)) = after.review().nth(before.position())
        && before
            .review()
            .nth(before.position())
            .is_some_and(|(_, outcome, _)| outcome.is_none())
        && before.round() == round
    {
        events.push(HostEvent::Answer {
            question: question.id.clone(),
            category: question.category.name(),
            kind: question.kind().name(),
            credit: grade
                .map(|grade| grade.credit)
                .filter(|_| *outcome != Outcome::Skipped),
            position: before.position(),
        });
    }
    if *after.phase() == Phase::Finished && *before.phase() != Phase::Finished {
        events.push(HostEvent::Complete {
            score: after.score(),
            seed,
            round,
        });
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_happened_between_equal_states() {
        let session = crate::parts::fixtures::session();
        assert_eq!(between(&session, &session), []);
    }
}
