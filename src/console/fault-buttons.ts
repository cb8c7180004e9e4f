import type { FaultName } from "./control.js";

/** A button that arms a fault. */
export interface FaultButton {
  readonly label: string;
  readonly fault: FaultName;
  readonly body: object;
  /** Whether it strikes so many requests, and only those for a path, as the fields above the buttons say. */
  readonly counted?: "times" | "times and path";
}

const filtered = (label: string, fault: FaultName, body: object = {}): FaultButton => ({
  label,
  fault,
  body,
  counted: "times and path",
});

/** The buttons by what they are about. */
export const FAULT_BUTTONS: Readonly<Record<string, readonly FaultButton[]>> = {
  Logins: [
    { label: "Next login is rejected", fault: "rejectNextLogin", body: {}, counted: "times" },
    { label: "All tokens expire", fault: "expireTokens", body: {} },
  ],
  "Next requests": [
    filtered("502, still starting", "notReady"),
    filtered("500 with an HTML page", "htmlErrorPage"),
    filtered("500 without a body", "emptyErrorBody"),
    filtered("Body is cut", "cutBody"),
    filtered("3 seconds late", "slowReply", { ms: 3000 }),
  ],
  "Snowflake gateway": [
    filtered("No credential", "gatewayRejects", { reason: "missing" }),
    filtered("Token rejected", "gatewayRejects", { reason: "rejected" }),
    filtered("Token expired", "gatewayRejects", { reason: "expired" }),
    filtered("Network policy", "gatewayRejects", { reason: "network" }),
    filtered("Privilege", "gatewayRejects", { reason: "privilege" }),
    filtered("Cut after 90 seconds", "gatewayIdleCut"),
  ],
  "Next run": [
    { label: "Run fails", fault: "nextRunEndsAs", body: { status: "failed" } },
    {
      label: "Run finishes with warnings",
      fault: "nextRunEndsAs",
      body: { status: "finished_with_warnings" },
    },
    { label: "Run is cancelled", fault: "nextRunEndsAs", body: { status: "cancelled" } },
    { label: "Generation fails", fault: "nextGenerationEndsAs", body: { status: "failed" } },
  ],
  "In-flight masking": [
    filtered("Value cannot be masked", "ifmSoftFailure"),
    filtered("402, no licence", "ifmError", { status: 402 }),
    filtered("429, too many requests", "ifmError", { status: 429 }),
  ],
  "Answers of another server": [
    { label: "Values of a later release", fault: "unknownEnumValues", body: {} },
    { label: "Members of a later release", fault: "extraFields", body: {} },
    { label: "Reports as a zip", fault: "reportAsZip", body: {} },
    {
      label: "Links to another origin",
      fault: "foreignNextLinks",
      body: { origin: "https://hidden.invalid" },
    },
    {
      label: "Features without licence",
      fault: "unlicensedFeatures",
      body: { sentences: ["This licence does not allow what this document uses."] },
    },
  ],
};
