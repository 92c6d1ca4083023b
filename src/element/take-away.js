/* global BUILD, bytesOf, imported, once */

/** Bringing what makes square codes and FHIR resources, for readers who ask for one. */

/** The exports of that module. */
const takeAway = once(async () => {
  const [{ default: start, ...made }, bytes] = await Promise.all([
    imported(BUILD.takeAway.js),
    bytesOf(BUILD.takeAway.wasm),
  ]);
  await start({ module_or_path: bytes });
  return made;
});
