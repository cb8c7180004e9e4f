import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { clientOptionsFromEnv, createDataMasqueClient, unwrap } from "datamasque-client";
import { fileFromPath, nodeClientOptionsFromEnv, spcsPatFile } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { json, startRecordingServer } from "../support/recording-server.js";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { runProgram } from "./run-program.js";
import { startTlsFront } from "./tls-front.js";

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

const ENV = {
  DATAMASQUE_URL: "https://masking.example.com",
  DATAMASQUE_USERNAME: "svc",
  DATAMASQUE_PASSWORD: "pass-of-a-test",
  DATAMASQUE_SPCS_PAT: "pat-of-a-test",
};

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

describe("a PAT that lies in a file", () => {
  let patFolder: string;
  let patFile: string;
  beforeEach(async () => {
    patFolder = await mkdtemp(join(tmpdir(), "spcs-pat-"));
    patFile = join(patFolder, "pat");
  });
  afterEach(() => rm(patFolder, { recursive: true, force: true }));

  it("is read before the first request, and again when the gateway no longer takes it", async () => {
    const sandboxes = ["first-pat", "second-pat"].map((spcsPat) => createSandbox({ spcsPat }));
    let [sandbox] = sandboxes;
    await writeFile(patFile, " first-pat\r\n");
    const dm = createDataMasqueClient({
      baseUrl: "http://sandbox.test",
      username: "admin",
      password: "sandbox-password",
      spcsPat: spcsPatFile(patFile),
      fetch: (url, init) => sandbox?.fetch(url, init) ?? Promise.reject(new Error("no sandbox")),
    });
    await unwrap(dm.GET("/api/connections/"));
    // Another PAT is taken from now on; the rotated file has it.
    [, sandbox] = sandboxes;
    await writeFile(patFile, "second-pat\n");
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
    await writeFile(patFile, "pat");
    expect(await spcsPatFile(pathToFileURL(patFile))()).toBe("pat");
  });

  it("that is not there, is a folder or is empty is told with the path and what to do", async () => {
    await expect(spcsPatFile(patFile)()).rejects.toMatchObject({
      name: "DataMasqueConfigError",
      message: `"${patFile}" does not exist; check the path`,
    });
    await expect(spcsPatFile(patFolder)()).rejects.toThrow(`"${patFolder}" cannot be read (EISDIR)`);
    await writeFile(patFile, " \n");
    await expect(spcsPatFile(patFile)()).rejects.toThrow(`"${patFile}" is empty; it must hold the bare PAT`);
  });
});

describe("nodeClientOptionsFromEnv", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([undefined, "", "true", "1"])("adds nothing when DATAMASQUE_VERIFY_SSL is %o", (verify) => {
    const env = { ...ENV, DATAMASQUE_VERIFY_SSL: verify };
    expect(nodeClientOptionsFromEnv(env)).toEqual(clientOptionsFromEnv(env));
    expect(nodeClientOptionsFromEnv(env)).not.toHaveProperty("fetch");
  });

  it.each(["false", "0", "No", " OFF "])("adds a fetch when it is %o, and keeps the rest", (verify) => {
    const env = { ...ENV, DATAMASQUE_VERIFY_SSL: verify };
    const { fetch, ...rest } = nodeClientOptionsFromEnv(env);
    expect(rest).toEqual(clientOptionsFromEnv(env));
    expect(rest.verifySsl).toBe(false);
    expect(fetch).toBeTypeOf("function");
  });

  it("makes options that a client accepts and reaches a self-signed instance with", async () => {
    const spcsPat = "pat-of-a-test";
    const plain = closing(await createSandbox({ spcsPat, seed: "empty" }).listen());
    const { url } = closing(await startTlsFront(plain.url, createSelfSignedCertificate()));
    const env = {
      DATAMASQUE_URL: url,
      DATAMASQUE_USERNAME: "admin",
      DATAMASQUE_PASSWORD: "sandbox-password",
      DATAMASQUE_SPCS_PAT: spcsPat,
    };
    const verifying = createDataMasqueClient(nodeClientOptionsFromEnv(env));
    await expect(unwrap(verifying.GET("/api/connections/"))).rejects.toMatchObject({ kind: "tls" });
    const lenient = createDataMasqueClient(nodeClientOptionsFromEnv({ ...env, DATAMASQUE_VERIFY_SSL: "no" }));
    expect(await unwrap(lenient.GET("/api/connections/"))).toEqual([]);
  });

  it("reads the process where no variables are given, at the time of the call", () => {
    vi.stubEnv("DATAMASQUE_URL", "https://from-process.example.com");
    vi.stubEnv("DATAMASQUE_VERIFY_SSL", "off");
    expect(nodeClientOptionsFromEnv()).toMatchObject({
      baseUrl: "https://from-process.example.com",
      verifySsl: false,
      fetch: expect.any(Function),
    });
  });

  it("misses DATAMASQUE_URL", () => {
    expect(() => nodeClientOptionsFromEnv({ DATAMASQUE_VERIFY_SSL: "0" })).toThrow(
      expect.objectContaining({
        name: "DataMasqueConfigError",
        message: expect.stringContaining("DATAMASQUE_URL"),
      }),
    );
  });
});
