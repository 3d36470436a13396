import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { contentOf } from '../../src/check/examples/content-of.ts';
import { checkFiles } from '../../src/check/run/check-files.ts';
import { withApproval, withCorrection } from '../../src/model/approval.ts';
import { filesOnDisk } from '../../src/model/read/disk/files-on-disk.ts';
import { entriesOf, readFile } from '../../src/model/read/read.ts';
import { writeFiles } from '../build/site-fixture.ts';
import { askApproval } from './ask-approval.ts';
import { checkExemplar } from './check-exemplar.ts';
import { findExemplar } from './find-exemplar.ts';
import { refuseMoreThanSlip, sayChanges } from './say-changes.ts';
import { undoApproval, writeApproval } from './write-approval.ts';

const today = '2026-11-23';
const approval = {
  by: 'Phạm Quang Huy',
  position: 'Giám đốc',
  on: '20/11/2026',
  basis: 'Phiếu trình số 9977/PTr-VP ngày 20/11/2026',
};
const slug = 'buoi-hoc-qua-man-hinh';
const { list, read } = contentOf({
  draft: {
    consent: [
      {
        honouree: 'Phòng số 2',
        status: 'khong-ap-dung',
        basis: 'Bài viết về tập thể, không nêu tên cá nhân',
      },
    ],
  },
});
let contentDir = '';

beforeEach(() => {
  contentDir = mkdtempSync(join(tmpdir(), 'approve-'));
  writeFiles(contentDir, Object.fromEntries(list.map(({ file }) => [file, read(file)])));
});

/** Changes the draft's file. */
function change(from: string | RegExp, to: string) {
  const path = join(findExemplar(contentDir, slug).folder, 'index.md');
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

const errorsOf = () =>
  checkFiles(filesOnDisk(contentDir), today).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );

it('refuses what the check would refuse, before asking anyone', () => {
  change(/^title: /m, 'titel: ');
  expect(() =>
    checkExemplar(findExemplar(contentDir, slug), { contentDir, today, samples: true }),
  ).toThrow(/_nhap\/buoi-hoc.*unknown-key[\s\S]*Chưa ghi việc duyệt/);
});

it('does not block on a pipe in place of a file', () => {
  const folder = join(contentDir, '_nhap', slug);
  change(
    /\n---\n/,
    '\nphotos:\n  - file: anh.png\n    alt: Một ca trực\n    credit: Đội số 1\n---\n',
  );
  for (const file of [`_nhap/${slug}/anh.png`, `_luu/da-duyet/${slug}.md`]) {
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    execFileSync('mkfifo', [join(contentDir, file)]);
  }
  expect(findExemplar(contentDir, slug).digest).toMatch(/^sha256-/);
  rmSync(join(folder, 'index.md'));
  execFileSync('mkfifo', [join(folder, 'index.md')]);
  expect(() => findExemplar(contentDir, slug)).toThrow('không phải tệp thật');
});

it('refuses a draft without valid consent, and reports every other error that would hide', () => {
  change(/^consent:\n(?: .*\n)*/m, '');
  change(/\n---\n/, '\nconsent:\n  - honouree: Phòng số 2\n    status: da-rut\n---\n');
  change(/^title: /m, 'titel: ');
  expect(() =>
    checkExemplar(findExemplar(contentDir, slug), { contentDir, today, samples: true }),
  ).toThrow(/Lỗi {2}\[unknown-key\][\s\S]*Lỗi {2}\[consent-withheld\][\s\S]*bài còn \d lỗi/);
});

it.each(['Trần Thị Lụa', 'bà Tran Thi Lua'])('refuses approval by the author: %s', async (by) => {
  const { author } = findExemplar(contentDir, slug).entry.data as { author: string };
  const list = { needsDelegation: () => false, mayCorrect: () => true };
  await expect(askApproval({ ...approval, by }, list, author)).rejects.toThrow(
    /Người này là người viết bài/,
  );
});

it('shows the whole text to be approved', () => {
  const { summary, entry } = findExemplar(contentDir, slug);
  expect(summary).toContain(entry.body.trim());
});

it('writes a valid approval, and reverts it', () => {
  const exemplar = findExemplar(contentDir, slug);
  checkExemplar(exemplar, { contentDir, today, samples: true });
  const bytes = readFileSync(join(exemplar.folder, 'index.md'));
  const written = withApproval(bytes, approval, exemplar.digest, today);
  checkExemplar(exemplar, { contentDir, today, samples: true }, written);
  writeApproval(exemplar, written, true);
  expect(errorsOf()).toEqual([]);
  change(/\n---\n/, '\nwithdrawn: 20/11/2026\n---\n');
  expect(() => undoApproval(findExemplar(contentDir, slug))).toThrow('xóa dòng withdrawn');
  change(/withdrawn: .*\n/, '');
  undoApproval(findExemplar(contentDir, slug));
  // Stopped before it had written: the draft is still approved.
  const draft = join(exemplar.folder, 'index.md');
  const undone = readFileSync(draft);
  writeFileSync(draft, written);
  undoApproval(findExemplar(contentDir, slug));
  expect(readFileSync(draft)).toEqual(undone);
  expect(() => undoApproval(findExemplar(contentDir, slug))).toThrow('đang là bản nháp');
  expect(existsSync(join(contentDir, 'guong-dien-hinh', slug))).toBe(false);
  expect(findExemplar(contentDir, slug).digest).toBe(exemplar.digest);
  expect(
    readFileSync(join(exemplar.folder, 'index.md'), 'utf8').replace(/^published: .*\n/m, ''),
  ).toBe(bytes.toString());
  expect(errorsOf()).toEqual([]);
});

