import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { text } from "./open-sandbox.js";
import { CSV, form, PATH, withReport } from "./prepared-csv.js";
import { outcome, preparedDiscovery, UNKNOWN_ID } from "./prepared-discovery.js";

describe("a generation from a CSV is refused", () => {
  const zip = (members: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(members).map(([name, each]) => [name, strToU8(each)])));

  it.each<[string, BlobPart, string]>([
    [
      "a CSV without the columns that it needs",
      "a,b\n1,2\n",
      "The CSV needs the columns Table schema, Table name and Column name.",
    ],
    ["an empty file", "", "The CSV needs the columns Table schema, Table name and Column name."],
    ["a CSV in which nothing is selected", CSV.replaceAll(/True|yes/g, "False"), "No column is selected."],
    [
      "a column that was not discovered",
      CSV.replace("email", "iban"),
      "Column public.customer.iban is not in the discovery results.",
    ],
    [
      "a zip without a CSV",
      new Uint8Array(zip({ "readme.txt": "x" })),
      "The zip file has no CSV file in it.",
    ],
    [
      "a zip that is cut short",
      new Uint8Array(zip({ "a.csv": CSV })).slice(0, 60),
      "The zip file cannot be read.",
    ],
  ])("for %s", async (_, content, message) => {
    const open = await withReport();
    expect(outcome(await open.call("POST", open.fromCsv, { body: form(content) }))).toEqual([
      400,
      { csv_or_zip_file: [message] },
    ]);
    expect((await open.call("GET", open.task)).status).toBe(404);
  });

  it("without a file, or with a size that is no number", async () => {
    const open = await withReport();
    const without = form(CSV);
    without.delete("csv_or_zip_file");
    expect(outcome(await open.call("POST", open.fromCsv, { body: without }))).toEqual([
      400,
      { csv_or_zip_file: ["This field is required."] },
    ]);
    const body = form(CSV, { target_size_bytes: "large" });
    expect(outcome(await open.call("POST", open.fromCsv, { body }))).toEqual([
      400,
      { target_size_bytes: ["A valid integer is required."] },
    ]);
  });

  it("when it is no form, or one that is cut short", async () => {
    const open = await withReport();
    expect((await open.call("POST", open.fromCsv, { body: {} })).status).toBe(415);
    const headers = { "Content-Type": "multipart/form-data; boundary=0123456789abcdef0123456789abcdef" };
    const cut = await open.call("POST", open.fromCsv, { body: "--0123456789abcdef", headers });
    expect([cut.status, text(cut.json, "detail")]).toEqual([
      400,
      expect.stringContaining("Multipart form parse error"),
    ]);
  });

  it("without results, for files, and on a connection that does not exist", async () => {
    const open = await preparedDiscovery();
    const send = (connection: string) =>
      open.call("POST", `${PATH}${connection}/from-csv/`, { body: form(CSV) });
    expect(outcome(await send(open.database))).toEqual([
      400,
      { detail: "No schema discovery has been done on this connection." },
    ]);
    expect((await send(open.share)).status).toBe(400);
    expect((await send(UNKNOWN_ID)).status).toBe(404);
  });
});
