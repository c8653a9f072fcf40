//! The closed classes of English words and the verbs of events: all the grammar that the reader of clauses knows.

use std::sync::LazyLock;

use crate::columns;
use crate::lexicon::Lexicon;
use crate::text::Text;
use crate::word_classes::word_classes;

word_classes! {
    /// Classes of words; a word may be of several. Their names stand in brackets in `data/grammar.txt`.
    pub(crate) enum Class in "grammar.txt" {
        Preposition = "preposition",
        Determiner = "determiner",
        Possessive = "possessive",
        /// Says something only where it stands: `this`, `later`, `another`.
        Pointer = "pointer",
        Pronoun = "pronoun",
        Negative = "negative",
        /// Makes a fact uncertain: `could`, `reportedly`.
        Hedge = "hedge",
        /// May stand between a subject and its verb.
        Adverb = "adverb",
        Conjunction = "conjunction",
        /// Begins a clause that hangs on the one before.
        Subordinator = "subordinator",
        Auxiliary = "auxiliary",
        /// May open a sentence without being part of it.
        Connective = "connective",
        /// Makes a number inexact: `about`.
        Approximate = "approximate",
        /// Plural without an ending: `police`.
        Collective = "collective",
        /// Says too little after `the` alone: `the site`.
        WeakNoun = "weak-noun",
    }
}

/// Whether a word, as a token's key, is of a class.
pub(crate) fn is(key: &str, class: Class) -> bool {
    class.has(key)
}

/// Whether a word is of any of these classes.
pub(crate) fn is_any(key: &str, of: &[Class]) -> bool {
    let mask = of.iter().fold(0, |mask, class| mask | class.bit());
    Class::bits_of(key).is_some_and(|bits| bits & mask != 0)
}

/// Whether the word of a token is of any of these classes.
pub(crate) fn is_any_at(text: &Text, at: u32, of: &[Class]) -> bool {
    let mask = of.iter().fold(0, |mask, class| mask | class.bit());
    Class::bits_of_hash(text.hash(at)).is_some_and(|bits| bits & mask != 0)
}

/// Whether the word of a token is of a class.
pub(crate) fn is_at(text: &Text, at: u32, class: Class) -> bool {
    Class::bits_of_hash(text.hash(at)).is_some_and(|bits| bits & class.bit() != 0)
}

/// A verb of an event with its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    /// `fly`.
    pub(crate) base: &'static str,
    /// `flies`.
    pub(crate) third: &'static str,
    /// `flew`.
    pub(crate) past: &'static str,
    /// `flown`.
    pub(crate) participle: &'static str,
    /// Verbs of one family tell of the same kind of event.
    pub(crate) family: &'static str,
    marks: &'static str,
}

impl Verb {
    /// Whether it tells of a motion, so that a place after "to" is where it ends.
    pub(crate) fn is_motion(&self) -> bool {
        self.marks.contains('m')
    }

    /// Whether it speaks of what is to come.
    pub(crate) fn is_plan(&self) -> bool {
        self.marks.contains('p')
    }

    /// Whether it reports speech or thought.
    pub(crate) fn is_speech(&self) -> bool {
        self.marks.contains('s')
    }

    /// Whether "to" and a verb may follow it or its object, and belong to what it says.
    pub(crate) fn takes_infinitive(&self) -> bool {
        self.marks.contains(['t', 'i'])
    }

    /// Whether a person may be its object.
    pub(crate) fn takes_person(&self) -> bool {
        self.marks.contains('h')
    }

    /// Whether it never goes without an object.
    pub(crate) fn needs_object(&self) -> bool {
        self.marks.contains('o')
    }

    /// Whether its past form is also a noun or an adjective.
    pub(crate) fn is_doubtful(&self) -> bool {
        self.marks.contains('w')
    }
}

/// The verbs by each of their forms.
#[derive(Default)]
pub(crate) struct Verbs {
    base: Lexicon<Verb>,
    third: Lexicon<Verb>,
    past: Lexicon<Verb>,
    participle: Lexicon<Verb>,
}

