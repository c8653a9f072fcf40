//! The map for questions of places: by keyboard, mouse and fingers, over the date line, and once the answer is known.

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::access::assert_clean;
use crate::harness::{Deck, Hand, Page, deck_html, tests};

tests![
    a_keyboard_sets_the_pin_and_takes_it_back,
    the_date_line_is_no_edge,
    a_click_sets_the_pin_where_it_is_and_a_drag_does_not,
    the_wheel_is_the_pages,
    a_pinch_on_a_trackpad_zooms needs WheelWithKeys,
    a_finger_sets_the_pin needs Touch,
    one_finger_scrolls_the_page_until_the_map_is_zoomed needs Gestures,
    the_answer_is_shown_and_told_and_stays,
    names_of_marks_meet_neither_each_other_nor_the_marks,
    words_come_from_the_page_and_names_from_the_browser,
    a_disabled_map_is_only_looked_at,
    everybody_can_use_it_on_a_narrow_page,
    a_place_in_a_deck_is_answered_by_keyboard,
    a_pin_in_a_deck_is_taken_back,
    a_place_in_a_deck_is_answered_with_the_pointer,
    marks_are_seen_without_the_pages_colours prefers ForcedColours needs ForcedColours,
];

/// The body of a page with a map, and more of the page below it.
fn body(page: &Page, attributes: &str) -> String {
    let script = "window.changes = []; document.addEventListener('change', event => changes.push(event.target.value))";
    page.site.file("changes.js", script);
    format!(
        "<news-deck-map label='Where is Lorn?' {attributes}></news-deck-map><p>{}</p>\
         <script src=changes.js></script><script type=module src=/map.js></script>",
        "More of the page. ".repeat(600)
    )
}

/// The map of the page that is being visited, once it is drawn.
async fn drawn(page: &Page) -> WebDriverResult<Deck<'_>> {
    let map = page.deck("news-deck-map");
    map.until("root?.querySelector('svg[viewBox]')").await?;
    Ok(map)
}

async fn visit<'a>(page: &'a Page, attributes: &str) -> WebDriverResult<Deck<'a>> {
    page.visit(&body(page, attributes)).await?;
    drawn(page).await
}

async fn value(map: &Deck<'_>) -> WebDriverResult<Value> {
    map.run("return host.value", Value::Null).await
}

/// Latitude and longitude of the pin.
async fn pin(map: &Deck<'_>) -> WebDriverResult<(f64, f64)> {
    let value = value(map).await?;
    let (lat, lon) = value.as_str().unwrap().split_once(',').expect("a pin");
    Ok((lat.parse().unwrap(), lon.parse().unwrap()))
}

/// How many pixels a degree of longitude takes.
async fn scale(map: &Deck<'_>) -> WebDriverResult<f64> {
    let script = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        return Number(/scale\\(([^)]+)/.exec(root.querySelector('svg > g').getAttribute('transform'))[1])";
    Ok(map
        .run(
            &format!("return (async () => {{ {script} }})()"),
            Value::Null,
        )
        .await?
        .as_f64()
        .unwrap())
}

/// The middle of the map in the window; the map's own coordinates go by it too, down to a part of a pixel.
async fn middle(map: &Deck<'_>) -> WebDriverResult<(f64, f64)> {
    let script = "const b = root.querySelector('.map').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]";
    let at = map.run(script, Value::Null).await?;
    Ok((at[0].as_f64().unwrap(), at[1].as_f64().unwrap()))
}

/// The point of the window that a hand can reach nearest to this one.
fn pixel((x, y): (f64, f64)) -> (i64, i64) {
    let whole = |at: f64| format!("{at:.0}").parse().expect("a whole number");
    (whole(x), whole(y))
}

/// Presses the mouse at the first of these points, moves over the others and lets go at the last.
async fn mouse(page: &Page, points: &[(f64, f64)]) -> WebDriverResult<()> {
    let mut chain = page.driver.action_chain();
    for (step, point) in points.iter().enumerate() {
        let (x, y) = pixel(*point);
        chain = chain.move_to(x, y);
        if step == 0 {
            chain = chain.click_and_hold();
        }
    }
    chain.release().perform().await
}

