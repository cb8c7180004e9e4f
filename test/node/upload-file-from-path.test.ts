import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { listFiles, type TransferProgress } from "datamasque-client";
import { uploadFileFromPath } from "datamasque-client/node";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { partsOf, uploadServer } from "../workflows/files/upload-server.js";
import { sandboxClient } from "../workflows/sandbox-client.js";

let folder = "";
let path = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  path = join(folder, "names.csv");
  await writeFile(path, "first_name\nAda\n");
});

describe("uploadFileFromPath", () => {
  it.each([false, true])("keeps the file under its own name (over HTTP: %s)", async (overHttp) => {
    const { dm } = await sandboxClient({ overHttp });
    const stored = await uploadFileFromPath(dm, "seed", path);
    const other = await uploadFileFromPath(dm, "seed", pathToFileURL(path), { name: "other" });
    await expect(listFiles(dm, "seed")).resolves.toEqual([stored, other]);
    expect([stored.name, other.name]).toEqual(["names.csv", "other"]);
  });

  it("sends the content with the name of the file, the fields of its kind, and again after a login", async () => {
    const server = await uploadServer({ expired: true });
    const told: TransferProgress[] = [];
    const onProgress = (progress: TransferProgress): void => void told.push(progress);
    const file = { name: "tls", database_type: "mariadb" };
    await uploadFileFromPath(server.dm, "connectionFileset", path, file, { onProgress });
    const forms = await Promise.all(server.uploads.map(partsOf));
    expect(forms).toHaveLength(2);
    for (const form of forms) {
      expect(form.slice(0, 2)).toEqual([
        ["name", "tls"],
        ["database_type", "mariadb"],
      ]);
      const content = form[2]?.[1];
      expect(content).toMatchObject({ name: "names.csv", size: 15 });
      expect(content instanceof File && (await content.text())).toBe("first_name\nAda\n");
    }
    expect(told.at(-1)).toEqual({ loaded: 15, total: 15 });
  });

  it.each(["missing.csv", "."])("refuses %j before anything is sent", async (name) => {
    const { dm, urls } = await sandboxClient();
    await expect(uploadFileFromPath(dm, "seed", join(folder, name))).rejects.toMatchObject({
      name: "DataMasqueConfigError",
    });
    expect(urls).toEqual([]);
  });
});
