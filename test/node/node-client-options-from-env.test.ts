import { clientOptionsFromEnv, createDataMasqueClient, unwrap } from "datamasque-client";
import { nodeClientOptionsFromEnv } from "datamasque-client/node";
import { createSandbox } from "datamasque-client/sandbox";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSelfSignedCertificate } from "../support/tls-certificate.js";
import { closingAfterEach } from "./closing.js";
import { startTlsFront } from "./tls-front.js";

const closing = closingAfterEach();
afterEach(() => {
  vi.unstubAllEnvs();
});

const ENV = {
  DATAMASQUE_URL: "https://masking.example.com",
  DATAMASQUE_USERNAME: "svc",
  DATAMASQUE_PASSWORD: "pass-of-a-test",
  DATAMASQUE_SPCS_PAT: "pat-of-a-test",
};

describe("nodeClientOptionsFromEnv", () => {
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
