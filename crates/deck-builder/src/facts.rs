//! Facts: what the article tells of its people, places and times, each with its voice, its confidence and its words.
//!
//! They are a small database: a question has one answer because a query over all of them, the weak ones too, gives
//! one, and a wrong choice is wrong because nothing in them could make it right.

pub(crate) mod clause;
pub(crate) mod complement;
pub(crate) mod grammar;
pub(crate) mod posts;
pub(crate) mod quantity;
pub(crate) mod scene;
pub(crate) mod speech;
pub(crate) mod subject;
pub(crate) mod voice;

use clause::Clause;
use posts::Holding;
use scene::Scene;
use speech::Speech;

/// All facts of an article, in its order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(crate) clauses: Vec<Clause>,
    pub(crate) speeches: Vec<Speech>,
    pub(crate) holdings: Vec<Holding>,
}

impl Facts {
    /// Reads them.
    pub(crate) fn of(scene: &Scene<'_>) -> Self {
        Self {
            clauses: clause::read(scene),
            speeches: speech::read(scene),
            holdings: posts::read(scene),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::entities::entities;
    use crate::mentions::mentions;
    use crate::text::Text;

    /// Hands the scene of some prose to a test.
    pub(crate) fn with_scene<T>(
        body: &str,
        published: &str,
        then: impl FnOnce(&Scene<'_>) -> T,
    ) -> T {
        let text = Text::of(body, published);
        let mentions = mentions(&text);
        let entities = entities(&text, &mentions);
        then(&Scene::new(&text, &mentions, &entities))
    }
}
