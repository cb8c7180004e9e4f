import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataMasqueClient, currentUser } from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { expect, it, onTestFinished } from "vitest";
import { runBundled } from "../support/run-bundled.js";

const PASSWORD = "k3Qm9Wd2Rv7Xp5Tn";

it("the first-time install sets a fresh instance up, and does no harm when it is run again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const licence = join(folder, "datamasque.lic");
  await writeFile(licence, "a licence");
  const sandbox = createSandbox({ seed: "empty", installed: false });
  // It is still starting when the job comes.
  sandbox.faults.notReady({ times: 3 });
  const server = await sandbox.listen({ port: 0 });
  onTestFinished(() => server.close());
  const env = {
    DATAMASQUE_URL: server.url,
    DATAMASQUE_USERNAME: "root",
    DATAMASQUE_PASSWORD: PASSWORD,
  };
  const install = () => runBundled("examples/first-time-install.ts", ["root@example.com", licence], { env });

  const first = await install();
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).not.toContain(PASSWORD);
  const lines = first.stdout.trimEnd().split("\n");
  expect(lines[0]).toBe("the first admin was created");
  expect(lines[1]).toMatch(/^licence .+ until \d{4}-/);
  expect(lines[2]).toMatch(/^features: .*tableReferences/);
  const temporary = lines.at(-1) ?? "";
  expect(sandbox.state.users).toMatchObject([
    { username: "root", email: "root@example.com", user_roles: ["admin"] },
    { username: "nightly", user_roles: ["mask_builder"] },
  ]);
  expect(sandbox.state.settings).toMatchObject({ locality: "en_GB" });
  const login = { baseUrl: server.url, username: "nightly", password: temporary };
  await expect(currentUser(createDataMasqueClient(login))).resolves.toMatchObject({ username: "nightly" });

  const second = await install();
  expect(second).toMatchObject({ code: 0, stderr: "" });
  expect(second.stdout).toContain("there was an admin already");
  expect(second.stdout).toContain("the user nightly was there already");
  expect(sandbox.state.users).toHaveLength(2);
});
