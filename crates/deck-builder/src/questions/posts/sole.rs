//! Which posts only one person holds at a time, and which say too little to be asked for.

use super::vague::{is_one_of_any, is_vague};
use crate::facts::body;
use crate::facts::grammar::{self, Class};
use crate::facts::posts::Holding;
use crate::gazetteer::{Gazetteer, PlaceKind};
use crate::officials::Office;
use crate::one_of::one_of;
use crate::questions::wording::is_one_of;
use crate::reason::Reason;

/// Heads of titles that several people hold at a time.
pub(super) const SHARED: &str = "member;mp;msp;mep;td;mla;senator;cardinal;representative;congressman;congresswoman;spokesman;spokeswoman;\
    spokesperson;attorney;counsel;commissioner;councillor;councilman;councilwoman;officer;official;judge;justice;magistrate;detective;\
    inspector;ambassador;envoy;sergeant;adviser;advisor;aide;prosecutor;lawmaker;delegate;trustee;\
    superintendent;supervisor;alderman;investigator;agent;analyst;engineer;scientist;legislator;assemblyman;\
    assemblywoman;diplomat;lawyer;captain;lieutenant;partner;negotiator;backbencher;frontbencher;warlord;bishop;\
    archbishop;priest;cleric;imam;rabbi;activist;strategist;economist;historian;campaigner;veteran";

/// Ranks of several words, as whose holder nobody is named.
const RANKS: &str = "group captain;chief warrant officer;wing commander;squadron leader;flight lieutenant;flying officer;\
    pilot officer;warrant officer;petty officer;air chief marshal;air marshal;air vice-marshal;air commodore;\
    lieutenant commander;staff sergeant;master sergeant;chief petty officer;field marshal;navy captain;army captain";

/// Titles of which a government has many.
const OF_MANY: &str = "cabinet minister;government minister;senior minister;junior minister;state minister;cabinet member;\
    minister without portfolio;deputy minister;rebel commander;senior commander;military commander;field commander;\
    army commander;local commander;militia commander;commander";

/// Words before the head of a title that several people hold at a time.
const SECOND: &str = "deputy;vice;assistant;associate;senior;junior;special;state";

/// Titles that name a post even where the article does not say of what.
const ALONE: &str = "president;premier;governor;mayor;senator;sheriff;bishop;archbishop;chancellor;king;queen;taoiseach;\
    congressman;congresswoman;supervisor;alderman;ambassador";

/// Parties, in words before the titles of those who sit in parliaments.
const PARTIES: &str = "conservative;labour;labor;tory;liberal;democratic;republican;green;socialist;communist;opposition;\
    fianna;fine;sinn;independent;nationalist;unionist;backbench;lib;reform;christian;social;left;right;far-right;progressive";

/// Who sits in a parliament for a place.
const SEATS: &str = "mp;msp;mep;td;mla;ms;senator;congressman;congresswoman;lawmaker;legislator;deputy;backbencher;councillor;representative";

/// Who has one body of spokespeople in a country.
const FORCES: &str = "army;navy;police;military;government;presidential;coastguard;air";

/// Places and bodies that "the" alone does not tell: `governor of the region`.
const UNNAMED: &str = "region;province;district;county;settlement;company;party;department;body";

/// Whether a noun alone does not say which body is meant; a country has one army.
fn is_some_body(noun: &str) -> bool {
    (noun == "guard" || body::is_body(noun)) && !is_one_of(FORCES, noun)
}

