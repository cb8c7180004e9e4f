import * as z from "zod";

const measuredSliceSchema = z.object({
  workload: z.string(),
  arm: z.string(),
  round: z.int(),
  requests: z.int().positive(),
  seconds: z.number().positive(),
  cpuMicroseconds: z.number().positive(),
});

/** A slice with what was measured in it. */
export type MeasuredSlice = z.infer<typeof measuredSliceSchema>;

/** What the measuring process sends: every slice, and the order in which to show them. */
export const measuredRequestsSchema = z.object({
  workloads: z.array(z.string()),
  arms: z.array(z.string()),
  slices: z.array(measuredSliceSchema),
});

export type MeasuredRequests = z.infer<typeof measuredRequestsSchema>;
