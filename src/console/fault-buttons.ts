import type { paths } from "../generated/sandbox-control.gen.js";
import type { FaultName } from "./control.js";

/** A button that arms a fault. */
export interface FaultButton {
  readonly group: string;
  readonly label: string;
  readonly fault: string;
  readonly body: object;
  /** Whether it strikes so many requests, and only those for a path, as the fields above the buttons say. */
  readonly counted: Counted;
}

type Counted = "once" | "times" | "times and path";

/** The buttons of a fault: what to send for each label. */
interface Buttons<Body> {
  readonly group: Group;
  readonly counted: Counted;
  readonly bodies: Readonly<Record<string, Body>>;
}

type BodyOf<Name extends FaultName> = NonNullable<
  paths[`/faults/${Name}/`]["post"]["requestBody"]
>["content"]["application/json"];

const GROUPS = [
  "Logins",
  "Next requests",
  "A proxy in front",
  "Snowflake gateway",
  "Next run",
  "In-flight masking",
  "Answers of another server",
] as const;
type Group = (typeof GROUPS)[number];

/** Every fault but the one that has its buttons in the table of connections. */
const BUTTONS: { readonly [Name in Exclude<FaultName, "freezeConnection">]: Buttons<BodyOf<Name>> } = {
  rejectNextLogin: { group: "Logins", counted: "times", bodies: { "Next login is rejected": {} } },
  expireTokens: { group: "Logins", counted: "once", bodies: { "All tokens expire": {} } },
  oneTokenPerAccount: { group: "Logins", counted: "once", bodies: { "One token per account": {} } },
  notReady: { group: "Next requests", counted: "times and path", bodies: { "502, still starting": {} } },
  htmlErrorPage: {
    group: "Next requests",
    counted: "times and path",
    bodies: { "500 with an HTML page": {} },
  },
  emptyErrorBody: { group: "Next requests", counted: "times and path", bodies: { "500 without a body": {} } },
  throttle: {
    group: "Next requests",
    counted: "times and path",
    bodies: { "429, again in 5 seconds": { retryAfterSeconds: 5 } },
  },
  slowReply: {
    group: "Next requests",
    counted: "times and path",
    bodies: { "3 seconds late": { ms: 3000 } },
  },
  cutBody: { group: "Next requests", counted: "times and path", bodies: { "Body is cut": {} } },
  truncateBody: { group: "A proxy in front", counted: "times and path", bodies: { "Body ends early": {} } },
  proxyError: {
    group: "A proxy in front",
    counted: "times and path",
    bodies: {
      "413, too large": { status: 413 },
      "502 before the work": { status: 502 },
      "502 after the work": { status: 502, afterTheWork: true },
      "504 before the work": { status: 504 },
      "504 after the work": { status: 504, afterTheWork: true },
    },
  },
  gatewayRejects: {
    group: "Snowflake gateway",
    counted: "times and path",
    bodies: {
      "No credential": { reason: "missing" },
      "Token rejected": { reason: "rejected" },
      "Token expired": { reason: "expired" },
      "Network policy": { reason: "network" },
      Privilege: { reason: "privilege" },
    },
  },
  gatewayIdleCut: {
    group: "Snowflake gateway",
    counted: "times and path",
    bodies: { "Cut after 90 seconds": {} },
  },
  nextRunEndsAs: {
    group: "Next run",
    counted: "once",
    bodies: {
      "Run fails": { status: "failed" },
      "Run finishes with warnings": { status: "finished_with_warnings" },
      "Run is cancelled": { status: "cancelled" },
    },
  },
  nextGenerationEndsAs: {
    group: "Next run",
    counted: "once",
    bodies: { "Generation fails": { status: "failed" } },
  },
  ifmSoftFailure: {
    group: "In-flight masking",
    counted: "times and path",
    bodies: { "Value cannot be masked": {} },
  },
  ifmError: {
    group: "In-flight masking",
    counted: "times and path",
    bodies: { "402, no licence": { status: 402 }, "429, too many requests": { status: 429 } },
  },
  unknownEnumValues: {
    group: "Answers of another server",
    counted: "once",
    bodies: { "Values of a later release": {} },
  },
  extraFields: {
    group: "Answers of another server",
    counted: "once",
    bodies: { "Members of a later release": {} },
  },
  reportAsZip: { group: "Answers of another server", counted: "once", bodies: { "Reports as a zip": {} } },
  foreignNextLinks: {
    group: "Answers of another server",
    counted: "once",
    bodies: { "Links to another origin": { origin: "https://hidden.invalid" } },
  },
  unlicensedFeatures: {
    group: "Answers of another server",
    counted: "once",
    bodies: {
      "Features without licence": { sentences: ["This licence does not allow what this document uses."] },
    },
  },
};

const ALL_BUTTONS: readonly FaultButton[] = Object.entries<Buttons<object>>(BUTTONS).flatMap(
  ([fault, { group, counted, bodies }]) =>
    Object.entries(bodies).map(([label, body]) => ({ group, label, fault, body, counted })),
);

/** The buttons by what they are about. */
export const FAULT_BUTTONS: ReadonlyMap<string, readonly FaultButton[]> = new Map(
  GROUPS.map((group) => [group, ALL_BUTTONS.filter((button) => button.group === group)]),
);