it('shows changes since the approval, and accepts a spelling slip under a delegation', () => {
  const draft = findExemplar(contentDir, slug);
  expect(draft.changes).toBeUndefined();
  expect(() => refuseMoreThanSlip(draft)).toThrow('chưa được duyệt lần nào');
  const bytes = readFileSync(join(draft.folder, 'index.md'));
  const path = writeApproval(draft, withApproval(bytes, approval, draft.digest, today));
  const edit = (from: string, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const [word = ''] = /(?<=\s)\p{Ll}{4,}(?=\s)/u.exec(draft.entry.body) ?? [];
  edit(` ${word} `, ` ${word}g `);
  const edited = findExemplar(contentDir, slug);
  expect(sayChanges(edited)).toContain(` ${word}g `);
  expect(() => refuseMoreThanSlip(edited)).not.toThrow();
  const slip = { by: 'Ngô Thị Mẫu', position: 'Phó Giám đốc', on: '21/11/2026' };
  writeFileSync(path, withCorrection(readFileSync(path), slip, edited.digest));
  expect(errorsOf()).toEqual([]);
  const { of, ...corrected } = approvalOf(path).corrected;
  expect([corrected, of]).toEqual([slip, draft.digest]);
  edit(`${word}g`, `${word} 30`);
  expect(() => refuseMoreThanSlip(findExemplar(contentDir, slug))).toThrow(
    'Phải trình duyệt lại, vì không chỉ là lỗi chính tả: Thân bài có chữ thêm hoặc bớt. Lãnh đạo duyệt rồi',
  );
});

function approvalOf(path: string) {
  const [entry] = entriesOf(
    readFile(readFileSync(path), `guong-dien-hinh/${slug}/index.md`, 'exemplar'),
  );
  return ((entry?.data ?? {}) as { approval: { corrected: Record<string, string> } }).approval;
}

it('never overwrites a text saved since it was shown', () => {
  const exemplar = findExemplar(contentDir, slug);
  const written = withApproval(exemplar.bytes, approval, exemplar.digest, today);
  const file = join(exemplar.folder, 'index.md');
  writeFileSync(file, 'saved meanwhile');
  expect(() => writeApproval(exemplar, written)).toThrow('vừa có người sửa');
  expect(readFileSync(file, 'utf8')).toBe('saved meanwhile');
});

it('leaves a draft that cannot be moved, and a published exemplar that cannot go back, unchanged', () => {
  const exemplar = findExemplar(contentDir, slug);
  const written = withApproval(exemplar.bytes, approval, exemplar.digest, today);
  symlinkSync('nowhere', exemplar.published);
  expect(() => writeApproval(exemplar, written)).toThrow('nên chưa ghi gì');
  expect(readFileSync(join(exemplar.folder, 'index.md'))).toEqual(exemplar.bytes);
  rmSync(exemplar.published);
  writeApproval(exemplar, written);
  symlinkSync('nowhere', exemplar.folder);
  const shown = findExemplar(contentDir, slug);
  expect(() => undoApproval(shown)).toThrow('Đổi tên hoặc xóa');
  rmSync(exemplar.folder);
  writeFileSync(join(exemplar.published, 'index.md'), 'saved meanwhile');
  expect(() => undoApproval(shown)).toThrow('vừa có người sửa');
  expect(readFileSync(join(exemplar.published, 'index.md'), 'utf8')).toBe('saved meanwhile');
});

it('is valid even if no copy of the approved text can be stored', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const exemplar = findExemplar(contentDir, slug);
  writeFileSync(join(contentDir, '_luu'), 'x');
  const written = withApproval(exemplar.bytes, approval, exemplar.digest, today);
  expect(readFileSync(writeApproval(exemplar, written))).toEqual(Buffer.from(written));
  expect(warn.mock.calls.join()).toContain(`chưa giữ được _luu/da-duyet/${slug}.md`);
});

it('writes nothing through a link out of the content folder', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  renameSync(join(contentDir, '_nhap', slug), join(elsewhere, slug));
  symlinkSync(join(elsewhere, slug), join(contentDir, '_nhap', slug));
  const exemplar = findExemplar(contentDir, slug);
  const written = withApproval(exemplar.bytes, approval, exemplar.digest, today);
  expect(() => writeApproval(exemplar, written)).toThrow('không phải thư mục thật');
  expect(readFileSync(join(elsewhere, slug, 'index.md'))).toEqual(exemplar.bytes);
});
