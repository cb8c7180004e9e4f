import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { RefusedArchive, unzipped } from "../../src/sandbox/http/unzipped.js";
import { member, openSandbox } from "./open-sandbox.js";

const MIB = 1024 * 1024;

function archive(members: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(members, { level: 9 }));
}

/** An archive that is as large as what it holds. */
function stored(members: Zippable): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(members, { level: 0 }));
}

/** An archive whose directory says that each member holds `size` bytes. */
function lying(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

/** An archive whose directory names its one member many times, under names of the same length, each of `size` bytes. */
function repeated(bytes: Uint8Array<ArrayBuffer>, times: number, size: number): Uint8Array<ArrayBuffer> {
  const end = bytes.length - 22;
  const entryAt = new DataView(bytes.buffer).getUint32(end + 16, true);
  const whole = new Uint8Array(bytes.length + (times - 1) * (end - entryAt));
  whole.set(bytes.subarray(0, entryAt));
  for (let at = 0; at < times; at += 1)
    whole.set(bytes.subarray(entryAt, end), entryAt + at * (end - entryAt));
  whole.set(bytes.subarray(end), whole.length - 22);
  const view = new DataView(whole.buffer);
  view.setUint16(whole.length - 14, times, true);
  view.setUint16(whole.length - 12, times, true);
  return lying(whole, size);
}

describe("an archive", () => {
  it("is unpacked without its folders", () => {
    const files = unzipped(archive({ "a/b.txt": strToU8("x"), "c/": new Uint8Array() }));
    expect(Object.keys(files)).toEqual(["a/b.txt"]);
  });

  it("may repeat itself as long as it is small", () => {
    expect(unzipped(archive({ "a.yaml": new Uint8Array(MIB) }))["a.yaml"]).toHaveLength(MIB);
  });

  it.each([
    ["grows to more than 100 times its size", () => archive({ a: new Uint8Array(2 * MIB) }), "100 times"],
    [
      "grows beyond 64 MiB in all",
      () => lying(stored({ a: new Uint8Array(MIB), b: new Uint8Array(MIB) }), 33 * MIB),
      "64 MiB",
    ],
    [
      "has too many members",
      () =>
        archive(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
      "10000 members",
    ],
    [
      "shows one piece of it as many members",
      () => repeated(stored({ a: new Uint8Array(MIB) }), 1000, 0),
      "overlap",
    ],
    [
      "shows one packed piece of it as many members",
      () => repeated(archive({ a: new Uint8Array(MIB) }), 1000, 1),
      "overlap",
    ],
    [
      "holds more than 64 MiB without packing and says less",
      () => lying(stored({ a: new Uint8Array(65 * MIB) }), 0),
      "64 MiB",
    ],
    ["leads upwards", () => archive({ "a/../../b": strToU8("x") }), "leads out"],
    ["leads upwards with backslashes", () => archive({ "a\\..\\b": strToU8("x") }), "leads out"],
    ["begins at the root", () => archive({ "/etc/b": strToU8("x") }), "leads out"],
    ["names a drive", () => archive({ "C:b": strToU8("x") }), "leads out"],
    ["is none", () => strToU8("PK no zip"), "cannot be read"],
  ])("is refused when it %s", (_, bytes, reason) => {
    const refused = bytes();
    expect(() => unzipped(refused)).toThrow(RefusedArchive);
    expect(() => unzipped(refused)).toThrow(reason);
  });

  it("that says less of a member than it holds gives no more than it says", () => {
    const bytes = lying(archive({ a: new Uint8Array(2 * MIB) }), 10);
    expect(unzipped(bytes).a?.byteLength).toBeLessThanOrEqual(10);
  });
});

describe("an import", () => {
  it.each([
    ["grows without measure", archive({ "rulesets/file/a.yaml": new Uint8Array(3 * MIB) }), "100 times"],
    ["names a seed by a path", archive({ "seeds/../passwd": strToU8("x") }), "leads out of its folder"],
  ])("of a bundle that %s is refused, and leaves nothing", async (_, bytes, reason) => {
    const { call, sandbox } = openSandbox();
    const form = new FormData();
    form.append("zip_archive", new Blob([bytes]), "bundle.zip");
    const answer = await call("POST", "/api/import/v1/", { body: form });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(member(answer.json, "zip_archive"))).toContain(reason);
    expect([sandbox.state.rulesets, sandbox.state.files.seeds]).toEqual([[], []]);
  });
});
