//! Designators: `Su-57`, `F/A-18C/D Hornets`, `Boeing 737 MAX 8`, `ATR 72-600`.

mod number;
mod written;

use super::Candidate;
use super::context::{craft_is_near, is_airborne, is_other, is_part, is_road, sentence_flies};
use super::popular;
use super::table::{AircraftType, Types};
use crate::mention::Span;
use crate::one_of::{is_one_of, one_of};
use crate::text::Text;
use crate::token::Shape;
pub(super) use number::repeat;
use number::{max_alone, number};
use written::{Parsed, is_plural, variant_of, without_tail};

/// Prefixes that only aircraft have, in the forms that news print, in small letters.
const DISTINCT: &str = "ac;ah;an;as;at;av;aw;be;bn;ch;cl;cn;crj;cv;dc;dhc;ea;emb;ep;erj;hc;hh;il;ka;\
    kc;kj;mc;md;mh;mi;mig;mq;mv;oh;pa;pc;rc;rq;sh;su;tu;uh;wc;yak";

/// Prefixes and numbers that belong to tanks, missiles, cars, roads, nations and visas.
const NEVER: &str = "a4;b1b2;bm21;btr80;c4;df17;df21;df26;df41;f150;f250;g20;g7;g77;g8;h1b;h1n1;h5n1;\
    k2;k9;kh22;kh55;m1;m16;m1a1;m1a2;m4;p5;s300;s400;s500;t14;t34;t55;t62;t64;t72;\
    t80;t90;v2";

/// Prefixes of missiles, bombs, engines and the like that makers of aircraft build, too.
const WEAPONS: &str = "agm;aim;alcm;apg;asm;bgm;bm;cf;cfm;df;gbu;ge;glm;gp;gps;hgv;icbm;iss;kh;km;lrasm;mim;mk;ng;pac;pl;\
    pt;pw;rim;rs;rtx;sar;slam;sm;sts;thaad;tow";

/// The maker whose name stands before a token in its sentence.
fn maker_in_sentence(text: &Text, types: &Types, at: u32) -> Option<&'static str> {
    let first = text.sentence_span(at).first;
    (first + 1..=at)
        .rev()
        .find_map(|end| maker_before(text, types, end).map(|(_, maker)| maker))
}

/// Reads the designator that starts at a token, its maker and its popular name.
///
/// `flies` says that the text speaks of aircraft, so that the sentence need not.
pub(super) fn read(text: &Text, types: &'static Types, at: u32, flies: bool) -> Option<Candidate> {
    let shape = text.shape(at);
    let opens = match shape {
        Shape::Alphanumeric | Shape::Number | Shape::Numbers => true,
        Shape::Capitalised | Shape::Upper => {
            has_digit_ahead(text, at)
                && (types.opens(text.hash(at)) || is_short_prefix(text.key(at)))
                || one_of!(text.key(at + 1), "/") && text.word(at).len() <= 2
        }
        _ => false,
    };
    if !opens {
        return None;
    }
    if let Some(found) = max_alone(text, types, at) {
        return Some(found);
    }
    let maker = maker_before(text, types, at);
    let mut parsed = Parsed::longest(text, at);
    while parsed.shorten() {
        if let Some(candidate) = judge(text, types, (at, maker), &parsed, flies) {
            return Some(candidate);
        }
    }
    None
}

fn is_short_prefix(key: &str) -> bool {
    key.len() <= 3 || is_one_of(DISTINCT, key)
}

fn has_digit_ahead(text: &Text, at: u32) -> bool {
    (at + 1..at + 4).any(|at| {
        matches!(
            text.shape(at),
            Shape::Number | Shape::Numbers | Shape::Alphanumeric
        )
    })
}

/// The maker whose name ends before a token: where it starts, and the table's name for it.
fn maker_before(text: &Text, types: &Types, at: u32) -> Option<(u32, &'static str)> {
    let sentence = text.token(at)?.sentence;
    (1..=3u32).rev().find_map(|count| {
        let first = at.checked_sub(count)?;
        if !types.opens_maker(text.hash(first)) {
            return None;
        }
        let whole = (first..at).all(|at| {
            text.token(at)
                .is_some_and(|token| token.sentence == sentence)
                && matches!(
                    text.shape(at),
                    Shape::Capitalised | Shape::Upper | Shape::Lower
                )
        });
        // "de Havilland" and "Let", but not "let".
        let written = text.shape(first) != Shape::Lower || count > 1;
        let maker = types.maker(text.phrase(Span::new(first, at)))?;
        (whole && written).then_some((first, maker))
    })
}

