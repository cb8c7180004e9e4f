import { readFile } from "node:fs/promises";
import { basename, isAbsolute, relative, resolve } from "node:path";
import { InputError, unreadReason } from "../../../src/document/input-error.js";
import type { FoundDocument } from "./recognise-document.js";

/** Milliseconds that a download may take. */
const DOWNLOAD_TIMEOUT_MS = 60_000;

const MOST_REDIRECTS = 5;

/**
 * Reads a document from a file or a URL. No credential is sent.
 *
 * @param folder where relative files are looked up
 * @throws InputError when the source cannot be read
 */
export function readSource(place: string, folder: string): Promise<FoundDocument> {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place) ? download(place) : readLocalFile(place, folder);
}

async function readLocalFile(file: string, folder: string): Promise<FoundDocument> {
  const place = resolve(folder, file);
  const path = relative(folder, place);
  const label = path.startsWith("..") || isAbsolute(path) ? basename(file) : path;
  try {
    return { text: await readFile(place, "utf8"), label, contentType: "" };
  } catch (error) {
    throw new InputError(`${file}: ${unreadReason(error)}.`);
  }
}

async function download(address: string): Promise<FoundDocument> {
  const url = checkUrl(address);
  const label = url.origin + url.pathname;
  let response: Response;
  let text: string;
  try {
    response = await fetchChecked(url, AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS));
    text = await response.text();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${label}: cannot be downloaded (${reasonOf(error)}).`);
  }
  if (!response.ok) throw new InputError(`${label}: answers with status ${response.status}.`);
  return { text, label, contentType: response.headers.get("content-type") ?? "" };
}

/** Follows redirects itself, because none of them may lead to where the address itself could not. */
async function fetchChecked(url: URL, signal: AbortSignal): Promise<Response> {
  let next = url;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(next, {
      headers: { accept: "application/yaml, application/json;q=0.9, */*;q=0.1" },
      redirect: "manual",
      signal,
    });
    const location = response.headers.get("location");
    if (location === null || response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    next = checkUrl(URL.canParse(location, next) ? new URL(location, next).href : location);
  }
  throw new InputError(`${url.origin}${url.pathname}: leads from one address to the next without end.`);
}

function checkUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined) throw new InputError("The address of the document is no URL.");
  if (url.username + url.password !== "") {
    throw new InputError(
      "The address of the document holds credentials. A running instance is read with --instance-path " +
        "and the credentials of the environment; see openapi/README.md.",
    );
  }
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal)) {
    throw new InputError(
      `${url.origin}${url.pathname}: is read over https only, so that nobody on the way can change it.`,
    );
  }
  return url;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { cause } = error;
  if (!(cause instanceof Error)) return error.name;
  return "code" in cause ? String(cause.code) : cause.message;
}
