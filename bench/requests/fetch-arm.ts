import { ONE_CONNECTION, TOKEN } from "../server/answers.js";
import type { Arm } from "./arm.js";

/** The measure of all others: the global `fetch`, a header, and the body as JSON. */
export const fetchArm: Arm = {
  name: "fetch",
  connect(baseUrl) {
    const read = async (path: string): Promise<unknown> => {
      const response = await fetch(baseUrl + path, { headers: { Authorization: `Token ${TOKEN}` } });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return response.json();
    };
    return {
      readOne: () => read(`/api/connections/${ONE_CONNECTION.id}/`),
      readList: () => read("/api/connections/"),
    };
  },
};
