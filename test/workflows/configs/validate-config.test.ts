import {
  type DataMasqueClient,
  type ServerVerdict,
  saveDiscoveryConfigLibrary,
  validateDiscoveryConfigLibraryOnServer,
  validateDiscoveryConfigOnServer,
  type WaitOptions,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../../support/recording-server.js";
import { cut, inTurn, recordedClient } from "../recorded-client.js";
import { sandboxClient } from "../sandbox-client.js";

const YAML = "labels: []\nmetadata_rules: []\nidd_rules: []";

type Validate = (dm: DataMasqueClient, yaml: string, options?: WaitOptions) => Promise<ServerVerdict>;

const KINDS: [what: string, path: string, Validate][] = [
  [
    "discovery config",
    "/api/discovery/configs/",
    (dm, config_yaml, options) =>
      validateDiscoveryConfigOnServer(dm, { config_type: "file", config_yaml }, options),
  ],
  [
    "discovery config library",
    "/api/discovery/config-libraries/",
    (dm, config_yaml, options) => validateDiscoveryConfigLibraryOnServer(dm, { config_yaml }, options),
  ],
];

/** Stores what is posted, and says of it what the test wants. */
function storing(is_valid: string, remove: Answer, read: Answer = () => {}): Answer {
  let stored: object = {};
  return (request, response) => {
    if (request.method === "DELETE") return remove(request, response);
    if (request.method === "GET" && request.path.endsWith("c-1/")) return read(request, response);
    if (request.method === "GET") return json(response, 200, [stored]);
    stored = { id: "c-1", is_valid, ...JSON.parse(request.body.toString()) };
    return json(response, 201, stored);
  };
}

const gone: Answer = (_, response) => void response.writeHead(204).end();
const refused: Answer = (_, response) => json(response, 403, { detail: "No." });

describe.each(KINDS)("the validation of a %s on the server", (what, path, validate) => {
  it("says that YAML is valid, and leaves nothing there", async () => {
    const { dm, calls } = await sandboxClient();
    expect(await validate(dm, YAML)).toEqual({
      valid: true,
      status: "valid",
      faults: [],
      leftBehind: undefined,
    });
    expect(calls()).toEqual([`POST ${path}`, `GET ${path}`, expect.stringMatching(`^DELETE ${path}`)]);
  });

  it("says what is wrong, and leaves nothing there", async () => {
    const { dm, calls } = await sandboxClient();
    const verdict = await validate(dm, "labels: [\n");
    expect(verdict).toMatchObject({ valid: false, status: "invalid", leftBehind: undefined });
    expect(verdict.faults).toEqual([expect.objectContaining({ message: expect.any(String) })]);
    expect(calls().at(-1)).toMatch(`DELETE ${path}`);
  });

  it("tells what it could not take away", async () => {
    const { server, dm } = await recordedClient(storing("valid", refused));
    const { leftBehind } = await validate(dm, YAML);
    const { name } = JSON.parse(server.requests[0]?.body.toString() ?? "");
    expect(leftBehind).toBe(name);
    expect(name).toMatch(/^__datamasque_client_validate_[0-9a-f]{32}$/);
  });

  it("takes it away when the verdict does not come in time", async () => {
    const reading: Answer = (_, response) => json(response, 200, { id: "c-1", is_valid: "in_progress" });
    const { server, dm } = await recordedClient(storing("unknown", gone, reading));
    await expect(validate(dm, YAML, { intervalMs: 0, timeoutMs: 50 })).rejects.toMatchObject({
      name: "WaitTimeoutError",
    });
    expect(server.calls().at(-1)).toBe(`DELETE ${path}c-1/`);
  });

  it("says the name that may be left there when an answer is lost and nothing can be taken away", async () => {
    const { server, dm } = await recordedClient(inTurn(cut, refused));
    await expect(validate(dm, YAML)).rejects.toMatchObject({
      name: "DataMasqueError",
      message: expect.stringMatching(
        `^the ${what} __datamasque_client_validate_.* may be left at the server`,
      ),
      cause: { kind: "reset" },
    });
    expect(server.requests).toHaveLength(2);
  });

  it("rejects with the server's refusal, after which there is nothing to take away", async () => {
    const { server, dm } = await recordedClient(refused);
    await expect(validate(dm, YAML)).rejects.toMatchObject({ name: "DataMasqueApiError", status: 403 });
    expect(server.requests).toHaveLength(1);
  });
});

it("the validation of a discovery config has line and column, and knows the libraries there", async () => {
  const { sandbox, dm } = await sandboxClient();
  const config = { config_type: "database", config_yaml: "imports:\n  - org/labels\n" } as const;
  expect((await validateDiscoveryConfigOnServer(dm, config)).faults).toEqual([
    { message: expect.stringContaining("org/labels"), line: 2, column: 5 },
  ]);
  await saveDiscoveryConfigLibrary(dm, { namespace: "org", name: "labels", config_yaml: YAML });
  expect(await validateDiscoveryConfigOnServer(dm, config)).toMatchObject({ valid: true });
  expect(sandbox.requests.filter(({ method }) => method === "DELETE")).toHaveLength(2);
});
