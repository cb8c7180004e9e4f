import type { BehaviourResult } from "../suite/run-behaviours.js";

/** One of the platforms that the package is for. */
export interface Platform {
  /** For the command line and the table of known gaps. */
  readonly name: PlatformName;
  /** As the page writes it. */
  readonly title: string;
  /** The version that the lock file of the runtimes pins; none of what the system brings. */
  readonly version?: string;
  /** Whether it can load `datamasque-client/node`. */
  readonly node: boolean;
  /** @throws {MissingRuntime} when it is not installed */
  requireInstalled(): void;
  /** Runs behaviours, several at a time. */
  run(names: readonly string[], workplace: Workplace): Promise<PlatformRun>;
}

/** What came of a run. */
export interface PlatformRun {
  readonly results: readonly BehaviourResult[];
  /** What the platform printed of its own. */
  readonly printed: string;
}

/** What a run is made in. */
export interface Workplace {
  /** Where servers are opened. */
  readonly control: string;
  /** The project that the package is installed into. */
  readonly consumer: string;
  /** The files of the suite in there. */
  readonly suite: { readonly process: string; readonly worker: string };
}

export const PLATFORM_NAMES = ["node20", "node22", "node24", "bun", "deno", "workerd", "chromium"] as const;
export type PlatformName = (typeof PLATFORM_NAMES)[number];

/** A runtime is not installed; the message says in one line how to install it. */
export class MissingRuntime extends Error {
  override name = "MissingRuntime";
}