async fn touch(page: &Page, kind: &str, points: &[(f64, f64)]) -> WebDriverResult<()> {
    let points: Vec<_> = points
        .iter()
        .enumerate()
        .map(|(id, (x, y))| json!({ "x": x, "y": y, "id": id }))
        .collect();
    let event = json!({ "type": kind, "touchPoints": points });
    page.devtools("Input.dispatchTouchEvent", event).await
}

/// Fingers go from one place to another in steps, as they do.
async fn drag(page: &Page, from: &[(f64, f64)], to: &[(f64, f64)]) -> WebDriverResult<()> {
    const STEPS: u32 = 8;
    touch(page, "touchStart", from).await?;
    for step in 1..=STEPS {
        let part = f64::from(step) / f64::from(STEPS);
        let now: Vec<_> = from
            .iter()
            .zip(to)
            .map(|(a, b)| (a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part))
            .collect();
        touch(page, "touchMove", &now).await?;
    }
    touch(page, "touchEnd", &[]).await
}

async fn a_keyboard_sets_the_pin_and_takes_it_back(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "value='50,10'").await?;
    map.run("host.focus(); root.activeElement.className === 'map' || root.querySelector('.map').focus()", Value::Null).await?;
    let scrolled = page.run("return scrollY").await?;
    page.press(&[Key::Up, Key::Right]).await?;
    map.until(
        "root.querySelector('output').textContent === '52 degrees north, 12 degrees east, Germany'",
    )
    .await?;
    assert_eq!(
        value(&map).await?,
        "50,10",
        "the crosshair alone answers nothing"
    );
    page.press(&[Key::Enter]).await?;
    assert_eq!(value(&map).await?, "52,12");
    map.until("root.querySelector('output').textContent === 'Your pin: 52 degrees north, 12 degrees east, Germany.'").await?;
    page.write("+++").await?;
    assert!(
        (scale(&map).await?
            / (map
                .run("return root.querySelector('.map').clientWidth", Value::Null)
                .await?
                .as_f64()
                .unwrap()
                / 360.0)
            - 8.0)
            .abs()
            < 0.01
    );
    page.press(&[Key::Left, Key::Space]).await?;
    assert_eq!(
        value(&map).await?,
        "52,11.75",
        "steps are finer on a larger map"
    );
    page.press(&[Key::Escape]).await?;
    assert_eq!(value(&map).await?, "");
    map.until("root.querySelector('output').textContent === 'Pin removed.'")
        .await?;
    assert_eq!(
        page.run("return changes").await?,
        json!(["52,12", "52,11.75", ""])
    );
    assert_eq!(
        page.run("return scrollY").await?,
        scrolled,
        "the keys were the map's"
    );
    page.assert_quiet().await
}

async fn the_date_line_is_no_edge(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "value='-16,178'").await?;
    map.run("root.querySelector('.map').focus()", Value::Null)
        .await?;
    page.press(&[Key::Right, Key::Right, Key::Enter]).await?;
    assert_eq!(value(&map).await?, "-16,-178");
    page.press(&[Key::Left, Key::Left, Key::Enter]).await?;
    assert_eq!(value(&map).await?, "-16,178");
    map.run("host.setAttribute('shown', '-14,-171')", Value::Null)
        .await?;
    map.until("root.querySelector('.way')").await?;
    let way = "const b = root.querySelector('.way').getBBox(); return b.width < root.querySelector('.map').clientWidth";
    assert_eq!(
        map.run(way, Value::Null).await?,
        true,
        "the line takes the short way"
    );
    page.assert_quiet().await
}

