import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { LumbarCheck, LumbarCheckEventMap, LumbarCheckSettings } from "./index.js";

export * from "./index.js";

type Listeners = {
  [Name in keyof LumbarCheckEventMap as `on${Name}`]?: ((event: LumbarCheckEventMap[Name]) => void) | undefined;
};

/** The element in JSX: attributes as they are written in HTML, `onlumbar-check-complete` for an event. */
export type LumbarCheckProps = DetailedHTMLProps<HTMLAttributes<LumbarCheck>, LumbarCheck> &
  LumbarCheckSettings &
  Listeners;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "lumbar-check": LumbarCheckProps;
    }
  }
}
