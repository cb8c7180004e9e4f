import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { prebuiltAnswers } from "./answers.js";
import { answerLongWork } from "./long-work.js";

// Plain node:http in a process of its own, so that its work is not counted as the client's.
const answers = prebuiltAnswers();
const server = createServer((request, response) => {
  if (request.method === "POST" && request.url === "/api/connection-filesets/")
    return takeUpload(request, response);
  if (answerLongWork(request, response)) return;
  request.resume();
  const body = answers.get(`${request.method} ${request.url}`);
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length }).end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  process.send?.(`http://127.0.0.1:${address.port}`);
});
// The benchmark has gone, in whatever way.
process.on("disconnect", () => process.exit());

/** Counts an upload and lets go of it; the name of the stored file tells the count. */
function takeUpload(request: IncomingMessage, response: ServerResponse): void {
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
  });
  request.on("end", () => {
    const stored = { id: "1", name: String(received), created_date: "2024-01-01T00:00:00Z" };
    response.writeHead(201, { "Content-Type": "application/json" }).end(JSON.stringify(stored));
  });
}
