/** What some browsers and pages have that TypeScript's own library does not know. */

interface Document {
  /** Chromium's name for the policy of a frame. */
  featurePolicy?: { allowsFeature(name: string): boolean };
}

/** On pages that Turbo brings anew at each change of address. */
declare var Turbo: unknown;
