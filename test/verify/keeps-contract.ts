import { type Drift, isAddition } from "datamasque-client/contract";
import {
  createSandbox,
  type ListeningSandbox,
  SANDBOX_RELEASES,
  type Sandbox,
  type SandboxRelease,
  type SandboxSeed,
} from "datamasque-client/sandbox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NEWER_KINDS } from "../../src/sandbox/resources/connections/kinds.js";
import { SANDBOX_SEEDS } from "../../src/sandbox/store/sandbox-options.js";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";
import type { Behaviour } from "../../src/verify/behaviours/behaviour.js";
import { OPEN_ANSWERS } from "../../src/verify/behaviours/behaviour.js";
import { NotCheckable } from "../../src/verify/behaviours/broken-contract.js";
import { ContractSession, type SessionOptions } from "../../src/verify/session/contract-session.js";
import { compareReleases } from "../../src/yaml/language/releases.js";

export const LOGIN = { username: "admin", password: "sandbox-password" };
/** Sandbox time that passes with each request, so that a wait takes looks and not time. */
const STEP_MS = 100;
export const WAIT = { intervalMs: 0, timeoutMs: 600_000 };

/** What an instance cannot show once someone can log in; a fresh one shows it. */
export const INSTALLATION = "POST /api/users/admin-install/: creates the first admin";

/** The ways to a sandbox. */
const WAYS = {
  "in process": { overHttp: false, spcsPat: undefined },
  "over HTTP": { overHttp: true, spcsPat: undefined },
  "behind the gateway": { overHttp: true, spcsPat: "contract-programmatic-access-token" },
} as const;

/** One sandbox to look at. */
export interface ContractPlace {
  readonly seed: SandboxSeed;
  readonly release: SandboxRelease;
  readonly way: keyof typeof WAYS;
}

const ways: readonly ContractPlace["way"][] = [
  "in process",
  "over HTTP",
  "behind the gateway",
] satisfies (keyof typeof WAYS)[];

/** Every seed of every release, each way. The first one is that of a test that asks for nothing. */
export const CONTRACT_PLACES: readonly ContractPlace[] = SANDBOX_SEEDS.flatMap((seed) =>
  SANDBOX_RELEASES.toReversed().flatMap((release) => ways.map((way) => ({ seed, release, way }))),
);

interface OpenPlace {
  readonly sandbox: Sandbox;
  readonly session: ContractSession;
  readonly drifts: Drift[];
  readonly listening: ListeningSandbox | undefined;
  /** What it held at first. */
  readonly held: object;
}

/** What a server of a release cannot show, since it is older than what it takes. */
function missingOn(release: SandboxRelease): string[] {
  const missing = NEWER_KINDS.filter(({ since }) => compareReleases(since, release) > 0);
  return missing.map(
    ({ name }) => `POST /api/connections/: creates a connection of the kind ${name} and hides its secret`,
  );
}

async function openPlace({ seed, release, way }: ContractPlace): Promise<OpenPlace> {
  const { overHttp, spcsPat } = WAYS[way];
  let now = Date.parse("2026-08-20T01:00:00Z");
  const sandbox = createSandbox({ seed, release, clock: () => now, spcsPat });
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
  return { sandbox, session, drifts, listening, held: objectsOf(sandbox) };
}

/** The contract suite on one sandbox. */
export function describeContract(given: ContractPlace): void {
  describe(`the seed ${given.seed} of ${given.release} ${given.way} keeps the contract`, () => {
    let place: OpenPlace;
    beforeAll(async () => {
      place = await openPlace(given);
    });
    afterAll(() => place.listening?.close());

    it.each(allBehaviours.map((behaviour) => ({ behaviour, title: titleOf(behaviour) })))(
      "$title",
      async ({ behaviour, title }) => {
        const run = behaviour.run(place.session);
        const missing = [INSTALLATION, ...missingOn(given.release)];
        if (missing.includes(title)) await expect(run).rejects.toThrow(NotCheckable);
        else await run;
      },
    );

    it("sends nothing that the documents lack, but what the seed has of a later release", () => {
      const later = given.seed === "future" ? ["new-kind", "new-value"] : [];
      const additions = place.drifts
        .filter(({ method, path }) => !OPEN_ANSWERS.some((open) => open === `${method} ${path}`))
        .flatMap(({ method, path, faults }) =>
          faults.filter(isAddition).map((fault) => ({ operation: `${method} ${path}`, ...fault })),
        );
      expect(additions.filter(({ kind }) => !later.includes(kind))).toEqual([]);
      expect(additions.some(({ kind }) => kind === "new-kind")).toBe(given.seed === "future");
    });

    it("is left as it was found", async () => {
      expect(await place.session.cleanUp()).toEqual([]);
      expect(objectsOf(place.sandbox)).toEqual(place.held);
      expect(place.sandbox.state.runs.filter(({ end_time }) => end_time === null)).toEqual([]);
    });
  });
}

/** What a look could have left behind; settings, licence and profiles of a disposable instance may change. */
function objectsOf({ state }: Sandbox): object {
  const { connections, rulesets, rulesetLibraries, files, users, rulesetPlans, tableReferences } = state;
  const { discoveryConfigs, discoveryConfigLibraries, rulesetGenerationConfigs } = state;
  return {
    ...{ connections, rulesets, rulesetLibraries, files, rulesetPlans, tableReferences },
    ...{ discoveryConfigs, discoveryConfigLibraries, rulesetGenerationConfigs },
    users: users.map(({ username }) => username),
  };
}

/** What a behaviour shows, of which operations. */
export function titleOf({ covers, name }: Behaviour): string {
  return `${covers.join(", ")}: ${name}`;
}
