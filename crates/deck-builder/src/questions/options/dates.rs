//! Days, months and years on which it was not.

use crate::reason::reason;
use deck_engine::{DatePoint, DateSpan};

use super::Wrong;
use crate::calendar::{Day, Month};
use crate::facts::clause::Clause;
use crate::facts::voice::Voice;
use crate::lexicon::Set;
use crate::mention::Value;
use crate::one_of::one_of;
use crate::questions::{Workshop, wording};

impl Workshop<'_> {
    /// Days, months or years near one, on which nothing that is asked about happened.
    pub(crate) fn other_dates(
        &self,
        answer: DatePoint,
        clause: &Clause,
        count: usize,
    ) -> Vec<Wrong> {
        let taken = self.dates_of(clause);
        let mut near: Vec<DatePoint> = Vec::new();
        // Dates of the article first.
        for mention in self.scene.mentions {
            if let Value::Date(when) = &mention.value
                && let Some(date) = wording::single(when)
                && same_precision(date, answer)
                && distance(date, answer) <= reach(answer)
            {
                near.push(date);
            }
        }
        near.truncate(3);
        // The answer is the first, the second, the third or the last of the choices, by turns.
        const STEPS: [[i32; 7]; 4] = [
            [1, 2, 3, -1, -2, -3, 4],
            [-1, 1, 2, -2, -3, 3, 4],
            [-1, 1, -2, 2, -3, 3, 4],
            [-1, -2, -3, 1, 2, 3, 4],
        ];
        let steps = STEPS.get(turn(answer)).into_iter().flatten();
        near.extend(steps.filter_map(|&step| stepped(answer, step)));
        let mut seen: Set<DatePoint> = Set::from_iter([answer]);
        near.into_iter()
            .filter(|date| !taken.contains(date) && seen.insert(*date))
            .filter(|date| (clause.voice == Voice::Planned) != self.is_not_after_publication(*date))
            .take(count)
            .map(|date| Wrong {
                text: wording::point_with_weekday(date),
                why: self.what_was(date),
                proof: reason!(
                    "{date} is not {answer}, and no such event of the article fell then"
                ),
            })
            .collect()
    }

    /// A day, month or year that had not begun when the article came out gives itself away.
    fn is_not_after_publication(&self, date: DatePoint) -> bool {
        DateSpan::from(date).days().0 <= DateSpan::from(self.day).days().0
    }

    /// A day near one, on which no such event fell: two days later or before, by turns.
    pub(crate) fn shifted(&self, answer: DatePoint, clause: &Clause) -> Option<DatePoint> {
        let taken = self.dates_of(clause);
        let steps = if turn(answer) < 2 {
            [2, 1, -2, -1, -3]
        } else {
            [-2, -1, -3, 2, 1]
        };
        let mut days = steps.iter().filter_map(|&step| stepped(answer, step));
        days.find(|day| !taken.contains(day) && self.is_not_after_publication(*day))
    }

    /// The dates of all clauses of the same kind of event.
    fn dates_of(&self, clause: &Clause) -> Set<DatePoint> {
        self.facts
            .clauses
            .iter()
            .filter(|other| other.verb.family == clause.verb.family)
            .flat_map(|other| &other.parts)
            .filter_map(|part| self.date_of(part.mention?))
            .collect()
    }

    /// The single date that a mention is.
    pub(crate) fn date_of(&self, mention: u32) -> Option<DatePoint> {
        match &self.scene.mention(mention)?.value {
            Value::Date(when) => wording::single(when),
            _ => None,
        }
    }

    /// What another clause says of a date.
    fn what_was(&self, date: DatePoint) -> Option<String> {
        let clause = self.facts.clauses.iter().find(|clause| {
            clause.voice == Voice::Asserted
                && clause.form.is_past()
                && clause.confidence.get() >= 90
                && clause.parts.iter().any(|part| {
                    // "Banned fishing until Friday": that is not what was on Friday.
                    (!part.has_preposition() || one_of!(self.scene.key(part.first), "on" | "in"))
                        && part.mention.and_then(|mention| self.date_of(mention)) == Some(date)
                })
        })?;
        self.told(clause)
    }
}

/// Which of four places the answer has among its choices.
fn turn(answer: DatePoint) -> usize {
    DateSpan::from(answer).days().0 as usize % 4
}

fn same_precision(a: DatePoint, b: DatePoint) -> bool {
    a.month().is_some() == b.month().is_some() && a.day().is_some() == b.day().is_some()
}

/// How many days two dates lie apart.
fn distance(a: DatePoint, b: DatePoint) -> u32 {
    let [a, b] = [a, b].map(|date| DateSpan::from(date).days().0);
    a.abs_diff(b)
}

/// How far a choice may lie from the answer, in days.
fn reach(answer: DatePoint) -> u32 {
    match (answer.month(), answer.day()) {
        (Some(_), Some(_)) => 21,
        (Some(_), None) => 400,
        _ => 15_000,
    }
}

fn stepped(date: DatePoint, step: i32) -> Option<DatePoint> {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => Some(Day::new(date.year(), month, day)?.plus(step)?.into()),
        (Some(month), None) => Some(Month::new(date.year(), month)?.plus(step)?.into()),
        _ => DatePoint::new(
            u16::try_from(i32::from(date.year()) + step).ok()?,
            None,
            None,
        ),
    }
}
