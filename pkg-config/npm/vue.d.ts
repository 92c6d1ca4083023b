import type { HTMLAttributes, VNodeProps } from "vue";
import type { LumbarCheck, LumbarCheckEventMap, LumbarCheckSettings } from "./index.js";

export * from "./index.js";

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

type Props = {
  [Name in keyof LumbarCheckSettings as Camel<Name>]?: LumbarCheckSettings[Name];
};

type Listeners = {
  [Name in keyof LumbarCheckEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: LumbarCheckEventMap[Name]) => void;
};

/** The element in a template: attributes as they are written in HTML, `@lumbar-check-complete` for an event. */
export type LumbarCheckProps = VNodeProps & Omit<HTMLAttributes, keyof Props> & Props & Listeners;

declare module "vue" {
  interface GlobalComponents {
    "lumbar-check": new () => LumbarCheck & { $props: LumbarCheckProps };
  }
}
