/** Something that can be waited for and is brought about by hand. */
export interface Gate {
  opened: Promise<void>;
  open(): void;
}

/** Makes a closed gate, so that a test decides when an answer leaves the server. */
export function closedGate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
