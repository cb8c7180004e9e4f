import type { DataMasqueClient } from "datamasque-client";
import { type BehaviourGroup, group } from "../behaviour.js";
import { expectSame } from "../expectations.js";
import { expectKind } from "../failures.js";
import type { Break } from "../script.js";
import type { Stage } from "../stage.js";

const OF_LOGS = { params: { query: { log_service: "application" } } };

/** Every way to read a body. */
const WAYS: Readonly<Record<string, (dm: DataMasqueClient) => PromiseLike<unknown>>> = {
  JSON: (dm) => dm.GET("/api/connections/"),
  "JSON by middleware": (dm) => {
    dm.use({ onResponse: async ({ response }) => void (await response.clone().json()) });
    return dm.GET("/api/connections/");
  },
  "a text": (dm) => dm.GET("/api/connections/", { parseAs: "text" }),
  "a Blob": (dm) => dm.GET("/api/logs/download/", OF_LOGS),
  "an ArrayBuffer": (dm) => dm.GET("/api/logs/download/", { ...OF_LOGS, parseAs: "arrayBuffer" }),
  "a stream": async (dm) => {
    const { data } = await dm.GET("/api/logs/download/", { ...OF_LOGS, parseAs: "stream" });
    const reader = (data ?? new Blob().stream()).getReader();
    let bytes = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      bytes += piece.value.length;
    return `${bytes} bytes`;
  },
};

/** What becomes of a body, with the kinds that tell it. */
const LOSSES: readonly [title: string, breaks: Break, kinds: readonly string[]][] = [
  ["is reset", "reset in the body", ["reset"]],
  ["ends early", "ends early", ["reset"]],
  ["in chunks ends early", "chunks without an end", ["reset", "unexpected-content"]],
  ["stalls", "stall in the body", ["timeout", "reset"]],
];

/** So long a body may be idle where it stalls; its head, which is sent at once, must not take as long. */
const IDLE = { timeoutMs: 4000 };
/** No other request may run into that limit. */
const NO_LOGIN = { token: "tok", username: undefined, password: undefined };

const BYTES = 100_000;

function limitsOf(breaks: Break): { timeoutMs?: number } {
  return breaks === "stall in the body" ? IDLE : {};
}

async function expectLost(
  stage: Stage,
  way: (dm: DataMasqueClient) => PromiseLike<unknown>,
  breaks: Break,
  kinds: readonly string[],
): Promise<void> {
  const json = Array.from({ length: 1000 }, (_, id) => ({ id: `c-${id}` }));
  const server = await stage.scripted({
    "GET /api/connections/": [{ json, breaks }],
    "GET /api/logs/download/": [{ bytes: BYTES, breaks }],
  });
  let heads = 0;
  const dm = await stage.client(server, {
    ...NO_LOGIN,
    ...limitsOf(breaks),
    onEvent: (event) => {
      if (event.type === "response" && event.status === 200) heads += 1;
    },
  });
  await expectKind(stage, way(dm), ...kinds);
  expectSame("heads", heads, 1);
}

/** A body that does not arrive to its end is a lost connection, in whatever way it is read. */
export const LOST_BODIES: readonly BehaviourGroup[] = LOSSES.map(([title, breaks, kinds]) =>
  group(
    `A body that ${title}`,
    Object.fromEntries(
      Object.entries(WAYS).map(([way, read]) => [
        `read as ${way}, ${title}`,
        (stage: Stage) => expectLost(stage, read, breaks, kinds),
      ]),
    ),
  ),
);

/** A read is done again while nothing of its body has reached the caller. */
export const REPEATED_READS = group(
  "A body that is lost once is asked for again",
  Object.fromEntries(
    LOSSES.map(([title, breaks]) => [
      `that ${title}`,
      async (stage: Stage) => {
        const { unwrap } = await stage.load();
        const json = Array.from({ length: 1000 }, (_, id) => ({ id: `c-${id}` }));
        const server = await stage.scripted({ "GET /api/connections/": [{ json, breaks }, { json }] });
        const dm = await stage.client(server, { ...NO_LOGIN, ...limitsOf(breaks), retry: 1 });
        expectSame("list", await unwrap(dm.GET("/api/connections/")), json);
      },
    ]),
  ),
);
