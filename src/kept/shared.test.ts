import { expect, test } from 'vitest';
import { idsAfterBuild } from '../model/plan/ids-after-build.ts';
import { publicationOf } from '../model/publication.ts';
import { filesInMemory } from '../model/read/content-files.ts';
import { readContentSet } from '../model/read/content-set.ts';
import { readSettings } from '../settings.ts';
import { sharedDigest } from './shared.ts';

const content: Record<string, string> = {
  'co-quan.yml': 'brand: Thi đua\n',
  'don-vi.yml': '- id: a\n  name: Đội A\n- id: b\n  name: Lò Văn Thử\n',
  'phong-trao/m/phong-trao.yml': 'title: Phong trào\n',
  'phong-trao/m/dia-chi-dieu-khoan.txt': 'dieu-1\n',
  'guong-dien-hinh/x/index.md': '---\ntitle: X\n---\n\nBài.\n',
  'guong-dien-hinh/x/anh.png': 'a',
  'khen-thuong/2021/1.md': '---\nnumber: "1"\nrecipients:\n  - name: Lò Văn Thử\n---\n',
  'dia-chi-da-cong-bo.txt': 'a/\n',
  '_nhap/y/index.md': '---\ntitle: Y\n---\n',
};
const env = { SITE_URL: 'https://a.vn/', BUILD_DATE: '2026-11-23' };

function digest(files: Record<string, string> = {}, more: Record<string, string> = {}, code = '1') {
  const settings = readSettings({ ...env, ...more });
  const set = readContentSet(filesInMemory({ ...content, ...files }));
  return sharedDigest(publicationOf(set, settings), settings, code);
}

test.each<[string, string]>([
  ['an exemplar', digest({ 'guong-dien-hinh/x/index.md': '---\ntitle: X\n---\n\nKhác.\n' })],
  ['its photo', digest({ 'guong-dien-hinh/x/anh.png': 'b' })],
  ['another exemplar', digest({ 'guong-dien-hinh/z/index.md': '---\ntitle: Z\n---\n' })],
  ['a decision', digest({ 'khen-thuong/2021/2.md': '---\nnumber: "2"\n---\n' })],
  ['a draft', digest({ '_nhap/y/index.md': '---\ntitle: Khác\n---\n' })],
  ['what a build records', digest({ 'dia-chi-da-cong-bo.txt': 'a/\nb/\n' })],
  ['another path of the site', digest({}, { OUT_DIR: '/tmp/khac' })],
  ['another path of the content', digest({}, { CONTENT_DIR: '/tmp/khac' })],
])('%s does not change it', (_, changed) => {
  expect(changed).toBe(digest());
});

test('clauses that a build adds to a list of published ids do not change it', () => {
  const plan = {
    'phong-trao/m/ke-hoach.yml': 'number: "1"\n',
    'phong-trao/m/ke-hoach/1.md': '---\ntitle: Một\n---\n\n# I. MỘT\n\n## 1. Việc\n\nLàm.\n',
  };
  const list = 'phong-trao/m/dia-chi-dieu-khoan.txt';
  const set = readContentSet(filesInMemory({ ...content, ...plan }));
  const [ids] = idsAfterBuild(set);
  expect(ids?.file).toBe(list);
  expect(ids?.after).toMatch(/^dieu-1\n.*i-1\n$/s);
  expect(digest({ ...plan, [list]: ids?.after ?? '' })).toBe(digest(plan));
  expect(digest({ ...plan, [list]: `${ids?.after}i-2 = i-1\n` })).not.toBe(digest(plan));
});

test.each<[string, string]>([
  ['a unit', digest({ 'don-vi.yml': '- id: a\n  name: Đội B\n' })],
  [
    'a unit that names someone whom a row now withholds',
    digest({
      'khen-thuong/2021/1.md':
        '---\nnumber: "1"\nrecipients:\n  - name: Lò Văn Thử\n    publish: an\n---\n',
    }),
  ],
  ['the office', digest({ 'co-quan.yml': 'brand: Khác\n' })],
  ['the ids of a plan', digest({ 'phong-trao/m/dia-chi-dieu-khoan.txt': 'dieu-2\n' })],
  ['a file beside a page', digest({ 'trang/mau.docx': 'x' })],
  ['the day', digest({}, { BUILD_DATE: '2026-11-24' })],
  ['the address', digest({}, { SITE_URL: 'https://b.vn/' })],
  ['samples', digest({}, { SAMPLES: '1' })],
  ['the code', digest({}, {}, '2')],
])('%s changes it', (_, changed) => {
  expect(changed).not.toBe(digest());
});
