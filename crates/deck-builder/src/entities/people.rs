//! Which mentions of people are of the same person: full names, names with parts left out, and surnames.

use crate::lexicon::Map;
use crate::officials::Person;
use crate::one_of::one_of;

/// Somebody, as far as the article has named them.
#[derive(Debug)]
struct Known {
    /// The folded parts of the fullest name.
    parts: Vec<String>,
    /// The folded surname.
    surname: String,
    has_post: bool,
    mentions: u32,
    /// Index of the last mention.
    last: u32,
    /// Whether a form of address has shown a man or a woman.
    sex: Option<Sex>,
    /// Known by a title and a surname alone: `Lord Doe`, whom nobody calls `Ann Doe` later.
    is_peer: bool,
}

/// Whom a form of address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sex {
    /// `Mrs`, `Lady`.
    Woman,
    /// `Mr`, `Lord`.
    Man,
}

impl Sex {
    /// What the word before a name says, as its key.
    pub(super) fn of_address(key: &str) -> Option<Self> {
        match key {
            "mr" | "sir" | "lord" | "senor" | "herr" | "monsieur" => Some(Self::Man),
            "mrs" | "ms" | "miss" | "lady" | "dame" | "mme" | "madame" | "baroness" => {
                Some(Self::Woman)
            }
            _ => None,
        }
    }
}

/// The people of an article, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct People {
    known: Vec<Known>,
    /// Whom a surname or a part of a name may stand for.
    by_part: Map<String, Vec<usize>>,
}

impl People {
    /// The index of the person whom a mention names; a new one if nobody known can be meant.
    pub(super) fn identify(&mut self, person: &Person, sex: Option<Sex>, mention: u32) -> usize {
        let parts = parts(&person.name);
        let surname = parts_of_word(&person.surname).concat();
        let address = person.name.split(' ').next().unwrap_or_default();
        let is_peer = parts.len() == 1
            && one_of!(address, "Lord" | "Lady" | "Baroness" | "Viscount" | "Earl");
        let sex = sex.or_else(|| Sex::of_address(&crate::letters::lower_text(address)));
        let found = self.find(&parts, &surname, sex, person.post.is_some());
        let index = found.unwrap_or(self.known.len());
        if found.is_none() {
            self.known.push(Known {
                parts: Vec::new(),
                surname: surname.clone(),
                has_post: false,
                mentions: 0,
                last: 0,
                sex: None,
                is_peer,
            });
        }
        if let Some(known) = self.known.get_mut(index) {
            if parts.len() > known.parts.len() {
                for part in &parts {
                    self.by_part.change(part.clone(), Vec::new(), |bearers| {
                        if !bearers.contains(&index) {
                            bearers.push(index);
                        }
                    });
                }
                known.parts = parts;
                known.surname = surname;
            }
            known.sex = known.sex.or(sex);
            known.has_post |= person.post.is_some();
            known.mentions += 1;
            known.last = mention;
        }
        index
    }

    /// Whom a name means: the bearer of all its parts; of several, the one with a post, then the one who is named
    /// most, then the one named last.
    fn find(
        &self,
        parts: &[String],
        surname: &str,
        sex: Option<Sex>,
        has_post: bool,
    ) -> Option<usize> {
        let bearers = self.by_part.get(surname)?;
        let candidates = bearers.iter().copied().filter(|&index| {
            self.known.get(index).is_some_and(|known| {
                let differs = sex.is_some() && known.sex.is_some() && sex != known.sex;
                let is_kin = known.is_peer && parts.len() > 1;
                !differs && !is_kin && agree(known, parts, surname)
            })
        });
        candidates.max_by_key(|&index| {
            self.known.get(index).map(|known| {
                (
                    is_same(&known.parts, parts),
                    known.has_post || has_post,
                    known.mentions,
                    known.last,
                )
            })
        })
    }
}

/// Whether a name can be that of somebody known: the surname is the same, and the other parts of the shorter name
/// are all parts or initials of the longer one.
fn agree(known: &Known, parts: &[String], surname: &str) -> bool {
    let single = parts.len() == 1 || known.parts.len() == 1;
    if known.surname != surname {
        // A ruler is known by a given name, a Spaniard by the first of two surnames.
        let is_part = |parts: &[String], part: &str| parts.iter().any(|other| other == part);
        return if parts.len() == 1 {
            is_part(&known.parts, surname) && known.parts.len() > 2
        } else {
            known.parts.len() == 1 && is_part(parts, &known.surname) && parts.len() > 2
        };
    }
    let (short, long) = if parts.len() <= known.parts.len() {
        (parts, known.parts.as_slice())
    } else {
        (known.parts.as_slice(), parts)
    };
    let stands_for = |part: &String| {
        long.iter().any(|other| {
            other == part
                || part.len() == 1 && other.starts_with(part.as_str())
                || other.len() == 1 && part.starts_with(other.as_str())
        })
    };
    if initials_differ(parts, &known.parts) || middles_differ(parts, &known.parts) {
        return false;
    }
    // `Ann B. Doe` and `Ann Carla Doe` may be one; `Kim Jong Un` and `Kim Jong-dae` are not.
    let given = short.first().filter(|first| *first != surname);
    single || short.iter().all(stands_for) || given.is_some() && given == long.first()
}

/// Whether both names have initials, and not the same ones: `Ann B. Doe` and `Ann C. B. Doe`.
fn initials_differ(a: &[String], b: &[String]) -> bool {
    let initials = |parts: &[String]| -> Vec<char> {
        parts
            .iter()
            .filter(|part| part.chars().count() == 1)
            .filter_map(|part| part.chars().next())
            .collect()
    };
    let (a, b) = (initials(a), initials(b));
    !a.is_empty() && !b.is_empty() && a != b
}

/// Whether both names have a middle name in full, and not the same one: `Ann Berta Doe` and `Ann Carla Doe`, who may be
/// sisters.
fn middles_differ(a: &[String], b: &[String]) -> bool {
    let ([first, middle, last], [other_first, other_middle, other_last]) = (a, b) else {
        return false;
    };
    let is_full = |part: &String| part.chars().count() > 2;
    first == other_first
        && last == other_last
        && middle != other_middle
        && is_full(middle)
        && is_full(other_middle)
}

fn is_same(a: &[String], b: &[String]) -> bool {
    a == b
}

/// The parts of a name, folded, hyphens parting too: `Kim Jong-un` and `Kim Jong Un` are one.
fn parts(name: &str) -> Vec<String> {
    name.split_whitespace()
        .flat_map(parts_of_word)
        .filter(|part| {
            !one_of!(
                part.as_str(),
                "jr" | "sr"
                    | "ii"
                    | "iii"
                    | "iv"
                    | "king"
                    | "queen"
                    | "pope"
                    | "lord"
                    | "lady"
                    | "baroness"
                    | "emperor"
                    | "viscount"
                    | "earl"
                    | "de"
                    | "al"
                    | "prince"
                    | "princess"
                    | "sheikh"
                    | "sheikha"
                    | "mullah"
            )
        })
        .collect()
}

fn parts_of_word(word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in word.chars() {
        match c {
            '-' | '\u{2010}' | '\u{2011}' | '.' => parts.push(String::new()),
            _ if crate::letters::is_alphanumeric(c) => {
                if let Some(part) = parts.last_mut() {
                    crate::letters::push_folded(c, part);
                }
            }
            _ => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}
