//! What the scripts know of the kinds of question is what the engine knows.

use deck_engine::Kind;

#[test]
fn scripts_fetch_what_grades_typed_answers_for_the_kinds_that_need_it() {
    let typed = Kind::ALL.iter().filter(|kind| kind.is_typed());
    let names: Vec<String> = typed.map(|kind| format!("'{}'", kind.name())).collect();
    let line = format!("const TYPED = [{}];", names.join(", "));
    let script = include_str!("../assets/services.js");
    assert!(script.contains(&line), "services.js wants the line {line}");
}
