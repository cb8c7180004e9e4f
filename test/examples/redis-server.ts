import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { onTestFinished } from "vitest";
import { startProcess } from "../support/run-process.js";

/**
 * Where Redis is: `REDIS_SERVER_PATH`, or `redis-server` on the `PATH`.
 *
 * @throws when it is in neither place
 */
export function findRedis(env: Readonly<Record<string, string | undefined>>): string {
  const { REDIS_SERVER_PATH: given = "", PATH = "" } = env;
  if (given !== "") {
    if (isProgram(given)) return given;
    throw new Error(`REDIS_SERVER_PATH names no program: ${given}`);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const found = folders.map((folder) => join(folder, "redis-server")).find(isProgram);
  if (found !== undefined) return found;
  throw new Error("Redis is missing: apt-get install redis-server, or set REDIS_SERVER_PATH to the program");
}

/** Starts a Redis for one test, on a socket in a folder of its own, and returns the path of the socket. */
export async function startRedis(): Promise<string> {
  const program = findRedis(process.env);
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-redis-"));
  const socket = join(folder, "redis.sock");
  // No port, so that nothing else finds it and two tests cannot meet.
  const options = ["--port", "0", "--unixsocket", socket, "--save", "", "--dir", folder];
  const redis = startProcess(program, options);
  onTestFinished(async () => {
    redis.kill("SIGTERM");
    await redis.ended;
    await rm(folder, { recursive: true });
  });
  await redis.untilPrinted(/Ready to accept connections|accept connections at/);
  return socket;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
