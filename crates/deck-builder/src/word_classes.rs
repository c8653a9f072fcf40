//! Words by class: a table of `data/` in which a line `[name]` opens a class and the words of it follow, and the
//! enumeration of its classes.

use crate::lexicon::Map;
use crate::phrase;

/// Declares the classes of a table with the names of their headings, and how a word is asked for them.
///
/// A word may be of several classes, of sixteen at most.
macro_rules! word_classes {
    (
        $(#[$about:meta])*
        $visible:vis enum $Class:ident in $table:literal {
            $($(#[$note:meta])* $Variant:ident = $name:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visible enum $Class {
            $($(#[$note])* $Variant,)+
        }

        impl $Class {
            /// Its bit among those that a word has.
            $visible fn bit(self) -> u16 {
                1 << self as u16
            }

            /// The bits of the classes of a word, given as its key; `None` if it stands in no list.
            $visible fn bits_of(key: &str) -> Option<u16> {
                Self::bits_of_hash($crate::phrase::phrase([key]))
            }

            /// The same of a word that is given as the hash of its key.
            $visible fn bits_of_hash(hash: u64) -> Option<u16> {
                static WORDS: std::sync::LazyLock<$crate::word_classes::WordClasses> =
                    std::sync::LazyLock::new(|| {
                        $crate::word_classes::WordClasses::read(
                            $crate::word_lists::table!($table),
                            &[$($name),+],
                        )
                    });
                WORDS.bits_of(hash)
            }

            /// Whether a word, given as its key, is of this class.
            $visible fn has(self, key: &str) -> bool {
                Self::bits_of(key).is_some_and(|bits| bits & self.bit() != 0)
            }
        }
    };
}
pub(crate) use word_classes;

/// The words of a table, by their hashes, each with a bit for every class that it is of.
#[derive(Debug)]
pub(crate) struct WordClasses {
    words: Map<u64, u16>,
}

impl WordClasses {
    /// Reads a table; the first of the names is that of the lowest bit.
    pub(crate) fn read(table: &'static str, names: &[&str]) -> Self {
        let mut words: Map<u64, u16> = Map::default();
        let mut class = 0;
        for line in table.lines().filter(|line| !line.starts_with("# ")) {
            let heading = line
                .strip_prefix('[')
                .and_then(|line| line.strip_suffix(']'));
            if let Some(heading) = heading {
                let at = names.iter().position(|name| *name == heading);
                debug_assert!(at.is_some(), "no class is named {heading}");
                class = at.map_or(0, |at| 1 << at);
            } else if class != 0 {
                for word in line.split_ascii_whitespace() {
                    words.change(phrase::phrase([word]), 0, |classes| *classes |= class);
                }
            }
        }
        Self { words }
    }

    /// The bits of the classes of a word with this hash; `None` if it is of none.
    pub(crate) fn bits_of(&self, hash: u64) -> Option<u16> {
        self.words.get(&hash).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_classes_whose_lists_name_it() {
        let table = "# About.\n[one]\na b\nc\n# Note.\n[two]\nb\n";
        let words = WordClasses::read(table, &["one", "two"]);
        let bits: Vec<_> = ["a", "b", "c", "one", ""]
            .into_iter()
            .map(|word| words.bits_of(phrase::phrase([word])))
            .collect();
        assert_eq!(bits, [Some(1), Some(3), Some(1), None, None]);
    }
}
