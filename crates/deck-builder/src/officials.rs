//! Officials: who holds which post, by the patterns in which news English names them.
//!
//! An official holds a post: in government, parliament, administration, courts, police, armed forces, diplomacy, a
//! party, a faith; at the head of a company, university or association; or speaks for one of these. Experts, relatives,
//! witnesses, athletes and people who are only known by their profession hold none, and neither does a founder or owner
//! who has no post. [`Office`] tells the kinds apart, so that a caller can keep public offices alone.

mod after;
mod before;
mod counterparts;
mod home;
mod name;
mod office;
mod people;
mod region;
mod title;
mod words;

use std::fmt;

use crate::facts::is_firm;
use crate::lexicon::Set;
use crate::mention::{Confidence, Mention, Span, Value};
use crate::one_of::one_of;
use crate::sort::Sort;
use crate::text::Text;

pub use office::Office;
pub(crate) use office::is_head;
pub(crate) use region::{Region, region_at, state_name};
use words::Words;
pub(crate) use words::{is_function_word, is_honorific, is_part, is_status, is_title, is_view};

/// Somebody whom the text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The name as it stands, without title: `Kim`, `Kim Jong Un`. Kings, queens and popes keep theirs: `King Felipe`.
    pub name: String,
    /// The part of the name that stands for all of it later: `Kim`, `Leyen`.
    pub surname: String,
    /// The post that stands with this mention.
    pub post: Option<Post>,
}

/// A post, as the text words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// The title: `Deputy Prime Minister`, `commander of the 325th Fighter Wing`. What only says when it is held, such
    /// as "former", is left out.
    pub title: String,
    /// The country, region or body that it belongs to: `Russia`. Empty if the text does not say.
    pub of: String,
    /// Whether it is held now.
    pub currency: Currency,
    /// What kind of office it is.
    pub office: Office,
    /// Whether it is a rank, which says less than the post that comes with it.
    pub is_rank: bool,
    /// Whether the title's own words say what it belongs to: `spokesman for the Peruvian navy`.
    pub says_of_what: bool,
}

/// Whether a post is held now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Held.
    Current,
    /// Held for the time being.
    Acting,
    /// Won or given, and not yet taken up: president-elect, nominee.
    Elect,
    /// No longer held.
    Former,
    /// The holder is dead.
    Late,
}

impl Post {
    /// How much it says: a post more than a rank, one with its country more than one without.
    pub(crate) fn weight(&self) -> u8 {
        1 + u8::from(!self.of.is_empty()) + 2 * u8::from(!self.is_rank)
    }
}

impl fmt::Display for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if matches!(self.currency, Currency::Former | Currency::Late)
            && !["etired", "emeritus"]
                .iter()
                .any(|word| self.title.contains(word))
        {
            f.write_str("former ")?;
        }
        f.write_str(&self.title)?;
        if self.of.is_empty() || self.says_of_what || self.title.contains(&self.of) {
            return Ok(());
        }
        let article = if takes_article(&self.of) { "the " } else { "" };
        write!(f, " of {article}{}", self.of)
    }
}

/// Whether the name of a country or body takes "the".
pub(crate) fn takes_article(name: &str) -> bool {
    const STARTS: [&str; 6] = [
        "United ",
        "European Union",
        "Czech Republic",
        "Dominican Republic",
        "Central African",
        "Soviet Union",
    ];
    STARTS.iter().any(|start| name.starts_with(start))
        || name.ends_with(" Islands")
        || one_of!(
            name,
            "Kremlin"
                | "Philippines"
                | "Netherlands"
                | "Bahamas"
                | "Maldives"
                | "Gambia"
                | "Vatican"
                | "Seychelles"
                | "Comoros"
        )
}

/// A name that a pattern found.
#[derive(Clone, Debug)]
struct Found {
    name: Span,
    post: Option<Post>,
    rule: &'static str,
    confidence: Confidence,
    evidence: Span,
}

/// The persons of a text, with their posts.
pub(crate) fn recognise(text: &Text) -> Vec<Mention> {
    let text = &Words::new(text);
    let mut found = Vec::new();
    before::find(text, &mut found);
    people::find(text, &mut found);
    let mut found = best(found);
    drop_bodies(text, &mut found);
    counterparts::name_counterparts(text, &mut found);
    drop_employers(text, &mut found);
    found
        .into_iter()
        .map(|found| {
            let surname = text.word(name::surname(text, found.name)).to_owned();
            let span = with_crown(text, found.name);
            Mention {
                span,
                value: Value::Person(Person {
                    name: text.words(span).to_owned(),
                    surname,
                    post: found.post,
                }),
                rule: found.rule,
                confidence: found.confidence,
                evidence: found.evidence.with(span),
            }
        })
        .collect()
}

