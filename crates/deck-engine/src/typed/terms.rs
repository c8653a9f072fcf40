//! Words that stand for numbers, days and months, and the one search for words in lists.

/// Lists are searched for whole words. Commas part the entries of a list, spaces the words of one entry.
#[inline(never)]
pub(super) fn entry(list: &str, word: &str) -> Option<usize> {
    let is_word = |known: &[u8]| known == word.as_bytes();
    let mut entries = list.as_bytes().split(|byte| *byte == b',');
    entries.position(|entry| entry.split(|byte| *byte == b' ').any(is_word))
}

/// Whether a list has the word.
pub(super) fn listed(list: &str, word: &str) -> bool {
    entry(list, word).is_some()
}

/// The entries are counted in [`term`]. Of the Roman numerals, "xi" is a name, and one letter may be anything.
const TERMS: &str = "zero,one,two ii,three iii,four iv,five,six vi,seven vii,eight viii,nine ix,ten,eleven,twelve xii,\
    thirteen xiii,fourteen xiv,fifteen xv,sixteen xvi,seventeen,eighteen xviii,nineteen,twenty twenties,\
    thirty thirties,forty fourty forties,fifty fifties,sixty sixties,seventy seventies,eighty eighties,\
    ninety nineties,\
    hundred,thousand thousands k,million millions mn mln mil,billion billions bn bln b,trillion trillions tn trn,dozen,\
    st nd rd th,first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,\
    fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth,thirtieth,\
    january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sep sept,october oct,\
    november nov,december dec,monday mon,tuesday tue tues,wednesday wed,thursday thu thur thurs,friday fri,\
    saturday sat,sunday sun";

/// What a word stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// A number below a hundred that is one word.
    Number(u8),
    /// A factor: a hundred, a thousand, a dozen.
    Scale(u8),
    /// The ending of an ordinal in digits.
    Ending,
    Ordinal(u8),
    /// From 1.
    Month(u8),
    /// Monday is 0.
    Weekday(u8),
    Other,
}

const SCALES: [f64; 6] = [100.0, 1e3, 1e6, 1e9, 1e12, 12.0];

/// The factor that a scale stands for.
pub(super) fn factor(scale: u8) -> f64 {
    SCALES.get(usize::from(scale)).copied().unwrap_or(1.0)
}

#[inline(never)]
pub(super) fn term(word: &str) -> Term {
    let Some(at) = entry(TERMS, word) else {
        return Term::Other;
    };
    let at = at as u8;
    match at {
        0..=19 => Term::Number(at),
        20..=27 => Term::Number((at - 18) * 10),
        28..=33 => Term::Scale(at - 28),
        34 => Term::Ending,
        35..=54 => Term::Ordinal(at - 34),
        55 => Term::Ordinal(30),
        56..=67 => Term::Month(at - 55),
        _ => Term::Weekday(at - 68),
    }
}
