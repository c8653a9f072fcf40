use super::*;
use proptest::prelude::*;

fn challenge() -> Challenge {
    Challenge {
        bank: "amur-visit".into(),
        hash: 0x00ab_cdef,
        seed: 4_000_000_000,
        right: 7,
        of: 10,
    }
}

#[test]
fn a_code_is_what_the_documentation_says() {
    assert_eq!(
        challenge().to_string(),
        "v1.amur-visit.00abcdef.4000000000.7-10"
    );
}

#[test]
fn what_cannot_be_read_says_why() {
    for (code, message) in [
        ("", "this is not a challenge code"),
        ("section-2", "this is not a challenge code"),
        ("vast.x", "this is not a challenge code"),
        (
            "v2.amur-visit.00abcdef.1.7-10",
            "this challenge is of version v2, and only v1 is understood here",
        ),
        (
            "v1",
            "the challenge's bank cannot be read: copy the whole link",
        ),
        (
            "v1.amur-visit.xyz.1.7-10",
            "the challenge's bank hash cannot be read: copy the whole link",
        ),
        (
            "v1.amur-visit.00abcdef.-1.7-10",
            "the challenge's seed cannot be read: copy the whole link",
        ),
        (
            "v1.amur-visit.00abcdef.1.7",
            "the challenge's score cannot be read: copy the whole link",
        ),
        (
            "v1.amur-visit.00abcdef.1.11-10",
            "the challenge's score cannot be read: copy the whole link",
        ),
        (
            "v1.amur-visit.00abcdef.1.7-10.x",
            "the challenge's end cannot be read: copy the whole link",
        ),
    ] {
        assert_eq!(
            Challenge::parse(code).unwrap_err().to_string(),
            message,
            "{code}"
        );
    }
}

#[test]
fn a_challenge_is_for_one_state_of_one_bank() {
    let challenge = challenge();
    assert_eq!(challenge.check("amur-visit", 0x00ab_cdef), Ok(()));
    assert_eq!(
        challenge.check("other", 0x00ab_cdef),
        Err(ChallengeError::OtherBank("amur-visit".into()))
    );
    assert_eq!(
        challenge.check("amur-visit", 1),
        Err(ChallengeError::Outdated)
    );
}

#[test]
fn the_shared_line_has_words_and_no_spoiler() {
    let score = Score {
        right: 7,
        of: 10,
        points: 7.5,
    };
    assert_eq!(
        score.share_text("The Post", "A visit"),
        "The Post – A visit 7/10"
    );
}

proptest! {
    #[test]
    fn every_code_is_read_back(bank in "[a-z0-9-]{1,40}", hash: u32, seed: u32, of in 1_u16.., share in 0.0..=1.0_f64) {
        let right = (f64::from(of) * share) as u16;
        let challenge = Challenge { bank, hash, seed, right, of };
        prop_assert_eq!(Challenge::parse(&challenge.to_string()), Ok(challenge));
    }

    #[test]
    fn no_text_makes_the_reader_panic(code in ".{0,80}", tail in "[v0-9a-f.-]{0,60}") {
        let _ = Challenge::parse(&code);
        let _ = Challenge::parse(&format!("v1.{tail}"));
    }
}
