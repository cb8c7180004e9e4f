/** Something that grows, and that can be waited for. */
export interface Count {
  readonly value: number;
  add(): void;
  /** Resolves as soon as it is so high. */
  until(least: number): Promise<void>;
}

/** Counts from 0. */
export function createCount(): Count {
  let value = 0;
  const waiting: { least: number; resolve: () => void }[] = [];
  return {
    get value() {
      return value;
    },
    add() {
      value += 1;
      for (const { least, resolve } of waiting) if (value >= least) resolve();
    },
    until: (least) =>
      new Promise((resolve) => {
        if (value >= least) resolve();
        else waiting.push({ least, resolve });
      }),
  };
}
