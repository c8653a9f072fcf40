//! Tokens: the words, numbers and marks of a text, each with its shape and a folded key for tables.

mod form;
mod reader;

pub(crate) use reader::tokenise;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// A capital first and a small letter somewhere: `Kim`, `O'Brien`, `MiG`, `Komsomolsk-on-Amur`.
    Capitalised,
    /// Capitals only, one or more: `NATO`, `U.S.`, `J.`, `A`.
    Upper,
    /// No capital: `said`, `a.m.`, `part-time`.
    Lower,
    /// A small letter first and a capital inside: `al-Assad`, `iPhone`.
    Mixed,
    /// Letters and digits: `Su-57`, `F-16s`, `15th`, `1950s`, `737MAX`.
    Alphanumeric,
    /// Digits, with separators of thousands and a decimal point: `25`, `10,000`, `3.5`.
    Number,
    /// Numbers joined by a hyphen, dash, stroke or colon: `1950-53`, `2023-09-15`, `9/11`, `10:30`.
    Numbers,
    /// `'s`, or `'` after a plural: not part of the word before it.
    Possessive,
    /// A mark: `,`, `—`, `"`, `$`. An ellipsis and a double hyphen are one mark.
    Mark,
    /// What is asked for beyond the ends of the text.
    Outside,
}

/// One token. Its words are had from the [`Text`](crate::Text) that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Byte of the text's content at which it starts.
    pub start: u32,
    /// Byte after its end.
    pub end: u32,
    /// Index of its sentence.
    pub sentence: u32,
    /// What it looks like.
    pub shape: Shape,
    /// Whether white space stands before it, or nothing does.
    pub spaced: bool,
    /// Where its key stands among the keys.
    pub(crate) key: (u32, u32),
    /// The hash of its key, with which names of the tables begin.
    pub(crate) hash: u64,
}

/// Whether a character belongs to a word.
///
/// All of Unicode but the marks and spaces that English news is set with: the standard library's tables of all
/// scripts would be larger than the rest of the module.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => matches!(c, 'ª' | 'µ' | 'º' | '²' | '³'),
        // Combining accents belong to the letter before them.
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{fe10}'..='\u{fe6f}' => false,
        '\u{ff00}'..='\u{ff0f}' | '\u{fff0}'..='\u{ffff}' | '\u{e000}'..='\u{f8ff}' => false,
        _ => true,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_letter(c: char) -> bool {
    is_word(c) && !c.is_ascii_digit()
}

#[cfg(test)]
mod tests;