async fn a_click_sets_the_pin_where_it_is_and_a_drag_does_not(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "").await?;
    let (x, y) = middle(&map).await?;
    let degree = scale(&map).await?;
    mouse(page, &[(x - 40.0, y)]).await?;
    let (_, lon) = pin(&map).await?;
    // A hand points at whole pixels.
    assert!(
        (lon - (10.0 - 40.0 / degree)).abs() < 0.1 + 0.5 / degree,
        "{lon}"
    );
    mouse(page, &[(x, y), (x + 30.0, y), (x + 60.0, y)]).await?;
    assert_eq!(pin(&map).await?.1, lon, "a drag moves the map, not the pin");
    mouse(page, &[(x, y)]).await?;
    let moved = pin(&map).await?.1;
    assert!(
        moved < 10.0 - 25.0 / degree && moved > 10.0 - 65.0 / degree,
        "{moved}"
    );
    // A button that is let go beside the map drags nothing afterwards.
    let transform = "return root.querySelector('svg > g').getAttribute('transform')";
    let edge = "return root.querySelector('.map').getBoundingClientRect().left";
    let edge = map.run(edge, Value::Null).await?.as_f64().unwrap();
    let before = map.run(transform, Value::Null).await?;
    mouse(page, &[(edge + 2.0, y), (edge - 3.0, y)]).await?;
    for x in [edge + 60.0, edge + 90.0] {
        let (x, y) = pixel((x, y));
        page.driver.action_chain().move_to(x, y).perform().await?;
    }
    scale(&map).await?;
    assert_eq!(map.run(transform, Value::Null).await?, before);
    page.assert_quiet().await
}

async fn the_wheel_is_the_pages(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "").await?;
    let at = pixel(middle(&map).await?);
    let whole = scale(&map).await?;
    page.wheel(at, 120, None).await?;
    map.until("scrollY > 0").await?;
    assert_eq!(scale(&map).await?, whole);
    Ok(())
}

async fn a_pinch_on_a_trackpad_zooms(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "").await?;
    let at = pixel(middle(&map).await?);
    let whole = scale(&map).await?;
    // It arrives as this.
    page.wheel(at, -120, Some(Key::Control)).await?;
    assert!(scale(&map).await? > 2.0 * whole, "not zoomed");
    assert_eq!(
        page.run("return [scrollY, visualViewport.scale]").await?,
        json!([0, 1])
    );
    Ok(())
}

async fn a_finger_sets_the_pin(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "").await?;
    page.drag("news-deck-map", 0, 0).await?;
    map.until("host.value").await?;
    let changes = page.run("return changes").await?;
    assert_eq!(changes, json!([value(&map).await?]), "once");
    page.assert_quiet().await
}

async fn one_finger_scrolls_the_page_until_the_map_is_zoomed(page: &Page) -> WebDriverResult<()> {
    let metrics = json!({ "width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": true });
    page.devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    page.devtools(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true, "maxTouchPoints": 5 }),
    )
    .await?;
    let map = visit(page, "").await?;
    let (x, y) = middle(&map).await?;
    let transform = "return root.querySelector('svg > g').getAttribute('transform')";
    let before = map.run(transform, Value::Null).await?;
    drag(page, &[(x, y)], &[(x, y - 120.0)]).await?;
    map.until("scrollY > 50").await?;
    assert_eq!(
        map.run(transform, Value::Null).await?,
        before,
        "the map stayed as it was"
    );
    assert_eq!(value(&map).await?, "", "a swipe answers nothing");
    // Anew, since the page may still be gliding.
    let map = visit(page, "").await?;
    let (x, y) = middle(&map).await?;
    let whole = scale(&map).await?;
    drag(
        page,
        &[(x - 20.0, y), (x + 20.0, y)],
        &[(x - 80.0, y), (x + 80.0, y)],
    )
    .await?;
    let pinched = scale(&map).await?;
    assert!(pinched > 2.0 * whole, "{pinched} after {whole}");
    let before = map.run(transform, Value::Null).await?;
    drag(page, &[(x, y)], &[(x + 60.0, y - 60.0)]).await?;
    scale(&map).await?;
    assert_ne!(
        map.run(transform, Value::Null).await?,
        before,
        "now the finger moves the map"
    );
    assert_eq!(
        page.run("return [scrollY, visualViewport.scale]").await?,
        json!([0, 1])
    );
    assert_eq!(value(&map).await?, "", "nor does a pinch");
    drag(page, &[(x, y)], &[(x, y)]).await?;
    map.until("host.value").await
}

