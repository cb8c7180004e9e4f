import type { JsonObject } from "../../src/document/json.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import { checkOverlay, type Overlay } from "../../src/generate/overlays/overlay-document.js";
import { requireNoFaults } from "../../src/generate/overlays/overlay-fault.js";

const file = "openapi/overlays/stage.yaml";

/** A document to change, made anew for each test. */
export function base(): JsonObject {
  return {
    tags: [{ name: "a" }, { name: "b" }, { name: "c" }],
    components: {
      schemas: {
        Stage: { type: "string", enum: ["aws_s3", "local"] },
        Read: { type: "object", required: ["id"], properties: { user: { type: "string" } } },
      },
    },
  };
}

/** An overlay of these actions, with its account; an action that says nothing of what it expects expects an object. */
export function overlay(...actions: JsonObject[]): Overlay {
  const checked = checkOverlay(
    {
      overlay: "1.0.0",
      info: { title: "Stage", version: "1" },
      "x-reason": "because",
      "x-evidence": "seen",
      "x-remove-when": "never",
      actions: actions.map((action) => ({ "x-expect": {}, ...action })),
    },
    file,
  );
  requireNoFaults(checked.faults);
  return checked.overlay;
}

/** The document with an overlay of these actions. */
export function apply(...actions: JsonObject[]): JsonObject {
  return applyOverlays(base(), [overlay(...actions)], "the document").patched;
}

/** Adds a value to an enumeration. */
export const addSpcs = { target: "$.components.schemas.Stage", update: { enum: ["spcs"] } };
