use super::*;
use crate::mentions;

/// The people of a text, each as name and number of mentions.
fn people(body: &str) -> Vec<(String, usize)> {
    let text = Text::of(body, "2024-05-01");
    entities(&text, &mentions(&text))
        .into_iter()
        .filter(|entity| entity.kind == Kind::Person)
        .map(|entity| (entity.name, entity.mentions.len()))
        .collect()
}

#[test]
fn later_mentions_belong_to_the_full_name() {
    for (body, expected) in [
        (
            "President Ana Quispe left. Quispe was tired. Mrs. Quispe slept.",
            [("Ana Quispe", 3)].as_slice(),
        ),
        (
            "President Quispe left. Later, Ana Quispe, 54, was seen.",
            &[("Ana Quispe", 2)],
        ),
        (
            "Leader Kim Il Sung left with his aunt Kim Song-ae, 70. Kim spoke.",
            &[("Kim Il Sung", 2), ("Kim Song-ae", 1)],
        ),
        (
            "Chancellor Ann B. Doe left. Minister Ann Doe spoke.",
            &[("Ann B. Doe", 2)],
        ),
        (
            "President Ann B. Doe left. Her mother, former President Ann C. B. Doe, spoke.",
            &[("Ann B. Doe", 1), ("Ann C. B. Doe", 1)],
        ),
        (
            "Minister Ann Berta Doe left with her sister, Governor Ann Carla Doe.",
            &[("Ann Berta Doe", 1), ("Ann Carla Doe", 1)],
        ),
        (
            "Sheikh Hamad, the emir, left. Prince Faris and Sheikh Hamad spoke.",
            &[("Sheikh Hamad", 2), ("Prince Faris", 1)],
        ),
        (
            "Chair Emma Howard Boyd spoke. Ms Howard Boyd left, and Boyd was seen.",
            &[("Emma Howard Boyd", 3)],
        ),
        (
            "Governor Isaac Ruto met Deputy President William Ruto.",
            &[("Isaac Ruto", 1), ("William Ruto", 1)],
        ),
        (
            "President Recep Aydin met President Recep Aydın.",
            &[("Recep Aydin", 2)],
        ),
        (
            "Lord Brede, the minister, left. Mrs Ann Brede, who was once his wife, spoke.",
            &[("Lord Brede", 1), ("Ann Brede", 1)],
        ),
        (
            "Mr Tom Brede, the mayor, left. Ms Ann Brede, the clerk, spoke. Mr Brede was seen.",
            &[("Tom Brede", 2), ("Ann Brede", 1)],
        ),
        (
            "Judge Peter Stone left. The Stone Age ended, and Stone Tower fell.",
            &[("Peter Stone", 1)],
        ),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|&(name, count)| (name.to_owned(), count))
            .collect();
        assert_eq!(people(body), expected, "{body}");
    }
}

#[test]
fn a_place_and_its_other_name_are_one() {
    let text = Text::of(
        "He left the U.S. in May. The United States agreed.",
        "2024-05-01",
    );
    let places: Vec<_> = entities(&text, &mentions(&text))
        .into_iter()
        .filter(|entity| entity.kind == Kind::Place)
        .map(|entity| (entity.name, entity.mentions.len()))
        .collect();
    assert_eq!(places, [("United States".to_owned(), 2)]);
}
