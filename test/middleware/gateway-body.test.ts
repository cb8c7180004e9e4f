import { gzipSync } from "node:zlib";
import {
  createDataMasqueClient,
  DataMasqueApiError,
  isSpcsGatewayAuthError,
  SpcsGatewayAuthError,
  unwrap,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import type { Answer } from "../support/recording-server.js";
import { errorOf, PAT } from "./clients.js";
import { REJECTION, rejectAtGateway, SERVER_MARK } from "./gateway-answers.js";
import { startScriptedDataMasque } from "./scripted-datamasque.js";

const CONNECTIONS = "GET /api/connections/";

/** What a call with a static token is rejected with; a 403 keeps logins out of the picture. */
async function errorAfter(answer: Answer): Promise<unknown> {
  const server = await startScriptedDataMasque();
  server.script(CONNECTIONS, answer);
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "held", spcsPat: PAT });
  const error = await errorOf(unwrap(dm.GET("/api/connections/")));
  expect(server.calls()).toEqual([CONNECTIONS]);
  return error;
}

/** Answers with a body as it stands, behind the gateway's mark. */
function marked(body: string | Buffer, headers: Record<string, string> = {}): Answer {
  return (_request, response) =>
    void response
      .writeHead(403, { ...SERVER_MARK, "Content-Type": "application/json", ...headers })
      .end(body);
}

describe("a body that the gateway writes", () => {
  it.each([
    ["the shortest responseType", { ...REJECTION, responseType: "ERROR_A1" }],
    ["digits and underscores in responseType", { ...REJECTION, responseType: "ERROR_A_9_" }],
    ["an empty detail", { ...REJECTION, detail: "" }],
    ["an upper-case requestId", { ...REJECTION, requestId: REJECTION.requestId.toUpperCase() }],
    [
      "a requestId that is no RFC 4122 version",
      { ...REJECTION, requestId: "ffffffff-ffff-ffff-ffff-ffffffffffff" },
    ],
    ["no requestId", { responseType: "ERROR_UNAUTHORIZED", detail: "d", requestId: undefined }],
    ["a requestId of another form", { ...REJECTION, requestId: "01c2-77" }],
    ["further members", { ...REJECTION, help: "https://docs.example.com", nested: { a: [1] } }],
  ])("%s", async (_name, body) => {
    const error = await errorAfter(rejectAtGateway({ status: 403, body }));
    expect(error).toBeInstanceOf(SpcsGatewayAuthError);
    expect(error).toMatchObject({
      responseType: body.responseType,
      requestId: body.requestId,
      detail: body.detail,
    });
  });

  it.each([
    ["another content type", marked(JSON.stringify(REJECTION), { "Content-Type": "text/html" })],
    ["blanks around the JSON", marked(`\r\n ${JSON.stringify(REJECTION, null, 2)}\n`)],
    ["a byte order mark", marked(`\uFEFF${JSON.stringify(REJECTION)}`)],
    ["compressed", marked(gzipSync(JSON.stringify(REJECTION)), { "Content-Encoding": "gzip" })],
    [
      "non-ASCII text cut between two chunks",
      inTwoChunks({ ...REJECTION, detail: "Zugriff für „ada“ gesperrt" }),
    ],
  ])("%s", async (_name, answer) => {
    expect(await errorAfter(answer)).toBeInstanceOf(SpcsGatewayAuthError);
  });

  it.each([
    ["no detail", undefined],
    ["a null detail", null],
    ["a numeric detail", 1],
    ["a list as detail", ["Token is invalid"]],
  ])("%s: what it means is read from responseType", async (_name, detail) => {
    for (const [responseType, reason] of [
      ["ERROR_INVALID_TOKEN", "rejected"],
      ["ERROR_NETWORK_POLICY", "network"],
      ["ERROR_UNAUTHORIZED", "unknown"],
    ]) {
      const body = { ...REJECTION, responseType, detail };
      const error = await errorAfter(rejectAtGateway({ body }));
      expect(error).toBeInstanceOf(SpcsGatewayAuthError);
      expect(error).toMatchObject({ responseType, reason });
    }
  });

  it("keeps non-ASCII text whole", async () => {
    const detail = "Zugriff für „ada“ gesperrt";
    expect(await errorAfter(inTwoChunks({ ...REJECTION, detail }))).toMatchObject({ detail });
  });
});