pub(super) fn is_sole(holding: &Holding, words: &str, is_cut: bool) -> Result<bool, Reason> {
    let post = &holding.post;
    let lower = crate::letters::lower_text(words);
    // "A colleague of Lee", "the liberal Justice Ann Lee": no post, and what side somebody is on.
    if matches!(
        lower.split(' ').next(),
        Some("colleague" | "friend" | "ally")
    ) || words.starts_with("liberal ")
        || words.starts_with("conservative ")
        || lower == "court judge"
    {
        return Err("it names no post".into());
    }
    // "Board member", "a Guard spokesman": of which board.
    let (of_some_body, head) = lower.split_once(' ').unwrap_or_default();
    if (head == "member" || head.starts_with("spokes")) && is_some_body(of_some_body) {
        return Err("the article does not say of which".into());
    }
    if lower.starts_with("foreign ministry") && post.of.is_empty() {
        return Err("the article does not say of which country".into());
    }
    // "Conservative MP", "EFF MP": for which seat.
    let (party, seat) = words.rsplit_once(' ').unwrap_or_default();
    let is_party = party.len() > 1 && party.chars().all(crate::letters::is_upper)
        || is_one_of(PARTIES, lower.split(' ').next().unwrap_or_default());
    if is_party && post.of.is_empty() && is_one_of(SEATS, &crate::letters::lower_text(seat)) {
        return Err("the article does not say of what".into());
    }
    if post.is_rank || is_one_of(RANKS, &lower) {
        return Err("a rank is no post".into());
    }
    if is_one_of(
        OF_MANY,
        lower
            .split_once(" of ")
            .map_or(lower.as_str(), |(title, _)| title),
    ) && !lower.contains(" of the ")
    {
        return Err("several people hold it".into());
    }
    let alone = post.of.is_empty() && !words.contains(' ');
    if alone && !is_one_of(ALONE, lower.as_str()) {
        return Err("the article does not say of what".into());
    }
    if words
        .split(' ')
        .any(|word| one_of!(word, "his" | "her" | "its" | "their" | "whose"))
    {
        return Err("\"its\" does not say of what".into());
    }
    // "Of the agency's service".
    let owner_unsaid = words
        .split(' ')
        .zip(words.split(' ').skip(1))
        .any(|(the, owner)| {
            the == "the"
                && owner.starts_with(crate::letters::is_lower)
                && owner.contains(['\'', '’'])
        });
    if owner_unsaid {
        return Err("\"the\" does not say which".into());
    }
    if let Some((_, place)) = words.split_once(" the ")
        && place.starts_with(crate::letters::is_lower)
        && !words.contains(" of the ")
    {
        return Err("\"the\" does not say which".into());
    }
    if post.of == "Palestine" {
        return Err("not all call it a country".into());
    }
    // "Governor of the region", "superior of a small convent", "representative in Tonbury" of whom.
    let unnamed = [" of the ", " of a ", " of an "].iter().any(|joint| {
        words.split_once(joint).is_some_and(|(_, of)| {
            // "Of the Danish body".
            let of = match of.split_once(' ') {
                Some((people, "body")) if people.starts_with(crate::letters::is_upper) => "body",
                _ => of,
            };
            let vague =
                *joint != " of the " || grammar::is(of, Class::WeakNoun) || is_one_of(UNNAMED, of);
            vague && !of.contains(crate::letters::is_upper)
        })
    });
    if unnamed || lower.starts_with("representative in ") {
        return Err("the article does not say of which".into());
    }
    // "Head of helicopters", "the embassy", "the company's northern division": of which body or place.
    let is_nowhere = !words.contains(crate::letters::is_upper)
        && ["head of ", "director of ", "chief of ", "manager of "]
            .iter()
            .any(|start| words.starts_with(start));
    // "Commander of the Danish battalion": a country has many.
    const UNITS: [&str; 8] = [
        "battalion",
        "brigade",
        "unit",
        "contingent",
        "team",
        "delegation",
        "regiment",
        "detachment",
    ];
    let of_some_unit = words.split_once(" of the ").is_some_and(|(_, of)| {
        of.split_once(' ')
            .is_some_and(|(_, unit)| UNITS.contains(&unit))
    });
    let ends_short = ["Embassy", "Consulate", "division", "district"]
        .iter()
        .any(|end| words.ends_with(end));
    if post.of.is_empty() && is_nowhere || ends_short || of_some_unit {
        return Err("the article does not say of which".into());
    }
    // "Secretary Wendy Sherman and Japan's minister": two titles.
    if (words.split_once(" and ")).is_some_and(|(_, second)| second.contains(['\'', '’'])) {
        return Err("two titles are joined".into());
    }
    if is_cut {
        return Err("the body's name is cut".into());
    }
    // "Tonbury president Ann Lee": of its club. "Representative Ann Lee, Democrat of Tonbury": she lives there.
    let mut named = Gazetteer::get().named(&post.of).peekable();
    let of_town = named.peek().is_some() && named.all(|known| known.kind == PlaceKind::City);
    if of_town
        && matches!(
            lower.split(' ').next(),
            Some(
                "representative"
                    | "congressman"
                    | "congresswoman"
                    | "president"
                    | "captain"
                    | "coach"
                    | "chairman"
                    | "manager"
            )
        )
    {
        return Err("a town has no president".into());
    }
    if post.of.is_empty() && is_one_of_any(&lower) {
        return Err("the article does not say of what".into());
    }
    if is_vague(words) && post.of.is_empty() {
        return Err("the article does not say of what".into());
    }
    let firm = matches!(
        post.office,
        Office::Corporate | Office::Institutional | Office::Spokesperson
    );
    // "An army spokesman": of what is said.
    let speaks_for_a_force = post.office == Office::Spokesperson
        && lower
            .split(' ')
            .next()
            .is_some_and(|force| is_one_of(FORCES, force));
    if firm
        && post.of.is_empty()
        && !words.contains(crate::letters::is_upper)
        && !speaks_for_a_force
    {
        return Err("the article does not say of what".into());
    }
    let head = [" of ", " from ", " in ", " for ", " at "]
        .iter()
        .fold(lower.as_str(), |head, joint| {
            head.split(joint).next().unwrap_or_default()
        });
    let mut in_head = head.split(' ').rev();
    let last = in_head.next().unwrap_or_default();
    // "Leader MP": two titles run together.
    if one_of!(last, "mp" | "msp" | "mep") && in_head.clone().next() == Some("leader") {
        return Err("two titles are joined".into());
    }
    // "A World Bank vice-president": a body has several, a country has one.
    let is_of_state =
        post.of.is_empty() && !lower.contains(" of ") || crate::facts::posts::is_country(&post.of);
    let is_vice = last.starts_with("vice-") && !(is_of_state && head == last);
    let second =
        in_head.any(|word| is_one_of(SECOND, word)) || lower.contains(" of state") || is_vice;
    let chief = last == "officer" && head.contains("chief");
    let plain_minister = last == "minister" && !head.contains(' ') && !lower.contains(' ');
    // One country has one vice president, one national security adviser, one chief election commissioner.
    let alone_of_its_kind = ["national security", "chief "]
        .iter()
        .any(|start| head.starts_with(start))
        || is_of_state
            && ["vice president", "deputy president"]
                .iter()
                .any(|start| head.starts_with(start))
        || last == "ambassador" && [" to ", " in "].iter().any(|joint| lower.contains(joint))
        || one_of!(last, "commissioner" | "mp") && lower.contains(" for ")
        || one_of!(last, "bishop" | "archbishop") && lower.contains(" of ")
        || head.ends_with("high commissioner")
        || head.ends_with("district commissioner")
        || head.contains("special envoy") && (lower.contains(" to ") || lower.contains(" for "))
        || head.starts_with("first ")
        || lower.contains("minister for ")
        || lower.starts_with("secretary of state for")
        // Kingdoms have several, the United States has one.
        || lower.starts_with("secretary of state") && post.of == "United States";
    let second = second && !alone_of_its_kind;
    let shared =
        is_one_of(SHARED, last) && !chief && !alone_of_its_kind || second || plain_minister;
    let says_of_what = [" of ", "er for ", "mp for "]
        .iter()
        .any(|of| lower.contains(of));
    Ok(!shared && (head.contains(' ') || says_of_what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_body_is_no_body_in_particular() {
        for (noun, is_some) in [
            ("board", true),
            ("guard", true),
            ("army", false),
            ("kremlin", false),
        ] {
            assert_eq!(is_some_body(noun), is_some, "{noun}");
        }
    }
}
