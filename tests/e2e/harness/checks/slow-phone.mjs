/** A slow phone far from the server, and how soon there is something to press on it. */

/**
 * Slow 4G as Chromium's developer tools have it: 1.6 Mbit/s and 150 ms away. They hold up each request as a whole, so that
 * the way there and back counts 3.75 times, for a connection that has to be made, and a tenth of the speed is lost.
 */
export const SLOW_4G = { offline: false, latency: 150 * 3.75, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** It has a fourth of this computer's speed. */
const SLOWER = 4;

/** Makes a slow phone of the page of this session. `network`: what it is connected by, if not as this computer is. */
export async function slowDown(session, network) {
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** Milliseconds from the request of the page to the frame with something to press. Nothing is seen before the first paint. */
export async function pressable(page, selector) {
  const shown = await page.waitForFunction((selector) => {
    const root = document.querySelector("lumbar-check")?.shadowRoot ?? document;
    if (root.querySelector(selector)) window.firstPressable ??= performance.now();
    const [painted] = performance.getEntriesByName("first-contentful-paint");
    return painted && window.firstPressable && Math.max(painted.startTime, window.firstPressable);
  }, selector);
  return shown.jsonValue();
}
