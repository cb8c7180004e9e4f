/** A moment as the server writes it: ISO 8601, UTC, with microseconds. */
export function wireTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}000Z`;
}
