use super::*;

const FRONT: Stage = Stage::Front { asked: false };
const ASKED: Stage = Stage::Front { asked: true };
const BACK: Stage = Stage::Back {
    usual: Grade::Good,
    four: false,
};

fn pressed(key: &str) -> Press {
    Press {
        key: key.into(),
        ..Press::default()
    }
}

#[test]
fn space_turns_a_card_over_and_then_gives_the_usual_grade() {
    let press = pressed(" ");
    assert!(matches!(action(&press, FRONT), Some(Action::Turn)));
    assert!(matches!(
        action(&press, BACK),
        Some(Action::Grade(Grade::Good))
    ));
    // There the browser presses the button.
    let on_button = Press {
        pressing: true,
        ..press
    };
    assert!(action(&on_button, BACK).is_none());
}

#[test]
fn what_is_written_beside_a_waiting_field_is_no_command() {
    for key in ["u", "t", "e", "o", "-", "=", "@", "!", "?", "*", "1", " "] {
        assert!(action(&pressed(key), ASKED).is_none(), "{key}");
    }
    let enter = action(&pressed("enter"), ASKED);
    assert!(matches!(enter, Some(Action::Turn)));
    let undo = Press {
        control: true,
        ..pressed("z")
    };
    assert!(matches!(action(&undo, ASKED), Some(Action::Undo)));
}

#[test]
fn digits_grade_only_on_the_back() {
    assert!(action(&pressed("1"), FRONT).is_none());
    assert!(matches!(
        action(&pressed("1"), BACK),
        Some(Action::Grade(Grade::Again))
    ));
    let of = |digit: &str, four| grade(digit, four).map(Grade::number);
    assert_eq!(
        ["1", "2", "3", "4", "5"].map(|digit| of(digit, true)),
        [Some(1), Some(2), Some(3), Some(4), None]
    );
    assert_eq!(
        ["1", "2", "3", "4"].map(|digit| of(digit, false)),
        [Some(1), Some(3), Some(3), None]
    );
}

#[test]
fn keys_mean_the_same_in_every_layout() {
    let of = |key: &str, code: &str| meant(key.into(), code, false);
    // Caps Lock; Russian, Arabic, and Korean with and without its input method.
    assert_eq!(of("U", "KeyU"), "u");
    assert_eq!(of("г", "KeyU"), "u");
    assert_eq!(of("ع", "KeyU"), "u");
    assert_eq!(of("ㅕ", "KeyU"), "u");
    assert_eq!(of("Process", "KeyU"), "u");
    // A Latin layout means its letters, wherever they are.
    assert_eq!(of("u", "KeyF"), "u");
    assert_eq!(of("'", "KeyQ"), "'");
    // French digits, of which two are commands by themselves.
    let french = ["&", "é", "\"", "'", "(", "-", "è"].into_iter().enumerate();
    let digits = french.map(|(at, key)| of(key, &format!("Digit{}", at + 1)));
    assert_eq!(
        digits.collect::<Vec<_>>(),
        ["1", "2", "3", "4", "5", "-", "7"]
    );
    assert_eq!(of("١", "Digit1"), "1");
    for (key, code) in [("$", "Digit4"), ("№", "Digit3")] {
        assert_eq!(meant(key.into(), code, true), key);
    }
    assert_eq!(meant("!".into(), "Digit1", true), "!");
    // Swedish, with AltGr.
    assert_eq!(of("@", "Digit2"), "@");
    for key in ["enter", "escape", "arrowleft"] {
        assert_eq!(of(key, key), key);
    }
}

#[test]
fn on_statistics_keys_only_lead_back() {
    let press = |key: &str| action(&pressed(key), Stage::Statistics);
    assert!(matches!(press("t"), Some(Action::Statistics)));
    assert!(matches!(press("escape"), Some(Action::Statistics)));
    for key in ["u", "1", " ", "-", "@", "?"] {
        assert!(press(key).is_none(), "{key}");
    }
    for stage in [Stage::Rest, FRONT, BACK] {
        let action = action(&pressed("t"), stage);
        assert!(matches!(action, Some(Action::Statistics)));
    }
}

#[test]
fn keys_with_others_held_and_letters_that_are_typed_do_nothing() {
    let held = Press {
        held: true,
        ..pressed("u")
    };
    let writing = Press {
        writing: true,
        ..pressed("1")
    };
    assert!(action(&held, BACK).is_none());
    assert!(action(&writing, BACK).is_none());
}

#[test]
fn control_undoes_and_flags() {
    let control = |key: &str| Press {
        control: true,
        ..pressed(key)
    };
    assert!(matches!(
        action(&control("z"), Stage::Rest),
        Some(Action::Undo)
    ));
    assert!(matches!(
        action(&control("3"), FRONT),
        Some(Action::Flag(3))
    ));
    assert!(matches!(
        action(&pressed("*"), FRONT),
        Some(Action::Flag(1))
    ));
    assert!(action(&control("3"), Stage::Rest).is_none());
    assert!(action(&control("c"), BACK).is_none());
}
