import { styleText } from "node:util";

type Facts = Readonly<Record<string, unknown>>;

/** Tells a story: as text for a person, or as one JSON object a line for a program. */
export interface Transcript {
  /** Begins a part of the story; programs do not need it. */
  chapter(title: string): void;
  /** Something was done. */
  done(step: string, sentence: string, facts: Facts): void;
  /** Something was refused, as it should be. */
  refused(step: string, sentence: string, facts: Facts): void;
  /** What is seen on the way. */
  seen(step: string, sentence: string, facts: Facts): void;
  /** Why a part matters to whoever uses the client, with the numbers of this run. */
  worth(of: string, sentence: string, facts: Facts): void;
}

/** What of a stream decides how a story is told on it. */
export interface TranscriptStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes the voice of an example. */
export function createTranscript(json: boolean, stream: TranscriptStream, env: Environment): Transcript {
  return json ? dataOn(stream) : textOn(stream, isColoured(stream, env));
}

function dataOn(stream: TranscriptStream): Transcript {
  const tell = (step: string, _sentence: string, facts: Facts): void => {
    stream.write(`${JSON.stringify({ step, ...facts })}\n`);
  };
  return {
    chapter() {},
    done: tell,
    refused: tell,
    seen: tell,
    worth: (of, sentence, facts) =>
      tell("worth", sentence, { of, text: sentence.replaceAll("\n", " "), ...facts }),
  };
}

function textOn(stream: TranscriptStream, coloured: boolean): Transcript {
  let chapters = 0;
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    // Decided already, and for this stream.
    coloured ? styleText(format, text, { validateStream: false }) : text;
  const lines = (mark: string, sentence: string, paint: (text: string) => string): void => {
    for (const [index, line] of sentence.split("\n").entries())
      stream.write(`   ${index === 0 ? mark : " "} ${paint(line)}\n`);
  };
  const plain = (text: string): string => text;
  return {
    chapter(title) {
      chapters++;
      stream.write(`\n${style("bold", `${chapters}. ${title}`)}\n`);
    },
    done: (_, sentence) => lines(style("green", "✓"), sentence, plain),
    refused: (_, sentence) => lines(style("red", "✗"), sentence, plain),
    seen: (_, sentence) => lines(" ", sentence, (text) => style("dim", text)),
    worth: (_, sentence) => lines(style("cyan", "→"), sentence, (text) => style("cyan", text)),
  };
}

/** By what the person asked for, and else by whether someone watches. */
function isColoured({ isTTY }: TranscriptStream, { FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  return isTTY === true && TERM !== "dumb";
}
