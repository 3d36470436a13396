import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isInternal } from '../collections.ts';
import { nouns, readContentSet } from '../read/content-set.ts';
import { filesOnDisk } from '../read/disk/files-on-disk.ts';
import { isRunningText } from './masked-record.ts';
import { isPrivateField } from './private-fields.ts';
import type { Readable } from './withheld.ts';
import { withholdingOf } from './withholding.ts';

/**
 * Precision: one person after another is withheld, and the sample content and the handbook, which mean
 * hardly any of them, are searched. The questions must stay few enough for a clerk to answer.
 */
const set = readContentSet(filesOnDisk('content'));
const records: readonly Readable[] = nouns
  .filter((noun) => noun !== 'draft' && !isInternal(noun))
  .flatMap((noun) => set.of(noun));
const papers = ['content/de-nghi.md', 'docs/trien-khai.md'];
const shown: readonly Readable[] = [
  ...records,
  // A control that must be masked, so that a search that reads nothing fails.
  { noun: 'page', id: 'doi-chung', data: {}, body: 'Gặp chị Tuyết Nhung.' },
  ...papers.map((file) => ({
    noun: 'page' as const,
    id: file,
    data: {},
    body: readFileSync(file, 'utf8'),
  })),
];

const texts = shown.map((record) => ({
  record,
  whole: `${JSON.stringify(record.data)}\n${record.body}`,
  texts: [...textsWithin(record.data), { text: record.body, path: [] }].filter(
    ({ text, path }) => !isPrivateField(record, path) && isRunningText(record, path, text),
  ),
}));

function textsWithin(
  data: unknown,
  path: PropertyKey[] = [],
): { text: string; path: PropertyKey[] }[] {
  if (typeof data === 'string') return [{ text: data, path }];
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, each]) => textsWithin(each, [...path, key]));
}

/** What is masked or asked about in the texts, for each row of a decision that withholds some. */
function saidOf(decision: Readable): string[] {
  const isOwn = ({ noun, id }: Readable) => noun === 'decision' && id === decision.id;
  const { findAllIn } = withholdingOf({
    decisions: [decision],
    shown: shown.map((each) => (isOwn(each) ? decision : each)),
  });
  return texts.flatMap(({ record, whole, texts: own }) => {
    const find = findAllIn(record, whole);
    return own.flatMap(({ text, path }) =>
      find(text, path.at(-1)).map(({ from, to, doubtful }) => {
        const around = `${text.slice(Math.max(0, from - 20), from)}[${text.slice(from, to)}]`;
        return `${doubtful ? 'asked' : 'masked'} ${record.noun} ${record.id}: ${around}`;
      }),
    );
  });
}

/** Names that consist only of words common in such texts. */
const commonNames =
  `Trần Văn Hùng, Phạm Thị Hòa, Lê Văn Bình, Phạm Văn An, Hoàng Hạnh Phúc, Đỗ Thanh Xuân, Vũ Văn Dũng,
Lê Minh, Lý Văn Thành, Bùi Thị Hoa, Đặng Văn Công, Trần Thị Thanh, Hồ Thị Mai, Lê Thị Lan, Tạ Văn Nam, Phạm Thị Hương,
Ngô Văn Đông, Nguyễn Việt, Trần Quốc Việt, Lê Thị Hạnh, Hứa Thị Phương, Đoàn Kết, Trần Thị Thủy, Cao Văn Tâm, Phan Trung,
Lê Văn Trung, Hoàng Hải, Vũ Hải Dương, Phạm Thái Bình, Hồ Văn Quân, Trần Thị Vân, Bùi Thị Tuyết Nhung, Lê Toàn,
Lê Thị Xuân, Mai Văn Thi, Trần Đức, Đinh Văn Phong, Đỗ Thị Thu, Lý Thành Công, Đào Tiến`.split(
    /,\s*/,
  );

test('asks about nothing and masks nothing in ordinary content, whatever names are withheld', () => {
  const decision = set.of('decision').find(({ id }) => id === '2021/9902-qd-ubnd') as Readable;
  const data = decision.data as { recipients: object[] };
  const rows = commonNames.map((name) => ({
    recipientType: 'ca-nhan',
    name,
    position: 'Lái xe',
    publish: 'an',
  }));
  const recipients = [...data.recipients, ...rows];
  expect(saidOf({ ...decision, data: { ...data, recipients } })).toEqual([
    'masked page doi-chung: Gặp chị [Tuyết Nhung]',
  ]);
});

test('people of the samples, withheld decision by decision, are asked about nowhere else', () => {
  const said = set.of('decision').flatMap((decision) => {
    const data = decision.data as { recipients: { recipientType?: string }[] };
    const recipients = data.recipients.map((row) =>
      row.recipientType === 'ca-nhan' ? { ...row, publish: 'an' } : row,
    );
    return saidOf({ ...decision, data: { ...data, recipients } });
  });
  expect(said).toEqual([]);
});
