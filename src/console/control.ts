import type { components, paths } from "../generated/sandbox-control.gen.js";

type Schemas = components["schemas"];
export type State = Schemas["State"];
export type Document = Schemas["Document"];
export type RequestList = Schemas["RequestList"];
export type LoggedRequest = Schemas["LoggedRequest"];
export type RunLog = Schemas["RunLog"];

/** What can be armed: `notReady` and so on. */
export type FaultName = keyof paths extends infer Path
  ? Path extends `/faults/${infer Name}/`
    ? Name
    : never
  : never;

/** The control API of the sandbox that served the page. */
export const control = {
  state: (): Promise<State> => answer("state/"),
  faults: (): Promise<Schemas["ArmedFault"][]> => answer("faults/"),
  clock: (): Promise<Schemas["Clock"]> => answer("clock/"),
  requests: (after: number): Promise<RequestList> => answer(`requests/?after=${after}`),
  runLog: (id: number): Promise<RunLog> => answer(`runs/${id}/log/`),
  reset: () => send("POST", "reset/"),
  advance: (milliseconds: number) => send("POST", "clock/advance/", { milliseconds }),
  disarm: () => send("DELETE", "faults/"),
  arm: (fault: string, body: object) => send("POST", `faults/${fault}/`, body),
};

async function answer<Value>(path: string): Promise<Value> {
  return (await call("GET", path)).json();
}

async function send(method: string, path: string, body?: object): Promise<void> {
  await call(method, path, body);
}

async function call(method: string, path: string, body?: object): Promise<Response> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  if (response.ok) return response;
  const { error }: { error?: unknown } = await response.json();
  throw new Error(typeof error === "string" ? error : `the sandbox answered ${response.status}`);
}
