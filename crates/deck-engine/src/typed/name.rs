//! Comparison of people's names by their parts.

use super::keys::{ends_in_digit, joined, letters, one_letter_off, transliterated};
use super::terms::{Term, entry, listed, term};
use super::words::Word;
use super::{Fit, phrase};

/// Words before a name that are not part of it. Those of the first entry may end a title, whatever it begins with.
const TITLES: &str = "admiral ambassador brigadier captain chair chairman chairwoman chancellor chief col colonel \
    commander comrade cosmonaut cpt dame director dr emperor fm gen general \
    governor gov hon king lady leader lieutenant lord lt maj major marshal mayor minister miss mr mrs ms mx \
    pm pope premier president prince princess prof professor queen rep representative \
    secretary sen senator sir tsar,\
    and defence defense deputy first foreign former of prime russian russia state supreme the vice ukrainian chinese \
    japanese american us british french german north south korean korea";

/// Titles that are never an office.
const HONORIFICS: &str = "dr miss mr mrs ms mx prof sir";

/// Family names that are written before the given name, and are not given names elsewhere.
const FAMILY_FIRST: &str = "bai cao chang chen choe choi deng feng gao guo han hu huang jiang jong kang kwon li \
    liang lin liu lu luo ma mao nguyen pak park peng ri shen song sun tang tran wang wei wu xi xie xu yang ye yu \
    yun zhang zhao zheng zhou zhu";

/// Parts that tell one bearer of a name from another, as numbers do. Those of the second entry may be initials.
const SUFFIXES: &str = "jr sr junior senior xi,i v x";

/// Words around a name by which something else is meant.
const OTHERS: &str = "or and not but to";

/// A name's parts without titles, a hyphenated one counting as one part.
struct Name {
    parts: Vec<String>,
    hyphenated: bool,
}

/// How many of the words are in a list before one that is not.
fn leading(list: &str, words: &[Word]) -> usize {
    let mut count = 0;
    for word in words {
        if !listed(list, &word.text) {
            break;
        }
        count += 1;
    }
    count
}

/// How many words before a name are its bearer's title.
fn titles(words: &[Word]) -> usize {
    // "Major" may be a surname: a title stands before something.
    let Some((_, before)) = words.split_last() else {
        return 0;
    };
    let run = leading(TITLES, before);
    // "President of Russia" and "Governor of Tula" are offices, not people who hold them.
    let office = match before.get(..run) {
        Some([_, .., last]) if listed("of and the", &last.text) => true,
        _ => leading(TITLES, words) == words.len(),
    };
    if office {
        leading(HONORIFICS, before)
    } else {
        run
    }
}

#[inline(never)]
fn read(words: &[Word]) -> Name {
    let mut parts: Vec<String> = Vec::new();
    let mut hyphenated = false;
    let skipped = titles(words);
    for word in words.get(skipped..).unwrap_or_default() {
        let text = word.text.as_str();
        match (parts.last_mut(), term(text)) {
            // "Nicholas II", "Nicholas the 2nd", "Nicholas the Second"
            (Some(_), Term::Ending) if word.is_glued() => {}
            (Some(_), Term::Number(number) | Term::Ordinal(number)) => {
                let mut part = String::new();
                phrase::push_digits(&mut part, number.into());
                parts.push(part);
            }
            (Some(_), _) if text == "the" => {}
            (Some(last), _) if word.is_glued() => last.push_str(text),
            // "Jong-un", but not "V.-I. Orlov".
            (Some(last), _)
                if !word.spaced
                    && matches!(word.mark, b'-' | b'/')
                    && letters(text) > 1
                    && letters(last) > 1 =>
            {
                last.push_str(text);
                hyphenated = true;
            }
            _ => parts.push(text.to_owned()),
        }
    }
    Name { parts, hyphenated }
}

impl Name {
    /// Where the surname is: first in names of East Asia, else last but for a suffix.
    #[inline(never)]
    fn surname(&self) -> usize {
        let first = self.parts.first().map_or("", String::as_str);
        let kim = listed("kim lee", first) && (self.hyphenated || self.parts.len() == 3);
        let mut at = self.parts.len();
        if kim || listed(FAMILY_FIRST, first) {
            at = 1;
        }
        while at > 1
            && self
                .parts
                .get(at - 1)
                .is_some_and(|part| suffix(part).is_some())
        {
            at -= 1;
        }
        at.saturating_sub(1)
    }
}

/// Whether a part is a suffix: 0 if it is one for certain, 1 if it may be an initial.
fn suffix(part: &str) -> Option<usize> {
    if ends_in_digit(part) || matches!(term(part), Term::Number(_)) {
        Some(0)
    } else {
        entry(SUFFIXES, part)
    }
}

fn is_patronymic(part: &str) -> bool {
    let ends = |end: &&str| part.ends_with(*end);
    part.len() > 6 && ["vich", "vna", "ichna", "yich"].iter().any(ends)
}

fn is_initial(short: &str, long: &str) -> bool {
    // What has two letters is not abbreviated to one: "Kim Jong I" is not Kim Jong Il.
    letters(short) == 1 && letters(long) > 2 && long.starts_with(short) && !ends_in_digit(short)
}

fn same_or_initial(left: &str, right: &str) -> bool {
    left == right || is_initial(left, right) || is_initial(right, left)
}

