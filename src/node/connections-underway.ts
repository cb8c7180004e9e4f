import type { Socket } from "node:net";
import type { buildConnector } from "undici";

/** Makes a connection, and shows its socket as soon as there is one. */
export type Connect = (
  target: buildConnector.Options,
  done: buildConnector.Callback,
  show: (socket: Socket) => void,
) => void;

/** Connections that are being made. */
export interface ConnectionsUnderway {
  /** Makes a connector of undici that counts among them. */
  counted(connect: Connect): buildConnector.connector;
  /** Ends them all: nobody waits for them any more. */
  abandon(): void;
}

/** undici goes on with a connection after the call for which it was begun has ended; these can be ended with it. */
export function connectionsUnderway(): ConnectionsUnderway {
  const underway = new Set<() => void>();
  return {
    counted: (connect) => (target, done) => {
      let socket: Socket | undefined;
      let settled = false;
      const settle: buildConnector.Callback = (...outcome) => {
        if (settled) {
          outcome[1]?.destroy();
          return;
        }
        settled = true;
        underway.delete(giveUp);
        done(...outcome);
      };
      const giveUp = (): void => {
        const reason = new Error("Nobody waits for this connection any more");
        // At once, so that undici drops what is queued for it before a new call comes.
        settle(reason, null);
        socket?.destroy(reason);
      };
      underway.add(giveUp);
      connect(target, settle, (made) => {
        socket = made;
      });
    },
    abandon() {
      for (const giveUp of [...underway]) giveUp();
    },
  };
}
