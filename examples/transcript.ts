/** Tells one step: as a sentence, or as a JSON object with its facts. */
export type Say = (step: string, sentence: string, facts: Readonly<Record<string, unknown>>) => void;

/** Makes the voice of an example. */
export function createTranscript(json: boolean): Say {
  return json
    ? (step, _sentence, facts) => console.log(JSON.stringify({ step, ...facts }))
    : (_step, sentence) => console.log(sentence);
}
