import type { ContentSet } from '../../src/model/read/content-set.ts';
import { scanOf } from '../../src/model/withholding/scan.ts';
import type { Settings } from '../../src/settings.ts';
import { nothingKept } from '../cache-file.ts';
import { checkContent } from '../check/check-content.ts';
import { downloadsAtFault } from './check-downloads.ts';
import { checkScans } from './check-scans.ts';

/** The files with an error of their own, scans and downloads included: a build would leave out what they belong to. */
export async function filesAtFault(
  content: ContentSet,
  settings: Settings,
): Promise<ReadonlySet<string>> {
  const { diagnostics } = checkContent(content, settings);
  const faulty = new Set((await checkScans(content, true)).map(({ id }) => id));
  const decisions = content.of('decision').filter(({ id }) => faulty.has(id));
  return new Set([
    ...diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
    ...decisions.flatMap((decision) => scanOf(decision) ?? []),
    ...(await downloadsAtFault(content, true, nothingKept)),
  ]);
}
