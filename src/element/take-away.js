/* global BUILD, bytesOf, imported */

/** Bringing what makes square codes and FHIR resources, for readers who ask for one. */

let taken;

/** The exports of that module, started once for all elements. After a failure the next to ask tries again. */
function takeAway() {
  taken ??= loadTakeAway().catch((error) => {
    taken = undefined;
    throw error;
  });
  return taken;
}

async function loadTakeAway() {
  const [{ default: start, ...made }, bytes] = await Promise.all([
    imported(BUILD.takeAway.js),
    bytesOf(BUILD.takeAway.wasm),
  ]);
  await start({ module_or_path: bytes });
  return made;
}
