/** What of a stream decides how progress is told on it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  /** How many characters fit on a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Tells where a program is that takes a while. */
export interface Progress {
  /** Whether there is a terminal, so that passing lines are seen. */
  readonly onTerminal: boolean;
  /** Shows a line on a terminal, until there is another; does nothing elsewhere. */
  pass(line: string): void;
  /** Writes a line that stays. */
  tell(line: string): void;
  /** Takes the passing line away. */
  clear(): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_COLUMNS = 80;
const CUT = "...";

/**
 * Progress on a stream: a line that is written over where someone watches, and nothing but whole lines in logs.
 * It writes no escape sequence, in whatever terminal, so that `NO_COLOR` asks for nothing more.
 */
export function progressOn(stream: ProgressStream, env: Environment): Progress {
  const onTerminal = stream.isTTY === true && env.TERM !== "dumb" && !runsInCi(env);
  let shown = 0;
  const clear = (): void => {
    if (shown > 0) stream.write(`\r${" ".repeat(shown)}\r`);
    shown = 0;
  };
  return {
    onTerminal,
    pass(line) {
      if (!onTerminal) return;
      const text = fitting(line, (stream.columns || USUAL_COLUMNS) - 1);
      // One write, so that nothing flickers, with blanks over what is left of the line before.
      stream.write(`\r${text.padEnd(shown)}`);
      shown = text.length;
    },
    tell(line) {
      clear();
      stream.write(`${line}\n`);
    },
    clear,
  };
}

/** What is left of some work, from how long the part that is done took; `undefined` before much can be said. */
export function timeLeft(elapsedMs: number, done: number, total: number): string | undefined {
  if (done < Math.min(10, total / 4)) return undefined;
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
  return seconds < 100 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}

/** Systems that build and test set `CI`, and keep a log even where they give programs a terminal. */
function runsInCi({ CI: ci }: Environment): boolean {
  return ci !== undefined && ci !== "" && ci !== "false" && ci !== "0";
}

/** A line that is wider than the terminal would go on below, and stay there. */
function fitting(line: string, width: number): string {
  const text = line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  if (text.length <= width) return text;
  return width > CUT.length ? text.slice(0, width - CUT.length) + CUT : text.slice(0, Math.max(width, 0));
}
