/** A reader without a mouse. */
import assert from "node:assert/strict";

/** More than any page of the widget has. */
const MOST_STOPS = 120;

export class Keyboard {
  constructor(page, widget) {
    this.page = page;
    this.widget = widget;
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  /** Presses Tab until `control` has the focus. */
  async tabTo(control) {
    const focused = () => control.evaluate((element) => element.getRootNode().activeElement === element);
    for (let stops = 0; !(await focused()); stops += 1) {
      assert.ok(stops < MOST_STOPS, `${control} cannot be reached by Tab`);
      await this.press("Tab");
    }
  }

  async enter(word) {
    await this.tabTo(this.widget.button(word));
    await this.press("Enter");
    await this.widget.turned();
  }

  /** Ticks an option: checkboxes by Space, radio buttons by Space or the arrows. */
  async tick(question, option) {
    const control = this.widget.option(question, option);
    if ((await control.getAttribute("type")) === "checkbox") {
      await this.tabTo(control);
      await this.press("Space");
    } else {
      const group = this.widget.question(question).locator("input");
      const wanted = await control.elementHandle();
      const at = await group.evaluateAll((inputs, wanted) => inputs.indexOf(wanted), wanted);
      await this.tabTo(group.first());
      await this.press("Space");
      for (let down = 0; down < at; down += 1) await this.press("ArrowDown");
    }
    await this.widget.isTicked(question, option);
  }
}
