/** What every arm can do, each in its own way; a call resolves to the parsed body. */
export interface Operations {
  readOne(): Promise<unknown>;
  readList(): Promise<unknown>;
}

/** One of the ways to call the server that are measured beside each other. */
export interface Arm {
  name: string;
  connect(baseUrl: string): Operations;
}
