use super::*;
use crate::Text;

fn tokens(body: &str) -> Vec<(String, Shape)> {
    let text = Text::of(body, "2024-05-01");
    (0..text.len())
        .map(|at| (text.word(at).to_owned(), text.shape(at)))
        .collect()
}

#[test]
fn words_are_cut_where_news_english_cuts_them() {
    for (body, words) in [
        ("Kim’s train left.", "Kim|’s|train|left|."),
        ("the states' rights", "the|states|'|rights"),
        ("the 'boats' sank", "the|'|boats|'|sank"),
        ("Ann Achieng' Lee sang", "Ann|Achieng'|Lee|sang"),
        ("the 'Song' Lee sang", "the|'|Song|'|Lee|sang"),
        ("It’s O’Brien’s don't.", "It’s|O’Brien|’s|don't|."),
        (
            "Komsomolsk-on-Amur, part-time",
            "Komsomolsk-on-Amur|,|part-time",
        ),
        ("two F-16s and a Tu-22M3", "two|F-16s|and|a|Tu-22M3"),
        ("from 1950-53 or 1950–53", "from|1950-53|or|1950–53"),
        ("on 2023-09-15 at 10:30", "on|2023-09-15|at|10:30"),
        ("10,000 tons, 3.5 percent", "10,000|tons|,|3.5|percent"),
        (
            "in 2019,2020 and 2021.Then",
            "in|2019|,|2020|and|2021|.|Then",
        ),
        (
            "the U.S. and U.N. at 9 a.m. today",
            "the|U.S.|and|U.N.|at|9|a.m.|today",
        ),
        (
            "Gen. J. Doe of AT&T Inc. spoke",
            "Gen.|J.|Doe|of|AT&T|Inc.|spoke",
        ),
        (
            "Sept. 3 and No. 2, but no. 3",
            "Sept.|3|and|No.|2|,|but|no.|3",
        ),
        ("They said no. Then", "They|said|no|.|Then"),
        ("World War I. Then", "World|War|I|.|Then"),
        ("wait... what—now -- go", "wait|...|what|—|now|--|go"),
        (
            "$1.8bn (£1m) for 20% of it",
            "$|1.8bn|(|£|1m|)|for|20|%|of|it",
        ),
        (
            "the 1950s, the 15th, Boeing 737-800",
            "the|1950s|,|the|15th|,|Boeing|737-800",
        ),
        ("see kremlin.ru today", "see|kremlin.ru|today"),
        ("He said end.The rest", "He|said|end|.|The|rest"),
        ("Russia–Ukraine talks", "Russia|–|Ukraine|talks"),
        ("km/h and/or 9/11", "km|/|h|and|/|or|9/11"),
        ("Bashar al-Assad’s", "Bashar|al-Assad|’s"),
        ("São Paulo, Ōita, Łódź", "São|Paulo|,|Ōita|,|Łódź"),
        ("北京 news 🚢 now", "北京|news|🚢|now"),
        (
            "Ph.D. in Washington, D.C., he",
            "Ph.D.|in|Washington|,|D.C.|,|he",
        ),
        (
            "James' boat and the Joneses’ car",
            "James|'|boat|and|the|Joneses|’|car",
        ),
    ] {
        // A small first letter, as in some rows, does not matter to the cutting.
        let found: Vec<_> = tokens(body).into_iter().map(|(word, _)| word).collect();
        assert_eq!(found.join("|"), words);
    }
}

#[test]
fn each_word_has_its_shape() {
    for (word, shape) in [
        ("Kim", Shape::Capitalised),
        ("McDonald", Shape::Capitalised),
        ("Élysée", Shape::Capitalised),
        ("NATO", Shape::Upper),
        ("U.S.", Shape::Upper),
        ("said", Shape::Lower),
        ("al-Assad", Shape::Mixed),
        ("iPhone", Shape::Mixed),
        ("Su-57", Shape::Alphanumeric),
        ("15th", Shape::Alphanumeric),
        ("25", Shape::Number),
        ("3.5", Shape::Number),
        ("1950-53", Shape::Numbers),
        ("10:30", Shape::Numbers),
        (",", Shape::Mark),
    ] {
        // A full stop of its own keeps the word from being taken for a heading's.
        let found = tokens(&format!("and {word} ,"));
        assert_eq!(found[1], (word.to_owned(), shape));
    }
    assert_eq!(tokens("the ship’s bell.")[2].1, Shape::Possessive);
}

#[test]
fn keys_are_folded() {
    for (word, key) in [
        ("Élysée", "elysee"),
        ("U.S.", "us"),
        ("Sept.", "sept"),
        ("O’Brien", "o'brien"),
        ("Komsomolsk‑on‑Amur", "komsomolsk-on-amur"),
        ("1950–53", "1950-53"),
        ("3.5", "3.5"),
        ("“", "\""),
        ("—", "—"),
    ] {
        let text = Text::of(&format!("and {word} 5 ,"), "2024-05-01");
        assert_eq!((text.word(1), text.key(1)), (word, key));
    }
}
