import type { ServerResponse } from "node:http";
import {
  type ClientSettings,
  createDataMasqueClient,
  type DataMasqueClient,
  DataMasqueTransportError,
  FailedToStartError,
  startRun,
  unwrap,
} from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { describe, expect, it } from "vitest";
import { errorOf } from "../middleware/clients.js";
import { REJECTION, rejectAtGateway } from "../middleware/gateway-answers.js";
import { type Answer, json, type RecordedRequest } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { printed, runsLeft } from "./runs-left.js";
import { bare, SPELLINGS } from "./spellings.js";

const SECRETS = {
  password: "Zürich-<4ö7>'\"&%-Gleis",
  token: "f3a9c2e8b7d604411f3a9c2e8b7d60449a",
  pat: "eyJhbGciOiJIUzI1NiJ9.pat-0123456789",
  runSecret: "Kq7-run-secret-4711-äöü",
  connectionString: "AccountName=acct;AccountKey=u8Zx+/9qLm==;x",
  privateKey: `-----BEGIN PRIVATE KEY-----\n${"MIIEvQ7qk3Zr8tLw0Xy5\n".repeat(3)}-----END PRIVATE KEY-----\n`,
  header: "x-api-7f6e5d4c3b2a",
};
const all = Object.values(SECRETS);

const CONNECTION = {
  version: "1.0",
  mask_type: "file",
  type: "azure_blob_connection",
  name: "az",
  container: "docs",
  connection_string: SECRETS.connectionString,
  base_directory: "",
  is_file_mask_source: true,
  is_file_mask_destination: false,
} as const;
const RUN = {
  name: "nightly",
  connection: "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f",
  ruleset: "3f0f7a52-58d0-4d0e-8c9a-3a9b7c1f0d11",
  mask_type: "database",
  options: { run_secret: SECRETS.runSecret },
} as const;

/** Calls whose requests carry all kinds of secrets. */
const CALLS: Readonly<Record<string, (dm: DataMasqueClient) => Promise<unknown>>> = {
  "a read": (dm) => unwrap(dm.GET("/api/runs/")),
  "a connection": (dm) => unwrap(dm.POST("/api/connections/", { body: CONNECTION })),
  "a run": (dm) => startRun(dm, RUN),
  "a key file": (dm) =>
    unwrap(
      dm.POST("/api/files/snowflake-keys/", {
        body: { name: "k", key_file: new File([SECRETS.privateKey], "k.p8") },
      }),
    ),
};

/** A client whose login, gateway and headers are secret, before a server that answers all but logins so. */
async function clientOf(answer: Answer, options: Partial<ClientSettings> = {}) {
  const told: string[] = [];
  const server = await serve((request, response) =>
    request.path === "/api/auth/token/login/"
      ? json(response, 200, { key: SECRETS.token })
      : answer(request, response),
  );
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    username: "ada",
    password: SECRETS.password,
    spcsPat: SECRETS.pat,
    headers: { "X-Api-Key": SECRETS.header },
    retry: 0,
    onEvent: (event) => told.push(...printed(event)),
    ...options,
  });
  return { dm, told, server };
}

/** All that is secret in a request, and what the server knows beside it. */
function echoOf({ headers, body }: RecordedRequest): string {
  return [
    SECRETS.password,
    headers.authorization,
    headers["x-sf-spcs-authorization"],
    SECRETS.header,
    body,
  ].join(" | ");
}

function plain(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": type }).end(body);
}

describe.each(Object.entries(CALLS))("what is told of a failure of %s holds no secret", (_name, call) => {
  it.each(Object.entries(SPELLINGS))(
    "that a text, a page, a sentence or a name repeats in %s",
    async (_spelling, write) => {
      const answers: ((response: ServerResponse, said: string) => void)[] = [
        (response, said) => plain(response, 400, "text/plain", `refused: ${said}`),
        (response, said) => plain(response, 404, "text/html", `<!doctype html><title>${said}</title>${said}`),
        (response, said) => json(response, 422, { detail: said, [said]: [{ [said]: said }], list: [[said]] }),
      ];
      for (const answer of answers) {
        const { dm, told } = await clientOf((request, response) =>
          answer(response, bare(write(echoOf(request)))),
        );
        const error = await errorOf(call(dm));
        expect(error).toBeInstanceOf(Error);
        expect(runsLeft([...printed(error), ...told], all)).toEqual([]);
      }
    },
  );

  it("that a 2xx other than the documented one repeats, however deep", async () => {
    for (const levels of [0, 10_000]) {
      const { dm } = await clientOf((request, response) => {
        const said = echoOf(request);
        const made = {
          id: 7,
          status: "queued",
          run_secret: SECRETS.runSecret,
          token: SECRETS.token,
          message: said,
        };
        const deep = `${'{"a":'.repeat(levels)}${JSON.stringify(made)}${"}".repeat(levels)}`;
        plain(response, 202, "application/json", deep);
      });
      const outcome: unknown = await call(dm).catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome).not.toBeInstanceOf(RangeError);
        expect(runsLeft(printed(outcome), all)).toEqual([]);
      }
    }
  });

  it("that stands in the type of a page, or in the status text", async () => {
    const { dm } = await clientOf((request, response) => {
      const said = encodeURIComponent(echoOf(request));
      response
        .writeHead(200, said, { "Content-Type": `text/${said}`, "X-Request-Id": said })
        .end(`<html><title>${said}</title>`);
    });
    const error = await errorOf(call(dm));
    expect(error).toBeInstanceOf(Error);
    expect(runsLeft(printed(error), all)).toEqual([]);
  });

  it("that the gateway repeats when it rejects", async () => {
    const { dm } = await clientOf((request, response) =>
      rejectAtGateway({ body: { ...REJECTION, detail: echoOf(request), requestId: SECRETS.pat } })(
        request,
        response,
      ),
    );
    const error = await errorOf(call(dm));
    expect(error).toHaveProperty("name", "SpcsGatewayAuthError");
    expect(runsLeft(printed(error), all)).toEqual([]);
  });
});

