//! The editor's own questions.

use deck_engine::{About, Json, Question};

/// A question of the editor's own.
#[derive(Clone, Debug, PartialEq)]
pub struct Added {
    /// The question, as a bank has it.
    pub question: Json,
    /// Where the editor wrote it, for warnings: `harbour.decisions.toml:12`; empty if that is not known.
    pub at: String,
}

impl Added {
    /// Its id, if it has one.
    pub(crate) fn id(&self) -> &str {
        let id = self.question.get("id").and_then(Json::as_text);
        id.unwrap_or_default()
    }

    /// What warnings call it.
    pub(super) fn name(&self) -> String {
        match self.at.as_str() {
            "" => format!("\"{}\"", self.id()),
            at => format!("\"{}\" ({at})", self.id()),
        }
    }
}

/// Those that a bank may have beside its other questions; of the rest the warnings tell what is wrong, so that one of them
/// does not cost the bank.
pub(crate) fn sound(
    added: Vec<Added>,
    about: &About,
    others: &[&str],
    warnings: &mut Vec<String>,
) -> Vec<Json> {
    let mut sound: Vec<Json> = Vec::new();
    let mut ids: Vec<String> = others.iter().map(|id| (*id).to_owned()).collect();
    for added in added {
        let name = added.name();
        let mut problems: Vec<String> = match Question::parse(&added.question, 0, about) {
            Ok(_) => Vec::new(),
            Err(problems) => (problems.into_iter())
                .map(|problem| {
                    let path = problem.path.trim_start_matches("$.questions[0]");
                    let path = path.trim_start_matches('.');
                    format!("{path}: {}; {}", problem.message, problem.mend)
                })
                .collect(),
        };
        if ids.iter().any(|id| id == added.id()) {
            problems.push("another question has its id; give it one of its own".to_owned());
        }
        if problems.is_empty() {
            ids.push(added.id().to_owned());
            sound.push(added.question);
        }
        warnings.extend((problems.iter()).map(|problem| format!("{name} is left out: {problem}")));
    }
    sound
}