impl Verbs {
    /// The one table.
    pub(crate) fn get() -> &'static Self {
        static VERBS: LazyLock<Verbs> = LazyLock::new(|| {
            let mut verbs = Verbs::default();
            for verb in TABLE.lines().filter_map(verb) {
                verbs.base.add(verb.base, verb);
                verbs.third.add(verb.third, verb);
                verbs.past.add(verb.past, verb);
                verbs.participle.add(verb.participle, verb);
            }
            verbs
        });
        &VERBS
    }

    /// The verb of which a key is the base form: `fly`.
    pub(crate) fn base(&self, key: &str) -> Option<Verb> {
        self.base.get(key)
    }

    /// The verb of which a key is the third person: `flies`.
    pub(crate) fn third(&self, key: &str) -> Option<Verb> {
        self.third.get(key)
    }

    /// The verb of which a key is the simple past: `flew`.
    pub(crate) fn past(&self, key: &str) -> Option<Verb> {
        self.past.get(key)
    }

    /// Whether the word of a token is a finite form: `flies`, `flew`.
    pub(crate) fn is_finite(&self, text: &Text, at: u32) -> bool {
        let hash = text.hash(at);
        self.past.has(hash) || self.third.has(hash)
    }

    /// The verb of which the word of a token is the simple past, or else the third person.
    pub(crate) fn finite(&self, text: &Text, at: u32) -> Option<Verb> {
        let hash = text.hash(at);
        self.past.of(hash).or_else(|| self.third.of(hash))
    }

    /// The verb of which a key is the form in "-ing": `flying`, `making`, `running`.
    pub(crate) fn gerund(&self, key: &str) -> Option<Verb> {
        let stem = key.strip_suffix("ing").filter(|stem| stem.len() > 1)?;
        let doubled = || {
            let (rest, last) = stem.split_at_checked(stem.len() - 1)?;
            rest.ends_with(last).then(|| self.base(rest))?
        };
        let mut with_e = String::from(stem);
        with_e.push('e');
        self.base(&with_e)
            .or_else(|| self.base(stem))
            .or_else(doubled)
    }

    /// The verb of which a key is the past participle: `flown`.
    pub(crate) fn participle(&self, key: &str) -> Option<Verb> {
        self.participle.get(key)
    }
}

/// The table of verbs with all their forms, a verb a line.
static TABLE: LazyLock<String> =
    LazyLock::new(|| unpacked(crate::word_lists::table!("verbs.tsv")).unwrap_or_default());

/// Writes out what `build.rs` has packed: the forms, and the family of a verb that calls it.
fn unpacked(packed: &'static str) -> Option<String> {
    let mut table = String::with_capacity(packed.len() * 2);
    for [base, third, past, participle, family, marks] in columns::rows(packed) {
        table.push_str(base);
        for form in [third, past, participle] {
            let ending = form.trim_start_matches(|c: char| c.is_ascii_digit());
            let missing = form.strip_suffix(ending)?.parse().unwrap_or(0);
            table.push('\t');
            table.push_str(base.get(..base.len().checked_sub(missing)?)?);
            table.push_str(ending);
        }
        table.push('\t');
        table.push_str(if family.is_empty() { base } else { family });
        table.push('\t');
        table.push_str(marks);
        table.push('\n');
    }
    Some(table)
}

fn verb(line: &'static str) -> Option<Verb> {
    let mut columns = line.split('\t');
    Some(Verb {
        base: columns.next()?,
        third: columns.next()?,
        past: columns.next()?,
        participle: columns.next()?,
        family: columns.next()?,
        marks: columns.next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_classes() {
        for (word, class) in [
            ("with", Class::Preposition),
            ("his", Class::Possessive),
            ("never", Class::Negative),
            ("reportedly", Class::Hedge),
            ("which", Class::Subordinator),
        ] {
            assert!(is(word, class), "{word}");
        }
        assert!(!is("plane", Class::Preposition));
        assert!(is_any("the", &[Class::Possessive, Class::Determiner]));
    }

    #[test]
    fn verbs_are_found_by_their_forms() {
        let verbs = Verbs::get();
        assert_eq!(verbs.past("flew").map(|verb| verb.base), Some("fly"));
        assert_eq!(verbs.past("found").map(|verb| verb.base), Some("find"));
        assert_eq!(
            verbs.base("found").map(|verb| verb.participle),
            Some("founded")
        );
        assert_eq!(
            verbs.third("carries").map(|verb| verb.family),
            Some("bring")
        );
        assert_eq!(verbs.participle("flew"), None);
        assert!(verbs.past("said").is_some_and(|verb| verb.is_speech()));
    }

    #[test]
    fn every_row_is_as_it_was_written() {
        let written = include_str!("../../data/verbs.tsv");
        let rows = written.lines().filter(|line| !line.starts_with("# "));
        assert!(rows.map(str::trim_end).eq(TABLE.lines().map(str::trim_end)));
        for line in TABLE.lines() {
            let verb = verb(line).expect("a row");
            assert!(!verb.family.is_empty(), "{line}");
            assert!(verb.third.ends_with('s'), "{line}");
        }
    }
}
