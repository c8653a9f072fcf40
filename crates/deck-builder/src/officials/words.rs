//! The vocabulary of titles and names: which words stand inside a title, in a name, or in neither.

use std::ops::Deref;
use std::sync::LazyLock;

use super::office::{Head, bare_title, head_of};
use crate::lexicon::Map;
use crate::places::words::is_given_name;
use crate::sentence::{Role, Sentence};
use crate::text::Text;
use crate::token::Shape;

/// Classes of words; a word may be of several. Their names stand in brackets in `data/words.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Class {
    Title = 1,
    Rank = 1 << 1,
    Status = 1 << 2,
    Body = 1 << 3,
    Division = 1 << 4,
    Function = 1 << 5,
    Thing = 1 << 6,
    Calendar = 1 << 7,
    Surname = 1 << 8,
    Syllable = 1 << 9,
    Particle = 1 << 10,
    Honorific = 1 << 11,
    Family = 1 << 12,
    Tail = 1 << 13,
    Locality = 1 << 14,
}

impl Class {
    fn of_heading(line: &str) -> Option<Self> {
        Some(match line.strip_prefix('[')?.strip_suffix(']')? {
            "title" => Self::Title,
            "rank" => Self::Rank,
            "status" => Self::Status,
            "body" => Self::Body,
            "division" => Self::Division,
            "function" => Self::Function,
            "thing" => Self::Thing,
            "calendar" => Self::Calendar,
            "surname" => Self::Surname,
            "syllable" => Self::Syllable,
            "particle" => Self::Particle,
            "honorific" => Self::Honorific,
            "family" => Self::Family,
            "tail" => Self::Tail,
            "locality" => Self::Locality,
            _ => return None,
        })
    }
}

type Classes = Map<&'static str, u16>;

static CLASSES: LazyLock<Classes> = LazyLock::new(|| {
    let mut classes = Classes::default();
    let mut class = None;
    for line in crate::word_lists::table!("words.txt").lines() {
        if line.starts_with('#') {
            continue;
        }
        if let Some(next) = Class::of_heading(line) {
            class = Some(next);
        } else if let Some(class) = class {
            for word in line.split(' ') {
                *classes.entry(word).or_default() |= class as u16;
            }
        }
    }
    classes
});

/// Whether a key is a function word, a day, a month or a common verb.
pub(crate) fn is_function_word(key: &str) -> bool {
    CLASSES
        .get(key)
        .is_some_and(|classes| classes & Class::Function as u16 != 0)
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
            let key = text.key(at);
            if !is_word {
                return (CLASSES.get(key).copied().unwrap_or_default(), None);
            }
            let bare = bare_title(key);
            let class = CLASSES.get(key).or_else(|| CLASSES.get(bare));
            (class.copied().unwrap_or_default(), head_of(key))
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
            .is_some_and(|(classes, _)| classes & class as u16 != 0)
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
