import { readdirSync, readFileSync } from "node:fs";
import * as z from "zod";

const names = z.array(z.string()).optional();

/** What a client reads of an object; members are paths such as `errors[].message`. */
const objectReading = z.strictObject({
  needs: names,
  notNull: names,
  oneOf: z.record(z.string(), z.array(z.string())).optional(),
});

/** What a client reads of an answer; `kinds` is by `db_type` or `type`. */
const reading = objectReading.extend({
  form: z.string().optional(),
  each: objectReading.optional(),
  kinds: z.record(z.string(), objectReading).optional(),
});

const part = z.strictObject({
  name: z.string(),
  filename: z.string().optional(),
  type: z.string().optional(),
  content: z.string().optional(),
  base64: z.string().optional(),
});

const exchange = z.strictObject({
  call: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  json: z.unknown().optional(),
  parts: z.array(part).optional(),
  status: z.number(),
});

const recording = z.strictObject({
  client: z.string(),
  recordedOn: z.string(),
  headers: z.record(z.string(), z.string()),
  exchanges: z.array(z.union([exchange, z.strictObject({ pause: z.number() })])),
  reads: z.record(z.string(), reading),
});

/** What a client reads of an object. */
export type ObjectReading = z.infer<typeof objectReading>;

/** What a client reads of an answer. */
export type Reading = z.infer<typeof reading>;

/** A part of a form. */
export type RecordedPart = z.infer<typeof part>;

/** One request of a client, and the status that it got. */
export type RecordedExchange = z.infer<typeof exchange>;

/** What a client of the vendor sent while it was used, and what it reads of the answers. */
export type Recording = z.infer<typeof recording>;

const folder = new URL("../fixtures/vendor-clients/", import.meta.url);

/** The recordings of the vendor's clients. */
export function readRecordings(): Recording[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => recording.parse(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));
}
