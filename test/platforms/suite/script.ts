/** How an answer breaks off. */
export type Break =
  | "reset before the answer"
  | "no answer"
  | "reset in the body"
  | "stall in the body"
  | "ends early"
  | "chunks without an end";

/** One answer of a scripted server. */
export interface ScriptedAnswer {
  /** @default 200 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body as JSON. */
  readonly json?: unknown;
  /** The body as a text. */
  readonly text?: string;
  /** So many bytes of `contentOf` as the body. */
  readonly bytes?: number;
  /** Whether the body is compressed on the way. */
  readonly gzip?: boolean;
  /** Where it breaks off; the answer is whole without. */
  readonly breaks?: Break;
}

/** What a scripted server answers, by `METHOD /path`: in order, the last one for ever. */
export type Script = Readonly<Record<string, readonly ScriptedAnswer[]>>;

/** A file or text of a form as it arrived. */
export interface ArrivedPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly bytes: number;
  readonly digest: string;
}

/** One request as it arrived at a server, preflights of browsers aside. */
export interface Arrival {
  /** `METHOD /path` */
  readonly call: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly digest: string;
  /** The text of a short body. */
  readonly text: string;
  /** The parts of a form. */
  readonly parts: readonly ArrivedPart[];
}

/** What a server has seen so far. */
export interface ServerReport {
  readonly arrivals: readonly Arrival[];
  /** How many connections were made, also those that came to nothing. */
  readonly connections: number;
  /** Requests whose connection was closed by the client before the answer was whole. */
  readonly abandoned: number;
  /** What the script did not expect. */
  readonly faults: readonly string[];
}

/** A server to open. */
export type ServerPlan =
  | { readonly kind: "scripted"; readonly script: Script }
  | { readonly kind: "sandbox"; readonly spcsPat?: string }
  | { readonly kind: "refused" }
  | { readonly kind: "no such host" }
  | { readonly kind: "unknown CA" }
  | { readonly kind: "another host in the certificate" }
  | { readonly kind: "https: to a plain port" }
  | { readonly kind: "http: to a TLS port" }
  /** A scripted server behind TLS of its own authority. */
  | { readonly kind: "own CA"; readonly script: Script }
  /** A proxy that lets everybody through, or refuses everybody with a status. */
  | { readonly kind: "proxy"; readonly status?: number };

/** A server that was opened. */
export interface OpenedServer {
  readonly id: string;
  readonly url: string;
  /** The authority that its certificate needs. */
  readonly ca?: string;
}
