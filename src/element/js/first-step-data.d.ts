/** The first step of a pack in one language, as `xtask/src/build/first_step.rs` makes it. */

/** What is another from region to region: for each of them which of the values it is. */
export interface InRegion<T> {
  by: number[];
  of: (T | InRegion<T>)[];
}

/** A number is a name, which every widget makes for itself; so are those in a list. */
export type StepValue = string | number | number[] | InRegion<string>;

/** A tag, or how many levels a heading stands below the widget's own; then attributes and what is in it. */
export type StepElement = [string | number, Record<string, StepValue>, ...StepChild[]];

export type StepNode = string | StepElement | InRegion<string | StepElement>;

/** There while one of these options is ticked. */
export interface Dependent {
  when: number[];
  node: StepNode;
}

export type StepChild = StepNode | Dependent;

export interface FirstStepData {
  style: string;
  /** Of the words. */
  language: string;
  /** The ordinal of a region, by its id and its countries, in small letters; and that of everywhere else. */
  regions: Record<string, number>;
  elsewhere: number;
  /** The welcome and the first page. */
  pages: [StepNode, StepNode];
  /** What someone with a sign of an emergency is told if nothing else can be loaded. */
  emergency: StepNode;
  /** For an option, those that are no longer ticked once it is. */
  clears: Record<number, number[]>;
}
