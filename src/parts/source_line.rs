//! Where an answer stands: the sentence, where it may be shown, and the article.

use deck_engine::{About, Article, Evidence, Question};

use crate::markup::Markup;

pub(crate) fn view(m: &mut Markup, about: &About, question: &Question) {
    for evidence in &question.evidence {
        let mut articles = about.articles.iter();
        if let Some(article) = articles.find(|article| article.id == evidence.article) {
            line(m, article, evidence);
        }
    }
}

fn line(m: &mut Markup, article: &Article, evidence: &Evidence) {
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
            m.text(", ");
            m.quoted("bdi", "", &article.publisher);
            m.text(", ");
            let date = m.words().date(&article.published);
            m.text(&date);
        });
    });
}
