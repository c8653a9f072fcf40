//! Any bytes as an article: every stage must end without a panic, and a bank must be valid.

#![no_main]

use deck_builder::{Article, Build, Day, FactSheet, Options, reads_as_english};
use deck_engine::Bank;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // The first byte chooses how the rest is read.
    let (choice, text) = bytes.split_first().unwrap_or((&0, &[]));
    let text = String::from_utf8_lossy(text);
    let day = Day::parse("2023-09-15").filter(|_| choice & 1 == 0);
    let article = Article::new(text, day).with_head();
    let _ = reads_as_english(&article.body);
    let _ = FactSheet::of(&article);
    let options = Options {
        quote: choice & 2 == 0,
        check_me: choice & 4 == 0,
        readings: true,
        ..Options::default()
    };
    if let Some(document) = Build::of(&article, &options).document {
        assert!(Bank::parse(&document).is_ok(), "an invalid bank");
    }
});
