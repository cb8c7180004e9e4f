const LONGEST_MESSAGE = 500;

/**
 * Reads one sentence out of any error body that DataMasque is known to send:
 * `detail` as text or list, `error`, `message`, a map of field names to messages, plain text, or an HTML page.
 */
export function messageOfBody(body: unknown): string {
  return shorten(messageOf(body));
}

function messageOf(body: unknown): string {
  if (typeof body === "string") return messageOfText(body);
  if (Array.isArray(body)) return body.map(messageOf).filter(Boolean).join("; ");
  if (typeof body !== "object" || body === null) return "";
  const members = new Map<string, unknown>(Object.entries(body));
  for (const name of ["detail", "error", "message"]) {
    const member = members.get(name);
    if (typeof member === "string" && member !== "") return member;
    if (Array.isArray(member) && member.length > 0) {
      return member.map(messageOfValidationItem).filter(Boolean).join("; ");
    }
  }
  return [...members]
    .map(([field, member]) => messageOfField(field, member))
    .filter(Boolean)
    .join("; ");
}

function messageOfField(field: string, member: unknown): string {
  const items = Array.isArray(member) ? member : [member];
  const text = items.map(messageOf).filter(Boolean).join(" ");
  if (text === "") return "";
  return field === "non_field_errors" ? text : `${field}: ${text}`;
}

function messageOfValidationItem(item: unknown): string {
  if (typeof item !== "object" || item === null || !("msg" in item)) return messageOf(item);
  const message = typeof item.msg === "string" ? item.msg : "";
  const location = "loc" in item && Array.isArray(item.loc) ? item.loc : [];
  const path = (location[0] === "body" ? location.slice(1) : location).join(".");
  return path === "" ? message : `${path}: ${message}`;
}

function messageOfText(text: string): string {
  return describePage(text) ?? text.trim();
}

/** The first words of those who are known to write pages in the place of DataMasque's JSON. */
const PAGE_AUTHORS: readonly (readonly [mark: RegExp, author: string])[] = [
  [/<center>\s*(nginx|openresty)/i, "nginx, in front of DataMasque"],
  [/<h1>(Not Found|Server Error \(500\)|Bad Request \(400\))<\/h1>/, "the web framework of the server"],
];

/** Names an HTML page by its title and, where its form tells, by who wrote it; `undefined` for any other text. */
export function describePage(text: string): string | undefined {
  const start = text.slice(0, 4_096);
  if (!/^\uFEFF?\s*(<!--[^>]*>\s*)*<(!doctype\s+html|html|head|body)\b/i.test(start)) return undefined;
  const title = /<title[^>]*>([^<]{1,100})/i.exec(start)?.[1]?.replace(/\s+/g, " ").trim();
  const author = PAGE_AUTHORS.find(([mark]) => mark.test(start))?.[1];
  return `an HTML page${title ? ` "${title}"` : ""}${author ? ` of ${author}` : ""}`;
}

function shorten(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
