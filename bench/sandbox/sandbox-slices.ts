import * as z from "zod";

/** What the process with the sandbox sends: how fast it was in each slice, by the way in which it was called. */
export const sandboxSlicesSchema = z.array(
  z.object({ way: z.string(), requestsPerSecond: z.number().positive() }),
);

export type SandboxSlices = z.infer<typeof sandboxSlicesSchema>;
