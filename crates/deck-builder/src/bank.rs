//! From an article to its bank: runs all stages, applies the editor's decisions, and writes the document.

pub(crate) mod json;
#[cfg(test)]
pub(crate) mod tests;

use deck_engine::{About, Bank, Json, Problem};

use crate::article::Article;
use crate::decisions::{Decisions, Grounds, Verdict, sound};
use crate::entities::entities;
use crate::facts::Facts;
use crate::facts::scene::Scene;
use crate::lexicon::Set;
use crate::mentions::of_questions;
use crate::questions::{self, Candidate, Dropped};
use crate::rank::{self, Ranked, Status};
use crate::reading::{Reading, readings};
use crate::text::Text;
use crate::{Role, lint};

/// How a bank is built.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether the article's owner allows quoting: evidence shows the sentence. Otherwise evidence is a hash of it, and
    /// no question uses more than [`Options::LONGEST_RUN`] words of it in a row.
    pub quote: bool,
    /// Whether questions that an editor should look at come along.
    pub check_me: bool,
    /// What an editor decided on an earlier build.
    pub decisions: Decisions,
    /// Whether what was read from each sentence comes along; never in a page, which does not show it.
    pub readings: bool,
}

impl Options {
    /// Words of an article that a question may use in a row where quoting is not allowed.
    pub const LONGEST_RUN: usize = 8;
}

/// An explanation that repeats no words of the article and names no answer.
pub(crate) const UNQUOTED: &str = "The sentence that says so is marked in the article.";

/// What became of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Build {
    /// The questions of the bank, in its order, and those left for an editor.
    pub questions: Vec<Offered>,
    /// Facts that gave no question, and questions that are not offered.
    pub dropped: Vec<Dropped>,
    /// What was read from each sentence, if that was asked for.
    pub readings: Vec<Reading>,
    /// What the caller should know: decisions that no longer apply, what is missing.
    pub warnings: Vec<String>,
    /// The document, if there is any question in it.
    pub document: Option<Json>,
}

/// A question that is offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The question.
    pub question: Candidate,
    /// What it has in common with questions that tell its answer.
    pub group: Option<String>,
    /// How sure the builder is.
    pub status: Status,
    /// The sentences that answer it, as they stand in the article.
    pub sentences: Vec<String>,
    /// What the editor decided.
    pub verdict: Verdict,
}

impl Offered {
    /// Whether it is in the bank.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        match self.verdict {
            Verdict::Rejected => false,
            Verdict::Accepted | Verdict::Changed => true,
            Verdict::None => self.status == Status::Sure,
        }
    }
}

impl Build {
    /// Builds the bank of one article. If an editor's decisions make it invalid, there is none, and the warnings tell why.
    #[must_use]
    pub fn of(article: &Article, options: &Options) -> Self {
        let mut is_read = false;
        let mut build = Self::offering(article, options, |build, head, text| {
            is_read = true;
            options.decisions.apply(build);
            let added = options.decisions.added();
            if added.is_empty() {
                build.write(head, options, Vec::new());
                return build.check();
            }
            let mut grounds = Grounds::default();
            grounds.add_text(text);
            let added = grounds.settle(added, options.quote, &mut build.warnings);
            let added = match About::parse(&head.document(vec![Json::Null])) {
                Ok(about) => {
                    let offered = build.questions.iter();
                    let ids: Vec<&str> = offered.map(|offered| &*offered.question.id).collect();
                    sound(added, &about, &ids, &mut build.warnings)
                }
                // What is wrong with the rest of the document is told when it is checked.
                Err(_) => added.into_iter().map(|added| added.question).collect(),
            };
            build.write(head, options, added);
            build.check();
        });
        if !is_read && !options.decisions.is_empty() {
            let warning = "so none of the editor's decisions on this article was applied";
            build.warnings.push(warning.to_owned());
        }
        build
    }

    /// Builds the bank of one article on which no editor has decided anything: as [`Build::of`] does with no other options,
    /// but without the code that applies decisions and reads the document again, which a page need not load.
    #[must_use]
    pub fn undecided(article: &Article, quote: bool) -> Self {
        let options = Options {
            quote,
            ..Options::default()
        };
        Self::offering(article, &options, |build, head, _| {
            build.write(head, &options, Vec::new());
        })
    }

