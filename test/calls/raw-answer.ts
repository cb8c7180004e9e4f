import { EventEmitter, once } from "node:events";
import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { startRawServer } from "../transport/raw-server.js";

/**
 * A client of a server that sends exactly these pieces and then ends or breaks the connection.
 * What follows the first piece is sent once the client has the headers, which that has to hold whole.
 */
export async function clientOfRawAnswer(
  pieces: readonly (string | Uint8Array)[],
  ending: "end" | "reset" | "stay" = "end",
): Promise<DataMasqueClient> {
  const [head = "", ...rest] = pieces;
  const events = new EventEmitter();
  const server = await startRawServer((socket) => {
    void (async () => {
      const arrived = once(events, "response");
      socket.write(head);
      if (rest.length > 0 || ending === "reset") await arrived;
      for (const piece of rest) socket.write(piece);
      if (ending === "end") socket.end();
      if (ending === "reset") socket.resetAndDestroy();
    })();
  });
  return createDataMasqueClient({
    baseUrl: `http://127.0.0.1:${server.port}`,
    token: "tok",
    retry: 0,
    onEvent: ({ type }) => events.emit(type),
  });
}
