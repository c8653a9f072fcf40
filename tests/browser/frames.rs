//! A deck in a frame: every host learns how high it is, in the host's own way, and nothing else.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::harness::{Capability, Page, Site, WITHOUT_WASM, tests};

tests![
    pym_as_published,
    iframe_resizer_4_as_published,
    iframe_resizer_5_as_published,
    newswire_frames_as_published,
    a_datawrapper_component_as_published,
    every_other_host_by_its_format,
    where_wordpress_gives_less_than_is_needed_the_deck_scrolls_in_its_frame,
    only_heights_leave_the_frame,
    a_sandboxed_frame_without_an_origin_plays,
    a_frame_far_down_waits_for_its_reader,
    an_address_sets_attributes_and_nothing_else,
    an_address_may_set_a_colour_and_a_typeface,
    what_is_shared_in_a_frame_leads_to_the_article,
    what_a_sandbox_may_forbid_is_told,
    a_source_leads_the_whole_page_to_the_article,
    a_frame_that_may_run_no_wasm_says_so_and_is_high_enough_to_be_read,
    a_frame_whose_deck_fails_leads_to_the_article,
    a_frame_without_script_says_what_it_is_and_leads_on,
];

/// A host page may do what it likes; the frame's site keeps the strict policy.
const OPEN: &str = "default-src * 'unsafe-inline'";
const QUERY: &str = "src=/made/all-kinds.json&seed=1&storage=none";

/// A page around a frame, each on a site of its own.
struct Host<'a> {
    page: &'a Page,
    frames: Site,
}

