import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/settings.ts';
import { promises } from './promises.ts';
import { breachesOf, verifySite } from './verify-site.ts';

const home = mkdtempSync(join(tmpdir(), 'verify-'));
function write(file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), text);
}

const page = (main: string, head = '') =>
  `<!doctype html>\n<html lang="vi"><head><title>Trang</title>${head}</head><body><main data-search-ignore>${main}</main></body></html>\n`;

const settings = readSettings({
  CONTENT_DIR: join(home, 'content'),
  OUT_DIR: join(home, 'good'),
  SAMPLES: '1',
  BUILD_DATE: '2026-11-23',
});

test('a site that breaks every promise is told every one of them, each with its place', () => {
  const story = (extra: string) =>
    `---\ntitle: Bài mẫu\nhonourees:\n  - name: Lò Văn Kín\nsample: true\n${extra}---\n`;
  write('content/guong-dien-hinh/bai-mau/index.md', story('consent: []\n'));
  write('content/_nhap/chua-dang/index.md', story('').replace('sample: true\n', ''));
  write('content/_nhap/chua-dang/index.md', '---\ntitle: Một đầu đề chưa ai biết\n---\n');
  write('content/dia-chi-da-cong-bo.txt', '/da-mat/\n');
  const faulty = [
    '<h1>Một</h1><h1>Hai</h1><p id="a"></p><p id="a"></p>',
    '<a href="/khong-co/">x</a><p><div></div></p>',
    '<script>alert(1)</script><p style="color:red" onclick="x()">Một đầu đề chưa ai biết</p>',
    '<img src="https://may-khac.example/pixel.png" alt="">',
  ].join('');
  write('bad/guong-dien-hinh/bai-mau/index.html', page(faulty + noise()));
  write(
    'bad/tim/index.html',
    page('<h1>Không có trong chỉ mục</h1>').replace(' data-search-ignore', ''),
  );
  write('bad/anh.svg', '<svg xmlns="http://www.w3.org/2000/svg"><metadata>x</metadata></svg>');
  const breaches = breachesOf(join(home, 'bad'), settings);
  expect(breaches.map(({ promise }) => promise.id)).toEqual(promises.map(({ id }) => id));
  for (const { places } of breaches) expect(places[0]?.found).toBeTruthy();
});

test('a site that keeps them passes', () => {
  write('content/dia-chi-da-cong-bo.txt', '');
  write('good/index.html', page('<h1 id="a">Trang</h1><a href="#a">x</a>'));
  expect(() => verifySite(join(home, 'good'), settings)).not.toThrow();
});

/** Text that does not compress below the budget of a story. */
function noise(): string {
  let seed = 1;
  return Array.from({ length: 20_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  }).join('');
}
