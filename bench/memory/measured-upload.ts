import * as z from "zod";

/** The ways to upload that are measured beside each other; the first is what the others are compared with. */
export const UPLOAD_ARMS = ["fetch", "client"] as const;

/** What one upload took, as the process that made it sends it. */
export const measuredUploadSchema = z.object({
  /** Highest resident memory while it ran. */
  peakBytes: z.number(),
  /** The same, less what the process had before. */
  peakGrowthBytes: z.number(),
  /** JavaScript heap after it and after a garbage collection. */
  heapBytes: z.number(),
  /** What stayed behind on the heap and in buffers. */
  heapGrowthBytes: z.number(),
  seconds: z.number(),
});

export type MeasuredUpload = z.infer<typeof measuredUploadSchema>;
