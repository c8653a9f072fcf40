//! Words by what they say of the time of a clause, or of a number before them: `data/clause-words.tsv`.

use std::sync::LazyLock;

use crate::lexicon::Lexicon;

/// What a word says. A word may be of several classes: "vote" is a meeting and stands for a timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum Class {
    /// The verb after it has yet to happen: "will".
    Modal = 1,
    /// Gives a time ahead after a form of "be", or before "for" and "on": "due", "scheduled".
    Dated = 1 << 1,
    /// A present that looks ahead: "he plans a rally on Friday".
    Planning = 1 << 2,
    /// `to` and a verb after it look ahead, whatever its own tense: "agreed to meet", "a plan to meet".
    Promising = 1 << 3,
    /// A past with an end ahead: "adjourned until Friday".
    Postponing = 1 << 4,
    /// Is held on a day that was set before: "election".
    Meeting = 1 << 5,
    /// Nobody plans it: "the Oct. 3 crash" lies in the past.
    Mishap = 1 << 6,
    /// A form of the past that does not end in `ed`.
    Past = 1 << 7,
    /// Ends in `ed` and is no past: "hundred".
    NotPast = 1 << 8,
    /// The present of a verb that stands for a timetable: "talks resume on Monday".
    Timetabled = 1 << 9,
    /// A new clause begins here: "that", "which".
    Opener = 1 << 10,
    /// A number before it counts, and is no year: "2000 troops".
    Counted = 1 << 11,
    /// A number after it counts, or it cannot stand before a year and its noun: "some 2000".
    Quantifier = 1 << 12,
    /// After `to` it is no verb: "to the", "to work".
    Object = 1 << 13,
    /// A word after it is a noun, not a verb: "the visit".
    BeforeNoun = 1 << 14,
}

static CLASSES: LazyLock<Lexicon<u16>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("clause-words.tsv"), read_row));

fn read_row(row: &'static str) -> Option<(&'static str, u16)> {
    let (key, names) = row.split_once('\t')?;
    let classes = names
        .split(' ')
        .map(|name| named(name).map(|class| class as u16));
    let all = classes.reduce(|all, class| Some(all? | class?))??;
    Some((key, all))
}

fn named(name: &str) -> Option<Class> {
    Some(match name {
        "modal" => Class::Modal,
        "dated" => Class::Dated,
        "planning" => Class::Planning,
        "promising" => Class::Promising,
        "postponing" => Class::Postponing,
        "meeting" => Class::Meeting,
        "mishap" => Class::Mishap,
        "past" => Class::Past,
        "not-past" => Class::NotPast,
        "timetabled" => Class::Timetabled,
        "opener" => Class::Opener,
        "counted" => Class::Counted,
        "quantifier" => Class::Quantifier,
        "object" => Class::Object,
        "before-noun" => Class::BeforeNoun,
        _ => return None,
    })
}

/// Whether the word with this key is of a class.
pub(super) fn is(key: &str, class: Class) -> bool {
    CLASSES.get(key).is_some_and(|all| all & class as u16 != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_known_classes() {
        let rows = include_str!("../../data/clause-words.tsv").lines();
        for row in rows.filter(|row| !row.starts_with('#')) {
            assert!(read_row(row).is_some(), "{row}");
        }
    }

    #[test]
    fn a_word_may_be_of_several_classes() {
        for class in [Class::Meeting, Class::Timetabled] {
            assert!(is("vote", class), "{class:?}");
        }
        assert!(!is("vote", Class::Past));
    }
}
