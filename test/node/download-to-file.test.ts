import { mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type DataMasqueClient,
  downloadApplicationLogs,
  downloadToStream,
  type TransferProgress,
} from "datamasque-client";
import { downloadToFile } from "datamasque-client/node";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { page, recordedClient } from "../workflows/recorded-client.js";
import { sandboxClient } from "../workflows/sandbox-client.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const get = (dm: DataMasqueClient, signal?: AbortSignal) =>
  dm.GET("/api/files/oracle-wallets/{id}/download/", {
    params: { path: { id: "f-1" } },
    parseAs: "stream",
    signal,
  });

/** Answers with a file, which the server may name. */
function file(text: string, headers: Record<string, string> = {}): Answer {
  return (_, response) => {
    response.writeHead(200, { "Content-Type": "application/octet-stream", ...headers }).end(text);
  };
}

/** Begins a body that is never ended, and then does something. */
function begun(then: (response: ServerResponse) => void): Answer {
  return (_, response) =>
    new Promise((resolve) => {
      response.once("close", () => resolve());
      response.writeHead(200, { "Content-Length": "100" });
      response.write("half a file", () => then(response));
    });
}

describe("downloadToFile", () => {
  it.each([false, true])("saves the application logs of the sandbox (over HTTP: %s)", async (overHttp) => {
    const { dm } = await sandboxClient({ overHttp });
    const path = join(folder, "logs.tar.gz");
    const saved = await downloadToFile(downloadApplicationLogs(dm), path);
    const content = await readFile(path);
    expect(saved).toEqual({ path, bytes: content.length });
    expect([...content.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect(await readdir(folder)).toEqual(["logs.tar.gz"]);
  });

  it("replaces the file that is there, also one that was given as a URL", async () => {
    const { dm } = await recordedClient(file("new"));
    const path = join(folder, "wallet.zip");
    await writeFile(path, "the old content, which is longer");
    await downloadToFile(get(dm), pathToFileURL(path));
    expect(await readFile(path, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["wallet.zip"]);
  });

  it("replaces a link, and does not write through it", async () => {
    const { dm } = await recordedClient(file("new"));
    const path = join(folder, "link");
    await writeFile(join(folder, "elsewhere"), "not ours");
    await symlink("elsewhere", path);
    await downloadToFile(get(dm), path);
    expect(await readFile(join(folder, "elsewhere"), "utf8")).toBe("not ours");
    expect(await readFile(path, "utf8")).toBe("new");
    await expect(readlink(path)).rejects.toThrow();
  });

  it.each<[string, (dm: DataMasqueClient) => Parameters<typeof downloadToFile>[0], string]>([
    ["a call that was read to a Blob", (dm) => dm.GET("/api/export/v1/"), "content"],
    [
      "a call that was read to a text",
      (dm) => dm.GET("/api/runs/{id}/run-report/", { params: { path: { id: 7 } } }),
      "content",
    ],
    ["a Blob", async () => new Blob(["a blob"]), "a blob"],
    ["a stream", async () => new Blob(["a stream"]).stream(), "a stream"],
  ])("saves %s", async (_what, download, expected) => {
    const { dm } = await recordedClient(file("content"));
    const { path, bytes } = await downloadToFile(download(dm), join(folder, "saved"));
    expect(await readFile(path, "utf8")).toBe(expected);
    expect(bytes).toBe(expected.length);
  });

  it("saves an empty file for an answer without a body", async () => {
    const { dm } = await recordedClient((_, response) => void response.writeHead(204).end());
    await expect(downloadToFile(get(dm), join(folder, "empty"))).resolves.toMatchObject({ bytes: 0 });
  });

  it("tells how far it has come", async () => {
    const { dm } = await recordedClient(file("x".repeat(300_000), { "Content-Length": "300000" }));
    const told: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress): void => void told.push(progress);
    await downloadToFile(get(dm), join(folder, "saved"), { onProgress });
    expect(told[0]).toEqual({ loaded: 0, total: 300_000 });
    expect(told.at(-1)).toEqual({ loaded: 300_000, total: 300_000 });
    expect(told.length).toBeGreaterThan(2);
    const loaded = told.map((progress) => progress.loaded);
    expect(loaded).toEqual([...new Set(loaded)].sort((a, b) => a - b));
  });
});

describe("a download that fails", () => {
  const answers: [string, Answer, object][] = [
    ["is refused", (_, response) => json(response, 403, { detail: "No." }), { status: 403 }],
    ["is answered with a page", page(200), { kind: "unexpected-content" }],
    ["is cut in the middle", begun((response) => void response.destroy()), { kind: "reset" }],
  ];

  it.each(answers)("leaves nothing behind when it %s", async (_what, answer, expected) => {
    const { dm } = await recordedClient(answer);
    await expect(downloadToFile(get(dm), join(folder, "saved"))).rejects.toMatchObject(expected);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(answers)("leaves the file that is there as it is when it %s", async (_what, answer) => {
    const { dm } = await recordedClient(answer);
    const path = join(folder, "saved");
    await writeFile(path, "as it was");
    await expect(downloadToFile(get(dm), path)).rejects.toThrow();
    expect(await readFile(path, "utf8")).toBe("as it was");
    expect(await readdir(folder)).toEqual(["saved"]);
  });

  it("leaves nothing behind when its call is aborted in the middle", async () => {
    const stop = new AbortController();
    const { dm } = await recordedClient(begun(() => {}));
    const onProgress = ({ loaded }: TransferProgress): void => {
      if (loaded > 0) stop.abort("enough");
    };
    const download = downloadToFile(get(dm, stop.signal), join(folder, "saved"), { onProgress });
    await expect(download).rejects.toBe("enough");
    expect(await readdir(folder)).toEqual([]);
  });

  it("gives the answer up when the file cannot be written", async () => {
    let closed = (): void => {};
    const untilClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { dm } = await recordedClient((request, response) => {
      response.once("close", closed);
      return begun(() => {})(request, response);
    });
    const download = downloadToFile(get(dm), join(folder, "no-such-folder", "saved"));
    await expect(download).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(download).rejects.toThrow(/cannot be written \(ENOENT\)/);
    await untilClosed;
  });

  it("says that it was told no path", async () => {
    const { dm } = await recordedClient(file("content"));
    const saved: unknown = Reflect.apply(downloadToFile, undefined, [get(dm)]);
    await expect(saved).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: expect.stringContaining("say where the file goes"),
    });
  });

  it("refuses what was parsed", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 200, [{ id: "f-1" }]));
    const download = downloadToFile(dm.GET("/api/seeds/"), join(folder, "saved"));
    await expect(download).rejects.toThrow(/parseAs: "stream"/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("downloadToFile into a folder", () => {
  it.each([
    ['attachment; filename="wallet.zip"', "wallet.zip"],
    ["attachment; filename=wallet.zip", "wallet.zip"],
    [`attachment; filename="fallback.zip"; filename*=UTF-8''%C3%BCber.zip`, "über.zip"],
    ['attachment; filename="../../outside.zip"', "outside.zip"],
    ['attachment; filename="/etc/passwd"', "passwd"],
    ['attachment; filename="..\\\\..\\\\outside.zip"', "outside.zip"],
    ["attachment; filename*=UTF-8''..%2F..%2Foutside.zip", "outside.zip"],
  ])("takes of %s the last part alone", async (disposition, expected) => {
    const target = join(folder, "target");
    await mkdir(target);
    const { dm } = await recordedClient(file("content", { "Content-Disposition": disposition }));
    const { path } = await downloadToFile(get(dm), `${target}/`);
    expect(path).toBe(join(target, expected));
    expect(await readdir(target)).toEqual([expected]);
    expect(await readdir(folder)).toEqual(["target"]);
  });

  it.each([
    undefined,
    "inline",
    'attachment; filename=""',
    'attachment; filename=".."',
    'attachment; filename="a/.."',
    "attachment; filename*=UTF-8''a%00b",
    'attachment; filename="saved:stream"',
  ])("refuses the folder where the server says %j", async (disposition) => {
    const headers = disposition === undefined ? {} : { "Content-Disposition": disposition };
    const { dm } = await recordedClient(file("content", headers));
    const download = downloadToFile(get(dm), folder);
    await expect(download).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    await expect(download).rejects.toThrow(/is a folder, and the server names no file/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("downloadToStream", () => {
  it("hands over what arrives, and lets go of it when it is given up", async () => {
    let closed = (): void => {};
    const untilClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { dm } = await recordedClient((request, response) => {
      response.once("close", closed);
      return begun(() => {})(request, response);
    });
    const stream = await downloadToStream(get(dm));
    const reader = stream.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe("half a file");
    await reader.cancel();
    await untilClosed;
  });

  it("does not tell the size of a packed body for that of the file", async () => {
    const { gzipSync } = await import("node:zlib");
    const packed = gzipSync("content");
    const { dm } = await recordedClient((_, response) => {
      const headers = { "Content-Encoding": "gzip", "Content-Length": packed.length };
      response.writeHead(200, headers).end(packed);
    });
    const told: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress): void => void told.push(progress);
    const stream = await downloadToStream(get(dm), { onProgress });
    await expect(new Response(stream).text()).resolves.toBe("content");
    expect(told.at(-1)).toEqual({ loaded: "content".length, total: undefined });
  });
});
