const SAMPLE_MILLISECONDS = 2;

/** Watches the resident memory of this process while something runs; resolves to the highest sample. */
export async function peakMemoryDuring(work: () => Promise<void>): Promise<number> {
  // Sampled: the peak that the system keeps counts what the process was before it was this program.
  let peak = process.memoryUsage.rss();
  const sample = (): void => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(sample, SAMPLE_MILLISECONDS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  sample();
  return peak;
}
