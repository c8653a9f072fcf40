//! Where an answer stands: the sentence, where it may be shown, and the article.

use deck_engine::{About, Article, Evidence, Question};

use crate::deck_app::Action;
use crate::host::Host;
use crate::markup::Markup;
use crate::parts::controls::button;
use crate::words::Word;

pub(crate) fn view(m: &mut Markup, about: &About, question: &Question, host: &Host) {
    for evidence in &question.evidence {
        let mut articles = about.articles.iter();
        if let Some(article) = articles.find(|article| article.id == evidence.article) {
            line(m, article, evidence, host);
        }
    }
}

fn line(m: &mut Markup, article: &Article, evidence: &Evidence, host: &Host) {
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
            let show = Action::Show(evidence.clone());
            button(m, "quiet show", Word::ShowInArticle, show);
        }
    });
}
