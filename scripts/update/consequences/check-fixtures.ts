import { API_DOCUMENTS } from "../../../src/generate/documents.js";
import { fixturesAgainst } from "./fixtures-against.js";

// A program of its own, because it loads what was generated from a document that is not taken in yet.
const [staged = "", baseName] = process.argv.slice(2);
const api = API_DOCUMENTS.find((known) => known.baseName === baseName);
if (api === undefined) throw new Error("usage: check-fixtures STAGED_TREE API");
process.stdout.write(JSON.stringify(await fixturesAgainst(staged, api)));
