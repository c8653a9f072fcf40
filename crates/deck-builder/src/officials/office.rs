//! The heads of titles: the words that say what kind of office a title names, and how each is used.

use std::sync::LazyLock;

use crate::columns::Row;
use crate::lexicon::Lexicon;

/// What kind of office a title names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Office {
    /// Government, parliament, administration, agencies.
    Public,
    /// Kings, emirs, princes.
    Royal,
    /// Ranks and commands of armed forces.
    Military,
    /// Police officers.
    Police,
    /// Judges, prosecutors.
    Court,
    /// Ambassadors, envoys.
    Diplomat,
    /// Posts in a party.
    Party,
    /// Bishops, rabbis, imams by their titles.
    Religious,
    /// Heads and officers of companies.
    Corporate,
    /// Heads of universities, associations, clubs.
    Institutional,
    /// Who speaks for somebody or something.
    Spokesperson,
    /// No office: expert, relative, profession.
    None,
}

/// How a title's head is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// A name may follow it alone: `President Doe`.
    Bare,
    /// A name may follow it with a capital: `Supervisor Doe`, but not `the supervisor Doe`.
    Formal,
    /// The same inside a sentence, at whose start any word has a capital: `said Director Doe`.
    Trade,
    /// It needs words that say of what: `FBI officials Doe`.
    Qualified,
    /// A rank, which says less than the post that may stand with it.
    Rank,
}

/// The head of a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) office: Office,
    pub(crate) usage: Use,
    /// `ministers`: several names may follow.
    pub(crate) plural: bool,
    /// After `+`, words of which the title needs one; after `-`, words that make it no office.
    company: &'static str,
}

impl Head {
    /// Whether the other words of a title, given by their keys, make it an office.
    pub(crate) fn admits<'a>(&self, mut keys: impl Iterator<Item = &'a str>) -> bool {
        let (needs, listed) = match self.company.split_at_checked(1) {
            Some(("+", listed)) => (true, listed),
            Some(("-", listed)) => (false, listed),
            _ => return true,
        };
        keys.any(|key| listed.split(' ').any(|word| word == key)) == needs
    }
}

static HEADS: LazyLock<Lexicon<Head>> =
    LazyLock::new(|| Lexicon::rows(crate::word_lists::table!("titles.tsv"), head_row));

fn head_row([_, office, usage, company, ..]: Row) -> Option<Head> {
    let office = match office {
        "public" => Office::Public,
        "royal" => Office::Royal,
        "military" => Office::Military,
        "police" => Office::Police,
        "court" => Office::Court,
        "diplomat" => Office::Diplomat,
        "party" => Office::Party,
        "religious" => Office::Religious,
        "corporate" => Office::Corporate,
        "institutional" => Office::Institutional,
        "spokesperson" => Office::Spokesperson,
        _ => Office::None,
    };
    let usage = match usage {
        "bare" => Use::Bare,
        "formal" => Use::Formal,
        "trade" => Use::Trade,
        "rank" => Use::Rank,
        _ => Use::Qualified,
    };
    Some(Head {
        office,
        usage,
        plural: false,
        company,
    })
}

/// What is joined to the front of a title's word, and to its end.
const PREFIXES: [&str; 12] = [
    "lt-",
    "maj-",
    "brig-",
    "then-",
    "ex-",
    "former-",
    "vice-",
    "deputy-",
    "rear-",
    "lieutenant-",
    "major-",
    "co-",
];
const SUFFIXES: [&str; 7] = [
    "-in-charge",
    "-elect",
    "-designate",
    "-in-waiting",
    "-general",
    "-in-chief",
    "-at-large",
];

/// Takes `then-`, `vice-` and the like off the front of a title's word, and `-elect`, `-general` off its end.
/// `None` if nothing is joined to it.
pub(super) fn bare_title(key: &str) -> Option<&str> {
    if !key.contains('-') {
        return None;
    }
    let key = PREFIXES
        .iter()
        .find_map(|prefix| key.strip_prefix(prefix))
        .unwrap_or(key);
    let bare = SUFFIXES
        .iter()
        .find_map(|suffix| key.strip_suffix(suffix))
        .unwrap_or(key);
    Some(bare)
}

/// Whether a word is the head of a title.
pub(crate) fn is_head(key: &str) -> bool {
    HEADS.get(key).is_some()
}

/// The head that a key with a hash is, alone or without what is joined to it, plurals included.
pub(super) fn head_of(key: &str, hash: u64, bare: Option<&str>) -> Option<Head> {
    // `attorney-general` stands in the table, `governor-general` is found by its first part.
    let head = HEADS
        .of(hash)
        .or_else(|| bare.and_then(|bare| HEADS.get(bare)));
    if head.is_some() {
        return head;
    }
    let key = bare.unwrap_or(key);
    let plural = |singular: &str| {
        HEADS.get(singular).map(|head| Head {
            plural: true,
            ..head
        })
    };
    if let Some(stem) = key.strip_suffix("men") {
        return plural(&format!("{stem}man"));
    }
    let stem = key.strip_suffix('s')?;
    match stem.strip_suffix("ie") {
        Some(stem) => plural(&format!("{stem}y")),
        None => plural(stem),
    }
}
