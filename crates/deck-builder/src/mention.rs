//! What a stretch of the text stands for, the rule that says so, and how sure the rule is.

use crate::aircraft::Aircraft;
use crate::dates::When;
use crate::numbers::Quantity;
use crate::officials::Person;
use crate::organisations::Organisation;
use crate::places::Place;

/// A run of tokens: `first` and all up to, but without, `end`. Indices count all tokens of the [`Text`].
///
/// [`Text`]: crate::Text
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Index of its first token.
    pub first: u32,
    /// Index after its last token.
    pub end: u32,
}

impl Span {
    /// From one token up to, but without, another.
    #[must_use]
    pub fn new(first: u32, end: u32) -> Self {
        Self { first, end }
    }

    /// How many tokens it has.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.first)
    }

    /// Whether it has no token.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.first
    }

    /// Whether the two share a token.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.first < other.end && other.first < self.end
    }

    /// Whether the other lies wholly inside.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.first <= other.first && other.end <= self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self::new(self.first.min(other.first), self.end.max(other.end))
    }
}

/// How sure something is, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// Without doubt.
    pub const FULL: Self = Self(100);

    /// So many percent; more than 100 counts as 100.
    #[must_use]
    pub const fn percent(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent })
    }

    /// The percentage.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// That both hold, taken as independent; rounded down.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let product = u16::from(self.0) * u16::from(other.0) / 100;
        Self(u8::try_from(product).unwrap_or(100))
    }
}

/// What kind of thing is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A day, month, year, span or vague time.
    Date,
    /// A type of aircraft.
    Aircraft,
    /// A country, city, region, sea or facility.
    Place,
    /// Somebody, with a post or without.
    Person,
    /// An agency, ministry, company, party, force.
    Organisation,
    /// A quantity.
    Number,
}

/// What a mention stands for, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A time.
    Date(When),
    /// An aircraft type.
    Aircraft(Aircraft),
    /// A place.
    Place(Place),
    /// A person; an official if a post is known.
    Person(Person),
    /// An organisation.
    Organisation(Organisation),
    /// A quantity.
    Number(Quantity),
}

/// One stretch of the text and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The words themselves: a name without its title, a date with its preposition left out.
    pub span: Span,
    /// What they stand for.
    pub value: Value,
    /// The rule that made it, as `explain` prints it: `weekday`, `maker-and-number`, `title-before-name`.
    pub rule: &'static str,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// The words that the rule rests on; holds `span`.
    pub evidence: Span,
}

impl Mention {
    /// What kind of thing it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.value {
            Value::Date(_) => Kind::Date,
            Value::Aircraft(_) => Kind::Aircraft,
            Value::Place(_) => Kind::Place,
            Value::Person(_) => Kind::Person,
            Value::Organisation(_) => Kind::Organisation,
            Value::Number(_) => Kind::Number,
        }
    }
}
