/** The parts of an answer that differ from the documents, and what stands beside them: names and types, never values. */
export interface DriftShape {
  readonly operation: string;
  readonly status: number;
  /** Where in the body, with `[]` for each item of a list; empty for the answer as a whole. */
  readonly place: string;
  /** The members there, those of the document first. One without a name is the answer as a whole. */
  readonly members: readonly MemberShape[];
}

/** A member as the document has it, and as it was sent. */
export interface MemberShape {
  readonly name: string;
  /** Its type in the document; empty when the document does not have it. */
  readonly document: string;
  /** The document allows that it is not sent. */
  readonly optional: boolean;
  /** The types that were sent; empty when it was not sent. */
  readonly answer: string;
}
