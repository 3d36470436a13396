import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentOf, exampleDay } from '../../check/examples/content-of.ts';
import type { Example } from '../../check/kit/example.ts';
import { textFormat } from '../../check/reporters/text.ts';
import { checkFiles } from '../../check/run/check-files.ts';
import type { ContentFiles } from '../../model/read/content-files.ts';
import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';
import { root } from '../../settings.ts';
import { Checker, isLookedInto } from './checker.ts';

const families = ['bad-form', 'bad-text', 'bad-facts', 'bad-people', 'bad-body'];

/**
 * Every fourth input of the check's own tests that is possible in a browser (without symbolic links),
 * with its report.
 */
const fixtures = families.flatMap((family) => {
  const folder = join(root, 'src/check/fixtures');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const said = `\n\n${read(`reports/${family}.txt`)}`.split('\n\n# ').slice(1);
  return (parse(read(`${family}.yml`)) as (Example & { does: unknown })[])
    .map((fixture, index) => ({
      fixture,
      says: said[index]?.split('\n').slice(1).join('\n').trim(),
    }))
    .filter(({ fixture }, index) => !fixture.links && index % 4 === 0);
});

/** Reports changed files to a checker, as the desk does; each file is read once. */
function follower() {
  const checker = new Checker();
  const known = new Map<string, Uint8Array>();
  return ({ list, read }: ContentFiles) => {
    const sizes = new Map(list.map(({ file, size }) => [file, size]));
    const now = new Map(
      list.map(({ file, size }) => [
        file,
        isLookedInto(file, size) ? Uint8Array.from(read(file)) : new Uint8Array(),
      ]),
    );
    for (const file of known.keys()) {
      if (now.has(file)) continue;
      checker.put([{ file, bytes: undefined }]);
      known.delete(file);
    }
    for (const [file, bytes] of now) {
      const before = known.get(file);
      if (before && Buffer.from(before).equals(bytes)) continue;
      checker.put([{ file, bytes, size: sizes.get(file) ?? bytes.length }]);
      known.set(file, bytes);
    }
    return checker;
  };
}

test('reports the same as npm run check, from one input to the next', () => {
  const follow = follower();
  for (const { fixture, says } of fixtures) {
    const report = follow(contentOf(fixture)).check(exampleDay);
    const [text = ''] = textFormat(report, 'content').split('\n\nĐã đọc');
    expect(text.trim(), String(fixture.does)).toBe(says);
  }
});

test('reports the same for the sample content, with a file temporarily replaced', () => {
  const content = filesOnDisk(join(root, 'content'));
  const checker = follower()(content);
  const report = checker.check('2026-11-23');
  expect(report).toEqual(checkFiles(content, '2026-11-23'));
  const broken = new Map([
    ['co-quan.yml', new TextEncoder().encode('brand: [')],
    ['don-vi.yml', null],
  ]);
  const others = checker.check('2026-11-23', broken).diagnostics.map(({ file }) => file);
  expect(others).toContain('co-quan.yml');
  expect(checker.check('2026-11-23')).toEqual(report);
});
