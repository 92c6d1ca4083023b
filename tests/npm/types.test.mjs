/** What TypeScript says of the package in new projects: of what is right, and of each mistake. */
import { test } from "node:test";
import { EXAMPLES } from "./harness/examples.mjs";
import { Project } from "./harness/project.mjs";

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedSideEffectImports: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  // The types of other packages are theirs; ours are checked, as if they stood in the project.
  skipLibCheck: false,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
};

const settings = (changes = {}) => JSON.stringify({ compilerOptions: { ...STRICT, ...changes } });

/** What nobody should write is marked: TypeScript complains if it has nothing to complain about. */
const PLAIN = `
  import { define, LumbarCheck, type GivenPack, type LumbarCheckAttributes } from "lumbar-check";

  define();
  const element = document.createElement("lumbar-check");
  element.region = "uk";
  element.region = "BR";
  element.headingLevel = 3;
  element.headingLevel = "3";
  element.theme = null;
  element.pack = { pack: {}, words: { en: "{}" } };
  const given: string | GivenPack | null = element.pack;
  const region: string | null = element.region;
  const attributes: LumbarCheckAttributes = { "heading-level": 2, region: "uk", lang: "de" };
  // @ts-expect-error: there is no seventh level
  element.headingLevel = 7;
  // @ts-expect-error: a pack is nothing without words
  element.pack = { pack: {} };
  // @ts-expect-error
  element.theme = "blue";
  // @ts-expect-error
  element.layout = "all";
  // @ts-expect-error: no answer is on the element
  element.answers;
  // @ts-expect-error: attributes are written as in HTML
  const wrong: LumbarCheckAttributes = { headingLevel: 2 };

  element.addEventListener("lumbar-check-complete", ({ detail }) => {
    const none: null = detail;
    // @ts-expect-error: an event tells no result
    detail.level;
    return none;
  });
  document.addEventListener("lumbar-check-error", ({ detail }) => detail.faults.map((fault) => fault.trim()));
  addEventListener("lumbar-check-error", ({ detail }) => detail.faults.length);
  document.querySelector("lumbar-check")?.shareBase?.trim();
  document.querySelectorAll("lumbar-check").forEach((found) => found instanceof LumbarCheck);
  export { attributes, given, region, wrong };
`;

const JSX = `
  import { useRef } from "react";
  import type { LumbarCheck } from "lumbar-check";
  import "lumbar-check/react";

  export function Right() {
    const element = useRef<LumbarCheck>(null);
    return (
      <lumbar-check
        ref={element}
        key="one"
        className="wide"
        lang="fr"
        region="us"
        heading-level="4"
        clinic-name="A clinic"
        pack={{ pack: "{}", words: {} }}
        onlumbar-check-error={({ detail }) => console.log(detail.faults.join())}
        onlumbar-check-startCapture={() => element.current?.region}
      >
        <a slot="article-multifidi" href="/multifidi">The other muscle</a>
      </lumbar-check>
    );
  }

  export const wrong = [
    // @ts-expect-error: there is no seventh level
    <lumbar-check heading-level={7} />,
    // @ts-expect-error: on a server, a property would become an attribute that nobody knows
    <lumbar-check headingLevel={3} />,
    // @ts-expect-error
    <lumbar-check theme="blue" />,
    // @ts-expect-error
    <lumbar-check onlumbar-check-error={({ detail }) => detail.answers} />,
  ];
`;

const TEMPLATE = `
<script setup lang="ts">
import "lumbar-check/vue";

const complain = (event: CustomEvent<{ faults: string[] }>) => event.detail.faults;
const read = (event: CustomEvent<{ answers: string[] }>) => event.detail.answers;
</script>

<template>
  <lumbar-check
    id="one"
    :key="1"
    ref="element"
    class="wide"
    aria-label="A check"
    lang="fr"
    region="us"
    heading-level="4"
    clinic-name="A clinic"
    :pack="{ pack: '{}', words: {} }"
    @lumbar-check-error="complain"
  >
    <p>Call 999.</p>
  </lumbar-check>
  <!-- @vue-expect-error: there is no seventh level -->
  <lumbar-check heading-level="7" />
  <!-- @vue-expect-error -->
  <lumbar-check theme="blue" />
  <!-- @vue-expect-error: no event has answers -->
  <lumbar-check @lumbar-check-error="read" />
  <!-- @vue-expect-error: it is no attribute of the element -->
  <lumbar-check answers="all" />
</template>
`;

const NODE = { module: "nodenext", moduleResolution: "nodenext" };
const COMPILERS = {
  "the newest TypeScript": { program: "typescript-7/bin/tsc" },
  "TypeScript 6": { program: "typescript/bin/tsc" },
  "TypeScript 6 as for Node": { program: "typescript/bin/tsc", changes: NODE },
  // It does not know the setting yet.
  "TypeScript 5.1": { program: "typescript-5/bin/tsc", changes: { noUncheckedSideEffectImports: undefined } },
};

for (const [name, { program, changes }] of Object.entries(COMPILERS)) {
  test(`Scripts without a framework are checked by ${name}`, () => {
    const files = { "plain.ts": PLAIN, "main.ts": EXAMPLES["main.ts"], "later.ts": EXAMPLES["later.ts"] };
    const project = new Project(`types-${name.replaceAll(" ", "-")}`, { ...files, "tsconfig.json": settings(changes) });
    project.run(program, "-p", ".");
  });
}

test("JSX of React is checked, and the README's examples pass", () => {
  const files = {
    "jsx.tsx": JSX,
    "BackCheck.tsx": EXAMPLES["BackCheck.tsx"],
    "FromServer.tsx": EXAMPLES["FromServer.tsx"],
  };
  const project = new Project("types-react", { ...files, "tsconfig.json": settings({ jsx: "react-jsx" }) });
  project.run("typescript-7/bin/tsc", "-p", ".");
});

test("Templates of Vue are checked, and the README's example passes", () => {
  const files = { "Template.vue": TEMPLATE, "BackCheck.vue": EXAMPLES["BackCheck.vue"] };
  const tsconfig = { ...JSON.parse(settings()), vueCompilerOptions: { strictTemplates: true } };
  const project = new Project("types-vue", { ...files, "tsconfig.json": JSON.stringify(tsconfig) });
  project.run("vue-tsc/bin/vue-tsc.js", "-p", ".");
});