impl<'a> Host<'a> {
    async fn of(page: &'a Page) -> Host<'a> {
        page.site.obey(OPEN);
        let frames = Site::start().await;
        Host { page, frames }
    }

    /// The same with frames that have no origin.
    async fn of_sandboxed(page: &'a Page) -> Host<'a> {
        let host = Host::of(page).await;
        if !page.has(Capability::SelfInSandbox) {
            host.frames.name_itself();
        }
        host
    }

    /// The address of a deck's frame.
    fn frame(&self, more: &str) -> String {
        self.frames.url(&format!("embed.html?{QUERY}{more}"))
    }

    /// Visits a page with this body and these scripts of npm packages; `go` is a script that runs after them.
    async fn open(&self, body: &str, packages: &[(&str, &str)], go: &str) -> WebDriverResult<()> {
        let site = &self.page.site;
        let mut scripts = String::new();
        for (name, path) in packages {
            site.package_file(name, path);
            scripts += &format!("<script src={name}></script>");
        }
        site.file("go.js", go);
        site.file(
            "host.html",
            format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>Host page</title><link rel=icon href=/favicon.svg>\
                 <script src=probe.js></script><body>{body}{scripts}<script src=go.js></script>"
            ),
        );
        self.page.driver.goto(site.url("made/host.html")).await
    }

    /// What a script returns inside the frame.
    async fn inside(&self, script: &str) -> WebDriverResult<Value> {
        let driver = &self.page.driver;
        let frame = driver.find(By::Css("iframe")).await?;
        frame.enter_frame().await?;
        let value = driver.execute(script, vec![]).await;
        driver.enter_default_frame().await?;
        Ok(value?.json().clone())
    }

    /// Waits until a script returns true inside the frame.
    async fn until_inside(&self, condition: &str) -> WebDriverResult<()> {
        for _ in 0..400 {
            if self.inside(&format!("return {condition}")).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("waited in vain inside the frame for `{condition}`");
    }

    /// Waits until the host has made the frame as high as the deck, whatever the deck shows.
    async fn fits(&self) -> WebDriverResult<()> {
        // There is nothing left to scroll, and nothing to scroll by.
        self.until_inside(
            "innerHeight === Math.ceil(document.querySelector('main').getBoundingClientRect().height)
             && document.documentElement.scrollHeight <= document.documentElement.clientHeight
             && document.documentElement.clientWidth === innerWidth",
        )
        .await
    }

    /// Plays on through questions of different heights; the host follows each.
    async fn follows(&self) -> WebDriverResult<()> {
        // React draws after the page has loaded.
        self.page.until("document.querySelector('iframe')").await?;
        self.until_inside(&shows("question")).await?;
        let mut heights = Vec::new();
        for _ in 0..4 {
            self.fits().await?;
            heights.push(self.inside("return innerHeight").await?.as_u64().unwrap());
            self.inside("document.querySelector('news-deck').shadowRoot.querySelector('button.skip').click()")
                .await?;
        }
        heights.dedup();
        let (grew, shrank) = (
            heights.windows(2).any(|two| two[0] < two[1]),
            heights.windows(2).any(|two| two[0] > two[1]),
        );
        assert!(grew && shrank, "{heights:?}");
        let mut console = self.page.browser_log().await?;
        // iframe-resizer greets frames before they have loaded and tells of its licence; but it must find nothing wrong.
        console.retain(|line| {
            let is_resizer = ["/made/resizer", "iframeResizer", "iframe-resizer"];
            !is_resizer.iter().any(|name| line.contains(name)) || line.contains("Legacy")
        });
        assert_eq!(console, Vec::<String>::new(), "console");
        assert_eq!(self.page.run("return probe.errors").await?, json!([]));
        Ok(())
    }
}

fn shows(screen: &str) -> String {
    format!(
        "!!document.querySelector('news-deck')?.shadowRoot?.querySelector('.deck:not([hidden]) [data-screen={screen}]')"
    )
}

async fn pym_as_published(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let go = format!("new pym.Parent('box', '{}', {{}})", host.frame(""));
    let package = ("pym.js", "pym.js/dist/pym.v1.js");
    host.open("<div id=box></div>", &[package], &go).await?;
    host.follows().await
}

async fn iframe_resizer_4_as_published(page: &Page) -> WebDriverResult<()> {
    let host = Host::of_sandboxed(page).await;
    // With `checkOrigin` it speaks to the frame's origin by name, and a sandboxed frame has none.
    for (attributes, options) in [
        ("", "sizeWidth: true"),
        ("sandbox=allow-scripts", "checkOrigin: false"),
    ] {
        let body = format!(
            "<iframe id=quiz {attributes} src='{}'></iframe>",
            host.frame("")
        );
        let package = ("resizer4.js", "iframe-resizer/js/iframeResizer.js");
        let go = format!("iFrameResize({{ {options} }}, '#quiz')");
        host.open(&body, &[package], &go).await?;
        host.follows().await?;
    }
    Ok(())
}

async fn iframe_resizer_5_as_published(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let body = format!("<iframe id=quiz src='{}'></iframe>", host.frame(""));
    let package = ("resizer5.js", "@iframe-resizer/parent/index.umd.js");
    let go = "iframeResize({ license: 'GPLv3', waitForLoad: true }, '#quiz')";
    host.open(&body, &[package], go).await?;
    host.follows().await
}

async fn newswire_frames_as_published(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let body = format!("<div data-frame-src='{}'></div>", host.frame(""));
    let package = ("frames.js", "@newswire/frames/dist/frames.umd.js");
    host.open(&body, &[package], "newswireFrames.autoInitFrames()")
        .await?;
    host.follows().await
}

/// The only host of Datawrapper's among npm packages is a component of React, in a module of an older kind.
async fn a_datawrapper_component_as_published(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let types = "const type = () => {}; type.isRequired = type; const types = { string: type, oneOf: () => type };";
    let modules = "var exports = {}, require = (name) => name === 'react' ? React : types;";
    let packages = [
        ("react.js", "react/umd/react.production.min.js"),
        ("react-dom.js", "react-dom/umd/react-dom.production.min.js"),
        (
            "chart.js",
            "react-datawrapper-chart/dist-web/index.bundled.js",
        ),
    ];
    let body = format!("<div id=box></div><script>{types} {modules}</script>");
    let go = format!(
        "ReactDOM.createRoot(box).render(React.createElement(exports.default, {{ title: 'Quiz', src: '{}' }}))",
        host.frame("")
    );
    host.open(&body, &packages, &go).await?;
    host.follows().await
}

/// Listeners written to the format of each remaining host, with what the page gives the frame.
const HOSTS: [(&str, &str, &str); 8] = [
    (
        "Datawrapper, by the sender",
        "",
        "const heights = data['datawrapper-height'];
         for (const id in heights) if (source === frame.contentWindow) frame.style.height = heights[id] + 'px'",
    ),
    (
        "Datawrapper, by the address",
        "",
        "const heights = data['datawrapper-height'];
         for (const id in heights) document.querySelector(`iframe[src*='${id}']`).style.height = heights[id] + 'px'",
    ),
    (
        "AMP",
        "",
        "if (data.sentinel === 'amp' && data.type === 'embed-size' && Number.isInteger(data.height)) frame.height = data.height",
    ),
    (
        "Medium",
        "",
        "let message = {};
         try { message = JSON.parse(data) } catch {}
         if (message.context === 'iframe.resize' && message.src === frame.src) frame.style.height = message.height + 'px'",
    ),
    (
        "WordPress",
        "#?secret=a1B2c3",
        "if (data.secret === 'a1B2c3' && data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))",
    ),
    (
        "H5P",
        "",
        "if (data.context !== 'h5p') return;
         if (data.action === 'hello') { frame.style.width = '100%'; window.greeted = true; source.postMessage({ context: 'h5p', action: 'hello' }, origin) }
         if (data.action === 'resize' && window.greeted) frame.style.height = data.scrollHeight + 'px'",
    ),
    (
        "H5P of old",
        "",
        "if (data.context === 'h5p' && data.action === 'resize') frame.style.height = data.height + 'px'",
    ),
    ("Canvas", "", "if (data.subject === 'lti.frameResize') frame.height = data.height"),
];

async fn every_other_host_by_its_format(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    for (_, fragment, listener) in HOSTS {
        let src = format!("{}{fragment}", host.frame(""));
        let body = format!("<iframe width=600 src='{src}'></iframe>");
        let go = format!(
            "const frame = document.querySelector('iframe');
             addEventListener('message', ({{ data, source, origin }}) => {{ {listener} }})"
        );
        host.open(&body, &[], &go).await?;
        host.follows().await?;
    }
    Ok(())
}

async fn where_wordpress_gives_less_than_is_needed_the_deck_scrolls_in_its_frame(
    page: &Page,
) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let src = format!("{}#?secret=a1B2c3", host.frame(""));
    let body = format!("<iframe scrolling=no width=600 height=200 src='{src}'></iframe>");
    host.open(&body, &[], "").await?;
    host.until_inside(&shows("question")).await?;
    let scrolled = "document.body.scrollTop = 50; return [document.body.scrollTop, innerHeight]";
    assert_eq!(host.inside(scrolled).await?, json!([50, 200]));
    Ok(())
}

async fn only_heights_leave_the_frame(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let body = format!(
        "<iframe width=600 height=900 src='{}'></iframe>",
        host.frame("&childId=quiz-1")
    );
    let go = "window.heard = [];
        addEventListener('message', ({ data }) => { heard.push(typeof data === 'string' ? data : JSON.stringify(data)) })";
    host.open(&body, &[], go).await?;
    host.until_inside(&shows("question")).await?;
    host.inside(
        "document.querySelector('news-deck').shadowRoot.querySelector('button.skip').click()",
    )
    .await?;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    let heard: Vec<String> = serde_json::from_value(
        host.page
            .run("return heard.map(text => text.replace(/\\d\\d+/g, 'N'))")
            .await?,
    )?;
    let src = host.frame("&childId=quiz-1");
    let mut kinds: Vec<String> = heard
        .iter()
        .map(|text| text.replace(&src.replace(char::is_numeric, ""), ""))
        .collect();
    kinds.sort();
    kinds.dedup();
    let told: Vec<&str> = kinds
        .iter()
        .map(String::as_str)
        .filter(|text| !text.contains("iframe.resize"))
        .collect();
    assert_eq!(
        told,
        [
            "[iFrameResizerChild]Ready",
            "pymxPYMxquiz-1xPYMxheightxPYMxN",
            "{\"context\":\"h5p\",\"action\":\"hello\"}",
            "{\"context\":\"h5p\",\"action\":\"resize\",\"scrollHeight\":N,\"height\":N}",
            "{\"datawrapper-height\":{\"/made/all-kinds.json\":N}}",
            "{\"sentinel\":\"amp\",\"type\":\"embed-size\",\"height\":N}",
            "{\"subject\":\"lti.frameResize\",\"height\":N}",
        ]
    );
    Ok(())
}

async fn a_sandboxed_frame_without_an_origin_plays(page: &Page) -> WebDriverResult<()> {
    let host = Host::of_sandboxed(page).await;
    let body = format!(
        "<iframe sandbox=allow-scripts width=600 src='{}'></iframe>",
        host.frame("").replace("storage=none", "storage=local")
    );
    // H5P's host answers to the sender's origin by name, and there is none.
    let go = "const frame = document.querySelector('iframe');
        addEventListener('message', ({ data, source, origin }) => {
          if (data.context !== 'h5p') return;
          if (data.action === 'hello') source.postMessage({ context: 'h5p', action: 'hello' }, origin);
          if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
        })";
    host.open(&body, &[], go).await?;
    host.follows().await?;
    assert_eq!(host.inside("return origin").await?, json!("null"));
    Ok(())
}

async fn a_frame_far_down_waits_for_its_reader(page: &Page) -> WebDriverResult<()> {
    let host = Host::of_sandboxed(page).await;
    for attributes in ["", "sandbox=allow-scripts"] {
        let body = format!(
            "{}<iframe {attributes} width=600 height=300 src='{}'></iframe>",
            "<p>A line of the article.</p>".repeat(200),
            host.frame("")
        );
        host.open(&body, &[], "").await?;
        host.until_inside("!!document.querySelector('news-deck')?.shadowRoot")
            .await?;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        let fetched = "return performance.getEntriesByType('resource').filter(e => e.name.includes('player')).length";
        assert_eq!(host.inside(fetched).await?, json!(0));
        host.page.reach("iframe").await?;
        host.until_inside(&shows("question")).await?;
    }
    Ok(())
}

async fn an_address_sets_attributes_and_nothing_else(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let attributes = "return document.querySelector('news-deck').getAttributeNames().sort()";
    let more = "&count=3&kinds=choice,date&theme=dark&lang=de&intro&mode=cards";
    let open = async |query: &str| {
        let body = format!("<iframe src='{}'></iframe>", host.frame(query));
        host.open(&body, &[], "").await?;
        host.until_inside("!!document.querySelector('news-deck')")
            .await?;
        host.inside(attributes).await
    };
    assert_eq!(
        open(more).await?,
        json!([
            "canonical",
            "count",
            "intro",
            "kinds",
            "lang",
            "mode",
            "seed",
            "src",
            "storage",
            "theme"
        ])
    );
    let bad = "&count=3e9&kinds=%22%3E&theme=blue&intro=1&onclick=alert(1)&wasm-url=/x.wasm&style=x&mode=exam";
    assert_eq!(
        open(bad).await?,
        json!(["canonical", "seed", "src", "storage"])
    );
    if page.has(Capability::BrowserLog) {
        let mut told = page.browser_log().await?;
        told.retain(|line| line.contains("is left out"));
        assert_eq!(told.len(), 8, "each refusal is told: {told:?}");
    }
    // A bank of another site would put its words under this site's name. The frame says where it belongs.
    let site = host.frames.url("");
    let site = site.trim_end_matches('/');
    for (src, code, mend) in [
        (
            "https://elsewhere.example/bank.json",
            "bank-elsewhere",
            site,
        ),
        ("//elsewhere.example/bank.json", "bank-elsewhere", site),
        ("data:application/json,{}", "bank-elsewhere", site),
        ("", "bank-missing", "embed.html?src="),
    ] {
        let body = format!(
            "<iframe src='{}'></iframe>",
            host.frames.url(&format!("embed.html?src={src}"))
        );
        host.open(&body, &[], "").await?;
        host.until_inside("!!document.querySelector('news-deck')?.shadowRoot?.querySelector('[role=alert] details')").await?;
        let told = host
            .inside("return document.querySelector('news-deck').shadowRoot.querySelector('[role=alert]').textContent")
            .await?;
        let told = told.as_str().unwrap();
        assert!(told.contains(code) && told.contains(mend), "{src}: {told}");
    }
    Ok(())
}

async fn a_frame_that_may_run_no_wasm_says_so_and_is_high_enough_to_be_read(
    page: &Page,
) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    host.frames.obey(WITHOUT_WASM);
    let body = format!("<iframe height=20 src='{}'></iframe>", host.frame(""));
    let go = "addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') document.querySelector('iframe').height = data.height })";
    host.open(&body, &[], go).await?;
    host.until_inside("document.querySelector('news-deck')?.shadowRoot?.textContent.includes('player-csp') ?? false").await?;
    host.fits().await
}

