import { describe, expect, it } from "vitest";
import { multipartBlob } from "../../src/transport/request.js";

function parse(blob: Blob): Promise<FormData> {
  return new Response(blob).formData();
}

describe("multipartBlob", () => {
  it("is read back by the platform as the form it was made from", async () => {
    const form = new FormData();
    form.append("name", "seed.csv");
    form.append("text", "first\nsecond\r\nthird\rfourth");
    form.append("name", "again");
    form.append("empty", "");
    form.append("file", new File(["a,b\n1,2\n"], "seed.csv", { type: "text/csv" }));
    form.append("blob", new Blob([new Uint8Array([0, 13, 10, 45, 45, 255])]));
    const parsed = await parse(multipartBlob(form));

    expect([...parsed.keys()]).toEqual([...form.keys()]);
    expect(parsed.getAll("name")).toEqual(["seed.csv", "again"]);
    expect(parsed.get("text")).toBe("first\r\nsecond\r\nthird\r\nfourth");
    expect(parsed.get("empty")).toBe("");
    const [file, blob] = [parsed.get("file"), parsed.get("blob")];
    if (!(file instanceof File && blob instanceof File)) throw new Error("a file was read as text");
    expect([file.name, file.type, await file.text()]).toEqual(["seed.csv", "text/csv", "a,b\n1,2\n"]);
    expect([blob.name, blob.type]).toEqual(["blob", "application/octet-stream"]);
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0, 13, 10, 45, 45, 255]);
  });

  it.each([
    'quo"te',
    "line\r\nend",
    "lone\rreturn",
    "lone\nfeed",
    "turned\n\rround",
    "\r\r\n\n",
    "naïve ü 日本 🙂",
    "semi;colon=x",
  ])("writes the name %j as the platform itself writes it", async (name) => {
    const form = new FormData();
    form.append(name, "value");
    form.append("file", new File(["x"], name));
    const own = await multipartBlob(form).text();
    const platform = await new Response(form).text();
    const boundary = /^--(\S+)/;
    const [ours = "", theirs = ""] = [boundary.exec(own)?.[1], boundary.exec(platform)?.[1]];
    expect(own.replaceAll(ours, "BOUNDARY")).toBe(
      platform.replaceAll(theirs, "BOUNDARY").trimEnd().concat("\r\n"),
    );
  });

  it("lets no name or content break out of its part", async () => {
    const form = new FormData();
    form.append('a"; filename="evil', "1\r\n--x\r\nContent-Disposition: form-data; name=injected\r\n\r\n2");
    for (const end of ["\r\n", "\r", "\n"]) {
      form.append(`f${end}X-Injected: 1`, new File(["--\r\n"], `b"${end}X-Injected: 1`));
    }
    const parsed = await parse(multipartBlob(form));
    expect([...parsed.keys()]).toHaveLength(4);
    expect(await multipartBlob(form).text()).not.toMatch(/^X-Injected/m);
  });

  it("has a boundary that its type, which is lower-cased, can carry, and another one each time", async () => {
    const form = new FormData();
    const blobs = [multipartBlob(form), multipartBlob(form)];
    for (const blob of blobs) {
      const boundary = /boundary=(\S+)$/.exec(blob.type)?.[1];
      expect(boundary).toBeDefined();
      expect(await blob.text()).toContain(`--${boundary}--\r\n`);
    }
    expect(blobs[0]?.type).not.toBe(blobs[1]?.type);
  });

  it("sends the same bytes however often it is read, and knows its length before", async () => {
    const form = new FormData();
    form.append("file", new File([new Uint8Array(100_000).fill(7)], "big.bin"));
    const blob = multipartBlob(form);
    const [first, second] = [Buffer.from(await blob.arrayBuffer()), Buffer.from(await blob.arrayBuffer())];
    expect(first).toHaveLength(blob.size);
    expect(first.equals(second)).toBe(true);
  });
});
