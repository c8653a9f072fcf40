//! Questions that break off: their last words need others that are not there.

use crate::facts::grammar::Verbs;
use crate::one_of::one_of;
use crate::reason::Reason;

/// Why the words of a question do not join or break off; nothing if they are whole.
pub(super) fn breaks_off(own_words: &str) -> Option<Reason> {
    let told = own_words.trim_end().strip_suffix('?')?;
    let mut words = told.rsplit(' ');
    let last = words.next().unwrap_or_default();
    let before = words.next().unwrap_or_default();
    // "Decline to say", "fail to agree".
    let lacks_object = before == "to"
        && (one_of!(
            last,
            "say"
                | "agree"
                | "decide"
                | "tell"
                | "know"
                | "win"
                | "continue"
                | "do"
                | "see"
                | "get"
                | "be"
                | "become"
                | "account"
        ) || Verbs::get()
            .base(last)
            .is_some_and(|verb| verb.needs_object()));
    // "Arrested in connection".
    let lacks_with = before == "in"
        && one_of!(
            last,
            "connection"
                | "response"
                | "relation"
                | "addition"
                | "accordance"
                | "line"
                | "return"
                | "exchange"
                | "retaliation"
                | "preparation"
                | "anticipation"
                | "conjunction"
                | "cooperation"
                | "reaction"
                | "protest"
                | "charge"
        );
    // "Buying a U.S.", "only police remained".
    let is_open = one_of!(before, "a" | "an") && last.ends_with('.')
        || one_of!(
            last,
            "remained"
                | "remain"
                | "became"
                | "including"
                | "partly"
                | "mainly"
                | "largely"
                | "such"
                | "whether"
                | "its"
                | "their"
                | "and"
                | "or"
                | "the"
        );
    if lacks_object || lacks_with || is_open {
        return Some("it breaks off".into());
    }
    let words: Vec<&str> = told.split(' ').collect();
    for pair in words.windows(2) {
        let &[before, word] = pair else { continue };
        // "If does not want".
        if one_of!(before, "if" | "because" | "unless" | "although")
            && one_of!(
                word,
                "is" | "are"
                    | "was"
                    | "were"
                    | "does"
                    | "do"
                    | "did"
                    | "has"
                    | "had"
                    | "will"
                    | "would"
            )
        {
            return Some("a clause has no subject".into());
        }
        // "Would interrogated by".
        if one_of!(
            before,
            "will" | "would" | "could" | "can" | "should" | "must" | "might"
        ) && word.ends_with("ed")
            && !word.ends_with("eed")
            && Verbs::get().base(word).is_none()
        {
            return Some("a verb has the wrong form".into());
        }
        // "The 26-year-old who".
        if word.ends_with("-year-old") && before == "the" {
            let next = words.iter().skip_while(|next| **next != word).nth(1);
            if next.is_none_or(|next| {
                one_of!(*next, "who" | "was" | "had" | "and" | "in" | "from" | "on")
            }) {
                return Some("\"the\" does not say who".into());
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_that_break_off_are_found() {
        for (question, is_whole) in [
            ("On what day did the ministry decline to say?", false),
            ("On what day did the ministry decline to comment?", true),
            ("On what day did the two teams fail to agree?", false),
            (
                "How many times had Ann Lee been fined in connection?",
                false,
            ),
            ("Who said that Tonbury Air would buy a U.S.?", false),
            ("Who said that Tonbury Air would fly to the U.S.?", true),
            (
                "Who said that Tonbury Air could pay if does not fly?",
                false,
            ),
            ("Who said that the 41-year-old who fled was found?", false),
            ("Who said that the 41-year-old bridge was safe?", true),
            ("Who said that few ships remained?", false),
            ("Who said that the tug would repaired by Ann Lee?", false),
            ("Who said that the tug would be repaired?", true),
            ("Who said that the fee would cost 5 euros?", true),
        ] {
            assert_eq!(breaks_off(question).is_none(), is_whole, "{question}");
        }
    }
}
