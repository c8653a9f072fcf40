//! No text makes the recogniser panic.

use proptest::prelude::*;

use crate::places::recognise;
use crate::text::Text;

proptest! {
    #[test]
    fn no_text_panics(body in "\\PC{0,200}") {
        recognise(&Text::of(&body, "2024-05-14"));
    }

    #[test]
    fn no_news_like_text_panics(words in prop::collection::vec(
        prop::sample::select(vec![
            "in", "of", "the", "and", ",", "'s", "Paris", "New", "York", "Mount", "Hill", "Air", "Base", "province",
            "Route", "66", "M4", "RAF", "(", "AP", ")", "—", "Calif.", "-", "said", "Jack", "St.", "river", ".", "51",
            "left", "at", "cut", "off", "hit", "seized", "including", "Two", "as", "far", "North", "Korean", "-based", "who", "said",
            "Starovka", "Harvat", "from", "to", "between", "were", "shelled", "residents", "south",
        ]), 0..40)) {
        recognise(&Text::of(&words.join(" "), "2024-05-14"));
    }
}
