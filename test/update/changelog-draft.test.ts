import { expect, it } from "vitest";
import { changelogDraft } from "../../scripts/update/changelog-draft.js";
import { diffReport } from "../../src/diff/diff-report.js";
import { at, smallApi } from "../diff/small-api.js";

it("the draft has the sections of the changelog, each change in the one where users look for it", () => {
  const text = { type: "string" };
  const before = smallApi({}, { properties: { stage: text, level: text } });
  const after = smallApi({}, { properties: { level: { type: "integer" } } });
  at(after, "info").version = "2";
  at(after, "paths")["/things/{id}/pause/"] = { post: { responses: { "204": { description: "paused" } } } };
  at(after, "paths", "/things/", "post").deprecated = true;
  delete at(after, "paths", "/things/{id}/").delete;

  const diff = diffReport({ document: before, source: "old" }, { document: after, source: "new" });
  const draft = changelogDraft(diff, []).join("\n");

  expect(draft.replaceAll(/` .+/g, "`")).toBe(
    [
      "### Added",
      "- New call: `POST /things/{id}/pause/`.",
      "### Changed",
      "- API of DataMasque 2.\n- **Breaking**: `Got.level`",
      "### Deprecated",
      "- `POST /things/`",
      "### Removed",
      "- **Breaking**: `DELETE /things/{id}/`\n- **Breaking**: `Got.stage`",
    ].join("\n\n"),
  );
});
