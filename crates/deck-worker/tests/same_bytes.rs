//! Wasm gives the bytes that the native builder gives, on every article of the repository.

use deck_builder::{Article, Build, Day, FactSheet, Options, print};

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

include!(concat!(env!("OUT_DIR"), "/native.rs"));

#[test]
fn facts_and_banks_are_the_same() {
    assert!(NATIVE.len() >= 12, "{} articles", NATIVE.len());
    let mut banks = 0;
    for (text, published, facts, of_both) in NATIVE {
        let article = Article::new(*text, Day::parse(published));
        assert_eq!(format!("{:?}", FactSheet::of(&article)), *facts);
        for (quote, bank) in [false, true].into_iter().zip(of_both) {
            let options = Options {
                quote,
                ..Options::default()
            };
            let built = Build::of(&article, &options).document;
            assert_eq!(built.as_ref().map(print).unwrap_or_default(), *bank);
            banks += usize::from(!bank.is_empty());
            let worker = deck_worker::build(text, published, quote);
            assert_eq!(worker.bank().unwrap_or_default(), *bank);
        }
    }
    assert!(banks >= 12, "{banks} banks were built");
}