async fn the_answer_is_shown_and_told_and_stays(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "value='55.9,-3.2' radius=50").await?;
    map.run(
        "host.setAttribute('shown-name', 'Lorn'); host.setAttribute('shown', '56.4,-5.5')",
        Value::Null,
    )
    .await?;
    let told =
        "Right place: Lorn, 56.4 degrees north, 5.5 degrees west. Your answer is 153 km away.";
    map.until(&format!(
        "root.querySelector('p.told').textContent === {}",
        json!(told)
    ))
    .await?;
    let seen = "return [root.querySelector('.map').ariaLabel, root.querySelectorAll('.miss .pin, .target, .way, .area').length,
        [...root.querySelectorAll('text')].map(t => t.textContent)]";
    let seen = map.run(seen, Value::Null).await?;
    assert_eq!(
        seen,
        json!([format!("Where is Lorn? {told}"), 4, ["Lorn", "Your answer"]])
    );
    let inside = "const b = root.querySelector('.map').getBoundingClientRect();
        return [...root.querySelectorAll('text, .pin, .target')].map(e => e.getBoundingClientRect()).every(r => r.left >= b.left && r.right <= b.right && r.top >= b.top && r.bottom <= b.bottom)";
    assert_eq!(
        map.run(inside, Value::Null).await?,
        true,
        "marks and names fit"
    );
    let at = middle(&map).await?;
    mouse(page, &[at]).await?;
    page.press(&[Key::Enter, Key::Escape]).await?;
    assert_eq!(value(&map).await?, "55.9,-3.2");
    assert_eq!(page.run("return changes").await?, json!([]));
    map.run("host.value = '56.2,-5.2'", Value::Null).await?;
    map.until("root.querySelector('.hit .pin') && root.querySelector('p.told').textContent.endsWith('Anything within 50 km counts as right.')").await?;
    page.assert_quiet().await
}

async fn names_of_marks_meet_neither_each_other_nor_the_marks(page: &Page) -> WebDriverResult<()> {
    // As wide as a deck is on the narrowest of screens, and on a wider one.
    for width in [280, 360] {
        let shown = "radius=50 shown-name=Reykjavík shown='64.1,-21.9'";
        page.visit_narrow(width, &body(page, shown)).await?;
        let map = drawn(page).await?;
        let names = "const box = (node) => node.getBoundingClientRect();
            const frame = box(root.querySelector('.map'));
            const all = [...root.querySelectorAll('text, .ring, .pin')];
            const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            return all.filter(name => name.localName === 'text').flatMap(name => [
              ...all.filter(other => other !== name && meet(box(name), box(other))).map(other => `${name.textContent} on ${other.textContent || other.className.baseVal}`),
              ...(box(name).left < frame.left || box(name).right > frame.right || box(name).top < frame.top || box(name).bottom > frame.bottom ? [`${name.textContent} outside`] : []),
            ])";
        for pin in [
            "60.4,5.3",
            "57.1,-2.1",
            "62,-6.8",
            "64.1,-60",
            "75,-22",
            "40,-22",
            "64.1,0",
            "64.1,-44",
            "70,-40",
            "55,10",
            "-10,160",
            "0,-175",
        ] {
            map.run(&format!("host.value = '{pin}'"), Value::Null)
                .await?;
            page.settle().await?;
            assert_eq!(
                map.run(names, Value::Null).await?,
                json!([]),
                "{pin} at {width} px"
            );
        }
    }
    Ok(())
}

async fn words_come_from_the_page_and_names_from_the_browser(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "lang=de value='48.8,2.3'").await?;
    map.run("host.words = { at: '{latitude}, {longitude}: {where}', north: '{degrees} Nord', east: '{degrees} Ost', set: 'Ihre Nadel: {place}.', zoomIn: 'Vergrößern' }", Value::Null).await?;
    map.until("root.querySelector('output').textContent === 'Ihre Nadel: 48,8 Grad Nord, 2,3 Grad Ost: Frankreich.'").await?;
    let names =
        "return [...root.querySelectorAll('button')].map(b => b.ariaLabel ?? b.textContent)";
    assert_eq!(
        map.run(names, Value::Null).await?,
        json!(["Zoom out", "Vergrößern", "Whole map"]),
        "missing words are English"
    );
    page.assert_quiet().await
}

async fn a_disabled_map_is_only_looked_at(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "disabled").await?;
    let at = middle(&map).await?;
    mouse(page, &[at]).await?;
    page.press(&[Key::Enter]).await?;
    assert_eq!(value(&map).await?, "");
    let before = scale(&map).await?;
    page.write("+").await?;
    assert!(scale(&map).await? > before);
    page.assert_quiet().await
}

