//! What the words of a title say of the post: which kind of office it is, and whether it is held now.

use crate::mention::Span;
use crate::officials::Currency;
use crate::officials::office::{Head, Office};
use crate::officials::words::Words;
use crate::one_of::one_of;

/// The office that a title is, given the words before its head.
pub(super) fn office(text: &Words<'_>, core: Span, head: Head) -> Office {
    let has = |words: &[&str]| (core.first..core.end).any(|at| words.contains(&text.key(at)));
    const PARTY: [&str; 8] = [
        "shadow",
        "opposition",
        "republican",
        "democratic",
        "labour",
        "tory",
        "conservative",
        "party",
    ];
    const SEATS: [&str; 6] = ["sen", "rep", "senator", "mp", "gov", "governor"];
    const BODIES: [&str; 11] = [
        "committee",
        "commission",
        "council",
        "board",
        "parliamentary",
        "senate",
        "house",
        "fed",
        "county",
        "joint",
        "chiefs",
    ];
    const COMPANY: [&str; 7] = [
        "company",
        "commercial",
        "operating",
        "financial",
        "managing",
        "airline",
        "corporate",
    ];
    const COURTS: [&str; 8] = [
        "county",
        "district",
        "city",
        "state",
        "us",
        "prosecuting",
        "federal",
        "assistant",
    ];
    match head.office {
        // An attorney is a lawyer, but an attorney general advises a government and a district attorney prosecutes.
        Office::None if text.has_key(core.end - 1, "general") => Office::Public,
        Office::None
            if one_of!(text.key(core.end - 1), "attorney" | "solicitor") && has(&COURTS) =>
        {
            Office::Court
        }
        Office::Public if has(&PARTY) && !has(&SEATS) => Office::Party,
        Office::Corporate | Office::Public if has(&["police"]) => Office::Police,
        Office::Corporate if has(&BODIES) => Office::Public,
        Office::Public
            if has(&["army", "navy", "naval", "forces"])
                && has(&["chief", "commander", "head"]) =>
        {
            Office::Military
        }
        Office::Public if has(&COMPANY) => Office::Corporate,
        office => office,
    }
}

/// What the words of a title say about when it is held.
pub(super) fn currency(text: &Words<'_>, core: Span) -> Currency {
    let mut currency = Currency::Current;
    for at in core.first..core.end {
        let key = text.key(at);
        currency = match key {
            "former" | "ex" | "then" | "retired" | "ret" | "onetime" | "ousted" | "deposed" => {
                return Currency::Former;
            }
            "late" => return Currency::Late,
            "acting" | "interim" | "caretaker" => Currency::Acting,
            "incoming" => Currency::Elect,
            _ if key.starts_with("ex-")
                || key.starts_with("then-")
                || key.starts_with("former-")
                || key == "emeritus" =>
            {
                return Currency::Former;
            }
            _ if key.ends_with("-elect") || key.ends_with("-designate") => Currency::Elect,
            _ => currency,
        };
    }
    currency
}