describe("what is told of a run that may not have been started holds no secret", () => {
  it.each([200, 202, 204])("of the answer %d", async (status) => {
    const { dm } = await clientOf((_request, response) =>
      status === 204
        ? void response.writeHead(status).end()
        : json(response, status, {
            id: 7,
            run_secret: "9f8e7d6c5b4a39281706",
            token: SECRETS.token,
            detail: `started with 9f8e7d6c5b4a39281706 and ${SECRETS.runSecret}`,
          }),
    );
    const error = await errorOf(startRun(dm, RUN));
    expect(error).toBeInstanceOf(FailedToStartError);
    expect(error).toMatchObject({ status });
    expect(runsLeft(printed(error), [...all, "9f8e7d6c5b4a39281706"])).toEqual([]);
  });
});

describe("a redirect whose path holds a secret", () => {
  it("is followed, and neither events nor the error tell the secret", async () => {
    const path = `/api/${SECRETS.token}/`;
    const { dm, told, server } = await clientOf(
      (request, response) =>
        request.path === path
          ? json(response, 503, { detail: "later" })
          : void response.writeHead(302, { Location: path }).end(),
      { retry: 1 },
    );
    const error = await errorOf(unwrap(dm.GET("/api/runs/")));
    expect(server.requests.some((request) => request.path === path)).toBe(true);
    expect(error).toMatchObject({ status: 503, url: `${server.url}/api/<redacted>/` });
    expect(told.join()).toContain("/api/<redacted>/");
    for (const type of ["request", "response", "retry", "login"])
      expect(told.join()).toContain(`type: '${type}'`);
    expect(runsLeft([...printed(error), ...told], all)).toEqual([]);
  });

  it("is refused further on, and the error does not tell the secret", async () => {
    const path = `/api/${encodeURIComponent(SECRETS.password)}/`;
    const { dm, told } = await clientOf(
      (request, response) =>
        void response
          .writeHead(302, {
            Location: request.path === "/api/runs/" ? path : `http://127.0.0.1:1/${SECRETS.pat}`,
          })
          .end(),
    );
    const error = await errorOf(unwrap(dm.GET("/api/runs/")));
    expect(error).toBeInstanceOf(DataMasqueTransportError);
    expect(error).toHaveProperty("kind", "redirect");
    expect(runsLeft([...printed(error), ...told], all)).toEqual([]);
  });
});

it("a drift event and what onDrift is told hold no secret", async () => {
  const { dm, told } = await clientOf((_request, response) =>
    json(response, 200, [{ [SECRETS.token]: 1, [`x ${JSON.stringify(SECRETS.password)}`]: { y: 2 } }]),
  );
  dm.use(checkResponses({ onDrift: (drift) => told.push(...printed(drift)) }));
  dm.use(checkResponses({ mode: "strict" }));
  const error = await errorOf(dm.GET("/api/users/"));
  expect(error).toHaveProperty("name", "ContractError");
  expect(told.join()).toContain("[0].<redacted>");
  expect(told.join()).toContain("type: 'drift'");
  expect(runsLeft([...printed(error), ...told], all)).toEqual([]);
});

describe("what a fetch of someone else throws", () => {
  const said = `sent ${SECRETS.password} and ${SECRETS.token}`;
  const circle = new Error(said);
  Object.assign(circle, {
    cause: circle,
    config: { headers: { Authorization: `Token ${SECRETS.token}` }, circle },
  });
  it.each<[string, Error]>([
    ["a message, a config and a circle", circle],
    [
      "a chain of causes",
      new TypeError("x", { cause: new Error("y", { cause: new AggregateError([circle], said) }) }),
    ],
    ["an error that cannot be changed", Object.freeze(new Error(said))],
    ["an error whose message is no member", new DOMException(said, "DataError")],
    [
      "a code",
      Object.assign(new Error("x"), {
        code: SECRETS.token,
        request: new Map([["a", said]]),
        bytes: Buffer.from(said),
      }),
    ],
  ])("is told without secrets: %s", async (_name, thrown) => {
    const { dm, told } = await clientOf(() => {}, {
      fetch: async (input, init) => {
        if (input.endsWith("/login/")) return fetch(input, init);
        throw thrown;
      },
    });
    const error = await errorOf(unwrap(dm.GET("/api/runs/")));
    expect(error).toBeInstanceOf(DataMasqueTransportError);
    expect(runsLeft([...printed(error), ...told], all)).toEqual([]);
  });
});
