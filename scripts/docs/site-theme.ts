import {
  type DeclarationReflection,
  DefaultTheme,
  type DocumentReflection,
  type NavigationElement,
  type ProjectReflection,
  ReflectionKind,
  type Renderer,
  type Theme,
} from "typedoc";
import type { PageNode, PageSection } from "./page-tree.js";
import { fileOf } from "./site-router.js";

/** What opens and closes is no link, so its own page comes first in it. */
const OVERVIEW = "Overview";
const REFERENCE = "API reference";

/** The theme of the site: TypeDoc's own, with the guides by task before the names by entry. */
export function siteTheme(
  project: string,
  sections: readonly PageSection[],
): new (
  renderer: Renderer,
) => Theme {
  return class extends DefaultTheme {
    override buildNavigation(root: ProjectReflection): NavigationElement[] {
      const documents = new Map((root.documents ?? []).map((each) => [fileOf(project, each), each]));
      const ofPage = ({ page, below }: PageNode): NavigationElement => {
        const path = this.router.getFullUrl(found(documents, page.file));
        if (below.length === 0) return { text: page.title, path };
        return { text: page.title, children: [{ text: OVERVIEW, path }, ...below.map(ofPage)] };
      };
      const ofName = (name: DeclarationReflection | DocumentReflection): NavigationElement => ({
        text: name.name,
        path: this.router.getFullUrl(name),
        kind: name.kind,
        class: this.getReflectionClasses(name),
      });
      const ofEntry = (entry: DeclarationReflection): NavigationElement => ({
        text: entry.name,
        children: [
          { text: OVERVIEW, path: this.router.getFullUrl(entry) },
          ...(entry.categories ?? entry.groups ?? []).map(({ title, children }) => ({
            text: title,
            children: children.map(ofName),
          })),
        ],
      });
      const guides = sections.map(({ title, pages }) => ({ text: title, children: pages.map(ofPage) }));
      const api: NavigationElement = {
        text: REFERENCE,
        children: [
          { text: OVERVIEW, path: this.router.getFullUrl(root) },
          ...(root.children ?? []).filter((each) => each.kind === ReflectionKind.Module).map(ofEntry),
        ],
      };
      // What tells of the project itself comes last, unless it is all that there is.
      return [...guides.slice(0, -1), api, ...guides.slice(-1)];
    }
  };
}

function found(documents: ReadonlyMap<string, DocumentReflection>, file: string): DocumentReflection {
  const document = documents.get(file);
  if (document === undefined) throw new Error(`${file} did not become a page`);
  return document;
}
