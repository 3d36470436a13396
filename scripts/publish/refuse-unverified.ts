import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { verifySite } from '../verify/verify-site.ts';

/**
 * Only a site as a build left it is published, and only while it fits the content of today.
 * @throws {CommandError} when there is none, when a file was changed, or when a promise is broken.
 */
export function refuseUnverified(settings: Settings): void {
  const { outDir } = settings;
  if (!existsSync(join(outDir, 'SHA256SUMS'))) {
    throw new CommandError(`Chưa có trang ở ${outDir}. Hãy chạy "npm run build" trước.`);
  }
  verifySite(outDir, settings);
}
