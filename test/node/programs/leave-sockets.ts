import { type NodeFetchOptions, nodeFetch } from "../../../src/node/index.js";

// Makes a request and ends, with nothing closed.

interface Input {
  url: string;
  options: NodeFetchOptions;
}

const { url, options }: Input = JSON.parse(process.argv[2] ?? "");
const response = await nodeFetch(options)(url, {});
process.stdout.write(JSON.stringify({ status: response.status, text: await response.text() }));
