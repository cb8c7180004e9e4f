import {
  type ClientSettings,
  clientOptionsFromEnv,
  createDataMasqueClient,
  createFleet,
  type DataMasqueClientOptions,
} from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { nodeClientOptionsFromEnv, nodeFetch } from "datamasque-client/node";
import { describe, it } from "vitest";

const baseUrl = "https://masking.example.com";
const adminBaseUrl = baseUrl;
const username = "svc_masking";
declare const password: string | undefined;
declare const token: string | undefined;
const tokenSource = (): string => "t";

describe("a client logs in in one way", () => {
  it("that may come from a variable which is not set", () => {
    createDataMasqueClient({ baseUrl, username, password });
    createDataMasqueClient({ baseUrl, token });
    createDataMasqueClient({ baseUrl, tokenSource });
    createDataMasqueClient({
      baseUrl,
      token,
      username: undefined,
      password: undefined,
      tokenSource: undefined,
    });
    createInFlightMaskingClient({ adminBaseUrl, username, password });
  });

  it("and not in two", () => {
    // @ts-expect-error a user and a token
    createDataMasqueClient({ baseUrl, username, password, token });
    // @ts-expect-error a user and a source of tokens
    createDataMasqueClient({ baseUrl, username, password, tokenSource });
    // @ts-expect-error two kinds of token
    createDataMasqueClient({ baseUrl, token, tokenSource });
    // @ts-expect-error for in-flight masking neither
    createInFlightMaskingClient({ adminBaseUrl, username, password, token });
  });

  it("and not in none, nor in half of one", () => {
    // @ts-expect-error nobody
    createDataMasqueClient({ baseUrl });
    // @ts-expect-error no password
    createDataMasqueClient({ baseUrl, username });
    // @ts-expect-error no name
    createDataMasqueClient({ baseUrl, password });
  });
});

describe("options that are put together", () => {
  it("may be those of the environment, with more", () => {
    createDataMasqueClient(clientOptionsFromEnv());
    createDataMasqueClient({ ...clientOptionsFromEnv(), retry: 0, fetch: nodeFetch({ proxy: "env" }) });
    createDataMasqueClient(nodeClientOptionsFromEnv());
    const { baseUrl: ofInstance, ...others } = clientOptionsFromEnv();
    createInFlightMaskingClient({ ...others, adminBaseUrl: ofInstance });
  });

  it("may be passed on by a function", () => {
    const patient = (options: DataMasqueClientOptions) =>
      createDataMasqueClient({ ...options, timeoutMs: 0 });
    patient({ baseUrl, token });
    const signedIn = (settings: ClientSettings) =>
      createDataMasqueClient({ ...settings, username, password });
    signedIn({ baseUrl });
  });

  it("of a fleet may leave the login to what all share", () => {
    createFleet([{ name: "eu", baseUrl }], { username, password });
  });
});
