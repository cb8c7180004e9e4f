const LONGEST_MESSAGE = 500;

/**
 * Reads one sentence out of any error body that DataMasque is known to send:
 * `detail` as text or list, `error`, `message`, a map of field names to messages, plain text, or an HTML page.
 */
export function messageOfBody(body: unknown): string {
  const text = messageOf(body);
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}

function messageOf(body: unknown): string {
  if (typeof body === "string") return describePage(body) ?? body.trim();
  if (Array.isArray(body)) return joined(body, messageOf, "; ");
  const members = membersOf(body);
  for (const name of ["detail", "error", "message"]) {
    const member = members.get(name);
    if (typeof member === "string" && member) return member;
    if (Array.isArray(member) && member.length > 0) return joined(member, messageOfValidationItem, "; ");
  }
  return joined([...members], messageOfField, "; ");
}

function messageOfField([field, member]: [string, unknown]): string {
  const text = joined(Array.isArray(member) ? member : [member], messageOf, " ");
  return !text || field === "non_field_errors" ? text : `${field}: ${text}`;
}

function messageOfValidationItem(item: unknown): string {
  const members = membersOf(item);
  if (!members.has("msg")) return messageOf(item);
  const [message, location] = [members.get("msg"), members.get("loc")];
  const path = Array.isArray(location) ? location.slice(location[0] === "body" ? 1 : 0).join(".") : "";
  const text = typeof message === "string" ? message : "";
  return path ? `${path}: ${text}` : text;
}

function joined<Part>(parts: readonly Part[], messageOfPart: (part: Part) => string, mark: string): string {
  return parts.map(messageOfPart).filter(Boolean).join(mark);
}

/** The members of an object by name; none of anything else. */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

/** What a text says as JSON; `undefined` where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names an HTML page by its title and, where its form tells, by who wrote it; `undefined` for any other text. */
export function describePage(text: string): string | undefined {
  const start = text.slice(0, 4_096);
  if (!/^\uFEFF?\s*(<!--[^>]*>\s*)*<(!doctype\s+html|html|head|body)\b/i.test(start)) return undefined;
  const title = /<title[^>]*>([^<]{1,100})/i.exec(start)?.[1]?.replace(/\s+/g, " ").trim();
  // The first words of those who are known to write pages in the place of DataMasque's JSON.
  const author = /<center>\s*(nginx|openresty)/i.test(start)
    ? " of nginx"
    : /<h1>(Not Found|Server Error|Bad Request)/.test(start)
      ? " of the server"
      : "";
  return `an HTML page${title ? ` "${title}"` : ""}${author}`;
}