/// Whether the parts of an input are those of the form, where a given name may be an initial, a patronymic may be
/// missing from either, and names between the first and the last one may be added to a name that has none.
#[inline(never)]
fn fits(form: &[String], surname: usize, input: &[String], may_add: bool) -> bool {
    let (mut at, mut input_at) = (0, 0);
    let (longer, shorter) = (input.len() > form.len(), input.len() < form.len());
    while let (Some(part), Some(other)) = (form.get(at), input.get(input_at)) {
        // After the surname of the form, a letter is a numeral: "George V".
        let abbreviated = at != surname && is_initial(other, part);
        if part == other || abbreviated || at < surname && is_initial(part, other) {
            at += 1;
            input_at += 1;
        } else if longer && input_at > 0 && (may_add || is_patronymic(other)) {
            input_at += 1;
        } else if shorter && at != surname && is_patronymic(part) {
            at += 1;
        } else {
            return false;
        }
    }
    at == form.len() && input_at == input.len()
}

/// Whether words around a name tell no more than who its bearer is: a title before it, such as "Unification Minister",
/// and "of Russia", "(Russia)", ", President of Russia" after it.
#[inline(never)]
fn is_addition(head: &[Word], tail: &[Word]) -> bool {
    let ends_title = |word: &Word| entry(TITLES, &word.text) == Some(0);
    let after = tail.first().is_none_or(|first| match first.mark {
        b'(' => true,
        b',' => tail.iter().any(ends_title),
        _ => first.text == "of",
    });
    // "the son of President Trump" is not the president.
    let other = |word: &Word| word.mark == b',' || word.text == "of";
    after && head.last().is_none_or(ends_title) && !head.iter().any(other)
}

/// How an input fits a name, which may stand among other words.
#[inline(never)]
pub(super) fn compare(form: &[Word], input: &[Word]) -> Fit {
    let name = read(form);
    // The name of an office is compared as a phrase, since each of its words counts.
    if let [first, _, ..] = name.parts.as_slice()
        && listed(TITLES, first)
    {
        return phrase::compare(form, input, "");
    }
    let mut best = Fit::Apart;
    let mut holds_name = false;
    let names_others = input.iter().any(|word| listed(OTHERS, &word.text));
    for start in 0..input.len() {
        let (head, rest) = input.split_at(start);
        for length in 1..=rest.len() {
            let (run, tail) = rest.split_at(length);
            // A part of the input is not much longer than the name, or no more than its title left off.
            if length > form.len() + 3 && length < input.len() {
                continue;
            }
            let fit = compare_run(&name, run);
            if length == input.len() || !names_others && is_addition(head, tail) {
                best = best.min(fit);
            }
            let suffix = tail
                .first()
                .is_some_and(|next| suffix(&next.text) == Some(0));
            holds_name |= fit == Fit::Same && !suffix;
        }
    }
    if holds_name && best >= Fit::OtherPerson {
        Fit::Extra
    } else {
        best
    }
}

/// How words fit a name, if they are no more than one.
#[inline(never)]
fn compare_run(name: &Name, input: &[Word]) -> Fit {
    let mut given = read(input);
    if name.parts.is_empty() || given.parts.is_empty() {
        return Fit::Apart;
    }
    let mut parts = transliterated(&name.parts);
    let surname = name.surname();
    let (written, key) = (joined(&name.parts), joined(&parts));
    let mut given_parts = transliterated(&given.parts);
    let count = given_parts.len();
    let given_key = joined(&given_parts);
    let has_suffix = given.parts.iter().any(|part| suffix(part) == Some(0));
    let may_add = parts.len() == 2 && count <= 4 && !given.hyphenated && !has_suffix;
    // A letter is an initial or a numeral.
    let has_letter = |parts: &[String]| {
        parts
            .iter()
            .any(|part| letters(part) == 1 && !ends_in_digit(part))
    };
    let may_be_misspelt =
        letters(&written) >= 6 && !has_letter(&name.parts) && !has_letter(&given.parts);
    let mut best = Fit::Apart;
    // The parts may be given in another order, as long as they follow one another.
    for _ in 0..count {
        let fit = if joined(&given_parts) == key {
            Fit::Same
        } else if parts.len() > 1 && count > 1 && fits(&parts, surname, &given_parts, may_add) {
            Fit::Fits
        } else if may_be_misspelt && one_letter_off(&written, &joined(&given.parts)) {
            Fit::Spelling
        } else {
            Fit::Apart
        };
        best = best.min(fit);
        let first = given.parts.remove(0);
        given.parts.push(first);
        given_parts = transliterated(&given.parts);
    }
    if best != Fit::Apart {
        return best;
    }
    // Without the surname, the given names are left.
    let family = parts.remove(surname);
    if given_key == family {
        return Fit::SurnameAlone;
    }
    if parts.contains(&given_key) || joined(&parts) == given_key {
        return Fit::GivenNameAlone;
    }
    if !given_parts.contains(&family) {
        return Fit::Apart;
    }
    let known =
        |part: &String| *part == family || parts.iter().any(|known| same_or_initial(known, part));
    if count <= parts.len() && given_parts.iter().all(known) {
        Fit::Incomplete
    } else {
        Fit::OtherPerson
    }
}
