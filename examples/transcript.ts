/** Tells one step: as a sentence, or as a JSON object with its facts. */
export type Say = (step: string, sentence: string, facts: Readonly<Record<string, unknown>>) => void;

/** Makes the voice of an example from its arguments; refuses those that it does not know. */
export function createTranscript(args: readonly string[]): Say {
  const unknown = args.filter((arg) => arg !== "--json");
  if (unknown.length > 0) {
    console.error(`unknown argument ${unknown.join(" ")}\nusage: npm run demo [-- --json]`);
    process.exit(2);
  }
  return args.includes("--json")
    ? (step, _sentence, facts) => console.log(JSON.stringify({ step, ...facts }))
    : (_step, sentence) => console.log(sentence);
}
