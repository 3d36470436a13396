import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/records/read.ts';
import type { Settings } from '../../src/settings.ts';
import { CommandError } from '../command.ts';
import { verifySite } from '../verify/verify-site.ts';

/**
 * Only a site as a build left it is published, and only while it fits the content of today.
 * @throws {CommandError} when there is none, when a file was changed, or when a promise is broken.
 */
export function refuseUnverified(settings: Settings): void {
  const { outDir } = settings;
  const sums = join(outDir, 'SHA256SUMS');
  if (!existsSync(sums)) {
    throw new CommandError(`Chưa có trang ở ${outDir}. Hãy chạy "npm run build" trước.`);
  }
  const told = new Map(
    readFileSync(sums, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const files = listFiles(outDir).filter((file) => file !== 'SHA256SUMS');
  const changed = files.find((file) => told.get(file) !== hashOf(join(outDir, file)));
  if (changed || files.length !== told.size) {
    throw new CommandError(
      `Trang ở ${outDir} đã bị sửa sau khi dựng${changed ? ` (${changed})` : ''}. Hãy chạy lại "npm run build".`,
    );
  }
  verifySite(outDir, settings);
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
