import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import { fittingOverlays, packageOverlays } from "../../src/generate/overlays/package-overlays.js";
import { addSpcs, base, overlay } from "./overlaid-document.js";

const describeTag = { target: "$.tags[?@.name=='a']", update: { description: "first" } };
const FILE = "openapi/overlays/stage.yaml";
const HINT =
  "  To keep the rest of it, copy the file, take these actions out, and give the copy with --overlay.";

describe("an overlay of the package", () => {
  it("is taken where it fits", () => {
    const own = overlay(addSpcs);
    expect(fittingOverlays([own], base(), "next.yaml")).toEqual({ overlays: [own], notes: [] });
  });

  it("is told and left out where its gap is closed", () => {
    const closed = overlay(addSpcs, describeTag);
    const caughtUp = applyOverlays(base(), [closed], "old.yaml").patched;
    const stillOpen = overlay({ target: "$.tags[?@.name=='b']", update: { name: "second" } });
    expect(fittingOverlays([closed, stillOpen], caughtUp, "next.yaml")).toEqual({
      overlays: [stillOpen],
      notes: [`${FILE} of the package is left out: next.yaml has this now.`],
    });
  });

  it("is not told as closed where a part of it is", () => {
    const document = applyOverlays(base(), [overlay(addSpcs)], "old.yaml").patched;
    expect(fittingOverlays([overlay(addSpcs, describeTag)], document, "next.yaml").notes).toEqual([
      [
        `${FILE} of the package is left out, because it does not fit next.yaml:`,
        "  action 1 ($.components.schemas.Stage) is closed: the document has this now",
        HINT,
      ].join("\n"),
    ]);
  });

  it("is left out as a whole where a part of it does not fit, which is told by action", () => {
    const half = overlay(addSpcs, describeTag, { target: "$.nowhere", update: { a: 1 } });
    const document = applyOverlays(base(), [overlay(addSpcs)], "old.yaml").patched;
    expect(fittingOverlays([half], document, "next.yaml")).toEqual({
      overlays: [],
      notes: [
        [
          `${FILE} of the package is left out, because it does not fit next.yaml:`,
          "  action 1 ($.components.schemas.Stage) is closed: the document has this now",
          "  action 3 ($.nowhere) finds its target nowhere",
          HINT,
        ].join("\n"),
      ],
    });
  });

  it("of one action that does not fit is not told as closed", () => {
    const other = overlay({ ...addSpcs, "x-expect": { type: "integer" } });
    expect(fittingOverlays([other], base(), "next.yaml").notes).toEqual([
      [
        `${FILE} of the package is left out, because it does not fit next.yaml:`,
        "  action 1 ($.components.schemas.Stage) finds something else than it expects",
        HINT,
      ].join("\n"),
    ]);
  });

  it("is looked at beside those that were taken before it", () => {
    const first = overlay(addSpcs);
    const again = overlay({ target: "$.components.schemas.Stage", update: { enum: ["spcs"] } });
    const { overlays, notes } = fittingOverlays([first, again], base(), "next.yaml");
    expect(overlays).toEqual([first]);
    expect(notes).toHaveLength(1);
  });
});

describe("the overlays of the package", () => {
  it("all fit its own document, and none of another API", async () => {
    const document = await readDocument(MAIN_DOCUMENT.source, "own.yaml");
    const { overlays, notes } = await packageOverlays(MAIN_DOCUMENT.source, document, "own.yaml");
    expect(notes).toEqual([]);
    expect(overlays.map(({ label }) => label)).toEqual([
      "openapi/overlays/pages-of-the-framework.yaml",
      "openapi/overlays/snowflake-stage-spcs.yaml",
      "openapi/overlays/units-of-numbers.yaml",
    ]);
    const ofAnother = await packageOverlays("openapi/in-flight-masking.openapi.yaml", document, "own.yaml");
    expect(ofAnother).toEqual({ overlays: [], notes: [] });
  });
});