async fn a_frame_whose_deck_fails_leads_to_the_article(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let link = "document.querySelector('news-deck > a')";
    let query = "&canonical=https://paper.example/2024/ferry";
    for (frame, fails) in [
        (host.frame(query).replace("all-kinds", "nowhere"), true),
        (host.frame(query), false),
    ] {
        let body = format!("<iframe width=600 src='{frame}'></iframe>");
        host.open(&body, &[], "").await?;
        if fails {
            host.until_inside(&format!("{link}?.checkVisibility()"))
                .await?;
            let told = host
                .inside(&format!("return [{link}.href, {link}.text]"))
                .await?;
            assert_eq!(
                told,
                json!(["https://paper.example/2024/ferry", "paper.example"])
            );
        } else {
            host.until_inside(&shows("question")).await?;
            assert_eq!(host.inside(&format!("return {link}")).await?, Value::Null);
        }
    }
    Ok(())
}

async fn a_frame_without_script_says_what_it_is_and_leads_on(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let instead = "document.querySelector('.instead')";
    let body = format!("<iframe width=600 src='{}'></iframe>", host.frame(""));
    host.open(&body, &[], "").await?;
    host.until_inside(&shows("question")).await?;
    assert_eq!(
        host.inside(&format!("return {instead}")).await?,
        Value::Null
    );
    host.frames.obey("default-src 'self'; script-src 'none'");
    // Under an address of its own, so that no cache answers for the policy.
    host.open(&body.replace("storage=none", "storage=session"), &[], "")
        .await?;
    host.until_inside(&format!(
        "{instead}?.checkVisibility({{ visibilityProperty: true }})"
    ))
    .await?;
    let said = host
        .inside(&format!(
            "return [{instead}.innerText, {instead}.querySelector('a[target=_top]').href]"
        ))
        .await?;
    let text = said[0].as_str().unwrap();
    assert!(
        text.contains("quiz") && text.contains("JavaScript"),
        "{text}"
    );
    assert_eq!(said[1], host.frames.url(""));
    Ok(())
}