fn judge(
    text: &Text,
    types: &'static Types,
    (at, maker): (u32, Option<(u32, &'static str)>),
    parsed: &Parsed,
    flies: bool,
) -> Option<Candidate> {
    let plain = parsed.plain.as_str();
    let starts_with_digit = plain.starts_with(|c: char| c.is_ascii_digit());
    if starts_with_digit {
        return number(text, types, (at, maker), parsed, flies);
    }
    let last = text.word(parsed.end - 1);
    let letters = plain.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = parsed.digits(letters);
    // "Antonov-26"
    let joined =
        types.without_letters(plain.get(..letters)?, plain.get(letters..letters + digits)?);
    let (root, family) = match (&joined, listed(types, parsed)) {
        (Some((_, family)), _) => (letters + digits, Some(*family)),
        (None, Some((length, family))) => (length, Some(family)),
        (None, None) => (unlisted(text, at, parsed, maker.is_some())?, None),
    };
    let key = plain.get(..letters + digits).unwrap_or_default();
    if maker.is_none()
        && is_one_of(NEVER, key)
        && (family.is_none() || !craft_is_near(text, at, parsed.end))
    {
        return None;
    }
    let rest = plain.get(root..).unwrap_or_default();
    let variant = variant_of(rest, last)?;
    let name = popular::behind(text, types, parsed.end);
    let end = name.map_or(parsed.end, |(end, _)| end);
    if is_part(text, end) || maker.is_none() && is_other(text, at, end) {
        return None;
    }
    let sure = maker.is_some() || name.is_some();
    // "A320" is like no road near a word for one.
    // Nor is "the C909".
    let determined = one_of!(
        text.key(at.wrapping_sub(1)),
        "a" | "an" | "the" | "its" | "'s"
    );
    let airbus = digits == 3 && family.is_some_and(|family| family.maker == "Airbus" || determined);
    let short = letters == 1
        && (!airbus || is_road(text, at))
        && (digits == 1
            || !parsed.breaks_at(letters)
            || family.is_some_and(|family| family.doubtful));
    let written = written_as_designator(text, at, letters);
    let plural = is_plural(last) && parsed.breaks_at(letters);
    let crewed = one_of!(
        text.key(end),
        "pilot" | "pilots" | "crew" | "crews" | "squadron"
    );
    let accepted = sure
        || written
            && match family {
                Some(family) if family.doubtful || short => {
                    craft_is_near(text, at, end)
                        || crewed
                        || is_airborne(text, at)
                        || plural && (!variant.is_empty() || flies || sentence_flies(text, at))
                        || flies && parsed.breaks_at(letters) && sentence_flies(text, at)
                        || letters > 1 && sentence_flies(text, at)
                        || sentence_flies(text, at) && digits > 1
                }
                Some(_) => true,
                None => {
                    craft_is_near(text, at, end)
                        || letters > 1 && (flies || sentence_flies(text, at))
                }
            };
    if !accepted {
        return None;
    }
    let (rule, confidence) = match (family, sure) {
        (Some(_), true) => ("maker-and-designator", 98),
        (Some(family), false) if family.doubtful || short => ("designator-and-noun", 93),
        (Some(_), false) => ("designator", 96),
        (None, true) => ("maker-and-number", 92),
        (None, false) => ("unlisted-designator", 86),
    };
    let first = maker.map_or(at, |(first, _)| first);
    let root = match (joined, family.filter(|family| family.bare_number)) {
        (Some((root, _)), _) => root,
        (None, Some(family)) => format!("{} {}", family.maker, family.designator),
        (None, None) => plain.get(..root).unwrap_or_default().to_owned(),
    };
    Some(Candidate {
        span: Span::new(first, end),
        family,
        root,
        variant,
        name: name_of(text, first, (parsed.end, end)),
        popular: false,
        rule,
        confidence,
    })
}

/// The longest designator of the table that opens the text's, and its length there.
fn listed(types: &'static Types, parsed: &Parsed) -> Option<(usize, &'static AircraftType)> {
    let plain = parsed.plain.as_str();
    (2..=plain.len()).rev().find_map(|length| {
        let root = plain.get(..length)?;
        let family = types.designator(root)?;
        let rest = plain.get(length..)?;
        let splits_number = rest.starts_with(|c: char| c.is_ascii_digit())
            && root.ends_with(|c: char| c.is_ascii_digit())
            && !parsed.breaks_at(length);
        (!splits_number).then_some((length, family))
    })
}

/// The length of letters and digits, if they look like a designator that the table has not.
fn unlisted(text: &Text, at: u32, parsed: &Parsed, made: bool) -> Option<usize> {
    let plain = parsed.plain.as_str();
    let letters = plain.bytes().take_while(u8::is_ascii_alphabetic).count();
    let prefix = plain.get(..letters)?;
    let digits = parsed.digits(letters);
    let hyphen = parsed.breaks_at(letters);
    let distinct = is_one_of(DISTINCT, prefix) && hyphen && parsed.end - at == 1;
    let single = letters == 1
        && hyphen
        && (2..=3).contains(&digits)
        && parsed.end - at == 1
        && one_of!(
            prefix,
            "a" | "b" | "c" | "e" | "f" | "h" | "j" | "k" | "p" | "q" | "t" | "x" | "y" | "z"
        );
    // "Embraer will not build the CBA-123": a designator behind "the", of whoever builds aircraft.
    let built = hyphen
        && (2..=4).contains(&letters)
        && parsed.end - at == 1
        && one_of!(text.key(at.wrapping_sub(1)), "the" | "a" | "an" | "its")
        && !is_one_of(WEAPONS, prefix)
        && maker_in_sentence(text, Types::get(), at).is_some();
    let fits = (1..=3).contains(&digits) && text.shape(at) == Shape::Alphanumeric;
    (fits && (built || distinct || single || made && letters <= 3)).then_some(letters + digits)
}

/// Whether the letters are written as designators are: capitals, or a capital and small letters for `Su`, `MiG`, `Yak`.
fn written_as_designator(text: &Text, at: u32, letters: usize) -> bool {
    let word = text.word(at);
    let head: String = word
        .chars()
        .take_while(|&c| crate::letters::is_alphabetic(c))
        .collect();
    head.chars().next().is_some_and(crate::letters::is_upper)
        && (head.chars().all(crate::letters::is_upper) || letters >= 2)
}

/// The words from the maker to the popular name, in the singular.
fn name_of(text: &Text, first: u32, (designated, end): (u32, u32)) -> String {
    let words = without_tail(text.words(Span::new(first, designated)));
    let mut name = if is_plural(text.word(designated - 1)) {
        words.strip_suffix('s').unwrap_or(words).to_owned()
    } else {
        words.to_owned()
    };
    if end > designated {
        name.push(' ');
        name.push_str(&popular::singular(text, Span::new(designated, end)));
    }
    name
}

#[cfg(test)]
mod tests;
