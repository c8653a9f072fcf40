use crate::{Span, Text};

fn sentences(body: &str) -> Vec<String> {
    let text = Text::of(body, "2024-05-01");
    text.sentences()
        .iter()
        .map(|sentence| {
            text.words(Span::new(sentence.first, sentence.end))
                .to_owned()
        })
        .collect()
}

/// Rows of text in which a stroke stands where a sentence ends.
#[test]
fn sentences_end_where_they_should() {
    for marked in [
        "The ship left.| It came back.",
        "Mr. Doe met Gen. Roe and Lt. Col. Poe on Sept. 3 in Okla. and left.| He slept.",
        "He left the U.S. on Monday.| She stayed in the U.S.| The ship sank in U.S. Navy waters.",
        "They met at 9 a.m. Eastern time.| It ended at 5 p.m.| He then left.",
        "She asked Doe for help at 1:10 p.m.| Doe agreed.| They met at 9 a.m. Tuesday in Ohio.",
        "They took the 8 p.m. Star train.| It left at 8 p.m. London time.",
        "J. R. Smith and John F. Kennedy spoke.| Nobody heard.",
        "It cost $3.5 million.| “We paid,” he said.| “All of it.”| She laughed.",
        "“Stop!” she said.| “Why?” he asked.| They stopped.",
        "He asked, “Why now?”| Nobody knew.",
        "She works for Acme Corp. in Ohio.| She is 40.",
        "It is run by Acme Inc.| The firm is old.",
        "He waited... and waited.| Then he left…| Nobody came.",
        "Was it so?| Yes!| It was.",
        "The ship (an old one.)| It sank.",
        "He was there in 2000.|North of it lies the bay.",
        "Prices rose by 3.| 40 ships came.",
        "She lives in Selah, Wash.| Friends call.| Salem, Ore., is wet.| In Utica, N.Y. Mayor Doe spoke.",
        "She lives on St. Mary St. in Mt. Airy.| It is quiet.",
        "He scored No. 2 on the list.| They said no.| He left.",
        "He fought in World War I.| He came home.",
        "Smith, Jr. and Doe Sr. met Sen. Roe, R-Ky., in Washington, D.C.| He agreed.",
        "The site is news.example.org today.| Look there.",
        "He left Jan. 5.| But on Dec. 7 he came back.",
        "“It sank.”| “All of it?”| “Yes.”",
        "[He] left.| [She] stayed.",
        "eBay sank.| iPhone sales rose.",
        "Doe v. Roe was heard.| The U.N. Security Council met.",
    ] {
        let expected: Vec<_> = marked.split('|').map(str::trim).collect();
        assert_eq!(sentences(&marked.replace('|', "")), expected);
    }
}
