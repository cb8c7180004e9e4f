import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { startRawServer } from "../transport/raw-server.js";

/** A client of a server that sends exactly these pieces, one after the other, and then ends or breaks the connection. */
export async function clientOfRawAnswer(
  pieces: readonly (string | Uint8Array)[],
  ending: "end" | "reset" | "stay" = "end",
): Promise<DataMasqueClient> {
  const server = await startRawServer((socket) => {
    void (async () => {
      for (const piece of pieces) {
        socket.write(piece);
        // Told apart on the way, so that the headers have arrived before the connection breaks.
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      if (ending === "end") socket.end();
      if (ending === "reset") socket.resetAndDestroy();
    })();
  });
  return createDataMasqueClient({ baseUrl: `http://127.0.0.1:${server.port}`, token: "tok", retry: 0 });
}