async fn everybody_can_use_it_on_a_narrow_page(page: &Page) -> WebDriverResult<()> {
    page.visit_narrow(320, &body(page, "value='48.8,2.3'"))
        .await?;
    let map = drawn(page).await?;
    assert_clean(page, "the map").await?;
    let fits = "return [[...root.querySelectorAll('button')].every(b => b.offsetWidth >= 44 && b.offsetHeight >= 44), document.documentElement.scrollWidth <= innerWidth]";
    assert_eq!(map.run(fits, Value::Null).await?, json!([true, true]));
    let height = "return host.offsetHeight";
    let before = map.run(height, Value::Null).await?;
    map.run("root.querySelector('.map').focus()", Value::Null)
        .await?;
    page.press(&[
        Key::Left,
        Key::Left,
        Key::Left,
        Key::Left,
        Key::Left,
        Key::Left,
    ])
    .await?;
    map.until("root.querySelector('output').textContent.includes('nearest to')")
        .await?;
    assert_eq!(
        map.run(height, Value::Null).await?,
        before,
        "longer words move nothing"
    );
    map.run(
        "host.setAttribute('shown-name', 'Lorn'); host.setAttribute('shown', '56.4,-5.5')",
        Value::Null,
    )
    .await?;
    map.until("root.querySelector('.target')").await?;
    assert_clean(page, "the answer").await?;
    // A page that is read from the right does not turn the map.
    let west = "const at = () => root.querySelector('.target').getBoundingClientRect().x - root.querySelector('.map').getBoundingClientRect().x;
        const before = at(); document.documentElement.dir = 'rtl'; return [before, at()]";
    let west = map.run(west, Value::Null).await?;
    assert_eq!(west[0], west[1]);
    page.assert_quiet().await
}

/// A deck that asks where Lorn lies, with its map drawn.
async fn deck_with_map(page: &Page) -> WebDriverResult<Deck<'_>> {
    let deck = page.visit(&deck_html("kinds=place seed=1")).await?;
    deck.until("root.querySelector('news-deck-map')?.shadowRoot?.querySelector('svg[viewBox]')")
        .await?;
    Ok(deck)
}

/// What a script finds out of the map in a deck, as `map` and its shadow root as `inner`.
async fn of_its_map(deck: &Deck<'_>, script: &str) -> WebDriverResult<Value> {
    let map = "const map = root.querySelector('news-deck-map'), inner = map.shadowRoot;";
    deck.run(&format!("{map} {script}"), Value::Null).await
}

/// Degrees north and east of the pin of the map in a deck.
async fn pin_of(deck: &Deck<'_>) -> WebDriverResult<[f64; 2]> {
    let pin = of_its_map(deck, "return [map.latitude, map.longitude]").await?;
    Ok([
        pin[0].as_f64().expect("a pin"),
        pin[1].as_f64().expect("a pin"),
    ])
}

/// Moves the crosshair by whole steps and puts the pin there.
async fn steer(page: &Page, to: [f64; 2], from: [f64; 2], step: f64) -> WebDriverResult<()> {
    let mut keys = Vec::new();
    for (way, [more, less]) in [(0, [Key::Up, Key::Down]), (1, [Key::Right, Key::Left])] {
        let steps = (to[way] - from[way]) / step;
        let mut left = steps.abs().round();
        while left > 0.0 {
            keys.push(if steps > 0.0 {
                more.clone()
            } else {
                less.clone()
            });
            left -= 1.0;
        }
    }
    keys.push(Key::Enter);
    page.press(&keys).await
}

