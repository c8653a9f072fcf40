//! Comparison of designators, such as the names of aircraft models: family, number and variant.

use super::fold::{fold_letter, is_word_char, one_letter_off, plain};
use super::{NearMiss, phrase};

/// Makers, each with the family that its name stands for where none is written: "Sukhoi 57".
const MAKERS: [(&str, &str); 27] = [
    ("airbus", "a"),
    ("antonov", "an"),
    ("bell", ""),
    ("beriev", "be"),
    ("boeing", ""),
    ("bombardier", ""),
    ("comac", ""),
    ("dassault", ""),
    ("douglas", ""),
    ("embraer", ""),
    ("grumman", ""),
    ("gurevich", "mig"),
    ("ilyushin", "il"),
    ("irkut", ""),
    ("kamov", "ka"),
    ("lockheed", ""),
    ("martin", ""),
    ("mcdonnell", ""),
    ("mikoyan", "mig"),
    ("mil", "mi"),
    ("northrop", ""),
    ("saab", ""),
    ("sikorsky", ""),
    ("sukhoi", "su"),
    ("sukhoy", "su"),
    ("tupolev", "tu"),
    ("yakovlev", "yak"),
];

/// Words that say what kind of thing it is, and not which.
const NOUNS: &str = " aircraft airliner airliners airplane airplanes aeroplane bomber bombers carrier combat drone \
    drones fighter fighters fifth generation helicopter helicopters interceptor jet jets missile missiles \
    multirole passenger plane planes russian stealth strategic supersonic transport type warplane warplanes ";

/// A piece of a designator: letters or digits, and whether white space stands before it.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    text: String,
    digits: bool,
    spaced: bool,
}

/// A designator in its parts.
#[derive(Clone, Debug, Default, PartialEq)]
struct Designator {
    /// The families that the makers named stand for.
    maker_families: Vec<&'static str>,
    /// Makers without a family of their own.
    makers: Vec<&'static str>,
    /// Words before the family that are neither makers nor nouns.
    unknown: Vec<String>,
    family: String,
    number: String,
    variant: String,
    /// Whether something is added to it: "Su-57 or Su-35".
    more: bool,
}

fn cyrillic(c: char) -> Option<&'static str> {
    const LETTERS: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ];
    let at = match c {
        'а'..='я' => c as usize - 'а' as usize,
        'А'..='Я' => c as usize - 'А' as usize,
        _ => return None,
    };
    LETTERS.get(at).copied()
}

/// The runs of a text. A small `s` that ends a word after a digit is a plural where `plural` is set.
fn runs(text: &str, plural: bool) -> Vec<Run> {
    let text = text.replace("'s", "").replace("’s", "");
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut runs: Vec<Run> = Vec::new();
    let mut spaced = true;
    let mut parted = true;
    for (at, &c) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        let ends_word = next.is_none_or(|c| !is_word_char(*c));
        let after_digit = at > 0 && chars.get(at - 1).is_some_and(char::is_ascii_digit);
        if plural && c == 's' && ends_word && after_digit {
            continue;
        }
        if !is_word_char(c) {
            spaced = spaced || c.is_whitespace();
            parted = true;
            continue;
        }
        let digits = c.is_ascii_digit();
        let mut written = String::new();
        match cyrillic(c) {
            Some(latin) => written.push_str(latin),
            None => fold_letter(c, &mut written),
        }
        match runs.last_mut() {
            Some(run) if !parted && run.digits == digits => run.text.push_str(&written),
            _ => runs.push(Run {
                text: written,
                digits,
                spaced,
            }),
        }
        spaced = false;
        parted = false;
    }
    runs
}

