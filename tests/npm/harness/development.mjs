/** A page on a development server of Vite. */

/** What such a server says in the browser, and the frameworks' own builds for it. */
const SMALL_TALK = [/debug: \[vite\]/, /info: .*React DevTools/];

/** Opens the page of a server that is not listening yet, does `what` on it, and ends with a look for traces. */
export async function onServer(server, visit, what) {
  await server.listen(0);
  try {
    const site = { origin: `http://127.0.0.1:${server.httpServer.address().port}` };
    const visited = await visit({ site, tolerated: SMALL_TALK });
    await what(visited);
    await visited.assertNoTrace();
    // A page that is still open when its server ends would look for it.
    await visited.page.close();
  } finally {
    await server.close();
  }
}
