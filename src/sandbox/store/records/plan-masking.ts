/** What masks do to a value, in this order. */
export interface MaskEffect {
  /** Puts a value in the place of whatever was there. */
  readonly fixed: { readonly value: unknown } | undefined;
  /** Puts other letters and digits in. */
  readonly scrambles: boolean;
}

/** What a plan for in-flight masking does to a record. */
export interface PlanMasking {
  /** What it does to a record as a whole, or to the members of it that are no columns of the plan. */
  readonly whole: MaskEffect;
  /** What it does to members by name, all of it. */
  readonly columns: ReadonlyMap<string, MaskEffect>;
  /** The types of its masks whose parameters are not known, in their order in the alphabet. */
  readonly unknownMasks: readonly string[];
}
