import { describe, expect, it } from "vitest";
import { isNetworkFailure, networkFailure } from "../../src/errors/failure-kinds.js";

function fetchFailed(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("lower level"), { code }) });
}

describe("networkFailure", () => {
  it.each([
    ["ECONNREFUSED", "refused", false],
    ["EHOSTUNREACH", "refused", false],
    ["ENETUNREACH", "refused", false],
    ["ENOTFOUND", "dns", false],
    ["EAI_AGAIN", "dns", false],
    ["EAI_FAIL", "dns", false],
    ["UND_ERR_CONNECT_TIMEOUT", "connect-timeout", false],
    ["ETIMEDOUT", "connect-timeout", false],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls", false],
    ["SELF_SIGNED_CERT_IN_CHAIN", "tls", false],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "tls", false],
    ["CERT_HAS_EXPIRED", "tls", false],
    ["UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "tls", false],
    ["EPROTO", "tls", false],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "tls", false],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "tls", false],
    ["UND_ERR_SOCKET", "reset", true],
    ["ECONNRESET", "reset", true],
    ["EPIPE", "reset", true],
    ["UND_ERR_BODY_TIMEOUT", "reset", true],
    ["UND_ERR_HEADERS_TIMEOUT", "timeout", true],
    ["UND_ERR_HEADERS_OVERFLOW", "protocol", true],
    ["HPE_INVALID_CONSTANT", "protocol", true],
    ["HPE_INVALID_HEADER_TOKEN", "protocol", true],
    ["HPE_CLOSED_CONNECTION", "protocol", true],
    ["Z_DATA_ERROR", "protocol", true],
    ["SOMETHING_NEW", "network", true],
  ])("reads %s as %s", (code, kind, sent) => {
    const cause = fetchFailed(code);
    const failure = networkFailure(cause, "GET http://host.test/api/runs/");
    expect(failure).toMatchObject({ kind, code, sent, cause });
    expect(failure.message).toContain("GET http://host.test/api/runs/: ");
    expect(failure.message).toContain(`(${code})`);
  });

  it("takes the code of an AggregateError, whose own message is empty", () => {
    const aggregate = Object.assign(new AggregateError([new Error("::1"), new Error("127.0.0.1")], ""), {
      code: "ECONNREFUSED",
    });
    expect(networkFailure(new TypeError("fetch failed", { cause: aggregate }), "GET x").kind).toBe("refused");
  });

  it("passes over a numeric code, as a DOMException has it, to the textual one below", () => {
    const error = Object.assign(new Error("outer", { cause: fetchFailed("ECONNRESET") }), { code: 20 });
    expect(networkFailure(error, "GET x")).toMatchObject({ kind: "reset", code: "ECONNRESET" });
  });

  it("survives a chain of causes that bites its own tail", () => {
    const error = new TypeError("fetch failed");
    error.cause = error;
    expect(networkFailure(error, "GET x")).toMatchObject({ kind: "network", code: undefined });
  });

  it.each([
    [
      "a redirect of an upload",
      new TypeError("fetch failed", { cause: new Error("unexpected redirect") }),
      "redirect",
    ],
    [
      "a file that changed",
      new DOMException("The requested file could not be read", "NotReadableError"),
      "body-source",
    ],
    ["the platform's own abort", new DOMException("This operation was aborted", "AbortError"), "aborted"],
    ["a lost body without a cause", new TypeError("terminated"), "reset"],
    ["a bare failure", new TypeError("fetch failed"), "network"],
    ["what is no error at all", "a string", "network"],
    ["nothing", undefined, "network"],
  ])("reads %s by its text", (_what, error, kind) => {
    expect(networkFailure(error, "POST x")).toMatchObject({ kind, sent: true, code: undefined });
  });
});

describe("isNetworkFailure", () => {
  it.each([
    "terminated",
    "fetch failed",
    "Failed to fetch",
    "NetworkError when attempting to fetch resource.",
    "Load failed",
  ])("knows the platform's wording %j", (message) =>
    expect(isNetworkFailure(new TypeError(message))).toBe(true),
  );

  it("knows a TypeError with a cause that has a code", () => {
    expect(isNetworkFailure(new TypeError("other words", { cause: fetchFailed("EPIPE") }))).toBe(true);
  });

  it.each([
    ["a fault of a program", new TypeError("x is not a function")],
    ["another class", new RangeError("fetch failed")],
    ["a string", "terminated"],
    ["nothing", undefined],
  ])("leaves %s alone", (_what, error) => expect(isNetworkFailure(error)).toBe(false));
});
