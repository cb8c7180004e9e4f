import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { runCommand } from "../../scripts/build/run-command.js";
import { packagesInNotices } from "../../scripts/build/third-party-notices.js";
import { type BillOfMaterials, billOfMaterials, readBill } from "../../scripts/release/bill-of-materials.js";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const [installed, everything] = ["--omit=dev", "--include=dev"].map((flag) =>
  readBill(runCommand("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", flag], PROJECT)),
);

function bill(bundled: readonly { name: string; version: string }[]): BillOfMaterials {
  if (installed === undefined || everything === undefined) throw new Error("npm said nothing");
  return billOfMaterials("datamasque-client", installed, everything, bundled);
}

let fflate: BillOfMaterials["components"][number] | undefined;
beforeAll(() => {
  fflate = everything?.components.find(({ name }) => name === "fflate");
});

it("names what is installed and what is bundled, with the checksums that npm has of both", () => {
  const version = fflate?.version ?? "";
  const { metadata, components, dependencies } = bill([{ name: "fflate", version }]);
  expect(metadata.component).toMatchObject({
    name: "datamasque-client",
    purl: expect.stringMatching(/^pkg:npm\/datamasque-client@/),
  });
  expect(components.map(({ name }) => name)).toEqual([
    "openapi-fetch",
    "openapi-typescript-helpers",
    "zod",
    "fflate",
  ]);
  expect(components.at(-1)).toEqual({
    ...fflate,
    properties: [{ name: "cdx:npm:package:bundled", value: "true" }],
  });
  expect(fflate).toMatchObject({ hashes: [{ alg: "SHA-512" }], licenses: [{ license: { id: "MIT" } }] });
  const ofPackage = dependencies.find(({ ref }) => ref === metadata.component["bom-ref"]);
  expect(ofPackage?.dependsOn).toContain(`fflate@${version}`);
  expect(dependencies.map(({ ref }) => ref)).toContain(`fflate@${version}`);
});

it("is refused when a version is bundled that npm did not install", () => {
  expect(() => bill([{ name: "fflate", version: "0.0.1" }])).toThrow(
    "fflate 0.0.1 is bundled, and not installed",
  );
});

it("takes what is bundled from the third-party notices", () => {
  const rule = "-".repeat(80);
  const text = `About.\n\n${rule}\n\n@scope/one 1.2.3 (MIT)\n\nText (of) it.\n\n${rule}\n\ntwo 4.5.6-rc.1 (ISC)\n\nText.\n`;
  expect(packagesInNotices(text)).toEqual([
    { name: "@scope/one", version: "1.2.3" },
    { name: "two", version: "4.5.6-rc.1" },
  ]);
});
