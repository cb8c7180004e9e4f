import { connect } from "node:net";
import { createSandbox, type Sandbox } from "datamasque-client/sandbox";
import { datamasqueContract, type OperationContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";

export const MEGABYTE = 1024 * 1024;
export const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

/** A sandbox over HTTP, for requests that no client would send. */
export interface HostileServer {
  readonly sandbox: Sandbox;
  readonly url: string;
  /** Sends with the login that the path takes. */
  send(method: string, path: string, body?: BodyInit, contentType?: string): Promise<Response>;
  /** Writes to the socket as it is, and gives all that comes back until the server closes it. */
  raw(text: string): Promise<string>;
  /** The line of a request with a login, and nothing else. */
  rawRequest(line: string, headers?: readonly string[]): Promise<string>;
  /** Whether the server still answers. */
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}

/** An operation with a path that can be called. */
export interface CallableOperation {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly contract: OperationContract;
}

/** Every operation of both documents, with ids of nothing in the path. */
export const OPERATIONS: readonly CallableOperation[] = [
  ...callable(datamasqueContract, ""),
  ...callable(inFlightMaskingContract, "/ifm"),
];

/** Lets a sandbox serve, an empty one by default, and logs in at both of its services. */
export async function openHostileServer(sandbox = createSandbox({ seed: "empty" })): Promise<HostileServer> {
  const { url, port, close } = await sandbox.listen();
  const logIn = async (path: string, member: string): Promise<string> => {
    const response = await fetch(url + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ username: "admin", password: "sandbox-password" }),
    });
    const answer: unknown = await response.json();
    return String(Reflect.get(Object(answer), member));
  };
  const token = `Token ${await logIn("/api/auth/token/login/", "key")}`;
  const bearer = `Bearer ${await logIn("/api/auth/jwt/login/", "access_token")}`;
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = "";
      const socket = connect(port, "127.0.0.1", () => socket.write(text));
      socket.on("data", (chunk: Buffer) => {
        answer += chunk.toString("latin1");
      });
      socket.on("error", reject);
      socket.on("close", () => resolve(answer));
    });
  return {
    sandbox,
    url,
    close,
    raw,
    send: (method, path, body, contentType) =>
      fetch(url + path, {
        method,
        headers: {
          Authorization: path.startsWith("/ifm/") ? bearer : token,
          ...(contentType === undefined ? {} : { "Content-Type": contentType }),
        },
        ...(body === undefined ? {} : { body }),
      }),
    rawRequest: (line, headers = ["Host: 127.0.0.1"]) =>
      raw([line, ...headers, `Authorization: ${token}`, "Connection: close", "", ""].join("\r\n")),
    isAlive: async () => (await fetch(`${url}/api/healthcheck/`)).status === 200,
  };
}

function callable(
  contracts: Readonly<Record<string, OperationContract>>,
  prefix: string,
): CallableOperation[] {
  return Object.entries(contracts).map(([operation, contract]) => {
    const [method = "", template = ""] = operation.split(" ");
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => (name === "run_id" ? "1" : UNKNOWN_ID));
    return { operation, method, path: prefix + path, contract };
  });
}