fn read(text: &str, plural: bool) -> Option<Designator> {
    let runs = runs(text, plural);
    let number_at = runs.iter().position(|run| run.digits)?;
    let (before, from_number) = runs.split_at_checked(number_at)?;
    let (number, after) = from_number.split_first()?;
    let mut designator = Designator {
        number: number.text.clone(),
        ..Designator::default()
    };
    // The family is the last word before the number, with all that hangs on it by hyphens or strokes.
    let family_at = before.iter().rposition(|run| run.spaced).unwrap_or(0);
    for (at, run) in before.iter().enumerate() {
        if let Some((maker, family)) = MAKERS.iter().find(|(maker, _)| *maker == run.text) {
            if family.is_empty() {
                designator.makers.push(maker);
            } else {
                designator.maker_families.push(family);
            }
        } else if at >= family_at {
            designator.family.push_str(&run.text);
        } else if !matches!(run.text.as_str(), "the" | "a" | "an") && !is_noun(&run.text) {
            designator.unknown.push(run.text.clone());
        }
    }
    if is_noun(&designator.family) {
        designator.family.clear();
    }
    if let ("", [family, ..]) = (
        designator.family.as_str(),
        designator.maker_families.as_slice(),
    ) {
        designator.family = (*family).to_owned();
    }
    let mut nicknames = 0;
    for run in after {
        // A word after the number is a nickname, "Su-57 Felon"; short ones are variants, "Il-76 MD".
        let noun = is_noun(&run.text);
        let nickname = run.text.chars().count() >= 4 && nicknames < 2;
        if run.spaced && !run.digits && (noun || nickname) {
            nicknames += usize::from(!noun);
            continue;
        }
        designator.more |= matches!(run.text.as_str(), "or" | "and" | "not");
        if run.digits
            && designator
                .variant
                .chars()
                .next_back()
                .is_none_or(|c| c.is_ascii_digit())
        {
            designator.variant.push('-');
        }
        designator.variant.push_str(&run.text);
    }
    Some(designator)
}

fn is_noun(word: &str) -> bool {
    NOUNS.split_ascii_whitespace().any(|noun| noun == word)
}

/// The readings of a text: a final `s` may be a plural or a variant.
fn readings(text: &str) -> Vec<Designator> {
    let mut all: Vec<Designator> = read(text, true).into_iter().collect();
    all.extend(read(text, false).filter(|other| all.first() != Some(other)));
    all
}

impl Designator {
    fn contradicts_maker(&self) -> bool {
        // A Mikoyan design is a MiG, whatever else the bureau is called.
        !self.maker_families.is_empty()
            && self.family.len() < 4
            && !self.maker_families.contains(&self.family.as_str())
    }

    fn makers_differ(&self, other: &Self) -> bool {
        let apart = |left: &Self, right: &Self| {
            left.makers
                .iter()
                .all(|maker| !right.makers.contains(maker))
        };
        !self.makers.is_empty() && !other.makers.is_empty() && apart(self, other)
    }

    fn same_family(&self, other: &Self) -> bool {
        self.family == other.family && !self.makers_differ(other) && !other.contradicts_maker()
    }
}

pub(super) fn matches(form: &str, input: &str) -> bool {
    let forms = readings(form);
    if forms.is_empty() {
        return phrase::matches(
            super::Level::Same,
            &without_makers(form),
            &without_makers(input),
        );
    }
    let inputs = readings(input);
    forms.iter().any(|form| {
        inputs.iter().any(|input| {
            form.same_family(input)
                && form.number == input.number
                && form.variant == input.variant
                && input.unknown.iter().all(|word| form.unknown.contains(word))
        })
    })
}

/// A name without a number: "the Sukhoi Superjet" is "Superjet".
fn without_makers(text: &str) -> String {
    let words = text.split_whitespace();
    let is_maker = |word: &str| {
        MAKERS
            .iter()
            .any(|(maker, _)| word.eq_ignore_ascii_case(maker))
    };
    let kept: Vec<&str> = words.clone().filter(|word| !is_maker(word)).collect();
    if kept.is_empty() {
        words.collect::<Vec<_>>().join(" ")
    } else {
        kept.join(" ")
    }
}

pub(super) fn near(form: &str, input: &str) -> Option<NearMiss> {
    let Some(form_parts) = read(form, true) else {
        return phrase::near(form, input);
    };
    let Some(input_parts) = read(input, true) else {
        let word = without_makers(input).to_ascii_lowercase();
        let family =
            !form_parts.family.is_empty() && word.trim_end_matches('-') == form_parts.family;
        return family.then_some(NearMiss::Incomplete);
    };
    let same_number = form_parts.number == input_parts.number;
    if !form_parts.same_family(&input_parts) {
        if !same_number {
            return None;
        }
        let alone = input_parts.family.is_empty() && input_parts.makers.is_empty();
        let family = &form_parts.family;
        let misspelt = family.len() >= 5 && one_letter_off(family, &input_parts.family);
        return Some(match (alone, misspelt) {
            (true, _) => NearMiss::Incomplete,
            (_, true) => NearMiss::Spelling,
            _ => NearMiss::OtherDesignator,
        });
    }
    if !same_number {
        return (!form_parts.family.is_empty() || !form_parts.makers.is_empty())
            .then_some(NearMiss::OtherDesignator);
    }
    if form_parts.variant != input_parts.variant {
        return Some(if input_parts.more {
            NearMiss::Extra
        } else {
            NearMiss::OtherVariant
        });
    }
    Some(NearMiss::Extra)
}