/// Of the readings of one name, the one whose post says most; none overlaps another.
fn best(mut found: Vec<Found>) -> Vec<Found> {
    found.order_by_key(|found| {
        (
            found.name.first,
            std::cmp::Reverse(found.name.end),
            std::cmp::Reverse((weight(found), found.evidence.len(), length(found))),
        )
    });
    let mut end = 0;
    found.retain(|found| {
        let is_new = found.name.first >= end;
        if is_new {
            end = found.name.end;
        }
        is_new
    });
    found
}

/// Takes out what is no person but the body that a title before it has described: `Ann Doe, chief executive of the Danish
/// operator, Harbour Lines,`. The title is that of who stands before it.
fn drop_bodies(text: &Words<'_>, found: &mut Vec<Found>) {
    let mut bodies: Vec<(u32, Span)> = Vec::new();
    for pair in found.windows(2) {
        let [holder, body] = pair else { continue };
        let comma = body.name.first.wrapping_sub(1);
        let is_told_twice = holder.rule == "name-comma-title"
            && body.rule == "title-comma-name"
            && holder.name.end < body.evidence.first
            && body.evidence.first <= holder.name.end + 2;
        if is_told_twice && text.has_key(comma, ",") && is_firm(text.key(comma.wrapping_sub(1))) {
            bodies.push((holder.name.first, body.name));
        }
    }
    for &(holder, body) in &bodies {
        found.retain(|found| found.name != body);
        let holder = found.iter_mut().find(|found| found.name.first == holder);
        let Some(post) = holder.and_then(|holder| holder.post.as_mut()) else {
            continue;
        };
        if let Some((title, _)) = post.title.split_once(" of the ") {
            post.title = title.to_owned();
            text.words(body).clone_into(&mut post.of);
            post.says_of_what = false;
        }
    }
}

/// Takes people out of what posts belong to: of `Doe's adviser` the country or body is not said.
fn drop_employers(text: &Words<'_>, found: &mut [Found]) {
    let surnames: Set<String> = found
        .iter()
        .map(|found| text.word(name::surname(text, found.name)).to_owned())
        .collect();
    for post in found.iter_mut().filter_map(|found| found.post.as_mut()) {
        let last = post.of.rsplit(' ').next().unwrap_or_default();
        if !last.is_empty() && surnames.contains(last) && !post.says_of_what {
            post.of.clear();
        }
    }
}

/// How long the rank of a reading is: `Detective Senior Sergeant` says more than `Detective`.
fn length(found: &Found) -> usize {
    let rank = found.post.as_ref().filter(|post| post.is_rank);
    rank.map_or(0, |post| post.title.len())
}

/// How much a reading says: a post more than none, a post more than a rank.
fn weight(found: &Found) -> u8 {
    found.post.as_ref().map_or(0, Post::weight)
}

/// Kings, queens, emperors and popes are named with their title, and so is who has one name and "Sheikh" before it.
fn with_crown(text: &Words<'_>, name: Span) -> Span {
    let before = name.first.wrapping_sub(1);
    let is_crown = match text.word(before) {
        "King" | "Queen" | "Pope" | "Emperor" | "Empress" | "Lord" | "Lady" | "Baroness"
        | "Viscount" | "Earl" | "Sheikh" | "Sheikha" | "Mullah" => true,
        "Prince" | "Princess" => !text.has_key(before.wrapping_sub(1), "crown"),
        _ => false,
    };
    let is_single = name.len() == 1
        || one_of!(
            text.word(name.end - 1),
            "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "X" | "XI" | "XIV" | "XVI"
        )
        || text.word(before) == "Pope";
    let is_crowned = is_crown && is_single && text.same_sentence(before, name.first);
    let first = if is_crowned { before } else { name.first };
    // `Lady Doe of Leeds`.
    let is_peer = one_of!(
        text.word(first),
        "Lord" | "Lady" | "Baroness" | "Viscount" | "Earl"
    );
    let seat = name.end + 1..name.end + 4;
    let is_of = is_peer && name.end == first + 2 && text.has_key(name.end, "of");
    let last = seat.take_while(|&at| is_of && text.is_capital(at)).last();
    Span::new(first, last.map_or(name.end, |last| last + 1))
}

#[cfg(test)]
mod tests;
