//! Words of a question that only the sentences before it explain.

use std::sync::LazyLock;

use super::words::{Word, hash, words};
use crate::lexicon::Set;
use crate::one_of::one_of;

/// Words that have no meaning alone, by their hashes.
static NEEDS_CONTEXT: LazyLock<Set<u64>> = LazyLock::new(|| {
    // The last ones are what wires write for millions, dollars and per cent.
    "he she him hers they them we us i me you my our your monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight ago here former latter aforementioned similar one \
     mln bln dlr dlrs pct"
        .split(' ')
        .map(hash)
        .collect()
});

/// Whether words have no meaning without those around them.
pub(crate) fn needs_context(text: &str) -> bool {
    unresolved(&words(text)).is_some()
}

/// A word of a question that has no meaning alone.
pub(super) fn unresolved(words: &[Word<'_>]) -> Option<String> {
    let reports = words.first().is_some_and(|word| word.is("who"))
        && words.get(2).is_some_and(|word| word.is("that"));
    let needs_context = |(index, word): &(usize, &Word<'_>)| {
        if !NEEDS_CONTEXT.contains(&word.hash) {
            return false;
        }
        // "Monday, 12 March 2012" says which, "the former mayor" too.
        let next_is_number = words
            .get(index + 1)
            .is_some_and(|next| next.text.starts_with(|c: char| c.is_ascii_digit()));
        // "Tonbury I".
        let numeral = word.text == "I"
            && index
                .checked_sub(1)
                .and_then(|before| words.get(before))
                .is_some_and(|before| {
                    before.text.starts_with(crate::letters::is_upper) && before.text != "Who"
                });
        let former = numeral || word.is("former") && index + 1 < words.len();
        // "Buy one for $5 million": one of what.
        if word.is("one") {
            return (words.get(index + 1)).is_none_or(|next| {
                one_of!(
                    next.text,
                    "for" | "in" | "from" | "at" | "on" | "by" | "with" | "to"
                )
            });
        }
        // "Who said that he would go?": he is who said it.
        let speaker = reports && *index == 3 && (word.is("he") || word.is("she"));
        !next_is_number && !former && word.text != "US" && !speaker
    };
    let found = words.iter().enumerate().find(needs_context);
    found.map(|(_, word)| crate::letters::lower_text(word.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_need_context_are_found() {
        for (prompt, word) in [
            ("Where did he fly on 12 March 2012?", Some("he")),
            ("Who left on Friday?", Some("friday")),
            ("Who left on Friday, 3 May 2024?", None),
            ("Who was the former mayor of Tonbury?", None),
            ("Which US senator left?", None),
            ("Who will take up a similar bill?", Some("similar")),
            ("Who bought one for $5 million?", Some("one")),
            ("Who bought one mill?", None),
        ] {
            assert_eq!(unresolved(&words(prompt)).as_deref(), word, "{prompt}");
        }
    }
}
