import type { Stage } from "./stage.js";

/** One thing that the client does on every platform, written without anything of one platform. */
export interface Behaviour {
  readonly name: string;
  /** Throws where the client does something else; a word that it returns stands in the table in the place of "yes". */
  readonly run: (stage: Stage) => Promise<string | undefined>;
  /** Whether it needs a process, page or isolate of its own, since it changes what others see. */
  readonly alone: boolean;
  /** Whether the platform must print nothing of its own meanwhile. */
  readonly quiet: boolean;
  /** Whether it is about `datamasque-client/node`, which a page and a Worker cannot load. */
  readonly node: boolean;
}

/** Behaviours that belong together, as the page shows them. */
export interface BehaviourGroup {
  readonly title: string;
  readonly behaviours: readonly Behaviour[];
}

/** How a behaviour is run where it does not run beside others. */
export type BehaviourTraits = Partial<Pick<Behaviour, "alone" | "quiet" | "node">>;

/** What a behaviour does; see {@link Behaviour.run}. */
// biome-ignore lint/suspicious/noConfusingVoidType: most behaviours have nothing to return
export type Run = (stage: Stage) => Promise<string | void>;

/** Lists the behaviours of one group by their names. */
export function group(
  title: string,
  runs: Readonly<Record<string, Run>>,
  { alone = false, quiet = false, node = false }: BehaviourTraits = {},
): BehaviourGroup {
  const behaviours = Object.entries(runs).map(([name, run]): Behaviour => {
    const told = async (stage: Stage): Promise<string | undefined> => (await run(stage)) ?? undefined;
    return { name, run: told, alone: alone || quiet, quiet, node };
  });
  return { title, behaviours };
}
