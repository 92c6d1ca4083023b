/** What a page with widgets holds. */

/** Runs in the page, before anything else: keeps the memory of every module that is started. */
export function keepMemories() {
  window.memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { memory } = (made.instance ?? made).exports;
    if (memory) window.memories.push(memory);
    return made;
  };
}

/** Runs in the page: whether there are widgets, and the module has drawn each of them. */
function areDrawn() {
  const mounts = [...document.querySelectorAll("lumbar-check")].map((host) => host.shadowRoot?.querySelector(".mount"));
  const isModules = (mount) => Object.keys(mount ?? {}).some((key) => key.includes("yew"));
  return mounts.length > 0 && mounts.every(isModules);
}

/**
 * Bytes that a page holds once all its widgets are drawn by the module: those of its nodes, and all others, which are its
 * scripts and the memory of the modules. The page keeps those by `keepMemories`.
 */
export async function held(page) {
  await page.waitForFunction(areDrawn);
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  const modules = await page.evaluate(() => window.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0));
  return { nodes: embedderHeapUsedSize, rest: usedSize + backingStorageSize + modules };
}
