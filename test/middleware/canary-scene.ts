import { inspect } from "node:util";
import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { expect } from "vitest";
import { CANARIES, CANARY, listenToOutput, tellingsOf } from "./canaries.js";
import { errorOf } from "./clients.js";
import { type ScriptedDataMasque, startScriptedDataMasque, USERNAME } from "./scripted-datamasque.js";

const { password, token, pat } = CANARIES;

/** A server and a client all of whose secrets are canaries, and everything that is told about them. */
async function start(tokens?: () => string) {
  const output = listenToOutput();
  const server = await startScriptedDataMasque({
    password,
    keyOf: tokens ?? (() => token),
    brokenUploads: true,
  });
  const told: string[] = output;
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    username: USERNAME,
    password,
    spcsPat: pat,
    retry: 0,
    onEvent: (event) => told.push(inspect(event, { depth: null, showHidden: true }), JSON.stringify(event)),
  });
  return { server, dm, told };
}

/** Lines that give a canary away, shortened to where they do. */
export function leaksIn(told: readonly string[]): string[] {
  return told.flatMap((text) =>
    [...text.matchAll(new RegExp(`.{0,60}${CANARY}.{0,30}`, "gis"))].map(([leak]) => leak),
  );
}

/**
 * Lets a call fail, and fails itself if a secret stands in the error, an event, the client or any output;
 * returns the error.
 */
export async function expectSilence(
  prepare: (server: ScriptedDataMasque) => void,
  call: (dm: DataMasqueClient) => Promise<unknown>,
  tokens?: () => string,
): Promise<unknown> {
  const { server, dm, told } = await start(tokens);
  prepare(server);
  const error = await errorOf(call(dm));
  told.push(...tellingsOf(error), inspect(dm, { depth: null, showHidden: true }));
  expect(error).toBeInstanceOf(Error);
  expect(leaksIn(told)).toEqual([]);
  return error;
}
