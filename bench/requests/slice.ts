/** What one short stretch of calls took. */
export interface Slice {
  requests: number;
  seconds: number;
  cpuMicroseconds: number;
}

/** Calls again and again, `concurrency` at once, until the time is up; the calls under way then still count. */
export async function measureSlice(
  call: () => Promise<unknown>,
  concurrency: number,
  milliseconds: number,
): Promise<Slice> {
  let requests = 0;
  const cpu = process.cpuUsage();
  const started = performance.now();
  const untilTimeIsUp = async (): Promise<void> => {
    while (performance.now() - started < milliseconds) {
      await call();
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, untilTimeIsUp));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { requests, seconds, cpuMicroseconds: user + system };
}
