/** Text as code in Markdown, whatever it holds: a name in a document can hold backticks and line breaks. */
export function inlineCode(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
