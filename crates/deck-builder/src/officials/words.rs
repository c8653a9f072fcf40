//! The vocabulary of titles and names: which words stand inside a title, in a name, or in neither.

use std::ops::Deref;

use super::office::{Head, Use, bare_title, head_of};
use crate::places::words::is_given_name;
use crate::sentence::{Role, Sentence};
use crate::text::Text;
use crate::token::Shape;
use crate::word_classes::word_classes;

word_classes! {
    /// Classes of words; a word may be of several. Their names stand in brackets in `data/words.txt`.
    pub(crate) enum Class in "words.txt" {
        Title = "title",
        Rank = "rank",
        Status = "status",
        View = "view",
        Body = "body",
        Division = "division",
        Function = "function",
        Thing = "thing",
        Calendar = "calendar",
        Surname = "surname",
        Syllable = "syllable",
        Particle = "particle",
        Honorific = "honorific",
        Family = "family",
        Tail = "tail",
        Locality = "locality",
    }
}

/// Whether a key is a function word, a day, a month or a common verb.
pub(crate) fn is_function_word(key: &str) -> bool {
    Class::Function.has(key)
}

/// Whether a word before a title says how its holder is seen, or for how long it is held: `veteran`.
pub(crate) fn is_view(key: &str) -> bool {
    Class::View.has(key)
}

/// Whether a word before a title says when it is held: `former`.
pub(crate) fn is_status(key: &str) -> bool {
    Class::Status.has(key)
}

/// Whether a word stands in titles.
pub(crate) fn is_title(key: &str) -> bool {
    Class::Title.has(key)
}

/// Whether a word is a noun of bodies or of parts of a country.
pub(crate) fn is_part(key: &str) -> bool {
    Class::Body.has(key) || Class::Division.has(key)
}

/// Whether a word is a form of address.
pub(crate) fn is_honorific(key: &str) -> bool {
    Class::Honorific.has(key)
}

/// A text with the classes of its words, looked up once.
pub(crate) struct Words<'a> {
    text: &'a Text,
    tokens: Vec<(u16, Option<Head>)>,
    /// Whether the capitals of a sentence say nothing.
    for_show: Vec<bool>,
}

impl Deref for Words<'_> {
    type Target = Text;

    fn deref(&self) -> &Text {
        self.text
    }
}

impl<'a> Words<'a> {
    /// Looks up the words of a text.
    pub(crate) fn new(text: &'a Text) -> Self {
        let look_up = |at: u32| {
            let is_word = matches!(
                text.shape(at),
                Shape::Capitalised | Shape::Lower | Shape::Upper | Shape::Mixed
            );
            let classes = Class::bits_of_hash(text.hash(at));
            if !is_word {
                return (classes.unwrap_or_default(), None);
            }
            let key = text.key(at);
            let bare = bare_title(key);
            let of_bare = || bare.and_then(Class::bits_of);
            // `Dean Doe` has that name.
            let is_name = text.shape(at) == Shape::Capitalised && is_given_name(key);
            let head = head_of(key, text.hash(at), bare)
                .filter(|head| !is_name || head.usage != Use::Qualified);
            (classes.or_else(of_bare).unwrap_or_default(), head)
        };
        Self {
            text,
            tokens: (0..text.len()).map(look_up).collect(),
            for_show: text
                .sentences()
                .iter()
                .map(|sentence| is_for_show(text, sentence))
                .collect(),
        }
    }

    /// Whether a token stands in a headline whose capitals say nothing about names.
    pub(crate) fn is_for_show(&self, at: u32) -> bool {
        self.token(at)
            .and_then(|token| self.for_show.get(token.sentence as usize))
            .is_some_and(|&is| is)
    }

    /// Whether a token is of a class.
    pub(crate) fn is(&self, at: u32, class: Class) -> bool {
        self.tokens
            .get(at as usize)
            .is_some_and(|(classes, _)| classes & class.bit() != 0)
    }

    /// The head that a token is.
    pub(crate) fn head(&self, at: u32) -> Option<Head> {
        self.tokens.get(at as usize)?.1
    }

    /// Whether a token is a function word or a noun of things, and no given name.
    pub(crate) fn is_never_a_name(&self, at: u32) -> bool {
        self.is(at, Class::Function) || self.is_thing(at)
    }

    /// Whether a token is a noun of things and no given name.
    pub(crate) fn is_thing(&self, at: u32) -> bool {
        self.is(at, Class::Thing) && !is_given_name(self.key(at))
    }

    /// Whether a token has a capital and may belong to a proper name.
    pub(crate) fn is_capital(&self, at: u32) -> bool {
        matches!(
            self.shape(at),
            Shape::Capitalised | Shape::Upper | Shape::Alphanumeric
        )
    }

    /// Whether a space stands before a token.
    pub(crate) fn is_spaced(&self, at: u32) -> bool {
        self.token(at).is_some_and(|token| token.spaced)
    }

    /// Whether two tokens are of one sentence.
    pub(crate) fn same_sentence(&self, a: u32, b: u32) -> bool {
        match (self.token(a), self.token(b)) {
            (Some(a), Some(b)) => a.sentence == b.sentence,
            _ => false,
        }
    }
}

/// Whether a sentence is a headline with most of its longer words capitalised.
fn is_for_show(text: &Text, sentence: &Sentence) -> bool {
    if !matches!(sentence.role, Role::Headline | Role::Heading) {
        return false;
    }
    let (mut capitals, mut small) = (0, 0);
    for at in sentence.first..sentence.end {
        match text.shape(at) {
            Shape::Capitalised => capitals += 1,
            Shape::Lower if text.key(at).len() >= 4 => small += 1,
            _ => {}
        }
    }
    small == 0 || capitals > 2 * small
}