async fn an_address_may_set_a_colour_and_a_typeface(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let look = "const deck = document.querySelector('news-deck'), style = getComputedStyle(deck);
        return [style.getPropertyValue('--news-deck-accent'), style.getPropertyValue('--news-deck-font'), getComputedStyle(document.body).fontFamily]";
    for (query, seen) in [
        (
            "&accent=7a1f3d&font=Verdana,%20sans-serif",
            json!(["#7a1f3d", "Verdana, sans-serif", "system-ui, sans-serif"]),
        ),
        (
            "&accent=url(x)&font=x;}",
            json!(["", "", "system-ui, sans-serif"]),
        ),
    ] {
        let body = format!("<iframe src='{}'></iframe>", host.frame(query));
        host.open(&body, &[], "").await?;
        host.until_inside("!!document.querySelector('news-deck')")
            .await?;
        assert_eq!(host.inside(look).await?, seen, "{query}");
    }
    Ok(())
}

async fn what_is_shared_in_a_frame_leads_to_the_article(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    let article = host.frames.url("made/ferry.html");
    for (query, address) in [
        ("", article.as_str()),
        (
            "&canonical=https://paper.example/ferry",
            "https://paper.example/ferry",
        ),
        ("&canonical=javascript:alert(1)", article.as_str()),
    ] {
        let query = format!("&kinds=choice{query}");
        let body = format!("<iframe width=600 src='{}'></iframe>", host.frame(&query));
        host.open(&body, &[], "").await?;
        host.until_inside(&shows("question")).await?;
        let press = async |button: &str| {
            host.inside(&format!(
                "document.querySelector('news-deck').shadowRoot.querySelector('{button}').click()"
            ))
            .await
        };
        press("button.skip").await?;
        host.until_inside(&shows("summary")).await?;
        host.inside("addEventListener('news-deck-share', event => { event.preventDefault(); window.shared = event.detail.url })").await?;
        press("button.share").await?;
        let shared = host.inside("return shared").await?;
        let shared = shared.as_str().unwrap();
        assert_eq!(
            shared.split_once("#nd=v1.").map(|(page, _)| page),
            Some(address),
            "{query}"
        );
    }
    Ok(())
}

