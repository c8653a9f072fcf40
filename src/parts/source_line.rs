//! Where an answer stands: the sentence, where it may be shown, and the article.

use deck_engine::{About, Evidence, Question};
use yew::prelude::*;

use crate::strings;

pub(crate) fn view(about: &About, question: &Question) -> Html {
    question
        .evidence
        .iter()
        .filter_map(|evidence| line(about, evidence))
        .collect()
}

fn line(about: &About, evidence: &Evidence) -> Option<Html> {
    let article = about
        .articles
        .iter()
        .find(|article| article.id == evidence.article)?;
    Some(html! {
        <figure class="source">
            if let Some(quote) = &evidence.quote {
                <blockquote dir="auto">{ quote }</blockquote>
            }
            <figcaption>
                <cite><a href={article.url.clone()} dir="auto">{ &article.headline }</a></cite>
                { ", " }
                <bdi>{ &article.publisher }</bdi>
                { ", " }
                { strings::date(&article.published) }
            </figcaption>
        </figure>
    })
}