describe("a body that only resembles the gateway's is DataMasque's", () => {
  const { requestId, detail } = REJECTION;
  it.each([
    ["no responseType", { requestId, detail }],
    ["a numeric responseType", { ...REJECTION, responseType: 390100 }],
    ["ERROR_A: one letter is too few", { ...REJECTION, responseType: "ERROR_A" }],
    ["ERROR_ alone", { ...REJECTION, responseType: "ERROR_" }],
    ["a digit first", { ...REJECTION, responseType: "ERROR_1A" }],
    ["an underscore first", { ...REJECTION, responseType: "ERROR__A1" }],
    ["a lower-case responseType", { ...REJECTION, responseType: "error_invalid_token" }],
    ["a lower-case letter in it", { ...REJECTION, responseType: "ERROR_INVALIDtOKEN" }],
    ["a character after responseType", { ...REJECTION, responseType: "ERROR_INVALID_TOKEN " }],
    ["a line break after responseType", { ...REJECTION, responseType: "ERROR_INVALID_TOKEN\n" }],
    ["a character before responseType", { ...REJECTION, responseType: " ERROR_INVALID_TOKEN" }],
    ["a second line in responseType", { ...REJECTION, responseType: "x\nERROR_INVALID_TOKEN" }],
    ["a non-ASCII letter in responseType", { ...REJECTION, responseType: "ERROR_ÄB" }],
    ["an array of it", [REJECTION]],
    ["it one level deeper", { error: REJECTION }],
    ["null", null],
    ["a JSON string of it", JSON.stringify(REJECTION)],
  ])("%s", async (_name, body) => {
    const error = await errorAfter(rejectAtGateway({ status: 403, body }));
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).toMatchObject({ status: 403, body });
  });

  it.each([
    ["empty", ""],
    ["HTML", "<!doctype html><html><title>Forbidden</title></html>"],
    ["JSON with something after it", `${JSON.stringify(REJECTION)} x`],
    ["two JSON texts", JSON.stringify(REJECTION).repeat(2)],
    ["cut JSON", JSON.stringify(REJECTION).slice(0, -1)],
  ])("%s", async (_name, text) => {
    const error = await errorAfter(marked(text));
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).toMatchObject({ status: 403, body: text === "" ? undefined : text });
  });
});

describe("a body far longer than the gateway writes", () => {
  it("is DataMasque's, and arrives whole", async () => {
    const long = { ...REJECTION, padding: "x".repeat(70_000) };
    const text = JSON.stringify(long);
    const error = await errorAfter(marked(text, { "Content-Length": String(text.length) }));
    expect(error).toBeInstanceOf(DataMasqueApiError);
    expect(error).toMatchObject({ body: long });
  });

  it("is still read up to 60 000 characters", async () => {
    const text = JSON.stringify({ ...REJECTION, padding: "x".repeat(60_000) });
    expect(await errorAfter(marked(text))).toBeInstanceOf(SpcsGatewayAuthError);
  });
});

describe("the hint", () => {
  const policy = /^(?!.*wrong).*[Nn]etwork policy.*public IP/;
  const privilege = /role of the PAT lacks the service role/;
  const newPat = /PAT is wrong, expired or revoked/;
  const expired = /PAT has expired/;
  const refused = /user of the PAT may use the app.*network policy/;
  it.each([
    ["Request blocked by network policy", policy],
    ["NETWORK POLICY: invalid token", policy],
    ["Token is invalid", newPat],
    ["invalid or expired token", newPat],
    ["Invalid OAuth access token, authentication failed", newPat],
    ["The session has expired", expired],
    ["token expired before authentication", expired],
    ["Authentication is required", newPat],
    ["Programmatic access token is invalid.", newPat],
    ["The token was revoked.", newPat],
    ["Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake.", policy],
    ["Network policy is required.", /user of the PAT needs a network policy.*public IP/],
    ["Access denied. Insufficient privileges to use masking.example.com", privilege],
    ["User is UNAUTHORIZED for this endpoint", refused],
    ["Invalid request", refused],
    ["Something else", refused],
    ["", newPat],
  ])("of %j", async (detail, hint) => {
    const error = await errorAfter(rejectAtGateway({ status: 403, body: { ...REJECTION, detail } }));
    if (!isSpcsGatewayAuthError(error)) throw error;
    expect(error.hint).toMatch(hint);
    expect(error.message).toContain(error.hint);
  });
});

/** Sends a body without its length, cut at the first character that takes more than one byte, or in the middle. */
function inTwoChunks(body: unknown): Answer {
  const bytes = Buffer.from(JSON.stringify(body));
  const cut = bytes.findIndex((byte) => byte > 0x7f) + 1 || bytes.length >> 1;
  return async (_request, response) => {
    response.writeHead(403, SERVER_MARK);
    await new Promise((sent) => response.write(bytes.subarray(0, cut), sent));
    response.end(bytes.subarray(cut));
  };
}
