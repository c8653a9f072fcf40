//! The same logs give the same states as long as the rules bear the same number: pages keep states, and make them anew by that number.
//!
//! `rules.txt` begins with the number, and has a line for each card. After a change of the rules, raise `RULES`, and run this with
//! `UPDATE=1`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails, and its helpers are part of it"
)]

use std::{env, fs, path::Path};

use deck_study::{
    Action, CardId, Day, Direction, Entry, Grade, Graded, RULES, Schedule, Settings, replay,
};

const START: i64 = 1_795_348_800_000;
const CARDS: u32 = 48;
/// The largest share by which a memory may differ: platforms calculate with other last digits.
const NEAR: f64 = 1e-4;

/// Numbers that are the same everywhere.
struct Chance(u32);

impl Chance {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) % end
    }
}

fn log(card: &CardId, chance: &mut Chance) -> Vec<Entry> {
    let (mut at, mut log) = (START, Vec::<Entry>::new());
    for number in 0..4 + chance.below(20) {
        let days = [0, 0, 1, chance.below(40), chance.below(300)];
        let days = days[chance.below(5) as usize];
        at += i64::from(days) * 86_400_000 + i64::from(1 + chance.below(3_600_000));
        let grade = Grade::from_number(1 + chance.below(4) as u8).unwrap();
        let action = match chance.below(20) {
            0 => Action::Suspend,
            1 => Action::Unsuspend,
            2 => Action::Bury {
                until: Day((at / 86_400_000) as i32 + 2),
            },
            3 => Action::Forget,
            4 if number > 0 => Action::Undo {
                of: (number - 1).to_string(),
            },
            _ => Action::Grade(Graded::new(grade)),
        };
        log.push(Entry {
            at,
            id: number.to_string(),
            offset: 60,
            card: card.clone(),
            action,
        });
    }
    log
}

/// A line for each card: what is remembered of it, and all else.
fn states() -> Vec<([f64; 2], String)> {
    let usual = Settings::default;
    let settings = [
        usual(),
        Settings {
            fuzz: true,
            leech: 3,
            ..usual()
        },
        Settings {
            learning: vec![],
            relearning: vec![60, 86_400, 172_800],
            retention: 0.8,
            ..usual()
        },
    ];
    let schedules = settings.map(|settings| Schedule::new(settings).unwrap());
    let mut chance = Chance(7);
    let of = |number: u32| {
        let card = CardId::new("bank", &number.to_string(), Direction::Forward);
        let log = log(&card, &mut chance);
        let mut state = replay(&schedules[number as usize % 3], &card, &log);
        let memory = state.memory.take();
        let memory = memory.map_or([0.0; 2], |memory| {
            [memory.stability, memory.difficulty].map(f64::from)
        });
        (memory, state.to_text().trim_end().to_owned())
    };
    (0..CARDS).map(of).collect()
}

fn line(([stability, difficulty], rest): &([f64; 2], String)) -> String {
    format!("{stability} {difficulty} | {rest}")
}

fn read(line: &str) -> ([f64; 2], String) {
    let (memory, rest) = line.split_once(" | ").expect("a line has two parts");
    let mut numbers = memory.split(' ').map(|number| number.parse().unwrap());
    let memory = [numbers.next().unwrap(), numbers.next().unwrap()];
    (memory, rest.to_owned())
}

fn is_near(one: &([f64; 2], String), other: &([f64; 2], String)) -> bool {
    let mut pairs = one.0.iter().zip(&other.0);
    one.1 == other.1 && pairs.all(|(one, other)| (one - other).abs() <= other.abs() * NEAR)
}

#[test]
fn a_log_gives_the_state_that_the_number_of_the_rules_stands_for() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules.txt");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    let mut lines = kept.lines();
    let rules = lines.next().unwrap_or_default();
    let (old, new): (Vec<_>, _) = (lines.map(read).collect(), states());
    let is_same =
        old.len() == new.len() && old.iter().zip(&new).all(|(old, new)| is_near(old, new));
    if env::var_os("UPDATE").is_some() && (is_same || rules != RULES.to_string()) {
        let lines: Vec<_> = new.iter().map(line).collect();
        fs::write(&file, format!("{RULES}\n{}\n", lines.join("\n"))).unwrap();
        return;
    }
    assert!(
        is_same,
        "other states than by the rules {rules}: raise RULES, then run this with UPDATE=1"
    );
    assert_eq!(rules, RULES.to_string(), "run this with UPDATE=1");
}
