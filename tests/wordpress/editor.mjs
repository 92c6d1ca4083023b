/** The block editor with a post in it. */
import { Widget } from "../e2e/harness/reader/widget.mjs";

export class Editor {
  /** `page`: Playwright's page of somebody who has logged in. */
  constructor(page) {
    this.page = page;
    this.canvas = page.frameLocator('iframe[name="editor-canvas"]');
    this.title = this.canvas.locator(".editor-post-title__input");
    this.block = this.canvas.locator('[data-type="lumbar-check/lumbar-check"]');
    this.preview = new Widget(this.block.locator("lumbar-check"));
    this.sidebar = page.getByRole("region", { name: "Editor settings" });
  }

  /** Opens a new post, gives it a title, and puts the block into it by its name. */
  async write(open, title) {
    await open("/wp-admin/post-new.php");
    await this.title.fill(title);
    await this.page.keyboard.press("Enter");
    await this.page.keyboard.type("/lumbar check");
    await this.page.getByRole("option", { name: "Lumbar Check" }).click();
    await this.preview.drawn();
  }

  /** Opens a new post, gives it a title, and pastes a shortcode into it, which becomes the block. */
  async paste(open, title, shortcode) {
    await open("/wp-admin/post-new.php");
    await this.title.fill(title);
    await this.page.keyboard.press("Enter");
    await this.canvas.locator("[data-type='core/paragraph']").evaluate((paragraph, shortcode) => {
      const { DataTransfer, ClipboardEvent } = paragraph.ownerDocument.defaultView;
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", shortcode);
      paragraph.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, shortcode);
    await this.preview.drawn();
  }

  /** Opens a part of the sidebar. */
  async unfold(title) {
    const toggle = this.sidebar.getByRole("button", { name: title, exact: true });
    if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  }

  choose(label, value) {
    return this.sidebar.getByLabel(label, { exact: true }).selectOption(value);
  }

  fill(label, value) {
    return this.sidebar.getByLabel(label, { exact: true }).fill(value);
  }

  /** Publishes the post and returns the path that readers find it at. */
  async publish() {
    const publish = { name: "Publish", exact: true };
    await this.page.getByRole("region", { name: "Editor top bar" }).getByRole("button", publish).click();
    const panel = this.page.getByRole("region", { name: "Editor publish" });
    await panel.getByRole("button", publish).click();
    const address = await panel.getByRole("link", { name: "View Post" }).getAttribute("href");
    return new URL(address).pathname;
  }
}
