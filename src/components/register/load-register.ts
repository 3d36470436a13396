import { recordRoutes } from '../../model/record-routes.ts';
import type { Register } from '../../register/opened-register.ts';
import { indexRecords } from '../../register/register-index.ts';
import type { RecordsTable } from '../../register/register-table.ts';
import type { Directory } from '../../register/shards/directory.ts';
import { unpackRecords } from '../../register/unpack-register.ts';

let opening: Promise<Register> | undefined;

/** Lets the page handle input between two long steps. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A file of the register. @throws if it cannot be fetched */
export async function load(base: string, route: string) {
  const response = await fetch(base + route);
  if (!response.ok) throw new Error(`${route}: ${response.status}`);
  return response.json();
}

/** The register, fetched once per page. @throws if it cannot be fetched */
export function openRegister(base: string): Promise<Register> {
  opening ??= load(base, recordRoutes.registerTable).then(
    async (table: RecordsTable | Directory) => {
      if ('folder' in table) {
        const { openCut } = await import('../../register/shards/open-cut.ts');
        return openCut(table, (route) => load(base, route));
      }
      await pause();
      const records = unpackRecords(table);
      await pause();
      const index = indexRecords(records);
      return { index, indexFor: () => index };
    },
  );
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}
