/** A part of an operation, as far as a change can be told of it. */
export type OperationPart =
  /** `name` tells where it goes, too: `query limit`. */
  | { readonly kind: "parameter"; readonly name: string }
  /** `mediaType` is there where a body has several. */
  | { readonly kind: "request"; readonly mediaType?: string }
  | {
      readonly kind: "answer";
      readonly status: string;
      readonly mediaType?: string;
      /** There for one of its headers. */
      readonly header?: string;
    };

/** What a change belongs to. */
type Owner =
  | { readonly kind: "operation"; readonly operation: string; readonly part: OperationPart | undefined }
  /** Something that has a name of its own in the document: a schema, a security scheme, the list of servers. */
  | { readonly kind: "named"; readonly name: string };

/** Where a change is. */
export interface Place {
  readonly owner: Owner;
  /** The way from there to a member: `.status`, `[].id`; empty for the owner as a whole. */
  readonly member: string;
}

/** The place of an operation, or of a part of it. */
export function operationPlace(operation: string, part?: OperationPart): Place {
  return { owner: { kind: "operation", operation, part }, member: "" };
}

/** The place of what the document has a name for. */
export function namedPlace(name: string): Place {
  return { owner: { kind: "named", name }, member: "" };
}

/** A place further down. */
export function inside(place: Place, step: string): Place {
  return { ...place, member: place.member + step };
}

/** Which way travels what lies in a part of an operation. */
export function directionOf(part: OperationPart): "request" | "answer" {
  return part.kind === "answer" ? "answer" : "request";
}

/** The place as reports show it: `RunStatus`, `Run.status`, `GET /api/runs/ query limit`. */
export function placeText({ owner, member }: Place): string {
  if (owner.kind === "named") return owner.name + member;
  const { operation, part } = owner;
  return (part === undefined ? operation : `${operation} ${partText(part)}`) + member;
}

function partText(part: OperationPart): string {
  if (part.kind === "parameter") return part.name;
  const whole = part.kind === "answer" ? `answer ${part.status}` : "request";
  if (part.kind === "answer" && part.header !== undefined) return `${whole} header ${part.header}`;
  return part.mediaType === undefined ? whole : `${whole} ${part.mediaType}`;
}
