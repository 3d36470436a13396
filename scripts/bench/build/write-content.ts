import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { digestOf } from '../../../src/model/digest.ts';
import { listFiles } from '../../../src/model/read/disk/files-on-disk.ts';
import { root } from '../../../src/settings.ts';
import { syntheticRecords } from '../search/synthetic-records.ts';
import { exemplarOf, slugOf } from './seeded-exemplar.ts';

const rowsEach = 20;
const perDecision = 10;
/** One exemplar in ten has a picture. */
const perPicture = 10;

/** Most offices withhold a few: two people of a decision, and an exemplar. */
const withheldPeople = 2;
const withdrawn = 3;

/**
 * Writes a content folder of `count` exemplars, one decision of twenty rows per ten exemplars, and a
 * picture for one exemplar in ten; reproducible.
 */
export async function writeContent(folder: string, count: number): Promise<void> {
  copySettings(folder);
  const decisions = Math.ceil(count / perDecision);
  const { rows } = syntheticRecords(decisions * rowsEach, 7);
  const withheld = rows.filter(isPerson).slice(0, withheldPeople);
  for (let index = 0; index < decisions; index += 1) {
    const own = rows.slice(index * rowsEach, (index + 1) * rowsEach);
    writeDecision(folder, index, own, officeOf, withheld);
  }
  for (let index = 0; index < count; index += 1) {
    const photo = index % perPicture === 0 ? await drawn(index) : undefined;
    const { data, body } = exemplarOf(index, photo !== undefined);
    const place = `guong-dien-hinh/${slugOf(index)}`;
    if (photo) writeBytes(join(folder, place, 'anh.png'), photo);
    const digest = digestOf({ data, body }, () => photo);
    const approval = {
      by: 'Trần Văn Duyệt',
      position: 'Phó Giám đốc',
      on: '01/06/2023',
      basis: 'Phiếu trình số 12/PTr-VP',
      digest,
    };
    const ends = index === withdrawn && { withdrawn: '02/11/2026' };
    write(folder, `${place}/index.md`, stringify({ ...data, ...ends, approval }), body);
  }
}

/** Writes a content folder with a large register: rows in decisions of about eighty, and no exemplar. */
export function writeRegister(folder: string, count: number): void {
  copySettings(folder);
  const { rows, units } = syntheticRecords(count);
  const list = units.map(({ id, name }) => ({ id, name, kind: 'Đơn vị trực thuộc' }));
  writeBytes(
    join(folder, 'don-vi.yml'),
    readFileSync(join(folder, 'don-vi.yml'), 'utf8') + stringify(list),
  );
  for (const [index, own] of Map.groupBy(rows, ({ decision }) => decision)) {
    writeDecision(folder, index, own, ({ unit }) => ({ unit: units[unit ?? 0]?.id }));
  }
}

function copySettings(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of listFiles(join(root, 'content'))) {
    // References to rows of the sample decisions are removed with them.
    if (/^(?:guong-dien-hinh|khen-thuong|_nhap|_de-nghi)\/|^doi-tuong\.yml$/.test(file)) continue;
    cpSync(join(root, 'content', file), join(folder, file));
  }
}

/** Changes a word of the last exemplar, another one each time, and its digest. */
export function editOneExemplar(folder: string, count: number): void {
  const file = join(folder, `guong-dien-hinh/${slugOf(count - 1)}/index.md`);
  const { data, body } = exemplarOf(count - 1, false);
  const before = readFileSync(file, 'utf8');
  const edited = body.replace(
    'Ca trực',
    before.includes('Mỗi ca trực') ? 'Từng ca trực' : 'Mỗi ca trực',
  );
  const digest = digestOf({ data, body: edited }, () => undefined);
  const text = before.replace(/sha256-\w+/, digest);
  writeFileSync(file, text.slice(0, text.indexOf('\n---\n') + 5) + edited);
}

function decisionFile(index: number): string {
  return `${2021 + (index % 3)}/${String(index + 10)}-qd-sgtvt.md`;
}

type Row = ReturnType<typeof syntheticRecords>['rows'][number];

const isPerson = ({ recipientType }: Row) => recipientType === 'ca-nhan';

function writeDecision(
  folder: string,
  index: number,
  rows: readonly Row[],
  unitOf: typeof officeOf,
  withheld: readonly Row[] = [],
): void {
  write(
    folder,
    `khen-thuong/${decisionFile(index)}`,
    stringify(decisionOf(index, rows, unitOf, withheld)),
    '',
  );
}

const officeOf = (_: Row): object => ({ unitAsWritten: 'Văn phòng Sở' });

function decisionOf(
  index: number,
  rows: readonly Row[],
  unitOf: typeof officeOf,
  withheld: readonly Row[],
) {
  const year = 2021 + (index % 3);
  const named = [...new Map(rows.map((row) => [row.name, row])).values()];
  const people = named.filter(isPerson);
  const recipients = [...named.filter((row) => !people.includes(row)), ...people];
  return {
    number: String(index + 10),
    symbol: 'QĐ-SGTVT',
    signed: `28/11/${year}`,
    issuer: 'so-gtvt-ha-nam',
    form: 'giay-khen',
    commendationKind: 'phong-trao',
    subjectLine:
      'Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích trong phong trào thi đua đặc biệt',
    signature: { lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn Ký' },
    extent: 'toan-van',
    declared: {
      collectives: named.length - people.length,
      individuals: people.length,
      households: 0,
    },
    provenance: { kind: 'Bản sao lưu tại Văn phòng', checked: `05/12/${year}` },
    recipients: recipients.map((row, at) => ({
      no: at + 1,
      recipientType: row.recipientType,
      ...(row.honorific && { honorific: row.honorific }),
      name: row.name,
      ...(row.position && { position: row.position }),
      ...unitOf(row),
      ...(withheld.includes(row) && { publish: 'an' }),
    })),
  };
}

/** A unique picture that compresses like a drawing; opaque, as photos are. */
function drawn(index: number): Promise<Buffer> {
  const bars = Array.from(
    { length: 24 },
    (_, bar) =>
      `<rect x="${bar * 67}" y="${(index * 37 + bar * 61) % 500}" width="67" height="600" fill="hsl(${(index * 13 + bar * 9) % 360} 40% ${30 + bar * 2}%)"/>`,
  );
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000">${bars.join('')}</svg>`,
    ),
  )
    .flatten({ background: 'white' })
    .png()
    .toBuffer();
}

function write(folder: string, file: string, yaml: string, body: string): void {
  writeBytes(join(folder, file), `---\n${yaml}---\n${body}`);
}

function writeBytes(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
