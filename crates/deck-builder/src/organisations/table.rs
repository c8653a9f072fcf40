//! The organisations that the builder knows by name, and the nouns that make a run of capitals one.

use std::sync::LazyLock;

use super::OrganisationKind;
use crate::columns;
use crate::lexicon::{Lexicon, Map};
use crate::phrase;
use crate::text::Text;
use crate::token::Shape;

fn kind_of(name: &str) -> Option<OrganisationKind> {
    Some(match name {
        "union" => OrganisationKind::Union,
        "agency" => OrganisationKind::Agency,
        "force" => OrganisationKind::Force,
        "party" => OrganisationKind::Party,
        "group" => OrganisationKind::Group,
        "company" => OrganisationKind::Company,
        "news" => OrganisationKind::News,
        "court" => OrganisationKind::Court,
        "bank" => OrganisationKind::Bank,
        "body" => OrganisationKind::Body,
        _ => return None,
    })
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) name: &'static str,
    pub(super) kind: OrganisationKind,
    pub(super) country: &'static str,
}

/// Well-known organisations by the hash of their names' keys, and how many tokens names have at most by their first.
struct Table {
    names: Map<u64, (Known, bool)>,
    starts: Map<u64, u32>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        names: Map::default(),
        starts: Map::default(),
    };
    for (others, known) in rows() {
        for alias in std::iter::once(known.name)
            .chain(others.split(';'))
            .filter(|alias| !alias.is_empty())
        {
            let (hash, start, length) = phrase::keys_of(alias, |keys| {
                let start = keys
                    .first()
                    .map_or(phrase::EMPTY, |&key| phrase::phrase([key]));
                (phrase::phrase(keys.iter().copied()), start, keys.len())
            });
            // `WHO` and `IS` are words as well, so capitals count.
            let is_upper = alias.chars().all(|c| !crate::letters::is_lower(c));
            let names = &mut table.names;
            names.change(hash, (known, is_upper), |(_, upper)| *upper &= is_upper);
            let length = u32::try_from(length).unwrap_or(u32::MAX);
            let starts = &mut table.starts;
            starts.change(start, length, |longest| *longest = length.max(*longest));
        }
    }
    table
});

/// The other names of each organisation of the table, and what it says of it.
fn rows() -> impl Iterator<Item = (&'static str, Known)> {
    let rows = columns::rows(crate::word_lists::table!("organisations.tsv"));
    rows.filter_map(|[name, others, kind, country, ..]| {
        let kind = kind_of(kind)?;
        let known = Known {
            name,
            kind,
            country,
        };
        Some((others, known))
    })
}

/// Nouns that end the name of an organisation, with its kind, and those that start one.
static NOUNS: LazyLock<Lexicon<OrganisationKind>> = LazyLock::new(|| {
    let table = crate::word_lists::table!("organisation-nouns.tsv");
    Lexicon::rows(table, |[_, kind, ..]| kind_of(kind))
});

/// What kind of organisation a noun makes of a name that it ends or starts.
pub(super) fn noun(key: &str) -> Option<OrganisationKind> {
    NOUNS.get(key)
}

/// Whether a noun is one of organisations: `ministry`, `fleet`.
pub(crate) fn is_noun(key: &str) -> bool {
    noun(key).is_some()
}

/// Whether a noun is one of bodies that take "the" with their name: `ministry`, but not `airlines`.
pub(crate) fn is_body(key: &str) -> bool {
    noun(key)
        .is_some_and(|kind| !matches!(kind, OrganisationKind::Company | OrganisationKind::News))
}

/// Whether a well-known name starts at a token.
pub(crate) fn is_known(text: &Text, first: u32) -> bool {
    longest(text, first).is_some()
}

/// The longest well-known name that starts at a token, and the index after it.
pub(super) fn longest(text: &Text, first: u32) -> Option<(Known, u32)> {
    let start = text.hash(first);
    let longest = *TABLE.starts.get(&start)?;
    let end_of_sentence = text.sentence_span(first).end;
    let mut hash = phrase::EMPTY;
    let mut best = None;
    for at in first..(first + longest).min(end_of_sentence) {
        hash = phrase::join(hash, text.key(at));
        if let Some((known, is_upper)) = TABLE.names.get(&hash)
            && (!is_upper || text.shape(first) != Shape::Capitalised)
        {
            best = Some((*known, at + 1));
        }
    }
    best
}
