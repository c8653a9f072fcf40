//! The reader's pointer: clicks that fall on what they are meant for, however busy the machine is.

use thirtyfour::prelude::*;

/// Scrolls an element into view, and waits until it stands still for two pictures, or half a second if none is drawn.
///
/// WebKit's driver computes a click's place in the page's process and sends it from another, which hears of a scroll one
/// picture later: without the wait the click falls on what stood there before.
pub(super) async fn rest(element: &WebElement) -> WebDriverResult<()> {
    let script = "const [element, done] = arguments;
        element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        setTimeout(done, 500);
        let last = '', still = 0;
        const look = () => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const now = [x, y, width, height].join();
          still = now === last ? still + 1 : 0;
          last = now;
          if (still < 2) requestAnimationFrame(look);
          else done();
        };
        look();";
    element
        .handle()
        .execute_async(script, vec![element.to_json()?])
        .await?;
    Ok(())
}

/// Clicks an element where it has come to rest.
pub(crate) async fn click(element: &WebElement) -> WebDriverResult<()> {
    rest(element).await?;
    element.click().await
}
