import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/**
 * The one file of what the register's search and that of pages both begin with, and not every page: the five that
 * would be made otherwise compress a tenth worse. What either loads later stays out by itself.
 * @returns what says of a module in which named file it goes
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
    // A file takes along what its modules import: one that loads others, what every page has for that.
    const loadsMore = (modules.getModuleInfo(id)?.dynamicallyImportedIds.length ?? 0) > 0;
    return register.has(id) && pages.has(id) && !everyPage.has(id) && !loadsMore ? 'search' : null;
  };
}

/** A module and all that it imports at once. */
function importedBy(file: string, modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([fileURLToPath(new URL(file, import.meta.url))]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  return found;
}
