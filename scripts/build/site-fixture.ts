import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings, type Settings } from '../../src/settings.ts';
import { writeSums } from '../verify/sums.ts';
import { writeRecord } from './build-record.ts';

/** Settings of a site that an office publishes. */
export const publicSettings: Settings = readSettings({
  SITE_URL: 'https://thidua.example.vn/',
  BUILD_DATE: '2026-11-23',
});

/** Writes files below a folder, by path. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Writes a small site as a build leaves it: with its record and its sums. */
export function writeSite(
  folder: string,
  files: Record<string, string>,
  settings = publicSettings,
) {
  writeFiles(folder, files);
  writeRecord(folder, settings);
  writeSums(folder);
}
