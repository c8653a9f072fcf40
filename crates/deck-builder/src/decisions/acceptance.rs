//! What editors made of the questions of each template.

use std::collections::BTreeMap;

use crate::bank::{Build, Offered};
use crate::decisions::Verdict;

/// What became of the questions of one template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acceptance {
    /// The template.
    pub template: &'static str,
    /// Questions that it made and that are offered.
    pub offered: usize,
    /// Those that the editor accepted as they are.
    pub accepted: usize,
    /// Those that the editor reworded or gave another key.
    pub changed: usize,
    /// Those that the editor rejected.
    pub rejected: usize,
}

impl Acceptance {
    /// All of these together, one for each template, by name.
    #[must_use]
    pub fn sum(counts: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut sums: BTreeMap<&str, Self> = BTreeMap::new();
        for count in counts {
            let sum = sums.entry(count.template).or_default();
            sum.template = count.template;
            sum.offered += count.offered;
            sum.accepted += count.accepted;
            sum.changed += count.changed;
            sum.rejected += count.rejected;
        }
        sums.into_values().collect()
    }

    fn of(offered: &Offered) -> Self {
        let is = |verdict| usize::from(offered.verdict == verdict);
        Self {
            template: offered.question.template,
            offered: 1,
            accepted: is(Verdict::Accepted),
            changed: is(Verdict::Changed),
            rejected: is(Verdict::Rejected),
        }
    }
}

impl Build {
    /// What became of the questions of each template, by name.
    #[must_use]
    pub fn acceptance(&self) -> Vec<Acceptance> {
        Acceptance::sum(self.questions.iter().map(Acceptance::of))
    }
}
