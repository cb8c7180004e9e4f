import { runBehaviours, type SuiteOrder } from "../suite/run-behaviours.js";

/** Runs behaviours in a Worker, for one request. */
export default {
  async fetch(request: Request): Promise<Response> {
    const order: SuiteOrder = JSON.parse(await request.text());
    return Response.json(
      await runBehaviours(order, {
        load: () => import("datamasque-client"),
        loadCopy: () => import("datamasque-client-copy"),
      }),
    );
  },
};
