import {
  createDataMasqueClient,
  type DataMasqueClient,
  RunMayHaveStartedError,
  unwrap,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { untyped } from "../options/untyped-options.js";
import type { Answer } from "../support/recording-server.js";
import { CALLS, CANARIES, CANARY, RUN } from "./canaries.js";
import { ECHOES, expectSilence, leaksIn, listenToOutput, tellingsOf } from "./canary-scene.js";
import { errorOf } from "./clients.js";
import { REJECTION, rejectAtGateway } from "./gateway-answers.js";
import { LOGIN, unauthorized } from "./scripted-datamasque.js";

const { password, token, pat } = CANARIES;

describe.each(Object.entries(ECHOES))(
  "a refusal that repeats the request %s gives no secret away",
  (_name, echo) => {
    it.each(CALLS)("of $name", async ({ request, call }) => {
      for (const status of [400, 403, 404, 422, 500, 503]) {
        const error = await expectSilence((server) => server.script(request, echo(status)), call);
        const answered = error instanceof RunMayHaveStartedError ? error.cause : error;
        expect(answered).toMatchObject({ status });
      }
    });
  },
);

const connections = (dm: DataMasqueClient) => unwrap(dm.GET("/api/connections/"));
const everything = Object.values(CANARIES).join(" ");

it.each(Object.entries(ECHOES))(
  "a final 401 that repeats the request %s gives no secret away",
  async (_name, echo) => {
    const error = await expectSilence(
      (server) => server.script("GET /api/connections/", echo(401), echo(401)),
      connections,
    );
    expect(error).toMatchObject({ status: 401 });
  },
);

describe("what is told of other failures gives no secret away", () => {
  const success: [string, string, Answer][] = [
    ["a login page", LOGIN, (_request, response) => void response.writeHead(200).end(`<html>${everything}`)],
    [
      "a key that no header carries",
      LOGIN,
      (_request, response) => void response.end(JSON.stringify({ key: `${token}\n` })),
    ],
    [
      "a page instead of JSON",
      "GET /api/connections/",
      (_request, response) => {
        response.setHeader("Content-Type", `text/html; x="${token}"`);
        response.end(`<html>${everything}`);
      },
    ],
    [
      "an answer that is no HTTP",
      "GET /api/connections/",
      (_request, response) => {
        response.writeHead(200);
        response.socket?.end(`${everything}: \0\r\n\r\n`);
      },
    ],
  ];
  it.each(success)("%s", async (_name, request, answer) => {
    await expectSilence((server) => server.script(request, answer), connections);
  });

  it.each([
    [
      "a body that breaks off",
      (_request, response) => {
        response.writeHead(200, { "Content-Length": "9999" });
        response.write(`["${everything}`, () => response.destroy());
      },
    ],
    ["a connection that is lost", (_request, response) => void response.destroy()],
  ] satisfies [string, Answer][])("%s", async (_name, answer) => {
    for (const request of [LOGIN, "GET /api/connections/"]) {
      await expectSilence((server) => server.script(request, answer), connections);
    }
  });

  it.each([
    ["a login", LOGIN, `invalid token ${password} ${pat}`],
    ["a call", "GET /api/connections/", `invalid token ${token} ${password} ${pat}`],
  ])("a gateway rejection of %s that repeats what was sent", async (_name, request, detail) => {
    const answer = rejectAtGateway({ body: { ...REJECTION, detail } });
    const error = await expectSilence((server) => server.script(request, answer), connections);
    expect(error).toHaveProperty("name", "SpcsGatewayAuthError");
  });

  it("a redirect whose target holds them in its query, fragment or user info", async () => {
    for (const at of [
      `http://127.0.0.1:1/?${encodeURIComponent(everything)}`,
      `/#${CANARY}`,
      `http://${CANARY}:${CANARY}@127.0.0.1:1/`,
    ]) {
      for (const request of [LOGIN, "POST /api/runs/"]) {
        const error = await expectSilence(
          (server) =>
            server.script(
              request,
              (_request, response) => void response.writeHead(302, { Location: at }).end(),
            ),
          (dm) => dm.POST("/api/runs/", { body: RUN }),
        );
        expect(error).toHaveProperty("kind", "redirect");
      }
    }
  });

  it("a refusal that repeats a token which has been replaced meanwhile", async () => {
    let issued = 0;
    const refuse: Answer = (_request, response) => {
      response.writeHead(403).end(`${token}1 was revoked in favour of ${token}2`);
    };
    await expectSilence(
      (server) => server.script("GET /api/connections/", unauthorized, refuse),
      connections,
      () => `${token}${++issued}`,
    );
  });

  it("a bad option or argument", async () => {
    const output = listenToOutput();
    const baseUrl = "http://127.0.0.1:1";
    const login = { username: "ada", password };
    const broken = `${CANARY}\r\nX-Evil: 1`;
    const odd = `${CANARY} é`;
    const dm = createDataMasqueClient({ baseUrl, ...login, retry: 0 });
    const errors = [
      () => createDataMasqueClient({ baseUrl: `http://ada:${CANARY}@127.0.0.1:1`, ...login }),
      () => createDataMasqueClient({ baseUrl: `http://127.0.0.1:1/?token=${CANARY}`, ...login }),
      () => createDataMasqueClient({ baseUrl: `${CANARY}:// /`, ...login }),
      () => createDataMasqueClient(untyped({ baseUrl, password })),
      () => createDataMasqueClient(untyped({ baseUrl, ...login, token: CANARY })),
      ...[broken, odd, `"${CANARY}"`, `Token ${CANARY}`].flatMap((secret) => [
        () => createDataMasqueClient({ baseUrl, token: secret }),
        () => createDataMasqueClient({ baseUrl, ...login, spcsPat: secret }),
        () => createDataMasqueClient({ baseUrl, ...login, headers: { Authorization: secret } }),
        () => connections(createDataMasqueClient({ baseUrl, tokenSource: () => secret })),
      ]),
      () => connections(createDataMasqueClient({ baseUrl, ...login, headers: { "X-Api-Key": broken } })),
      () => connections(dm),
      () => dm.GET("/api/connections/", { headers: { Authorization: `Token ${broken}` } }),
      () => dm.GET("/api/connections/", { headers: { "X-Api-Key": `é—${broken}` } }),
    ].map((act) => errorOf(new Promise((resolve) => resolve(act()))));
    const told = (await Promise.all(errors)).flatMap(tellingsOf);
    expect(leaksIn([...told, ...output])).toEqual([]);
  });

  it("a call that is given up", async () => {
    const controller = new AbortController();
    await expectSilence(
      (server) =>
        server.script(LOGIN, () => {
          controller.abort(new Error("enough"));
          return new Promise(() => {});
        }),
      (dm) => dm.GET("/api/connections/", { signal: controller.signal }),
    );
  });
});