async fn a_place_in_a_deck_is_answered_by_keyboard(page: &Page) -> WebDriverResult<()> {
    const LORN: [f64; 2] = [56.4, -5.5];
    let deck = deck_with_map(page).await?;
    Hand::Keyboard.press(page, &deck, "button.check").await?;
    deck.until("root.querySelector('[role=status]').textContent === 'Choose an answer first.'")
        .await?;
    // What was missing took the focus to the list, which comes after the map.
    let here = "return inner.activeElement?.className ?? ''";
    for _ in 0..6 {
        if of_its_map(&deck, here).await? == "map" {
            break;
        }
        let chain = page.driver.action_chain().key_down(Key::Shift);
        chain
            .key_down(Key::Tab)
            .key_up(Key::Tab)
            .key_up(Key::Shift)
            .perform()
            .await?;
    }
    assert_eq!(of_its_map(&deck, here).await?, "map");
    page.press(&[Key::Enter]).await?;
    steer(page, LORN, pin_of(&deck).await?, 2.0).await?;
    page.write("+++").await?;
    steer(page, LORN, pin_of(&deck).await?, 0.25).await?;
    deck.screen("question").await?;
    Hand::Keyboard.press(page, &deck, "button.check").await?;
    deck.screen("feedback").await?;
    assert_eq!(deck.text(".verdict h4").await?, "Correct");
    let told = of_its_map(&deck, "return inner.querySelector('p.told').textContent").await?;
    assert!(
        told.as_str().unwrap().starts_with("Right place: Lorn"),
        "{told}"
    );
    let [latitude, longitude] = pin_of(&deck).await?;
    let answer = &page.events("answer").await?[0];
    // The number of its form, and its degrees.
    assert_eq!(answer["answer"], json!([7, latitude, longitude]));
    page.assert_quiet().await
}

async fn a_pin_in_a_deck_is_taken_back(page: &Page) -> WebDriverResult<()> {
    let deck = deck_with_map(page).await?;
    of_its_map(&deck, "inner.querySelector('.map').focus()").await?;
    page.press(&[Key::Up, Key::Up, Key::Enter]).await?;
    let pins = "return [map.value, inner.querySelectorAll('.pin').length]";
    deck.until("root.querySelector('news-deck-map').getAttribute('value') && root.querySelector('news-deck-map').shadowRoot.querySelector('.pin')")
        .await?;
    page.press(&[Key::Escape]).await?;
    deck.until("!root.querySelector('news-deck-map').hasAttribute('value') && !root.querySelector('news-deck-map').shadowRoot.querySelector('.pin')")
        .await?;
    assert_eq!(of_its_map(&deck, pins).await?, json!(["", 0]));
    deck.click("button.check").await?;
    deck.until("root.querySelector('[role=status]').textContent === 'Choose an answer first.'")
        .await?;
    page.driver.refresh().await?;
    deck.screen("question").await?;
    deck.until("root.querySelector('news-deck-map').shadowRoot?.querySelector('svg[viewBox]')")
        .await?;
    assert_eq!(of_its_map(&deck, pins).await?, json!(["", 0]));
    page.assert_quiet().await
}

async fn a_place_in_a_deck_is_answered_with_the_pointer(page: &Page) -> WebDriverResult<()> {
    let deck = deck_with_map(page).await?;
    // First a place of the list, which the pin then replaces.
    deck.choose(2).await?;
    deck.until("root.querySelector('news-deck-map').value === '58.2,-6.4'")
        .await?;
    page.reach("news-deck").await?;
    page.settle().await?;
    let middle = "const b = inner.querySelector('.map').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]";
    let at = of_its_map(&deck, middle).await?;
    let at = (at[0].as_f64().unwrap(), at[1].as_f64().unwrap());
    mouse(page, &[at]).await?;
    deck.until("root.querySelector('news-deck-map').value !== '58.2,-6.4'")
        .await?;
    assert_eq!(deck.count(".choice input:checked").await?, 0);
    let pin = pin_of(&deck).await?;
    deck.click("button.check").await?;
    deck.screen("feedback").await?;
    let verdict = deck.text(".verdict h4").await?;
    assert!(
        verdict.starts_with("Your answer is ")
            && verdict.ends_with(" km from the right place: Lorn"),
        "{verdict}"
    );
    assert_eq!(pin_of(&deck).await?, pin, "it stays where it was put");
    // What was answered is looked at, and not changed any more.
    mouse(page, &[(at.0 + 30.0, at.1)]).await?;
    assert_eq!(pin_of(&deck).await?, pin);
    assert_eq!(page.events("answer").await?.len(), 1);
    page.assert_quiet().await
}

async fn marks_are_seen_without_the_pages_colours(page: &Page) -> WebDriverResult<()> {
    let map = visit(page, "value='48.8,2.3'").await?;
    let colours = "const style = selector => getComputedStyle(root.querySelector(selector));
        return [style('.pin').fill !== style('.land').fill, style('.coast').stroke !== style('.land').fill]";
    assert_eq!(map.run(colours, Value::Null).await?, json!([true, true]));
    Ok(())
}
