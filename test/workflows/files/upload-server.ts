import { createDataMasqueClient, type DataMasqueClient, type FetchFunction } from "datamasque-client";
import { expect, onTestFinished } from "vitest";
import { json, type RecordedRequest, startRecordingServer } from "../../support/recording-server.js";

/** A server that takes uploads, and takes the first token of its client for expired if it is told to. */
export interface UploadServer {
  dm: DataMasqueClient;
  /** The uploads as they arrived, those that were refused included. */
  uploads: RecordedRequest[];
}

/** How the server of a test and its client are. */
export interface UploadServerOptions {
  /** Whether the first upload is refused since its token has expired. */
  expired?: boolean;
  fetch?: FetchFunction | undefined;
}

/** Starts such a server for the running test. */
export async function uploadServer({
  expired = false,
  fetch,
}: UploadServerOptions = {}): Promise<UploadServer> {
  let logins = 0;
  const server = await startRecordingServer((request, response) => {
    if (request.path === "/api/auth/token/login/") {
      logins += 1;
      return json(response, 200, { key: `key-${logins}` });
    }
    if (expired && request.headers.authorization === "Token key-1") {
      return json(response, 401, { detail: "Invalid token." });
    }
    json(response, 201, { id: "f-1", name: "stored", created_date: "2026-02-01T10:15:00Z" });
  });
  onTestFinished(async () => {
    await server.close();
    expect(server.faults).toEqual([]);
  });
  return {
    dm: createDataMasqueClient({
      baseUrl: server.url,
      username: "admin",
      password: "pass-word-1",
      retry: 2,
      fetch,
    }),
    get uploads() {
      return server.requests.filter(({ path }) => path !== "/api/auth/token/login/");
    },
  };
}

/** The form that arrived, part by part in their order. */
export async function partsOf({ headers, body }: RecordedRequest): Promise<[string, string | File][]> {
  const type = headers["content-type"] ?? "";
  const response = new Response(new Uint8Array(body), { headers: { "Content-Type": type } });
  return [...(await response.formData())];
}

/** A stream of texts, made anew at each call; counts how often it was made and given up. */
export function streamOf(texts: readonly string[]) {
  const told = { made: 0, cancelled: 0 };
  return {
    told,
    make: (): ReadableStream<Uint8Array> => {
      told.made += 1;
      const left = [...texts];
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          const next = left.shift();
          if (next === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(next));
        },
        cancel() {
          told.cancelled += 1;
        },
      });
    },
  };
}
