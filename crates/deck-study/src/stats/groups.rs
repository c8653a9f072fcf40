//! What is known of questions that belong together: those of a category, those of an article.

use deck_engine::{Article, Bank, Category};

use super::{Bins, Totals};

/// What was done with some questions' cards, and how well they are remembered now.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Sums over all grades of the cards.
    pub totals: Totals,
    /// The chances that the cards which were begun are recalled now.
    pub memory: Bins,
}

impl Tally {
    /// Takes the cards of another in.
    pub fn join(&mut self, other: &Tally) {
        self.totals.add(&other.totals);
        self.memory.join(&other.memory);
    }
}

/// The tallies of questions, found by their ids.
#[derive(Clone, Debug)]
pub struct Tallies<'a> {
    /// In their order.
    ids: Vec<&'a str>,
    tallies: Vec<Tally>,
}

impl<'a> Tallies<'a> {
    /// Empty ones for the questions of a bank.
    #[must_use]
    pub fn new(bank: &'a Bank) -> Tallies<'a> {
        let mut ids: Vec<&str> = bank.questions.iter().map(|one| one.id.as_str()).collect();
        ids.sort_unstable();
        let tallies = vec![Tally::default(); ids.len()];
        Tallies { ids, tallies }
    }

    /// That of a question; `None` if the bank does not have it.
    pub fn of(&mut self, question: &str) -> Option<&mut Tally> {
        let place = self.ids.binary_search(&question).ok()?;
        self.tallies.get_mut(place)
    }

    /// All of them together.
    #[must_use]
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        for tally in &self.tallies {
            all.join(tally);
        }
        all
    }

    /// Those of the bank's categories, in the order of [`Category::ALL`]; categories that no question is of are left out.
    ///
    /// A question counts to the category that the bank gives it now, whatever it was when it was graded.
    #[must_use]
    pub fn by_category(&mut self, bank: &Bank) -> Vec<(Category, Tally)> {
        let mut groups = Vec::new();
        for category in Category::ALL {
            let mut group = None;
            for question in &bank.questions {
                if question.category == *category
                    && let Some(tally) = self.of(&question.id)
                {
                    group.get_or_insert_with(Tally::default).join(tally);
                }
            }
            groups.extend(group.map(|group| (*category, group)));
        }
        groups
    }

    /// Those of the bank's articles, in its order. A question that several articles answer counts to each of them.
    #[must_use]
    pub fn by_article<'b>(&mut self, bank: &'b Bank) -> Vec<(&'b Article, Tally)> {
        let articles = &bank.about.articles;
        let mut groups: Vec<_> = articles.iter().map(|one| (one, Tally::default())).collect();
        // Questions of an article mostly stand together.
        let mut last = 0;
        for question in &bank.questions {
            let Some(tally) = self.of(&question.id) else {
                continue;
            };
            for (place, evidence) in question.evidence.iter().enumerate() {
                let is_it = |article: &Article| article.id == evidence.article;
                let before = question.evidence.iter().take(place);
                if before
                    .into_iter()
                    .any(|one| one.article == evidence.article)
                {
                    continue;
                }
                if !articles.get(last).is_some_and(is_it) {
                    last = articles.iter().position(is_it).unwrap_or(usize::MAX);
                }
                if let Some((_, group)) = groups.get_mut(last) {
                    group.join(tally);
                }
            }
        }
        groups
    }
}
