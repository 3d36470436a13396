import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { digestOf } from '../../src/model/digest.ts';
import { longestSlug } from '../../src/model/schema/text.ts';
import type { CopiedContent } from '../copied-content.ts';

/** Rewrites an exemplar and approves it again. */
function rewrite({ folder, edit }: CopiedContent, slug: string, change: (text: string) => string) {
  edit(`guong-dien-hinh/${slug}/index.md`, (old) => {
    const text = change(old);
    const [, yaml = '', ...body] = text.split(/^---\n/m);
    const record = { data: parse(yaml), body: body.join('---\n') };
    const photo = (file: string) => readFileSync(join(folder, 'guong-dien-hinh', slug, file));
    return text.replace(/sha256-[0-9a-f]{64}/, digestOf(record, photo));
  });
}

const titles: Record<string, string> = {
  'mot-trang-giay': `title: ${'Chuyến xe đêm '.repeat(21).slice(0, 290).trim()}`,
  'mai-hien-de-den': `title: ${'khongdaucach'.repeat(5)}`,
  'nhan-phan-viec-kho': `title: "'\\"< > & 3<5 \\\\ {x} \${y} \`z\` ]]> -->"`,
  'khai-giay-nhan-dien-xe-tren-dien-thoai': 'title: "1"',
  'giu-vach-son-sang-ban-dem': 'title: "=HYPERLINK | - * _ # [a](b) 👍👨‍👩‍👧"',
  'tach-lan-xe-hang-tu-xa': 'title: "漢字 ع ß İ ǅ %zz %20"',
};

/** Adds unusual content that passes the check: odd titles, large figures, the longest names. */
export function layOddRecords(copy: CopiedContent): void {
  for (const [slug, title] of Object.entries(titles)) {
    rewrite(copy, slug, (text) => text.replace(/^title:.*$/m, () => title));
  }
  rewrite(copy, 'mot-trang-giay', (text) =>
    text.replace(/^summary:.*$/m, `summary: ${'Mười hai cán bộ thay ca. '.repeat(39).trim()}`),
  );
  copy.edit('khen-thuong/2021/9902-qd-ubnd.md', (text) =>
    text
      .replace('collectives: 42', 'collectives: 2000')
      .replace('individuals: 35', 'individuals: 999')
      .replace('toan-van', 'trich'),
  );
  const longest = 'khongdaucach'.repeat(20).slice(0, longestSlug);
  copy.edit('don-vi.yml', (text) => `${text}\n- id: ${longest}\n  name: Phòng\n  sample: true\n`);
  const folder = join(copy.folder, 'guong-dien-hinh/lich-truc-dan-ngay-cua');
  cpSync(folder, join(copy.folder, 'guong-dien-hinh', longest), { recursive: true });
  rmSync(folder, { recursive: true });
}
