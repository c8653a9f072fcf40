//! The characters in which what was typed differs from what was asked for.

/// A stretch of characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// Typed and asked for.
    Same(String),
    /// Typed, but not asked for.
    Extra(String),
    /// Asked for, but not typed.
    Missing(String),
}

/// Longer texts are compared as a whole: the table of all pairs of their characters grows with the square.
const LONGEST: usize = 400;

/// From what was typed to what was asked for, in order; case counts, blanks at either end do not.
///
/// As many characters as can be are [`Stretch::Same`], up to a length of 400; longer texts are compared as a whole.
#[must_use]
pub fn difference(typed: &str, wanted: &str) -> Vec<Stretch> {
    let typed: Vec<char> = typed.trim().chars().collect();
    let wanted: Vec<char> = wanted.trim().chars().collect();
    let mut stretches = Stretches::default();
    if typed.len().max(wanted.len()) > LONGEST {
        stretches.all(&typed, Stretch::Extra);
        stretches.all(&wanted, Stretch::Missing);
        return stretches.0;
    }
    let common = common(&typed, &wanted);
    let length = |i: usize, j: usize| common.get(i * (wanted.len() + 1) + j).copied();
    let (mut i, mut j) = (0, 0);
    loop {
        match (typed.get(i), wanted.get(j)) {
            (None, None) => return stretches.0,
            (Some(own), Some(other)) if own == other => {
                stretches.push(*own, Stretch::Same);
                (i, j) = (i + 1, j + 1);
            }
            (Some(own), other) if other.is_none() || length(i + 1, j) >= length(i, j + 1) => {
                stretches.push(*own, Stretch::Extra);
                i += 1;
            }
            (_, Some(other)) => {
                stretches.push(*other, Stretch::Missing);
                j += 1;
            }
            // The arm before the last takes it.
            (Some(_), None) => return stretches.0,
        }
    }
}

/// For each pair of places, row by row, the length of the longest common subsequence of what follows them.
fn common(typed: &[char], wanted: &[char]) -> Vec<u16> {
    let width = wanted.len() + 1;
    let mut table = vec![0_u16; (typed.len() + 1) * width];
    for (i, own) in typed.iter().enumerate().rev() {
        for (j, other) in wanted.iter().enumerate().rev() {
            let at = |i: usize, j: usize| table.get(i * width + j).copied().unwrap_or_default();
            let length = if own == other {
                at(i + 1, j + 1) + 1
            } else {
                at(i + 1, j).max(at(i, j + 1))
            };
            if let Some(entry) = table.get_mut(i * width + j) {
                *entry = length;
            }
        }
    }
    table
}

#[derive(Default)]
struct Stretches(Vec<Stretch>);

impl Stretches {
    fn push(&mut self, character: char, kind: fn(String) -> Stretch) {
        let next = kind(character.to_string());
        match (self.0.last_mut(), &next) {
            (Some(Stretch::Same(text)), Stretch::Same(_))
            | (Some(Stretch::Extra(text)), Stretch::Extra(_))
            | (Some(Stretch::Missing(text)), Stretch::Missing(_)) => text.push(character),
            _ => self.0.push(next),
        }
    }

    fn all(&mut self, characters: &[char], kind: fn(String) -> Stretch) {
        if !characters.is_empty() {
            self.0.push(kind(characters.iter().collect()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str, wanted: &str) -> String {
        let stretches = difference(typed, wanted);
        let stretches = stretches.iter().map(|stretch| match stretch {
            Stretch::Same(text) => text.clone(),
            Stretch::Extra(text) => format!("-{text}-"),
            Stretch::Missing(text) => format!("+{text}+"),
        });
        stretches.collect()
    }

    #[test]
    fn what_is_missing_and_what_is_too_much_is_marked() {
        assert_eq!(shown("Peskov", "Peskov"), "Peskov");
        assert_eq!(shown(" Lawrov ", "Lavrov"), "La-w-+v+rov");
        assert_eq!(
            shown("Degtyarov", "Mikhail Degtyarev"),
            "+Mikhail +Degtyar-o-+e+v"
        );
        assert_eq!(shown("", "2013"), "+2013+");
        assert_eq!(shown("2013!", ""), "-2013!-");
    }

    #[test]
    fn both_texts_can_be_read_from_the_stretches() {
        for (typed, wanted) in [
            ("abcabba", "cbabac"),
            ("ü", "u"),
            ("xaxbx", "ab"),
            ("김정은", "김정일"),
        ] {
            let (mut own, mut other) = (String::new(), String::new());
            for stretch in difference(typed, wanted) {
                match stretch {
                    Stretch::Same(text) => {
                        own += &text;
                        other += &text;
                    }
                    Stretch::Extra(text) => own += &text,
                    Stretch::Missing(text) => other += &text,
                }
            }
            assert_eq!((own.as_str(), other.as_str()), (typed, wanted));
        }
    }

    #[test]
    fn very_long_texts_are_not_compared_letter_by_letter() {
        let long = "a".repeat(5000);
        assert_eq!(difference(&long, "b").len(), 2);
    }
}
