/** Starts the studio, and lends its pack reader to the widget on the page. */

import { studioBytes, studioModule } from "./studio-module.js";

async function started() {
  const packed = new Blob([await studioBytes()]).stream();
  const bytes = await new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  await studioModule.default({ module_or_path: bytes });
  return { ...studioModule, default: async () => {} };
}

const studio = started();
Object.assign(globalThis, { packReader: studio });
studio.then(({ studio: draw }) => draw());
