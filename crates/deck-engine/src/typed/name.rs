//! Comparison of people's names by their parts.

use super::keys::{joined, letters, one_letter_off, push_joined, transliterated};
use super::terms::listed;
use super::words::Word;
use super::{Fit, phrase};

/// Words before a name that are not part of it.
const TITLES: &str = "admiral ambassador brigadier captain chair chairman chairwoman chancellor chief col colonel \
    commander comrade cpt dame defence defense deputy director dr emperor first foreign former gen general \
    governor gov hon king lady leader lieutenant lord lt maj major marshal mayor minister miss mr mrs ms mx of \
    premier president prime prince princess prof professor queen rep representative russian \
    russia secretary sen senator sir supreme the vice ukrainian chinese japanese american us british \
    french german north south korean korea and";

/// Titles that are never an office.
const HONORIFICS: &str = "dr miss mr mrs ms mx prof sir";

/// Family names that are written before the given name, and are not given names elsewhere.
const FAMILY_FIRST: &str = "bai cao chang chen choe choi deng feng gao guo han hu huang jiang jong kang kwon li \
    liang lin liu lu luo ma mao nguyen pak park peng ri shen song sun tang tran wang wei wu xi xie xu yang ye yu \
    yun zhang zhao zheng zhou zhu";

/// Parts that tell one bearer of a name from another.
const SUFFIXES: &str = "jr sr junior senior ii iii iv vi vii viii ix xi xii xiii xiv";

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
    let last = |back: usize| {
        let at = run.wrapping_sub(back);
        before.get(at).map_or("", |word| word.text.as_str())
    };
    let office = matches!(last(1), "of" | "and")
        || last(1) == "the" && last(2) == "of"
        || leading(TITLES, words) == words.len();
    if office {
        leading(HONORIFICS, before)
    } else {
        run
    }
}

#[inline(never)]
fn read(words: &[Word]) -> Name {
    let mut name = Name {
        parts: Vec::new(),
        hyphenated: false,
    };
    let mut raw: Vec<String> = Vec::new();
    let skipped = titles(words);
    for (at, word) in words.iter().enumerate().skip(skipped) {
        let text = word.text.as_str();
        if at > 0 && word.mark == b',' && listed(TITLES, text) {
            // "Vladimir Putin, President of Russia"
            break;
        }
        let hangs_on = !word.spaced && matches!(word.mark, 0 | b'-') && letters(text) > 1;
        match raw.last_mut() {
            Some(last) if hangs_on && letters(last) > 1 => {
                last.push_str(text);
                name.hyphenated = true;
            }
            _ => raw.push(text.to_owned()),
        }
    }
    for part in &raw {
        name.parts.push(transliterated(part));
    }
    name
}

impl Name {
    /// Where the surname is: first in names of East Asia, else last but for a suffix.
    fn surname(&self) -> usize {
        let first = self.parts.first().map_or("", String::as_str);
        let kim = matches!(first, "kim" | "lee") && (self.hyphenated || self.parts.len() == 3);
        let mut at = self.parts.len();
        if kim || listed(FAMILY_FIRST, first) {
            at = 1;
        }
        while at > 1
            && self
                .parts
                .get(at - 1)
                .is_some_and(|part| listed(SUFFIXES, part))
        {
            at -= 1;
        }
        at.saturating_sub(1)
    }

    /// Whether it has a suffix that the other name has not.
    fn adds_suffix(&self, other: &Self) -> bool {
        let adds = |part: &String| listed(SUFFIXES, part) && !other.parts.contains(part);
        self.parts.iter().any(adds)
    }
}

fn is_patronymic(part: &str) -> bool {
    let ends = |end: &&str| part.ends_with(*end);
    part.len() > 6 && ["vich", "vna", "ichna", "yich"].iter().any(ends)
}

fn same_or_initial(left: &str, right: &str) -> bool {
    left == right
        || letters(left) == 1 && right.starts_with(left)
        || letters(right) == 1 && left.starts_with(right)
}

/// Whether the parts of an input are those of the form, where a given name may be an initial, a patronymic may be
/// missing from either, and names between the first and the last one may be added to a name that has none.
fn fits(form: &[String], surname: usize, input: &Name, suffixes_differ: bool) -> bool {
    let (mut at, mut input_at) = (0, 0);
    let given = input.parts.len();
    while let Some(part) = form.get(at) {
        let Some(other) = input.parts.get(input_at) else {
            return false;
        };
        let same = part == other || at != surname && same_or_initial(part, other);
        let middle = form.len() == 2 && given <= 4 && !input.hyphenated && !suffixes_differ;
        if same {
            at += 1;
            input_at += 1;
        } else if given > form.len() && input_at > 0 && (middle || is_patronymic(other)) {
            input_at += 1;
        } else if given < form.len() && at != surname && is_patronymic(part) {
            at += 1;
        } else {
            return false;
        }
    }
    input_at == given
}

/// How an input fits a name.
#[inline(never)]
pub(super) fn compare(form: &[Word], input: &[Word]) -> Fit {
    let (name, mut input_name) = (read(form), read(input));
    let parts = name.parts.as_slice();
    // The name of an office is compared as a phrase, since each of its words counts.
    if let [first, _, ..] = parts
        && listed(TITLES, first)
    {
        return phrase::compare(form, input, "");
    }
    let surname = name.surname();
    let Some(family) = parts.get(surname) else {
        return Fit::Apart;
    };
    let key = joined(parts);
    let count = input_name.parts.len();
    let mut initials = false;
    for part in parts {
        initials |= letters(part) == 1;
    }
    let suffixes_differ = name.adds_suffix(&input_name) || input_name.adds_suffix(&name);
    let may_be_misspelt = !initials && !suffixes_differ && letters(&key) >= 6;
    let mut best = Fit::Apart;
    for _ in 0..count {
        let input_key = joined(&input_name.parts);
        let fit = if input_key == key {
            Fit::Same
        } else if parts.len() > 1 && count > 1 && fits(parts, surname, &input_name, suffixes_differ)
        {
            Fit::Fits
        } else if may_be_misspelt && one_letter_off(&key, &input_key) {
            Fit::Spelling
        } else {
            Fit::Apart
        };
        best = best.min(fit);
        let first = input_name.parts.remove(0);
        input_name.parts.push(first);
    }
    if best != Fit::Apart {
        return best;
    }
    let has_family = input_name.parts.contains(family);
    if parts.len() == 1 {
        return if has_family && letters(family) > 1 {
            Fit::Extra
        } else {
            Fit::Apart
        };
    }
    let input_key = joined(&input_name.parts);
    if input_key == *family {
        return Fit::SurnameAlone;
    }
    let mut given = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at != surname {
            push_joined(&mut given, part);
            if *part == input_key {
                return Fit::GivenNameAlone;
            }
        }
    }
    if given == input_key {
        return Fit::GivenNameAlone;
    }
    if !has_family {
        return Fit::Apart;
    }
    let known = |part: &String| parts.iter().any(|known| same_or_initial(known, part));
    if count < parts.len() && input_name.parts.iter().all(known) {
        Fit::Incomplete
    } else {
        Fit::OtherPerson
    }
}
