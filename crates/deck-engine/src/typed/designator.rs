//! Comparison of designators, such as the names of aircraft models: family, number and variant.

use super::keys::{letters, near, one_letter_off, push_joined};
use super::terms::{entry, listed};
use super::words::Word;
use super::{Fit, phrase};

/// Makers, each with the place of the family that its name stands for where none is written: "Sukhoi 57".
const MAKERS: &str = "airbus,antonov,beriev,mikoyan gurevich,ilyushin,kamov,mil,sukhoi,tupolev,yakovlev,\
    bell,boeing,bombardier,comac,dassault,douglas,embraer,grumman,irkut,lockheed,martin,mcdonnell,northrop,saab,\
    sikorsky";

/// The families of the first makers.
const FAMILIES: [&str; 10] = ["a", "an", "be", "mig", "il", "ka", "mi", "su", "tu", "yak"];

/// Words that say what kind of thing it is, and not which.
const NOUNS: &str = "aircraft airliner airliners airplane airplanes aeroplane bomber bombers carrier combat drone \
    drones fighter fighters fifth generation helicopter helicopters interceptor jet jets missile missiles \
    multirole passenger plane planes russian stealth strategic supersonic transport type warplane warplanes";

/// A designator in its parts.
#[derive(Default)]
struct Designator<'a> {
    /// The family that the maker named stands for.
    maker_family: &'static str,
    /// Makers without a family of their own, as a set of places in their list.
    makers: u32,
    /// Words before the family that are neither makers nor nouns.
    unknown: Vec<&'a str>,
    family: String,
    number: &'a str,
    variant: String,
    /// Whether something is added to it: "Su-57 or Su-35".
    more: bool,
}

/// Reads a designator, if there is a number in the words. A small `s` after a digit is a plural or a variant.
#[inline(never)]
fn read(words: &[Word], plural: bool) -> Option<Designator<'_>> {
    let number_at = words.iter().position(|word| word.digits)?;
    let mut designator = Designator::default();
    // The family is the last word before the number, with all that hangs on it by hyphens or strokes.
    let mut family_at = number_at;
    while family_at > 0 {
        family_at -= 1;
        if words.get(family_at).is_some_and(|word| word.spaced) {
            break;
        }
    }
    let mut after_digit = false;
    let mut nicknames = 0;
    let mut outside = false;
    for (at, word) in words.iter().enumerate() {
        let text = word.text.as_str();
        let noun = listed(NOUNS, text);
        if at == number_at {
            designator.number = text;
        } else if at > number_at {
            if plural && after_digit && word.small && text == "s" && word.is_glued() {
                continue;
            }
            // "Su-57, a fighter of Russia": no variant stands after such a word.
            let follows = word.small && word.spaced && at + 1 < words.len();
            outside |= follows && listed("a an the of from in by", text);
            designator.more |= listed("or and not", text) || outside && word.digits;
            // A word after the number is a nickname, "Su-57 Felon"; short ones are variants, "Il-76 MD".
            let nickname = word.spaced && !word.digits && nicknames < 2 && letters(text) >= 4;
            if noun || outside || nickname {
                nicknames += i32::from(!noun);
                continue;
            }
            if word.digits && designator.variant.is_empty() {
                designator.variant.push('|');
            }
            push_joined(&mut designator.variant, text);
        } else if let Some(maker) = entry(MAKERS, text).or_else(|| near(MAKERS, text)) {
            match FAMILIES.get(maker) {
                Some(family) => designator.maker_family = family,
                None => designator.makers |= 1 << maker,
            }
        } else if noun {
        } else if at >= family_at {
            designator.family.push_str(text);
        } else if !listed("the a an", text) {
            designator.unknown.push(text);
        }
        after_digit = word.digits;
    }
    if designator.family.is_empty() {
        designator.family.push_str(designator.maker_family);
    }
    Some(designator)
}

impl Designator<'_> {
    fn same_family(&self, input: &Self) -> bool {
        let makers_differ =
            self.makers != 0 && input.makers != 0 && self.makers & input.makers == 0;
        // A Mikoyan design is a MiG, whatever else the bureau is called.
        let contradicts_maker = !input.maker_family.is_empty()
            && input.family.len() < 4
            && input.family != input.maker_family
            && self.maker_family != input.maker_family;
        self.family == input.family && !makers_differ && !contradicts_maker
    }

    fn compare(&self, input: &Self) -> Fit {
        let same_number = self.number == input.number;
        if !self.same_family(input) {
            return if !same_number {
                Fit::Apart
            } else if input.family.is_empty() && input.makers == 0 {
                Fit::Incomplete
            } else if self.family.len() >= 5 && one_letter_off(&self.family, &input.family) {
                Fit::Spelling
            } else {
                Fit::OtherDesignator
            };
        }
        if !same_number {
            // A bare number has no family in which it could be another model.
            let bare = self.family.is_empty() && self.makers == 0;
            return if bare {
                Fit::Apart
            } else {
                Fit::OtherDesignator
            };
        }
        let unknown = |word: &&str| !self.unknown.contains(word);
        if input.more && !self.more {
            Fit::Extra
        } else if self.variant != input.variant {
            Fit::OtherVariant
        } else if input.unknown.iter().any(unknown) {
            Fit::Extra
        } else {
            Fit::Same
        }
    }
}

/// How an input fits a designator, or a model's name that has no number.
#[inline(never)]
pub(super) fn compare(form: &[Word], input: &[Word]) -> Fit {
    let mut best = Fit::Apart;
    for ways in 0..4 {
        let Some(form) = read(form, ways & 1 > 0) else {
            // "the Sukhoi Superjet" is "Superjet".
            return phrase::compare(form, input, MAKERS);
        };
        let fit = match read(input, ways & 2 > 0) {
            Some(input) => form.compare(&input),
            None if input.last().is_some_and(|word| word.text == form.family) => Fit::Incomplete,
            None => Fit::Apart,
        };
        best = best.min(fit);
    }
    best
}
