//! Words around numbers: `data/number-words.tsv`.

use std::sync::LazyLock;

use crate::columns::Row;
use crate::lexicon::Lexicon;
use crate::numbers::amount::decimal;
use crate::text::Text;

/// What a word is to the number before or after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A number in words.
    Number(f64),
    /// A place in an order, in words.
    Ordinal(f64),
    /// `a`, `an`: one of what multiplies, else no number.
    Article,
    /// `half`, of what multiplies.
    Half,
    /// Multiplies the number before it.
    Scale(f64),
    Percent,
    /// A currency, by its plural.
    Money(&'static str),
    /// A unit of measurement, by its plural.
    Measure(&'static str),
    /// A unit of time, by its plural.
    Duration(&'static str),
    /// A plural that does not end in `s`.
    Plural,
    /// Ends in `s` and is no plural.
    Singular,
    /// A number after it is part of a name.
    Name,
    /// Ends the phrase that names what is counted.
    Stop,
    /// Any other word.
    Other,
}

static KINDS: LazyLock<Lexicon<Kind>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("number-words.tsv"), read_row));

fn read_row([_, kind, value, ..]: Row) -> Option<Kind> {
    Some(match kind {
        "number" => Kind::Number(decimal(value)?),
        "ordinal" => Kind::Ordinal(decimal(value)?),
        "article" => Kind::Article,
        "half" => Kind::Half,
        "scale" => Kind::Scale(decimal(value)?),
        "percent" => Kind::Percent,
        "money" => Kind::Money(value),
        "measure" => Kind::Measure(value),
        "duration" => Kind::Duration(value),
        "plural" => Kind::Plural,
        "singular" => Kind::Singular,
        "name" => Kind::Name,
        "stop" => Kind::Stop,
        _ => return None,
    })
}

/// What the word with this key is.
pub(super) fn kind(key: &str) -> Kind {
    KINDS.get(key).unwrap_or(Kind::Other)
}

/// What the word of a token is.
pub(super) fn kind_at(text: &Text, at: u32) -> Kind {
    KINDS.of(text.hash(at)).unwrap_or(Kind::Other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns;

    #[test]
    fn every_row_has_a_kind() {
        for row in columns::rows(crate::word_lists::table!("number-words.tsv")) {
            assert!(read_row(row).is_some(), "{row:?}");
        }
    }
}
