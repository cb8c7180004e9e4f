import {
  Comment,
  type CommentDisplayPart,
  CommentTag,
  type DeclarationReflection,
  type ProjectReflection,
  type Reflection,
} from "typedoc";

/** What the entries export, by name; of a name that several have, that of the first entry. */
export type Names = ReadonlyMap<string, DeclarationReflection>;

export function exportedNames(project: ProjectReflection): Names {
  const all = (project.children ?? []).flatMap((entry) => entry.children ?? []);
  return new Map(all.reverse().map((name) => [name.name, name]));
}

/** Makes links of the names of exports wherever a page or the documentation of a name mentions one. */
export function linkAllNames(project: ProjectReflection): void {
  const names = exportedNames(project);
  if (project.readme !== undefined) project.readme = linkCode(project.readme, names);
  for (const document of project.documents ?? []) document.content = linkCode(document.content, names);
  for (const reflection of Object.values(project.reflections)) {
    const { comment } = reflection;
    if (comment === undefined) continue;
    const others = new Map([...names].filter(([, name]) => !isPartOf(reflection, name)));
    comment.summary = linkCode(comment.summary, others);
    listThrows(comment, others);
    for (const tag of comment.blockTags) tag.content = linkCode(tag.content, others);
  }
}

/** One list of all errors, each linked, in place of a heading for each. */
function listThrows(comment: Comment, names: Names): void {
  const thrown = comment.getTags("@throws");
  if (thrown.length === 0) return;
  const list = thrown.flatMap(({ content }): CommentDisplayPart[] => [
    { kind: "text", text: "\n- " },
    ...indented(linkErrors(Comment.cloneDisplayParts(content), names)),
  ]);
  const at = comment.blockTags.findIndex(({ tag }) => tag === "@throws");
  const rest = comment.blockTags.filter(({ tag }) => tag !== "@throws");
  comment.blockTags = [...rest.slice(0, at), new CommentTag("@throws", list), ...rest.slice(at)];
}

/** The lines of an item of a list. */
function indented(parts: readonly CommentDisplayPart[]): CommentDisplayPart[] {
  return parts.map((part) =>
    part.kind === "text" ? { ...part, text: part.text.replaceAll("\n", "\n  ") } : part,
  );
}

/** The names of errors in plain text. */
function linkErrors(parts: readonly CommentDisplayPart[], names: Names): CommentDisplayPart[] {
  return parts.flatMap((part) => {
    if (part.kind !== "text") return [part];
    return part.text.split(/\b([A-Z]\w*Error)\b/).map((text): CommentDisplayPart => {
      const target = text.endsWith("Error") ? names.get(text) : undefined;
      return target === undefined
        ? { kind: "text", text }
        : { kind: "inline-tag", tag: "@link", text, target };
    });
  });
}

/** The names in code, such as `RunStatus` and `startRun(dm, request)`, outside headings, links and blocks. */
function linkCode(parts: readonly CommentDisplayPart[], names: Names): CommentDisplayPart[] {
  let line = "";
  return parts.map((part) => {
    const before = line;
    line = (line + part.text).replace(/^.*\n/s, "");
    if (part.kind !== "code" || before.startsWith("#") || before.endsWith("[")) return part;
    const code = /^`([^`\n]+)`$/.exec(part.text)?.[1] ?? "";
    // A word alone, such as `mask`, may be one of YAML or of a command line.
    const name = /^(\w+)\(/.exec(code)?.[1] ?? /^\w*[A-Z]\w*$/.exec(code)?.[0];
    const target = name === undefined ? undefined : names.get(name);
    return target === undefined ? part : { kind: "inline-tag", tag: "@linkcode", text: code, target };
  });
}

function isPartOf(reflection: Reflection, name: Reflection): boolean {
  for (let each: Reflection | undefined = reflection; each !== undefined; each = each.parent) {
    if (each === name) return true;
  }
  return false;
}
