import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/**
 * One shared chunk for the initial code of both searches, but not for every page: five separate chunks
 * would compress 10 % worse. Code that either loads later is excluded.
 * @returns Rolldown's rule that assigns modules to named chunks
 */
export function searchScript(): Rolldown.CodeSplittingNameFunction {
  let known: { register: Set<string>; pages: Set<string>; everyPage: Set<string> } | undefined;
  return (id, modules) => {
    known ??= {
      register: importedBy('../components/register/register-page.ts', modules),
      pages: importedBy('../components/search/search-page.ts', modules),
      everyPage: importedBy('../layouts/page-script.ts', modules),
    };
    const { register, pages, everyPage } = known;
    // A chunk includes the imports of its modules: a module that loads others would pull in code used by
    // every page.
    const loadsMore = (modules.getModuleInfo(id)?.dynamicallyImportedIds.length ?? 0) > 0;
    return register.has(id) && pages.has(id) && !everyPage.has(id) && !loadsMore ? 'search' : null;
  };
}

/** A module and all its static imports. */
function importedBy(file: string, modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([fileURLToPath(new URL(file, import.meta.url))]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}
