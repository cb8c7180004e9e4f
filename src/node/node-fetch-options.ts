import { DataMasqueConfigError } from "../errors/errors.js";

/** PEM text, or the bytes of a PEM file as `readFileSync(path)` gives them. */
export type Pem = string | Uint8Array;

/** Options of {@link nodeFetch}. */
export interface NodeFetchOptions {
  /**
   * `false` accepts every certificate of the instance, also that of an impostor;
   * prefer `ca` where you have the certificate.
   * The certificate of an `https:` proxy is verified all the same.
   * Nothing else decides: `NODE_TLS_REJECT_UNAUTHORIZED` has no effect here.
   * @default true
   */
  verifySsl?: boolean | undefined;
  /**
   * The authorities to trust, instead of those that Node brings, as in `node:tls`;
   * a self-signed certificate is its own authority.
   * One PEM may hold several certificates.
   * To trust Node's as well, pass `[...rootCertificates, own]` with `rootCertificates` of `node:tls`.
   */
  ca?: Pem | readonly Pem[] | undefined;
  /**
   * Client certificate for instances that ask for one, with its intermediates after it; goes with `key`.
   * It is shown to the instance alone, also through a proxy:
   * an `https:` proxy that asks for one is shown none, and one that insists on it cannot be used.
   */
  cert?: Pem | undefined;
  /** Private key of `cert`. */
  key?: Pem | undefined;
  /** Opens `key` where that is encrypted. */
  passphrase?: string | undefined;
  /**
   * URL of an HTTP proxy, `http:` or `https:`, with user and password in it where the proxy wants them,
   * percent-encoded as everywhere in URLs.
   * `"env"` takes it from `HTTP_PROXY` and `HTTPS_PROXY`, in lower or upper case, as they are when `nodeFetch` is called;
   * without `HTTPS_PROXY` an `https:` instance is reached through `HTTP_PROXY`,
   * and without both there is no proxy.
   *
   * An `https:` instance is reached through a tunnel (`CONNECT`), in which the proxy sees nothing;
   * a plain `http:` one is not, so the proxy sees everything.
   * @default no proxy, whatever the environment says
   */
  proxy?: string | URL | "env" | undefined;
  /**
   * Hosts to reach without the proxy, with the syntax of `NO_PROXY`:
   * names separated by commas, each with its subdomains and perhaps a port,
   * addresses (`::1`, `[::1]:8080`), ranges of addresses (`10.0.0.0/8`), or `*` for all.
   * @default the variable `NO_PROXY` with `proxy: "env"`, otherwise none
   */
  noProxy?: string | undefined;
  /**
   * The most sockets that are open at a time to the instance; calls beyond that wait.
   * @default no limit
   */
  connections?: number | undefined;
}

/** What the value of an option has to be, and what is said when it is not. */
type Rule = readonly [isKept: (value: unknown) => boolean, fault: string];

const PEM: Rule = [isPem, "must be PEM text, or the bytes of a PEM file as readFileSync(path) gives them"];

/** What each option takes. By hand, since zod takes longer to load than all else of this entry. */
const RULES = {
  verifySsl: [[(value) => typeof value === "boolean", "must be true or false"]],
  ca: [
    [
      (value) => isPem(value) || (Array.isArray(value) && value.every(isPem)),
      "must be PEM text, the bytes of a PEM file, or an array of those",
    ],
  ],
  cert: [PEM],
  key: [PEM],
  passphrase: [[isText, "must be a string"]],
  proxy: [
    [
      (value) => isText(value) || value instanceof URL,
      'must be a URL, such as http://proxy.example.com:3128, or the word "env"',
    ],
  ],
  noProxy: [[isText, "must be a string with the syntax of NO_PROXY, such as localhost,.example.com"]],
  connections: [
    [Number.isSafeInteger, "must be a whole number of sockets"],
    [(value) => Number(value) > 0, "must be at least 1; leave it out for no limit"],
  ],
} satisfies Record<keyof NodeFetchOptions, readonly Rule[]>;

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function isPem(value: unknown): boolean {
  return isText(value) || value instanceof Uint8Array;
}

/** Refuses options of unknown names or wrong types, and those that contradict each other. */
export function checkNodeFetchOptions(options: NodeFetchOptions): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    refuseOption("options: must be an object");
  }
  const rules = new Map<string, readonly Rule[]>(Object.entries(RULES));
  const faults = Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    const known = rules.get(name);
    if (known === undefined) return [`${name}: no such option; known are ${[...rules.keys()].join(", ")}`];
    const broken = value === undefined ? undefined : known.find(([isKept]) => !isKept(value));
    return broken === undefined ? [] : [`${name}: ${broken[1]}`];
  });
  if (faults.length > 0) refuseOption(faults.join("; "));
  const { verifySsl, ca, cert, key, passphrase, proxy, noProxy } = options;
  if (verifySsl === false && ca !== undefined) {
    refuseOption("ca has no effect with verifySsl: false; leave one of them out, best verifySsl");
  }
  if (cert !== undefined && key === undefined)
    refuseOption("cert goes with key, the private key; key is missing");
  if (key !== undefined && cert === undefined)
    refuseOption("key goes with cert, the certificate; cert is missing");
  if (passphrase !== undefined && key === undefined) refuseOption("passphrase opens key, but key is missing");
  if (noProxy !== undefined && proxy === undefined) {
    refuseOption('noProxy has no effect without proxy; pass a proxy URL, or proxy: "env"');
  }
}

/** Throws a {@link DataMasqueConfigError} about an option of `nodeFetch`. */
export function refuseOption(message: string): never {
  throw new DataMasqueConfigError(`nodeFetch: ${message}`);
}
