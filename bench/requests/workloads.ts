import type { Operations } from "./arm.js";

/** A kind of call, and how many of them are under way at a time. */
export interface Workload {
  name: string;
  concurrency: number;
  call(operations: Operations): Promise<unknown>;
}

/** What every arm is measured on. */
export const WORKLOADS: readonly Workload[] = [
  { name: "1 KB, one at a time", concurrency: 1, call: (operations) => operations.readOne() },
  { name: "1 KB, 16 at once", concurrency: 16, call: (operations) => operations.readOne() },
  { name: "1,000 connections, one at a time", concurrency: 1, call: (operations) => operations.readList() },
  { name: "1,000 connections, 16 at once", concurrency: 16, call: (operations) => operations.readList() },
];
