//! Where an answer stands: the sentence, where it may be shown, and the article.

use deck_engine::{About, Article, Evidence, Question};

use crate::host::Host;
use crate::markup::Markup;
use crate::parts::controls::button;
use crate::words::Word;

/// `show` makes the action that leads to a sentence.
pub(crate) fn view<A: Clone + 'static>(
    m: &mut Markup<A>,
    about: &About,
    question: &Question,
    host: &Host,
    show: fn(Evidence) -> A,
) {
    for evidence in &question.evidence {
        let mut articles = about.articles.iter();
        if let Some(article) = articles.find(|article| article.id == evidence.article) {
            line(m, article, evidence, host, show);
        }
    }
}

fn line<A: Clone + 'static>(
    m: &mut Markup<A>,
    article: &Article,
    evidence: &Evidence,
    host: &Host,
    show: fn(Evidence) -> A,
) {
    m.element("figure", "source", |m| {
        if let Some(quote) = &evidence.quote {
            m.quoted("blockquote", "", quote);
        }
        m.element("figcaption", "", |m| {
            m.element("cite", "", |m| {
                m.element("a", "", |m| {
                    m.attribute("href", &article.url);
                    m.foreign();
                    m.text(&article.headline);
                });
            });
            m.say(Word::Comma);
            m.quoted("bdi", "", &article.publisher);
            m.say(Word::Comma);
            let date = m.words().date(&article.published);
            m.text(&date);
        });
        let found = host.find.as_ref();
        if found.is_some_and(|find| find.emit(evidence.clone())) {
            let show = show(evidence.clone());
            button(m, "quiet show", Word::ShowInArticle, show);
        }
    });
}
