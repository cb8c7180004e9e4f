import { clientOptionsFromEnv, createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";

const URL_ONLY = { DATAMASQUE_URL: "https://masking.example.com" };
const NOTHING_ELSE = {
  username: undefined,
  password: undefined,
  token: undefined,
  spcsPat: undefined,
  verifySsl: undefined,
};

afterEach(() => vi.unstubAllEnvs());

describe("clientOptionsFromEnv", () => {
  it("reads every variable", () => {
    const options = clientOptionsFromEnv({
      DATAMASQUE_URL: "https://masking.example.com/prefix",
      DATAMASQUE_USERNAME: "svc",
      DATAMASQUE_PASSWORD: " pass word ",
      DATAMASQUE_TOKEN: "tok",
      DATAMASQUE_SPCS_PAT: "pat",
      DATAMASQUE_VERIFY_SSL: "false",
      DATAMASQUE_TIMEOUT: "7",
      PATH: "/bin",
    });
    expect(options).toEqual({
      baseUrl: "https://masking.example.com/prefix",
      username: "svc",
      password: " pass word ",
      token: "tok",
      spcsPat: "pat",
      verifySsl: false,
    });
  });

  it("counts empty variables as unset", () => {
    const empty = { USERNAME: "", PASSWORD: "", TOKEN: "", SPCS_PAT: "", VERIFY_SSL: "" };
    const named = Object.fromEntries(
      Object.entries(empty).map(([name, value]) => [`DATAMASQUE_${name}`, value]),
    );
    expect(clientOptionsFromEnv({ ...URL_ONLY, ...named })).toEqual({
      baseUrl: URL_ONLY.DATAMASQUE_URL,
      ...NOTHING_ELSE,
    });
  });

  it.each(["false", "FALSE", "False", "0", "no", "NO", "off", "Off", " false ", "off\n"])(
    "turns verification off for %j",
    (value) => {
      expect(clientOptionsFromEnv({ ...URL_ONLY, DATAMASQUE_VERIFY_SSL: value })).toHaveProperty(
        "verifySsl",
        false,
      );
    },
  );

  it.each(["true", "1", "yes", "on", "", "nope", "00", "f", "disabled", " "])(
    "leaves verification on for %j",
    (value) => {
      const options = clientOptionsFromEnv({ ...URL_ONLY, DATAMASQUE_VERIFY_SSL: value });
      expect(options.verifySsl ?? true).toBe(true);
    },
  );

  it.each([
    ["nothing is set", {}],
    ["the URL is empty", { DATAMASQUE_URL: "" }],
    ["another name is set", { DATAMASQUE_BASE_URL: "https://masking.example.com" }],
  ])("throws when %s", (_what, env) => {
    expect(() => clientOptionsFromEnv(env)).toThrow(DataMasqueConfigError);
    expect(() => clientOptionsFromEnv(env)).toThrow(
      "DATAMASQUE_URL is not set; set it to the root of the instance",
    );
  });

  it("reads the variables of the process, at the time of the call", () => {
    vi.stubEnv("DATAMASQUE_URL", "https://first.example.com");
    vi.stubEnv("DATAMASQUE_TOKEN", "tok");
    expect(clientOptionsFromEnv()).toMatchObject({ baseUrl: "https://first.example.com", token: "tok" });
    vi.stubEnv("DATAMASQUE_URL", "https://second.example.com");
    expect(clientOptionsFromEnv()).toMatchObject({ baseUrl: "https://second.example.com" });
  });

  it("changes nothing in what it reads, and leaves the checks to the client", () => {
    const env = Object.freeze({ ...URL_ONLY, DATAMASQUE_VERIFY_SSL: "0", DATAMASQUE_TOKEN: "tok" });
    const options = clientOptionsFromEnv(env);
    expect(() => createDataMasqueClient(options)).toThrow(/^verifySsl: false .*nodeFetch/);
    expect(() => createDataMasqueClient(clientOptionsFromEnv(URL_ONLY))).toThrow(/no ways to log in/);
  });

  it.each([
    [{ DATAMASQUE_TOKEN: "tok" }],
    [{ DATAMASQUE_USERNAME: "svc", DATAMASQUE_PASSWORD: "pass-word-1" }],
    [{ DATAMASQUE_TOKEN: "tok", DATAMASQUE_SPCS_PAT: "pat" }],
  ])("makes options that a client takes: %j", (env) => {
    expect(createDataMasqueClient(clientOptionsFromEnv({ ...URL_ONLY, ...env }))).toHaveProperty("GET");
  });
});