async fn what_a_sandbox_may_forbid_is_told(page: &Page) -> WebDriverResult<()> {
    let host = Host::of_sandboxed(page).await;
    page.site.obey(&format!("{OPEN} 'wasm-unsafe-eval'"));
    for (attributes, told) in [
        ("", false),
        ("sandbox='allow-scripts allow-same-origin'", true),
        ("sandbox=allow-scripts", true),
    ] {
        // A frame of the page's own site may look whether it is in a sandbox.
        let frame = if attributes.is_empty() {
            page.site.url(&format!("embed.html?{QUERY}&kinds=choice"))
        } else {
            host.frame("&kinds=choice")
        };
        let body = format!("<iframe {attributes} width=600 src='{frame}'></iframe>");
        host.open(&body, &[], "").await?;
        host.until_inside(&shows("question")).await?;
        let root = "document.querySelector('news-deck').shadowRoot";
        let press = async |what: &str| {
            host.inside(&format!("{root}.querySelector('{what}').click()"))
                .await
        };
        press("button.skip").await?;
        host.until_inside(&shows("summary")).await?;
        press(".more summary").await?;
        host.until_inside(&format!("!!{root}.querySelector('.more button')"))
            .await?;
        // The last one saves a file.
        press(".more button:last-of-type").await?;
        let said = host
            .inside(&format!(
                "return {root}.querySelector('.more [role=status]').textContent"
            ))
            .await?;
        let said = said.as_str().unwrap();
        assert_eq!(
            said.starts_with("If nothing came"),
            told,
            "{attributes}: {said}"
        );
    }
    Ok(())
}

