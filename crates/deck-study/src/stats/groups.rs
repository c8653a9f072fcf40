//! What is known of questions that belong together: those of a category, those of an article.

use std::collections::BTreeMap;

use deck_engine::{Article, Bank, Category, Question};

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

/// The tallies of a bank's categories, in their order; those that no question is of are left out.
///
/// `tallies` are those of questions, by their ids. A question counts to the category that the bank gives it now, whatever
/// it was when it was graded; questions that the bank no longer has are left out.
#[must_use]
pub fn by_category(bank: &Bank, tallies: &BTreeMap<String, Tally>) -> Vec<(Category, Tally)> {
    let mut groups: BTreeMap<Category, Tally> = BTreeMap::new();
    for question in &bank.questions {
        let group = groups.entry(question.category).or_default();
        add(group, question, tallies);
    }
    groups.into_iter().collect()
}

/// The tallies of a bank's articles, in its order, as [`by_category`] does it.
///
/// A question that several articles answer counts to each of them.
#[must_use]
pub fn by_article<'a>(
    bank: &'a Bank,
    tallies: &BTreeMap<String, Tally>,
) -> Vec<(&'a Article, Tally)> {
    let articles = bank.about.articles.iter();
    let mut groups: Vec<_> = articles.map(|one| (one, Tally::default())).collect();
    let ids = bank.about.articles.iter().enumerate();
    let places: BTreeMap<&str, usize> = ids.map(|(at, one)| (one.id.as_str(), at)).collect();
    for question in &bank.questions {
        let evidence = question.evidence.iter();
        let mut cited: Vec<usize> = evidence
            .filter_map(|one| places.get(one.article.as_str()).copied())
            .collect();
        cited.sort_unstable();
        cited.dedup();
        for place in cited {
            if let Some((_, group)) = groups.get_mut(place) {
                add(group, question, tallies);
            }
        }
    }
    groups
}

fn add(group: &mut Tally, question: &Question, tallies: &BTreeMap<String, Tally>) {
    if let Some(tally) = tallies.get(&question.id) {
        group.join(tally);
    }
}
