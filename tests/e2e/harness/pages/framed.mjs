/** The widget in a frame, on a page of another site. */
import { Widget } from "../reader/widget.mjs";

/** The frame on a page, and the widget in it. */
export class Framed {
  constructor(page, selector = "iframe") {
    this.page = page;
    this.host = page.locator(selector);
    this.widget = new Widget(page.frameLocator(selector).locator("lumbar-check"));
  }

  /** The document inside, once there is one. */
  async inside() {
    return (await this.host.elementHandle()).contentFrame();
  }

  /** Until the frame is as high as what is in it. */
  async fits() {
    await (await this.inside()).waitForFunction(
      () => innerHeight === Math.ceil(document.body.getBoundingClientRect().height),
    );
    return this.height();
  }

  height() {
    return this.host.evaluate(({ clientHeight }) => clientHeight);
  }

  /** Where the heading of the step is in the window of the page around, in pixels from its top. */
  async headingTop() {
    return (await this.widget.heading.boundingBox()).y;
  }

  /** Until the heading is in the window of the page around. */
  async headingInView() {
    const { height } = this.page.viewportSize();
    for (;;) {
      const top = await this.headingTop();
      if (top >= 0 && top < height) return;
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}
