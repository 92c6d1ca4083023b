/** The page for a site's owner, as an owner uses it. */

/** Sets what an owner would. */
export async function set(page, settings) {
  for (const [name, value] of Object.entries(settings)) {
    const field = page.locator(`[name="${name}"]`);
    if (name === "region" || name === "lang") await field.selectOption(value);
    else await field.fill(value);
  }
  await page
    .locator("#snippet-link")
    .getByText(new URLSearchParams([Object.entries(settings).at(-1)]).toString())
    .waitFor({ state: "attached" });
}

/** Says which site it is, by the name that its recipe has in the address. */
export function chooseSite(page, name) {
  return page.locator(`#sites input[value="${name}"]`).check();
}

/** The name and the bytes of a file that a link saves. */
export async function saved(page, id) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`#${id}`).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return [download.suggestedFilename(), Buffer.concat(chunks)];
}
