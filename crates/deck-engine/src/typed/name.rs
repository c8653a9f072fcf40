//! Comparison of people's names by their parts.

use super::fold::{self, joined, one_letter_off, transliterated};
use super::{Level, NearMiss, phrase};

/// Words before a name that are not part of it.
const TITLES: &str = " admiral ambassador brigadier captain chair chairman chairwoman chancellor chief col colonel \
    commander comrade cpt dame defence defense deputy director dr emperor first foreign former gen general \
    governor gov hon king lady leader lieutenant lord lt maj major marshal mayor minister miss mr mrs ms mx of \
    premier president prime prince princess prof professor queen rep representative russian \
    russia secretary sen senator sir supreme the vice ukrainian chinese japanese american us british \
    french german north south korean korea and ";

/// Titles that are never an office.
const HONORIFICS: &str = " dr miss mr mrs ms mx prof sir ";

/// Family names that are written before the given name, and are not given names elsewhere.
const FAMILY_FIRST: &str = " bai cao chang chen choe choi deng feng gao guo han hu huang jiang jong kang kwon li \
    liang lin liu lu luo ma mao nguyen pak park peng ri shen song sun tang tran wang wei wu xi xie xu yang ye yu \
    yun zhang zhao zheng zhou zhu ";

/// Parts that tell one bearer of a name from another.
const SUFFIXES: &str = " jr sr junior senior ii iii iv vi vii viii ix xi xii xiii xiv ";

fn listed(list: &str, word: &str) -> bool {
    let mut known = list.split_ascii_whitespace();
    known.any(|entry| entry == word)
}

/// A name's parts, a hyphenated one counting as one part, and whether any is hyphenated.
struct Name {
    parts: Vec<String>,
    hyphenated: bool,
}

/// How many words before a name are its bearer's title.
fn titles(words: &[fold::Word]) -> usize {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    // "Major" may be a surname: a title stands before something.
    let before = texts
        .split_last()
        .map_or(&[] as &[&str], |(_, before)| before);
    let run = before
        .iter()
        .take_while(|word| listed(TITLES, word))
        .count();
    let (run, rest) = texts.split_at_checked(run).unwrap_or_default();
    // "President of Russia" and "Governor of Tula" are offices, not people who hold them.
    let office = match run {
        [.., "of" | "and"] => true,
        [.., "of", "the"] => true,
        _ => rest.iter().all(|word| listed(TITLES, word)),
    };
    if office {
        run.iter()
            .take_while(|word| listed(HONORIFICS, word))
            .count()
    } else {
        run.len()
    }
}

/// Whether a text names an office. It is compared as a phrase then, since each of its words counts.
fn is_office(text: &str) -> bool {
    let parts = read(text).parts;
    parts.len() > 1 && parts.first().is_some_and(|first| listed(TITLES, first))
}

/// The parts of a name without titles. What follows a comma is dropped if it opens with a title.
fn read(text: &str) -> Name {
    let text = match text.split_once(',') {
        Some((name, apposition)) => {
            let first = fold::words(apposition).into_iter().next();
            let is_title = first.is_some_and(|word| listed(TITLES, &word.text));
            if is_title && !name.trim().is_empty() {
                name
            } else {
                text
            }
        }
        None => text,
    };
    let mut parts: Vec<String> = Vec::new();
    let mut hyphenated = false;
    let words = fold::words(text);
    let skip = titles(&words);
    let after_dot = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.text.chars().count() == 1)
    };
    for (at, word) in words.iter().enumerate().skip(skip) {
        match parts.last_mut() {
            Some(last) if !word.spaced && !after_dot(at) && last.chars().count() > 1 => {
                last.push_str(&word.text);
                hyphenated = true;
            }
            _ => parts.push(word.text.clone()),
        }
    }
    Name { parts, hyphenated }
}

impl Name {
    fn key(&self) -> String {
        joined(self.parts.iter().map(String::as_str))
    }

    fn transliterated(&self) -> Vec<String> {
        self.parts.iter().map(|part| transliterated(part)).collect()
    }

    /// Where the surname is: first in names of East Asia, else last but for a suffix.
    fn surname(&self) -> usize {
        let first = self.parts.first().map_or("", String::as_str);
        let kim = matches!(first, "kim" | "lee") && (self.hyphenated || self.parts.len() == 3);
        if kim || listed(FAMILY_FIRST, first) {
            return 0;
        }
        let suffixes = self
            .parts
            .iter()
            .rev()
            .take_while(|part| listed(SUFFIXES, part))
            .count();
        self.parts.len().saturating_sub(1 + suffixes)
    }
}

fn rotations(parts: &[String]) -> impl Iterator<Item = Vec<String>> {
    (0..parts.len()).map(|by| {
        let mut rotated = parts.to_vec();
        rotated.rotate_left(by);
        rotated
    })
}

