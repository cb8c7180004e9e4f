import { type Drift, isAddition } from "datamasque-client/contract";
import {
  createSandbox,
  type ListeningSandbox,
  SANDBOX_RELEASES,
  type Sandbox,
  type SandboxRelease,
} from "datamasque-client/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEWER_KINDS } from "../../src/sandbox/resources/connections/kinds.js";
import { DEFAULT_RELEASE } from "../../src/sandbox/store/releases.js";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";
import type { Behaviour } from "../../src/verify/behaviours/behaviour.js";
import { OPEN_ANSWERS } from "../../src/verify/behaviours/behaviour.js";
import { NotCheckable } from "../../src/verify/behaviours/broken-contract.js";
import { ContractSession, type SessionOptions } from "../../src/verify/session/contract-session.js";
import { compareReleases } from "../../src/yaml/language/releases.js";

const LOGIN = { username: "admin", password: "sandbox-password" };
/** Sandbox time that passes with each request, so that a wait takes looks and not time. */
const STEP_MS = 100;
const WAIT = { intervalMs: 0, timeoutMs: 600_000 };

/** What an instance cannot show once someone can log in; a fresh one shows it below. */
const INSTALLATION = "POST /api/users/admin-install/: creates the first admin";

interface Place {
  readonly sandbox: Sandbox;
  readonly session: ContractSession;
  readonly drifts: Drift[];
  readonly listening: ListeningSandbox | undefined;
}

interface PlaceOptions {
  readonly spcsPat?: string;
  readonly overHttp: boolean;
  readonly release?: SandboxRelease;
}

/** What a server of a release cannot show, since it is older than what it takes. */
function missingOn(release: SandboxRelease): string[] {
  const missing = NEWER_KINDS.filter(({ since }) => compareReleases(since, release) > 0);
  return missing.map(
    ({ name }) => `POST /api/connections/: creates a connection of the kind ${name} and hides its secret`,
  );
}

async function openPlace({ spcsPat, overHttp, release }: PlaceOptions): Promise<Place> {
  let now = Date.parse("2026-08-20T01:00:00Z");
  const sandbox = createSandbox({
    seed: "empty",
    clock: () => now,
    release,
    ...(spcsPat === undefined ? {} : { spcsPat }),
  });
  const listening = overHttp ? await sandbox.listen() : undefined;
  const drifts: Drift[] = [];
  const client: SessionOptions["client"] = {
    ...LOGIN,
    baseUrl: listening?.url ?? "http://sandbox.test",
    spcsPat,
    fetch: (input, init) => {
      now += STEP_MS;
      return (listening === undefined ? sandbox.fetch : globalThis.fetch)(input, init);
    },
  };
  const check: SessionOptions["check"] = { mode: "strict", onDrift: (drift) => drifts.push(drift) };
  const session = new ContractSession({ client, check, mayWrite: true, disposable: true, wait: WAIT });
  return { sandbox, session, drifts, listening };
}

const PLACES: Readonly<Record<string, PlaceOptions>> = {
  "in process": { overHttp: false },
  "over HTTP": { overHttp: true },
  ...Object.fromEntries(
    SANDBOX_RELEASES.slice(0, -1).map((release) => [`of release ${release}`, { overHttp: false, release }]),
  ),
  "behind the gateway": { overHttp: true, spcsPat: "contract-programmatic-access-token" },
};

describe.each(Object.entries(PLACES))("the sandbox %s keeps the contract", (_, options) => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(options);
  });
  afterAll(() => place.listening?.close());

  it.each(allBehaviours.map((behaviour) => ({ behaviour, title: titleOf(behaviour) })))(
    "$title",
    async ({ behaviour, title }) => {
      const run = behaviour.run(place.session);
      const missing = [INSTALLATION, ...missingOn(options.release ?? DEFAULT_RELEASE)];
      if (missing.includes(title)) await expect(run).rejects.toThrow(NotCheckable);
      else await run;
    },
  );

  it("sends nothing that the documents lack", () => {
    const additions = place.drifts.filter(
      ({ method, path, faults }) =>
        !OPEN_ANSWERS.some((open) => open === `${method} ${path}`) && faults.some(isAddition),
    );
    expect(additions).toEqual([]);
  });

  it("is left as it was found", async () => {
    expect(await place.session.cleanUp()).toEqual([]);
    const { state } = place.sandbox;
    const { connections, rulesets, rulesetLibraries, files, users, rulesetPlans, tableReferences } = state;
    expect({ connections, rulesets, rulesetLibraries, rulesetPlans, tableReferences }).toEqual({
      connections: [],
      rulesets: [],
      rulesetLibraries: [],
      rulesetPlans: [],
      tableReferences: [],
    });
    expect(Object.values(files).flat()).toEqual([]);
    expect(state.discoveryConfigs).toEqual([]);
    expect(state.discoveryConfigLibraries).toEqual([]);
    expect(state.rulesetGenerationConfigs).toEqual([]);
    expect(users.map(({ username }) => username)).toEqual(["admin"]);
    expect(state.runs.every(({ end_time }) => end_time !== null)).toBe(true);
  });
});

it("a fresh sandbox keeps the contract of its installation", async () => {
  const sandbox = createSandbox({ installed: false });
  const client = { ...LOGIN, baseUrl: "http://sandbox.test", fetch: sandbox.fetch };
  const check = { mode: "strict" } as const;
  const session = new ContractSession({ client, check, mayWrite: true, disposable: true, wait: WAIT });
  const installation = allBehaviours.filter((behaviour) => titleOf(behaviour) === INSTALLATION);
  expect(installation).toHaveLength(1);
  for (const behaviour of installation) await behaviour.run(session);
  expect(sandbox.state.users).toHaveLength(1);
});

function titleOf({ covers, name }: Behaviour): string {
  return `${covers.join(", ")}: ${name}`;
}
