import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { root } from '../../src/settings.ts';

/** A realistic document of unusual shape with its expected results; `papers.yml` explains each key. */
export interface TruePaper {
  does: string;
  /** Year and file name, as in addresses. */
  file: string;
  put: Record<string, unknown>;
  warns?: string[];
  says?: string[];
  cites?: string;
  row?: string[];
  csv?: string[];
  /** Queries that must find it. */
  typed?: string[];
}

export const truePapers: TruePaper[] = parse(
  readFileSync(join(root, 'tests/true-papers/papers.yml'), 'utf8'),
);

const base = `
symbol: QĐ-UBND
signed: 20/12/2022
issuer: chu-tich-ubnd-tinh-ha-nam
form: bang-khen-chu-tich-ubnd-tinh
commendationKind: cong-trang
subjectLine: Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh
signature:
  lines: [CHỦ TỊCH]
  name: Trần Văn Thử
extent: toan-van
declared:
  collectives: 1
  individuals: 1
provenance:
  kind: Bản gốc (minh họa)
  checked: 01/03/2026
sample: true
recipients:
  - no: 1
    section: A. TẬP THỂ
    recipientType: tap-the
    name: Tổ lái minh họa số 9
    unit: doi-moi-1
  - no: 1
    section: B. CÁ NHÂN
    recipientType: ca-nhan
    honorific: Bà
    name: Giàng Thị Thử
    unitAsWritten: Thôn minh họa 2
`;

/** The files of the documents and their dependencies, by path in the content folder. */
export function paperFiles(): Map<string, string> {
  const decisions = truePapers.map(({ file, put }): [string, string] => [
    `khen-thuong/${file}.md`,
    `---\n${stringify(changed(parse(base), put), { lineWidth: 0 })}---\n`,
  ]);
  const awards = ['bang-khen-cua-tinh-uy', 'co-thi-dua-cua-chinh-phu', 'lao-dong-tien-tien'];
  const catalogue = [...awards, 'tap-the-lao-dong-tien-tien'].map((id): [string, string] => [
    `hinh-thuc/${id}.md`,
    readFileSync(join(root, `content/_mau/hinh-thuc/${id}.md`), 'utf8'),
  ]);
  return new Map([...decisions, ...catalogue]);
}

/** Lists of the sample content with additions that the documents need. */
export const paperLists: Record<string, (text: string) => string> = {
  'co-quan-ban-hanh.yml': (text) =>
    `${text
      .replace('[bang-khen-thu-tuong]', '[bang-khen-thu-tuong, co-thi-dua-cua-chinh-phu]')
      .replace('[giay-khen]', '[giay-khen, lao-dong-tien-tien, tap-the-lao-dong-tien-tien]')}
- id: tinh-uy
  name: Ban Thường vụ Tỉnh ủy minh họa
  shortName: Tỉnh ủy
  forms: [bang-khen-cua-tinh-uy]
  symbols: [QĐ/TU]
- id: ubnd-xa
  name: Chủ tịch Ủy ban nhân dân xã minh họa
  shortName: Chủ tịch UBND xã minh họa
  forms: [giay-khen]
  symbols: [QĐ-UBND]
`,
  'don-vi.yml': (text) => `${text}
- id: doi-moi-1
  name: Đội minh họa mới 1
  sample: true
- id: doi-moi-2
  name: Đội minh họa mới 2
  sample: true
- id: doi-cu
  name: Đội minh họa cũ
  successors: [doi-moi-1, doi-moi-2]
  sample: true
`,
};

function changed(record: Record<string, unknown>, put: Record<string, unknown>) {
  for (const [path, value] of Object.entries(put)) set(record, path.split('.'), value);
  return record;
}

function set(target: Record<string, unknown>, [step = '', ...rest]: string[], value: unknown) {
  if (rest.length > 0) return set(target[step] as Record<string, unknown>, rest, value);
  if (value !== null) target[step] = value;
  else if (Array.isArray(target)) target.splice(Number(step), 1);
  else delete target[step];
}
