import { posix, relative } from "node:path";
import {
  type Application,
  BaseRouter,
  type DocumentReflection,
  Reflection,
  type RouterTarget,
} from "typedoc";

/**
 * Gives the pages addresses that say what they are, and that stay:
 * `docs/errors.html` for `docs/errors.md`, `api/datamasque-client/sandbox/createSandbox.html` for a name of an entry.
 */
export function siteRouter(project: string): new (app: Application) => BaseRouter {
  return class extends BaseRouter {
    protected override getIdealBaseName(target: RouterTarget): string {
      if (target instanceof Reflection && target.isDocument()) return baseNameOf(fileOf(project, target));
      const names: string[] = [];
      for (let each: RouterTarget | undefined = target; each && !isProject(each); each = each.parent) {
        names.unshift(each.name);
      }
      const [entry = "", ...inside] = names;
      const last = inside.length === 0 ? ["index"] : inside.map((name) => this.getUrlSafeName(name));
      return ["api", entry, ...last].join("/");
    }

    protected override getFileName(baseName: string): string {
      // Beside the home page: TypeDoc takes the two for one when it writes links.
      return super.getFileName(baseName === "modules" ? "api" : baseName);
    }
  };
}

/** The file of a page, relative to the project. */
export function fileOf(project: string, page: DocumentReflection): string {
  const path = page.project.files.getReflectionPath(page);
  if (path === undefined) throw new Error(`no file is known of the page ${page.name}`);
  return relative(project, path).replaceAll("\\", "/");
}

/** The page of a folder is what one gets who asks for the folder. */
function baseNameOf(file: string): string {
  const name = file.replace(/\.md$/, "");
  return posix.basename(name) === "README" ? posix.join(posix.dirname(name), "index") : name;
}

function isProject(target: RouterTarget): boolean {
  return target instanceof Reflection && target.isProject();
}