    /// Finds the questions of an article, then has its document written.
    fn offering(
        article: &Article,
        options: &Options,
        write: impl FnOnce(&mut Self, &json::Head, &Text),
    ) -> Self {
        let text = Text::read(article);
        let Some(day) = text.published() else {
            return Self::empty(
                "the day of publication is not known, so nothing can be dated; give it",
            );
        };
        if text.is_empty() {
            return Self::empty("the article has no text");
        }
        let mentions = of_questions(&text);
        let entities = entities(&text, &mentions);
        let scene = Scene::new(&text, &mentions, &entities);
        let facts = Facts::of(&scene);
        let (mut candidates, mut dropped) = questions::make(&scene, &facts, day, options.quote);
        if !options.quote {
            keep_to_terms(&scene, &mut candidates, &mut dropped);
        }
        let ranked = rank::rank(candidates, &mut dropped);
        let sentence = |index| sentence(&text, index).to_owned();
        let offered = ranked.into_iter().filter_map(|Ranked { question, group }| {
            Some(Offered {
                status: Status::of(question.confidence)?,
                sentences: question.evidence.iter().copied().map(sentence).collect(),
                question,
                group,
                verdict: Verdict::None,
            })
        });
        let mut build = Self {
            questions: offered.collect(),
            dropped,
            readings: if options.readings && !cfg!(target_family = "wasm") {
                readings(&scene, &facts)
            } else {
                Vec::new()
            },
            warnings: Vec::new(),
            document: None,
        };
        write(&mut build, &json::Head::of(&text, day), &text);
        build
    }

    fn empty(warning: &str) -> Self {
        Self {
            questions: Vec::new(),
            dropped: Vec::new(),
            readings: Vec::new(),
            warnings: vec![warning.to_owned()],
            document: None,
        }
    }

    /// Writes the document of the questions that are printed, and of those that the editor added.
    fn write(&mut self, head: &json::Head, options: &Options, added: Vec<Json>) {
        let mut printed = Vec::new();
        let is_printed = |offered: &&Offered| {
            offered.is_printed() || options.check_me && offered.verdict != Verdict::Rejected
        };
        for offered in self.questions.iter().filter(is_printed) {
            let members = self.questions.iter().filter(is_printed);
            let of_group = members.filter(|other| other.group == offered.group);
            // Alone in its group it needs none.
            let group = offered.group.as_deref().filter(|_| of_group.count() > 1);
            printed.push(json::question(offered, group, head, options.quote));
        }
        printed.extend(added);
        if printed.is_empty() {
            self.warnings
                .push("no question is sure enough to be printed".into());
        } else {
            self.document = Some(head.document(printed));
        }
    }

    /// Takes a document back that is not valid.
    fn check(&mut self) {
        if let Some(Err(problems)) = self.document.as_ref().map(Bank::parse) {
            self.warnings.extend(problems.iter().map(told));
            self.document = None;
        }
    }
}

pub(crate) fn told(problem: &Problem) -> String {
    format!("{}: {}; {}", problem.path, problem.message, problem.mend)
}

/// Leaves out what uses more of the article's words than may be used where quoting is not allowed: a question, or only
/// what is told after the answer.
fn keep_to_terms(scene: &Scene<'_>, candidates: &mut Vec<Candidate>, dropped: &mut Vec<Dropped>) {
    let indices = (0..).take(scene.text().sentences().len());
    let article: Set<u64> = indices
        .flat_map(|index| lint::long_runs(sentence(scene.text(), index)))
        .collect();
    let copies = |words: &str| {
        let mut runs = lint::long_runs(words).into_iter();
        runs.any(|run| article.contains(&run))
    };
    candidates.retain(|candidate| {
        let mut shown = lint::shown(&candidate.body).into_iter();
        let is_near = copies(&candidate.prompt) || shown.any(copies);
        if is_near {
            let reason = "it uses too many of the article's words, which may not be quoted";
            rank::note(dropped, candidate, reason.into());
        }
        !is_near
    });
    for candidate in candidates {
        lint::retain_told(candidate, &|told| !copies(told));
    }
}

/// A sentence as it stands in the article.
fn sentence(text: &Text, index: u32) -> &str {
    let sentence = text.sentences().get(index as usize);
    let sentence = sentence.filter(|sentence| sentence.role == Role::Prose);
    sentence.map_or("", |sentence| {
        text.words(crate::Span::new(sentence.first, sentence.end))
    })
}
