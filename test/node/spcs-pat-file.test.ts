import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createDataMasqueClient, unwrap } from "datamasque-client";
import { spcsPatFile } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "spcs-pat-"));
  file = join(folder, "pat");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a PAT that lies in a file", () => {
  it("is read before the first request, and again when the gateway no longer takes it", async () => {
    const sandboxes = ["first-pat", "second-pat"].map((spcsPat) => createSandbox({ spcsPat }));
    let [sandbox] = sandboxes;
    await writeFile(file, " first-pat\r\n");
    const dm = createDataMasqueClient({
      baseUrl: "http://sandbox.test",
      username: "admin",
      password: "sandbox-password",
      spcsPat: spcsPatFile(file),
      fetch: (url, init) => sandbox?.fetch(url, init) ?? Promise.reject(new Error("no sandbox")),
    });
    await unwrap(dm.GET("/api/connections/"));
    // Another PAT is taken from now on; the rotated file has it.
    [, sandbox] = sandboxes;
    await writeFile(file, "second-pat\n");
    await unwrap(dm.GET("/api/connections/"));
    await unwrap(dm.GET("/api/connections/"));
    const answers = sandbox?.requests.map(({ path, status }) => `${status} ${path}`);
    expect(answers).toEqual([
      "401 /api/connections/",
      "401 /api/connections/",
      "200 /api/auth/token/login/",
      "200 /api/connections/",
      "200 /api/connections/",
    ]);
  });

  it("may be named by a file URL", async () => {
    await writeFile(file, "pat");
    expect(await spcsPatFile(pathToFileURL(file))()).toBe("pat");
  });

  it("that is not there, is a folder or is empty is told with the path and what to do", async () => {
    await expect(spcsPatFile(file)()).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `"${file}" does not exist; check the path`,
    });
    await expect(spcsPatFile(folder)()).rejects.toThrow(`"${folder}" cannot be read (EISDIR)`);
    await writeFile(file, " \n");
    await expect(spcsPatFile(file)()).rejects.toThrow(`"${file}" is empty; it must hold the bare PAT`);
  });
});