async fn a_source_leads_the_whole_page_to_the_article(page: &Page) -> WebDriverResult<()> {
    let host = Host::of(page).await;
    host.frames
        .file("ferry.html", "<!doctype html><title>The ferry</title>");
    let body = format!(
        "<iframe width=600 src='{}'></iframe>",
        host.frame("&kinds=choice")
    );
    host.open(&body, &[], "").await?;
    host.until_inside(&shows("question")).await?;
    let root = "document.querySelector('news-deck').shadowRoot";
    for control in [".choice input", "button.check"] {
        host.inside(&format!("{root}.querySelector('{control}').click()"))
            .await?;
    }
    host.until_inside(&shows("feedback")).await?;
    // Addresses still count from where the frame's page lies.
    let frame = host.inside("return document.baseURI === location.href");
    assert_eq!(frame.await?, json!(true));
    // Only a reader's own hand may lead the whole page on.
    page.driver
        .find(By::Css("iframe"))
        .await?
        .enter_frame()
        .await?;
    let source = format!("return {root}.querySelector('.source a')");
    let source = page.driver.execute(source, vec![]).await?;
    source.element()?.click().await?;
    page.driver.enter_default_frame().await?;
    page.until("document.title === 'The ferry'").await?;
    let article = host.frames.url("made/ferry.html");
    assert_eq!(page.driver.current_url().await?.as_str(), article);
    Ok(())
}
