//! Words by what they say of the time of a clause, or of a number before them: `data/clause-words.txt`.

use crate::word_classes::word_classes;

word_classes! {
    /// What a word says. A word may be of several classes: "vote" is a meeting and stands for a timetable.
    pub(super) enum Class in "clause-words.txt" {
        /// The verb after it has yet to happen: "will".
        Modal = "modal",
        /// Gives a time ahead after a form of "be", or before "for" and "on": "due", "scheduled".
        Dated = "dated",
        /// A present that looks ahead: "he plans a rally on Friday".
        Planning = "planning",
        /// `to` and a verb after it look ahead, whatever its own tense: "agreed to meet", "a plan to meet".
        Promising = "promising",
        /// A past with an end ahead: "adjourned until Friday".
        Postponing = "postponing",
        /// Is held on a day that was set before: "election".
        Meeting = "meeting",
        /// Nobody plans it: "the Oct. 3 crash" lies in the past.
        Mishap = "mishap",
        /// A form of the past that does not end in `ed`.
        Past = "past",
        /// Ends in `ed` and is no past: "hundred".
        NotPast = "not-past",
        /// The present of a verb that stands for a timetable: "talks resume on Monday".
        Timetabled = "timetabled",
        /// A new clause begins here: "that", "which".
        Opener = "opener",
        /// A number before it counts, and is no year: "2000 troops".
        Counted = "counted",
        /// A number after it counts, or it cannot stand before a year and its noun: "some 2000".
        Quantifier = "quantifier",
        /// After `to` it is no verb: "to the", "to work".
        Object = "object",
        /// A word after it is a noun, not a verb: "the visit".
        BeforeNoun = "before-noun",
    }
}

/// Whether the word with this key is of a class.
pub(super) fn is(key: &str, class: Class) -> bool {
    class.has(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_of_several_classes() {
        for class in [Class::Meeting, Class::Timetabled] {
            assert!(is("vote", class), "{class:?}");
        }
        assert!(!is("vote", Class::Past));
    }
}
