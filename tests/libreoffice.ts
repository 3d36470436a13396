import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../scripts/test/libreoffice.ts';
import { root } from '../src/settings.ts';

/**
 * Converts a file with LibreOffice.
 * @param form extension of the target format, with its filter if needed: `pdf`, `fods`
 * @param infilter how to read the file, if its extension is ambiguous
 * @throws {Error} if LibreOffice is missing or cannot open the file; never skipped
 */
export function openInOffice(file: string, form: string, infilter?: string): Buffer {
  const office = findLibreOffice();
  if (!office) throw new Error('No LibreOffice. Run "npm test", which says how to install it.');
  const parent = join(root, '.build/test');
  mkdirSync(parent, { recursive: true });
  // A separate profile, so that tests, or a user's open window, do not block each other.
  const folder = mkdtempSync(join(parent, 'office-'));
  const { status, stderr } = spawnSync(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      ...(infilter ? [`--infilter=${infilter}`] : []),
      '--convert-to',
      form,
      '--outdir',
      folder,
      file,
    ],
    { encoding: 'utf8' },
  );
  const made = join(folder, `${basename(file, extname(file))}.${form}`);
  if (status !== 0) throw new Error(`LibreOffice could not open ${file}: ${stderr}`);
  const bytes = readFileSync(made);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** A cell as interpreted by LibreOffice. */
export interface Cell {
  kind: string;
  text: string;
  /** The value of a date or a number. */
  value: string | undefined;
}

/** The rows of a spreadsheet's first sheet, read by LibreOffice. */
export function readSheet(file: string, infilter?: string): Cell[][] {
  const xml = openInOffice(file, 'fods', infilter).toString('utf8');
  const rows = xml.match(/<table:table-row[^>]*>.*?<\/table:table-row>/gs) ?? [];
  return rows.map((row) => cellsOf(row)).filter((cells) => cells.some(({ text }) => text));
}

function cellsOf(row: string): Cell[] {
  const cells = row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs);
  return [...cells].flatMap(([, attributes = '', content = '']) => {
    const attribute = (name: string) => attributes.match(new RegExp(`${name}="([^"]*)"`))?.[1];
    const repeated = Number(attribute('number-columns-repeated') ?? 1);
    const cell = {
      kind: attribute('office:value-type') ?? '',
      text: plain(content),
      value: attribute('office:date-value') ?? attribute('office:value'),
    };
    return Array.from({ length: Math.min(repeated, 40) }, () => cell);
  });
}

function plain(xml: string): string {
  return xml
    .replace(/<text:s\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
