import {
  createSandbox,
  SANDBOX_RELEASES,
  type SandboxOptions,
  type SandboxRelease,
} from "datamasque-client/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { SERVER_CHANGES } from "../../src/sandbox/store/releases.js";
import { SANDBOX_SEEDS } from "../../src/sandbox/store/sandbox-options.js";
import { isKnownIn } from "../../src/yaml/language/releases.js";
import { type Recording, readRecordings } from "./recorded-client.js";
import { replay } from "./replay.js";
import { unreadable } from "./unreadable.js";

async function differences(recording: Recording, options: SandboxOptions) {
  let now = Date.UTC(2026, 0, 5, 9);
  const sandbox = createSandbox({ ...options, clock: () => now });
  const server = await sandbox.listen();
  onTestFinished(() => server.close());
  const replayed = await replay(recording, server.url, (milliseconds) => {
    now += milliseconds;
  });
  const found = replayed.flatMap(({ exchange: { call, method, path, status }, answer }, index) => {
    const operation = `${method} ${path.replace(/\{\{.*?\}\}/g, "{}").replace(/\?.*/, "")}`;
    if (answer.status !== status) return [`${operation} answers ${answer.status} to ${call}`];
    const before = replayed[index - 1];
    const isFollowed = before?.exchange.call === call && isRedirect(before.answer.status);
    const reading = recording.reads[isFollowed ? `${operation} (redirected)` : operation];
    if (reading === undefined || status >= 300) return [];
    return unreadable(reading, answer).map((fault) => `${operation} ${fault}`);
  });
  return [...new Set(found)];
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** What only a later release would have, as far as the client looks at it: it gives up on it. */
function fromTheFuture({ reads }: Recording, release: SandboxRelease): string[] {
  const list = "GET /api/connections/";
  const stages = reads[list]?.kinds?.snowflake?.oneOf?.snowflake_stage_location;
  const hasStages = stages !== undefined && isKnownIn(SERVER_CHANGES.snowflakeStages, release);
  return [
    `${list} has the kind later_release_engine`,
    ...(hasStages ? [`${list} snowflake: has later_release_stage in snowflake_stage_location`] : []),
  ];
}

const recordings = readRecordings();
const cases = SANDBOX_RELEASES.flatMap((release) =>
  SANDBOX_SEEDS.flatMap((seed) =>
    recordings.map((recording) => ({ ...recording, recording, release, seed })),
  ),
);

describe("the recorded requests of the vendor's clients", () => {
  it.each(cases)("$client on the seed $seed of $release", async ({ recording, release, seed }) => {
    const expected = seed === "future" ? fromTheFuture(recording, release) : [];
    expect(await differences(recording, { seed, release })).toEqual(expected);
  });

  it("are those of each program that the vendor publishes", () => {
    expect(recordings.map(({ client }) => client)).toEqual([
      "datamasque-cli 1.5.1",
      "datamasque-python 1.2.5",
      "datamasque-python 1.5.0",
    ]);
  });
});
