//! The post that a title gives: its words without those that only say when it is held.

use super::{Tail, Title};
use crate::officials::office::Use;
use crate::officials::words::{Class, Words};
use crate::officials::{Currency, Post};
use crate::one_of::one_of;
use crate::token::Shape;

impl Title {
    /// The post that the title gives, with words after its head that belong to it.
    pub(crate) fn post(&self, text: &Words<'_>, tail: Option<&Tail>) -> Post {
        let mut title = String::new();
        let mut spaced = false;
        for at in self.core.first..self.core.end {
            let is_status = text.is(at, Class::Status)
                && !one_of!(text.key(at), "acting" | "interim" | "caretaker" | "retired");
            if is_status || one_of!(text.key(at), "the" | "ret") {
                continue;
            }
            if spaced && text.token(at).is_some_and(|token| token.spaced) {
                title.push(' ');
            }
            let word = text.word(at);
            let word = ["then-", "ex-", "former-", "Then-", "Ex-", "Former-"]
                .iter()
                .find_map(|prefix| word.strip_prefix(prefix))
                .unwrap_or(word);
            if is_for_show(text, at) {
                let mut chars = word.chars();
                title.extend(chars.next());
                title.extend(chars.map(crate::letters::lower));
            } else {
                title.push_str(word);
            }
            spaced = true;
        }
        if self.head.plural {
            make_singular(&mut title);
        }
        let mut of = self.of.clone();
        let mut says_of_what = false;
        let mut currency = self.currency;
        if let Some(tail) = tail {
            if let Some(words) = &tail.words {
                title.push(' ');
                title.push_str(words);
                says_of_what = of.is_empty() && !tail.of.is_empty();
            }
            // `of the day`, `at the time`.
            if tail.words.is_none() && one_of!(text.key(tail.span.end - 1), "day" | "time") {
                currency = Currency::Former;
            }
            if of.is_empty() {
                of.clone_from(&tail.of);
            }
        }
        Post {
            title,
            of,
            currency,
            office: self.head.office,
            is_rank: self.head.usage == Use::Rank,
            says_of_what,
        }
    }
}

/// Whether a word is in capitals because a story begins with it: `HARBOUR Minister Ann Doe`.
fn is_for_show(text: &Words<'_>, at: u32) -> bool {
    text.shape(at) == Shape::Upper
        && text.starts_sentence(at)
        && text.shape(at + 1) == Shape::Capitalised
        && text.key(at).len() > 4
        && text.is(at, Class::Title)
}

/// Makes a plural title that of one holder: `Sens.`, `ministers`, `secretaries`, `spokesmen`.
fn make_singular(title: &mut String) {
    let dot = title.ends_with('.');
    let stem = title.trim_end_matches('.').len();
    title.truncate(stem);
    for (plural, singular) in [("ies", "y"), ("men", "man"), ("s", "")] {
        if let Some(stem) = title.strip_suffix(plural).map(str::len) {
            title.truncate(stem);
            title.push_str(singular);
            break;
        }
    }
    if dot {
        title.push('.');
    }
}
