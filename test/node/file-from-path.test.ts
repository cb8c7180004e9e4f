import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { fileFromPath } from "datamasque-client/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json, startRecordingServer } from "../support/recording-server.js";
import { closingAfterEach } from "./closing.js";
import { runProgram } from "./run-program.js";

const closing = closingAfterEach();
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("fileFromPath", () => {
  it("opens a file under its own name", async () => {
    const file = await fileFromPath(await fileOf("names of Zoë.csv", "a,b\n"));
    expect(file).toBeInstanceOf(File);
    expect(file).toMatchObject({ name: "names of Zoë.csv", type: "", size: 4 });
    expect(await file.text()).toBe("a,b\n");
  });

  it("takes another name, a type, and a file URL", async () => {
    const url = pathToFileURL(await fileOf("with blank.csv", "a\n"));
    const file = await fileFromPath(url, { name: "seed.csv", type: "text/csv" });
    expect(file).toMatchObject({ name: "seed.csv", type: "text/csv" });
    expect(await file.text()).toBe("a\n");
  });

  it("opens an empty file, and follows a link", async () => {
    const path = await fileOf("empty.csv", "");
    const link = join(folder, "link.csv");
    await symlink(path, link);
    const file = await fileFromPath(link);
    expect([file.name, file.size, await file.text()]).toEqual(["link.csv", 0, ""]);
  });

  it("arrives at the server with its name, type and content", async () => {
    const server = closing(
      await startRecordingServer((_, response) =>
        json(response, 201, { id: "1", created_date: "2026-02-01T10:15:00Z" }),
      ),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "token-of-a-test" });
    const seed_file = await fileFromPath(await fileOf("seed.csv", "a,b\n1,2\n"), { type: "text/csv" });
    await unwrap(dm.POST("/api/seeds/", { body: { name: "seed.csv", seed_file } }));
    expect(server.requests[0]?.body.toString()).toContain(
      'name="seed_file"; filename="seed.csv"\r\nContent-Type: text/csv\r\n\r\na,b\n1,2\n\r\n--',
    );
  });

  it("fails while it is sent when the file has changed since", async () => {
    const server = closing(await startRecordingServer((_, response) => json(response, 201, {})));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "token-of-a-test" });
    const path = await fileOf("changing.csv", "one,two,three\n");
    const seed_file = await fileFromPath(path);
    await truncate(path, 3);
    await expect(
      unwrap(dm.POST("/api/seeds/", { body: { name: "changing.csv", seed_file } })),
    ).rejects.toMatchObject({ kind: "body-source", message: expect.stringContaining("does not change") });
  });
});

describe("fileFromPath refuses", () => {
  it("a path where nothing is, relative or not", async () => {
    const path = join(folder, "nothing.csv");
    await expect(fileFromPath(path)).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `"${path}" does not exist; check the path`,
      cause: { code: "ENOENT" },
    });
    await expect(fileFromPath("no/such/file.csv")).rejects.toThrow(
      `"no/such/file.csv" does not exist in ${process.cwd()}; check the path`,
    );
    const inFile = join(await fileOf("plain.csv", ""), "below.csv");
    await expect(fileFromPath(inFile)).rejects.toThrow('below.csv" does not exist; check the path');
  });

  it("a directory", async () => {
    const path = join(folder, "directory");
    await mkdir(path);
    await expect(fileFromPath(path)).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `"${path}" is no file but a directory or a device; give the path of a file`,
    });
  });

  it("a device", async () => {
    await expect(fileFromPath("/dev/null")).rejects.toThrow(
      '"/dev/null" is no file but a directory or a device',
    );
  });

  it("a file that this process must not read", async () => {
    const path = await fileOf("locked.csv", "secret");
    await chmod(path, 0);
    await chmod(folder, 0o755);
    const { output } = await runProgram("locked-file", { input: [path] });
    expect(output).toBe(
      `DataMasqueConfigError: "${path}" must not be read by this process; check its permissions`,
    );
  });

  it("a link that leads to itself", async () => {
    const path = join(folder, "circle.csv");
    await symlink(path, path);
    await expect(fileFromPath(path)).rejects.toThrow(`"${path}" cannot be read (ELOOP)`);
  });

  it("what is no path", async () => {
    await expect(Reflect.apply(fileFromPath, undefined, [7])).rejects.toThrow(
      expect.objectContaining({ name: "DataMasqueConfigError" }),
    );
    await expect(fileFromPath(new URL("https://example.com/a.csv"))).rejects.toThrow(
      '"https://example.com/a.csv" cannot be read (ERR_INVALID_URL_SCHEME)',
    );
  });
});
