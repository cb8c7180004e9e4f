import { wholeBetween } from "../../../src/sandbox/http/random.js";
import { SECRETS } from "../secrets.js";
import { chance, type Random, randomValue } from "./random-values.js";

const NAMES = [
  "baseUrl",
  "username",
  "password",
  "tokenSource",
  "token",
  "spcsPat",
  "timeoutMs",
  "retry",
  "headers",
  "onEvent",
  "verifySsl",
  "nonsense",
];

/**
 * Options that work.
 *
 * @param wild whether one of them may be anything
 */
export function randomOptions(random: Random, baseUrl: string, wild: boolean): Record<string, unknown> {
  const options: Record<string, unknown> = {
    baseUrl,
    username: "admin",
    password: SECRETS.password,
    spcsPat: SECRETS.pat,
    retry: wholeBetween(random, 0, 1),
  };
  if (chance(random, 0.3)) {
    delete options.username;
    delete options.password;
    options.tokenSource = () => (!wild || chance(random, 0.8) ? SECRETS.token : randomValue(random));
  }
  if (wild && chance(random, 0.6)) {
    options[NAMES[wholeBetween(random, 0, NAMES.length - 1)] ?? "retry"] = randomValue(random);
  }
  return options;
}
