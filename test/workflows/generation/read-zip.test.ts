import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isZip, readZip } from "../../../src/workflows/generation/read-zip.js";

const CALL = "GET /archive/";
const LONG = "tasks:\n".repeat(20_000);

function archive(members: Readonly<Record<string, string>>, options = {}): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, text] of Object.entries(members)) files[name] = strToU8(text);
  return zipSync(files, options);
}

const read = (bytes: Uint8Array<ArrayBuffer>, isWanted?: (name: string) => boolean) =>
  readZip(new Blob([bytes]), CALL, isWanted);

/** A copy with a few bytes changed. */
function changed(
  bytes: Uint8Array<ArrayBuffer>,
  offset: number,
  ...values: number[]
): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  copy.set(values, offset);
  return copy;
}

/** Where a record begins, by its four bytes. */
function recordAt(bytes: Uint8Array, ...signature: number[]): number {
  return bytes.findIndex((_, offset) => signature.every((value, index) => bytes[offset + index] === value));
}

const entryOf = (bytes: Uint8Array) => recordAt(bytes, 0x50, 0x4b, 1, 2);
const endOf = (bytes: Uint8Array) => recordAt(bytes, 0x50, 0x4b, 5, 6);

function refused(what: string) {
  return {
    name: "DataMasqueTransportError",
    kind: "unexpected-content",
    message: expect.stringContaining(`${CALL}: the answer is not what this API sends (a zip archive ${what}`),
  };
}

