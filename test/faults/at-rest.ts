/** Tells whether something that was begun goes on; made before it begins. */
export interface RestCheck {
  /** How many timers were set since then and have neither fired nor been cleared. */
  pendingTimers(): number;
  /** Whether this comes to an end at all. */
  within(work: Promise<unknown>): Promise<boolean>;
  /** What else is still active, once everything that can end by itself has had its time. */
  left(): Promise<string[]>;
}

/** Node keeps one for the next file when the last is closed; that none stays open is tested with the uploads. */
const KEPT_BY_NODE = "FileHandleReadWrap";

/** Ends what hangs, and nothing else. */
const HUNG_AFTER_MS = 20_000;

/** Remembers what is active in this process now. */
export function createRestCheck(): RestCheck {
  const before = activeResources();
  const added = (): string[] => {
    const now = activeResources();
    return [...now].flatMap(([name, count]) =>
      count > (before.get(name) ?? 0) ? [`${name} x${count - (before.get(name) ?? 0)}`] : [],
    );
  };
  return {
    pendingTimers: () => (activeResources().get("Timeout") ?? 0) - (before.get("Timeout") ?? 0),
    async within(work) {
      let timer: NodeJS.Timeout | undefined;
      const hung = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, HUNG_AFTER_MS, false);
      });
      const ended = await Promise.race([work.then(() => true), hung]);
      clearTimeout(timer);
      return ended;
    },
    async left() {
      const started = performance.now();
      while (added().length > 0 && performance.now() - started < HUNG_AFTER_MS)
        await new Promise(setImmediate);
      return added().map((resource) => `still active: ${resource}`);
    },
  };
}

/** How many resources of each kind keep this process alive. */
function activeResources(): Map<string, number> {
  const counts = new Map<string, number>();
  const resources = process.getActiveResourcesInfo().filter((name) => name !== KEPT_BY_NODE);
  for (const name of resources) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
