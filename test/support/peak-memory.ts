import { readFileSync } from "node:fs";

/**
 * The most memory that this process has held, in megabytes.
 * What Node tells of it counts the process that started this one, too, where the system keeps that figure over a start;
 * Linux says elsewhere what belongs to the program alone.
 */
export function peakMegabytes(): number {
  const kilobytes = process.platform === "linux" ? ownPeak() : undefined;
  return (kilobytes ?? process.resourceUsage().maxRSS) / 1024;
}

function ownPeak(): number | undefined {
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return found === undefined ? undefined : Number(found);
}