fn is_patronymic(part: &str) -> bool {
    part.len() > 6
        && ["ovich", "evich", "ovna", "evna", "ichna", "yich"]
            .iter()
            .any(|end| part.ends_with(end))
}

/// The parts without a patronymic, where at least two others are left.
fn without_patronymic(parts: &[String]) -> Option<Vec<String>> {
    // The surname may end like a patronymic; then the earlier of the two is the patronymic.
    let at = parts
        .iter()
        .position(|part| is_patronymic(part))
        .filter(|_| parts.len() > 2)?;
    Some(
        parts
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != at)
            .map(|(_, part)| part.clone())
            .collect(),
    )
}

fn same_or_initial(left: &str, right: &str) -> bool {
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    left == right || initial(left, right) || initial(right, left)
}

fn fits(form: &[String], surname: &str, input: &[String]) -> bool {
    form.len() == input.len()
        && form.iter().zip(input).all(|(left, right)| {
            if left == surname {
                left == right
            } else {
                same_or_initial(left, right)
            }
        })
}

pub(super) fn matches(level: Level, form: &str, input: &str) -> bool {
    if is_office(form) {
        return phrase::matches(level, form, input);
    }
    let (form, input) = (read(form), read(input));
    let (form_parts, input_parts) = (form.transliterated(), input.transliterated());
    let form_key = joined(form_parts.iter().map(String::as_str));
    if form_key.is_empty() {
        return false;
    }
    let reordered = |parts: Vec<String>| joined(parts.iter().map(String::as_str)) == form_key;
    if rotations(&input_parts).any(reordered) {
        return true;
    }
    if level != Level::Fits || form_parts.len() < 2 || input_parts.len() < 2 {
        return false;
    }
    let Some(surname) = form_parts.get(form.surname()) else {
        return false;
    };
    let form_short = without_patronymic(&form_parts)
        .filter(|_| !input_parts.iter().any(|part| is_patronymic(part)));
    let input_short = without_patronymic(&input_parts)
        .filter(|_| !form_parts.iter().any(|part| is_patronymic(part)));
    let mut candidates: Vec<Vec<String>> = rotations(&input_parts).collect();
    candidates.extend(input_short.iter().flat_map(|parts| rotations(parts)));
    if form_parts.len() == 2 && !input_parts.iter().any(|part| listed(SUFFIXES, part)) {
        // Names between the first and the last one may be added to a name that has none.
        candidates.extend(
            rotations(&input_parts).filter_map(|parts| match parts.as_slice() {
                [first, middle @ .., last]
                    if (1..=2).contains(&middle.len()) && !input.hyphenated =>
                {
                    Some(vec![first.clone(), last.clone()])
                }
                _ => None,
            }),
        );
    }
    candidates.iter().any(|input| {
        fits(&form_parts, surname, input)
            || form_short
                .as_ref()
                .is_some_and(|form| fits(form, surname, input))
    })
}

pub(super) fn near(form: &str, input: &str) -> Option<NearMiss> {
    if is_office(form) {
        return phrase::near(form, input);
    }
    let (form, input) = (read(form), read(input));
    let (form_parts, input_parts) = (form.transliterated(), input.transliterated());
    let at = form.surname();
    let surname = form_parts.get(at)?;
    let has = |parts: &[String], part: &String| parts.contains(part);
    if form_parts.len() == 1 {
        if surname.chars().count() > 1 && has(&input_parts, surname) {
            return Some(NearMiss::Extra);
        }
    } else {
        let given: Vec<&str> = form_parts
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != at)
            .map(|(_, part)| part.as_str())
            .collect();
        let input_key = joined(input_parts.iter().map(String::as_str));
        if input_key == *surname {
            return Some(NearMiss::SurnameAlone);
        }
        if input_key == joined(given.iter().copied()) || given.iter().any(|part| *part == input_key)
        {
            return Some(NearMiss::GivenNameAlone);
        }
    }
    let form_key = form.key();
    let misspelt =
        |parts: Vec<String>| one_letter_off(&form_key, &joined(parts.iter().map(String::as_str)));
    let suffixes = |parts: &[String]| {
        parts
            .iter()
            .filter(|part| listed(SUFFIXES, part))
            .cloned()
            .collect::<Vec<_>>()
    };
    let initials = form_parts.iter().any(|part| part.chars().count() == 1);
    let comparable = !initials && suffixes(&form_parts) == suffixes(&input_parts);
    if comparable && form_key.chars().count() >= 6 && rotations(&input.parts).any(misspelt) {
        return Some(NearMiss::Spelling);
    }
    if form_parts.len() > 1 && has(&input_parts, surname) {
        let nothing_else = input_parts
            .iter()
            .all(|part| form_parts.iter().any(|known| same_or_initial(known, part)));
        let shorter = nothing_else && input_parts.len() < form_parts.len();
        return Some(if shorter {
            NearMiss::Incomplete
        } else {
            NearMiss::OtherPerson
        });
    }
    None
}