describe("readZip", () => {
  it.each([{ level: 0 }, { level: 9 }])("reads names and texts in their order (%o)", async (options) => {
    const bytes = archive({ "b/é ñ.yml": "a: ž\n", "a.yaml": LONG, "empty.yml": "" }, options);
    expect(await read(bytes)).toEqual([
      { name: "b/é ñ.yml", text: "a: ž\n" },
      { name: "a.yaml", text: LONG },
      { name: "empty.yml", text: "" },
    ]);
  });

  it("leaves out folders and what is not wanted", async () => {
    const bytes = archive({ "rulesets/": "", "rulesets/a.yml": "a", "read.me": "b" });
    expect(await read(bytes, (name) => name.endsWith(".yml"))).toEqual([
      { name: "rulesets/a.yml", text: "a" },
    ]);
    expect((await read(bytes)).map(({ name }) => name)).toEqual(["rulesets/a.yml", "read.me"]);
  });

  it("reads an archive without files, and one with a comment", async () => {
    expect(await read(archive({}))).toEqual([]);
    expect(await read(archive({ "a.yml": "a" }, { comment: "made by hand" }))).toHaveLength(1);
    const remarked = zipSync({ "a.yml": [strToU8("a"), { comment: "first" }], "b.yml": strToU8("b") });
    expect((await read(remarked)).map(({ name }) => name)).toEqual(["a.yml", "b.yml"]);
    const bytes = archive({ "a.yml": "a" });
    const commented = new Uint8Array(bytes.length + 70_000 - 5_000);
    commented.set(bytes);
    commented.set([0xe8, 0xfd], endOf(bytes) + 20);
    expect(await read(commented)).toEqual([{ name: "a.yml", text: "a" }]);
  });

  it("tells an archive from other bytes", () => {
    expect(isZip(archive({}))).toBe(true);
    expect(isZip(strToU8("PDF"))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });

  it("refuses one that is cut off, wherever that is", async () => {
    const bytes = archive({ "a.yml": LONG, "b.yml": "b" });
    for (const length of [0, 4, 30, Math.floor(bytes.length / 2), bytes.length - 1]) {
      await expect(read(bytes.slice(0, length))).rejects.toMatchObject(
        refused("that is cut off: its directory is missing"),
      );
    }
  });

  it("refuses one that has lost its beginning, its middle or its directory", async () => {
    const bytes = archive({ "a.yml": LONG });
    await expect(read(bytes.slice(10))).rejects.toMatchObject(refused("that is damaged"));
    const noMiddle = new Uint8Array([...bytes.slice(0, 60), ...bytes.slice(70)]);
    await expect(read(noMiddle)).rejects.toMatchObject(refused("that is damaged"));
    // The end alone is an archive whose directory would lie beyond it.
    await expect(read(bytes.slice(endOf(bytes)))).rejects.toMatchObject(refused("that is cut off"));
  });

  it("refuses an encrypted file by its name", async () => {
    const bytes = archive({ "a.yml": "a" });
    const flags = entryOf(bytes) + 8;
    await expect(read(changed(bytes, flags, 1))).rejects.toMatchObject(
      refused('whose file "a.yml" is encrypted'),
    );
    await expect(read(changed(bytes, flags, 0x40))).rejects.toMatchObject(
      refused('whose file "a.yml" is encrypted'),
    );
  });

  it("refuses a file that is packed in a way that it does not know", async () => {
    const bytes = archive({ "a.yml": "a" });
    await expect(read(changed(bytes, entryOf(bytes) + 10, 14))).rejects.toMatchObject(
      refused('whose file "a.yml" is packed by method 14'),
    );
  });

  it.each([{ level: 0 }, { level: 6 }])("refuses a file with a byte changed (%o)", async (options) => {
    const bytes = archive({ "a.yml": LONG }, options);
    const inside = 30 + "a.yml".length + 20;
    await expect(read(changed(bytes, inside, (bytes[inside] ?? 0) ^ 0xff))).rejects.toMatchObject(
      refused('whose file "a.yml" is damaged'),
    );
  });

  it("refuses a file that grows beyond what its directory says, or is shorter", async () => {
    const bytes = archive({ "a.yml": LONG });
    const size = entryOf(bytes) + 24;
    await expect(read(changed(bytes, size, 10, 0, 0, 0))).rejects.toMatchObject(
      refused('whose file "a.yml" is damaged'),
    );
    await expect(read(changed(bytes, size, 0, 0, 0, 1))).rejects.toMatchObject(
      refused('whose file "a.yml" is damaged'),
    );
  });

  it("refuses a file that says less than it holds, even with a check sum that fits", async () => {
    const sumOfTasks = archive({ "a.yml": "tasks:\n" });
    const sum = sumOfTasks.slice(entryOf(sumOfTasks) + 16, entryOf(sumOfTasks) + 20);
    for (const level of [0, 6] as const) {
      const bytes = archive({ "a.yml": LONG }, { level });
      const entry = entryOf(bytes);
      const lying = changed(changed(bytes, entry + 16, ...sum), entry + 24, "tasks:\n".length, 0, 0, 0);
      await expect(read(lying)).rejects.toMatchObject(refused('whose file "a.yml" is damaged'));
    }
  });

  it("refuses a file that says more than it holds", async () => {
    const bytes = archive({ "a.yml": LONG }, { level: 0 });
    const size = LONG.length + 1;
    const lying = changed(bytes, entryOf(bytes) + 24, size & 0xff, (size >> 8) & 0xff, size >> 16, 0);
    await expect(read(lying)).rejects.toMatchObject(refused('whose file "a.yml" is damaged'));
  });

  it("refuses a file that is not where the directory says", async () => {
    const bytes = archive({ "a.yml": "a" });
    await expect(read(changed(bytes, entryOf(bytes) + 42, 7))).rejects.toMatchObject(
      refused('whose file "a.yml" is not where its directory says'),
    );
    await expect(read(changed(bytes, entryOf(bytes) + 42, 0, 0, 0, 1))).rejects.toMatchObject(
      refused("that is cut off"),
    );
    await expect(read(changed(bytes, entryOf(bytes) + 20, 0, 0, 0, 1))).rejects.toMatchObject(
      refused("that is cut off"),
    );
  });

  it("refuses what would grow without measure, before it is unpacked", async () => {
    const bytes = archive({ "a.yml": "a", "b.yml": "b" });
    const [first, second] = [entryOf(bytes), entryOf(bytes) + 46 + "a.yml".length];
    const grown = changed(changed(bytes, first + 24, 0, 0, 0, 8), second + 24, 1, 0, 0, 8);
    await expect(read(grown)).rejects.toMatchObject(refused("that would grow beyond 256 MiB"));
    await expect(read(grown, (name) => name === "a.yml")).rejects.toMatchObject(
      refused('whose file "a.yml"'),
    );
  });

  it("refuses too many files, and the form for even more", async () => {
    const bytes = archive({ "a.yml": "a" });
    await expect(read(changed(bytes, endOf(bytes) + 10, 0x11, 0x27))).rejects.toMatchObject(
      refused("of more than 10000 files"),
    );
    const larger = refused("in the form for more than 65,535 files or 4 GiB");
    await expect(read(changed(bytes, endOf(bytes) + 10, 0xff, 0xff))).rejects.toMatchObject(larger);
    await expect(read(changed(bytes, endOf(bytes) + 16, 0xff, 0xff, 0xff, 0xff))).rejects.toMatchObject(
      larger,
    );
  });
});
