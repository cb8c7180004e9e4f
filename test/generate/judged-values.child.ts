import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import * as z from "zod/mini";
import type { ExpectedJudgement, Judgements } from "./judged-values.js";

// Loads a generated contract in a process of its own, tries values, and prints those that were judged wrong.
const [contractFile = "", contractName = "", casesFile = ""] = process.argv.slice(2);
const module: unknown = await import(pathToFileURL(contractFile).href);
const cases: ExpectedJudgement[] = JSON.parse(await readFile(casesFile, "utf8"));
const wrong = cases.filter(({ place, value, valid }) => {
  const validator = place.reduce<unknown>(
    (found, key) => Object.getOwnPropertyDescriptor(Object(found), key)?.value,
    Reflect.get(Object(module), contractName),
  );
  return !(validator instanceof z.ZodMiniType) || validator.safeParse(value).success !== valid;
});
const ran = Reflect.has(globalThis, "ranDocumentText");
const judgements: Judgements = { tried: cases.length, wrong, ran };
process.stdout.write(JSON.stringify(judgements));
