import { describe, expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import type { JsonObject } from "../../src/document/json.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { checkOverlay, type Overlay } from "../../src/generate/overlays/overlay-document.js";
import { requireNoFaults } from "../../src/generate/overlays/overlay-fault.js";
import { at } from "../diff/small-api.js";
import { readSmallDocument } from "./small-document.js";

const account = { "x-reason": "because", "x-evidence": "seen", "x-remove-when": "never" };

function overlay(label: string, update: JsonObject): Overlay {
  const checked = checkOverlay(
    {
      overlay: "1.0.0",
      info: { title: "T", version: "1" },
      ...account,
      actions: [{ target: "$.components.schemas", "x-expect": {}, update }],
    },
    label,
  );
  requireNoFaults(checked.faults);
  return checked.overlay;
}

async function generate(own: JsonObject, ...overlays: Overlay[]): Promise<readonly string[]> {
  const document = await readSmallDocument();
  Object.assign(at(document, "components", "schemas"), own);
  const generated = await generateFromDocument(document, overlays, "d.yaml", MAIN_DOCUMENT, "structure");
  return generated.warnings;
}

describe("what is wrong with a document is told of who brought it", () => {
  const odd = (keyword: string): JsonObject => ({ type: "string", pattern: "(bad", [keyword]: true });

  it("as a warning", async () => {
    const brought = overlay("b.yaml", { Brought: { properties: { "a/b": odd("ofOverlay") } } });
    const warnings = await generate({ Own: odd("ofDocument") }, overlay("a.yaml", { Fine: {} }), brought);
    const place = "#/components/schemas/Brought/properties/a~1b";
    expect([...warnings].sort()).toEqual([
      `b.yaml: action 1: "ofOverlay" means nothing in OpenAPI and is not read: ${place}/ofOverlay`,
      `b.yaml: action 1: left out, because it is no regular expression: ${place}/pattern`,
      'd.yaml: "ofDocument" means nothing in OpenAPI and is not read: #/components/schemas/Own/ofDocument',
      "d.yaml: left out, because it is no regular expression: #/components/schemas/Own/pattern",
    ]);
  });

  it("as an error", async () => {
    const brought = overlay("b.yaml", { Brought: { type: "strin" } });
    await expect(generate({ Own: { type: "intege" } }, brought)).rejects.toThrow(
      /schemas\/Own\/type: [^\n]*\(struct\)\n[^\n]*schemas\/Brought\/type: [^\n]*\(struct\), brought by b\.yaml: action 1$/,
    );
  });
});
