import { createDataMasqueClient, exportBundle, importBundle, uploadFile } from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";

const sandbox = createSandbox({ spcsPat: "the-pat" });
const network = setupServer(
  http.all("https://masking.example.com/*", ({ request }) => sandbox.fetch(request)),
);

beforeAll(() => network.listen({ onUnhandledRequest: "error" }));
afterAll(() => network.close());

it("a form arrives with the login and the PAT that it was sent with", async () => {
  const dm = createDataMasqueClient({
    baseUrl: "https://masking.example.com",
    username: "admin",
    password: "sandbox-password",
    spcsPat: "the-pat",
  });
  const { name } = await uploadFile(dm, "seed", { name: "names.csv", content: new Blob(["a,b\n1,2"]) });
  expect(name).toBe("names.csv");
  await importBundle(dm, await exportBundle(dm));
  expect(sandbox.requests.map(({ status }) => status)).not.toContain(401);
});
