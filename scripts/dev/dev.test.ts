import { expect, test } from 'vitest';
import { contentOf } from '../../src/check/examples/content-of.ts';
import { type Example, ownPage } from '../../src/check/kit/example.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { pageParts } from '../../src/markdown/page-parts.ts';
import { collections, isInternal } from '../../src/model/collections.ts';
import { nouns } from '../../src/model/read/content-set.ts';
import { publicSchema } from '../../src/model/schema/public.ts';
import { inProgress } from './in-progress.ts';
import { saidInPlaceOf } from './messages-in-place.ts';

const today = '2026-11-23';
const draft = 'buoi-hoc-qua-man-hinh';

function dev(example: Example) {
  const files = contentOf(example);
  const { diagnostics } = checkFiles(files, today);
  return inProgress(files, diagnostics, { today, samples: true });
}

/** The page shown for this body in development. */
async function shown(body: string): Promise<string> {
  const { publication } = await dev({ files: ownPage(body) });
  const page = publication.of('page').find(({ id }) => id === 'huong-dan');
  return pageParts(page?.body ?? '', '/')
    .map((part) => ('html' in part ? part.html : `[${part.name}]`))
    .join('')
    .replace(/<[^>]*>/g, '');
}

async function shownDraft(example: Example) {
  const { publication } = await dev(example);
  return publication.of('exemplar').find(({ id }) => id === draft);
}

async function said(address: string, example: Example): Promise<string[] | undefined> {
  return saidInPlaceOf(address, (await dev(example)).unshown)?.map(({ rule }) => rule);
}

test("shows the check's messages above an invalid page's readable parts", async () => {
  const text = await shown('Mở đầu.\n\n<Contct />');
  expect(text).toContain('Kiểm tra còn 1 lời nhắn.');
  expect(text).toContain('Lỗi, dòng 8: Thân bài: không có thẻ nào tên “Contct”');
  expect(text).toContain('→ Đổi Contct thành Contact (đầu mối liên hệ của cơ quan).');
  expect(text).toContain('Mở đầu.');
});

test("shows only the check's messages for an unreadable page", async () => {
  const text = await shown('Mở đầu.\n\n<Notice title="A">');
  expect(text).toContain('thẻ “&#x3C;Notice>” chưa đóng');
  expect(text).not.toContain('Mở đầu.');
});

test('shows no message on a valid page', async () => {
  expect(await shown('Mở đầu.')).toBe('Mở đầu.');
});

test.each<[string, Example]>([
  ['right', { draft: { aliases: ['lớp học'] } }],
  ['at fault', { draft: { 'honourees.0.unit': 'khong-co' } }],
  [
    'of someone who withdrew consent',
    { draft: { consent: [{ honouree: 'Phòng số 2', status: 'da-rut' }] } },
  ],
])('shows a draft that is %s, marked, as Astro accepts it', async (_, example) => {
  const entry = await shownDraft(example);
  expect(entry?.data).toMatchObject({ title: 'Bản nháp: Buổi học qua màn hình' });
  expect(entry?.body).toContain('> **Bản nháp, chưa duyệt.**');
});

test('Astro accepts every record handed over, whatever errors there are', async () => {
  const { publication } = await dev({
    exemplar: { summary: null },
    decision: { number: null },
    draft: { kind: null },
    units: { '0.name': null },
  });
  for (const noun of nouns.filter((each) => !isInternal(each) && each !== 'draft'))
    for (const { id, data } of publication.of(noun))
      expect(
        publicSchema(collections[noun].schema).safeParse(data ?? {}).error,
        `${noun} ${id}`,
      ).toBe(undefined);
});

test.each<[string, string, Example, string[] | undefined]>([
  [
    'an exemplar',
    'guong-dien-hinh/cho-nguoi-den-diem-hen/',
    { exemplar: { summary: null } },
    ['required'],
  ],
  ['a draft', `guong-dien-hinh/${draft}/`, { draft: { kind: null } }, ['required']],
  ['a decision', 'khen-thuong/2021/9902-qd-ubnd/', { decision: { symbol: null } }, ['required']],
  ['another exemplar', `guong-dien-hinh/${draft}/`, { exemplar: { summary: null } }, undefined],
  ['any page without a unit', 'tim-kiem/', { units: { '0.name': null } }, ['required']],
  ['any page without units', '', { files: { 'don-vi.yml': '- "' } }, ['yaml']],
])("shows the check's messages in place of %s", async (_, address, example, rules) => {
  expect(await said(address, example)).toEqual(rules);
});
