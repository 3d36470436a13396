import { expect, test } from 'vitest';
import { masked } from './masked-record.ts';
import type { Readable } from './withheld.ts';
import { isNamingIn, withholdingOf } from './withholding.ts';

const alsoWritten = ['Trần hùng', 'hungtv82', 'Ba Khía', 'họ Trần, tên Hùng', 'anh hùng', 'Hùng'];
const own: Readable = {
  noun: 'decision',
  id: '2021/9902-qd-ubnd',
  data: {
    recipients: [{ recipientType: 'ca-nhan', name: 'Trần Văn Hùng', publish: 'an', alsoWritten }],
  },
  body: '',
};
const page = (id: string, body: string): Readable => ({ noun: 'page', id, data: {}, body });
const heroes = page('anh-hung', 'Các anh hùng. '.repeat(30));
const withholding = withholdingOf({ decisions: [own], shown: [own, heroes] });
const shown = (body: string) => masked(page('thong-bao', body), withholding).body;

test('masks the forms in a row’s alsoWritten verbatim, in any text', () => {
  expect(shown('Gặp Trần hùng. Hỏi *Ba\nKhía* nhé.')).toBe('Gặp 01 cá nhân. Hỏi *01 cá nhân* nhé.');
  expect(shown('Người họ Trần, tên Hùng lái phà.')).toBe('Người 01 cá nhân lái phà.');
  expect(shown('Nhắn [tin](https://vi-du.vn/hungtv82).')).not.toContain('hungtv82');
  expect(shown('<Download file="bao-cao_hungtv82.docx" />')).not.toContain('hungtv82');
  expect(isNamingIn(withholding)('chuyen-hungtv82')).toBe(true);
  const unit = { noun: 'unit' as const, id: 'to-7', data: { name: 'Tổ Ba Khía' }, body: '' };
  expect(masked(unit, withholding).data).toEqual({ name: 'Tổ 01 cá nhân' });
});

test('leaves what belongs to others: other characters, other capitals, longer words', () => {
  for (const body of ['Ba khía muối.', 'Gặp Trần Hùngg.', 'hungtv8 và hungtv821', 'Vua Hùng.'])
    expect(shown(body)).toBe(body);
});

test('refuses an ordinary word and masks nothing for it', () => {
  expect(
    withholding.alsoWritten.flatMap(({ text, refused }) => (refused ? [[text, refused]] : [])),
  ).toEqual([
    ['anh hùng', 'common'],
    ['Hùng', 'one-word'],
  ]);
  expect(masked(heroes, withholding).body).toBe(heroes.body);
});

test('masks a one-word nickname where it is used as a name, and asks where any word is capitalised', () => {
  const row = { recipientType: 'ca-nhan', name: 'Đặng Thị Thơm', publish: 'an' };
  const of = (nickname: string, ...others: string[]) => {
    const rows = [{ ...row, alsoWritten: [nickname] }, ...others.map((name) => ({ name }))];
    const hidden = { ...own, data: { recipients: rows } };
    return withholdingOf({ decisions: [hidden], shown: [hidden] });
  };
  const fire = of('Lửa');
  expect(fire.alsoWritten).toMatchObject([{ text: 'Lửa', refused: undefined }]);
  const text = 'Gặp chị Lửa, hỏi *Lửa* nhé.';
  expect(masked(page('a', text), fire).body).toBe('Gặp 01 cá nhân, hỏi *01 cá nhân* nhé.');
  for (const left of ['Giữ ngọn lửa nghề.', 'Bếp Lửa Hồng mở cửa.', 'LỬA', 'Lửa cháy to.'])
    expect(masked(page('a', left), fire).body).toBe(left);
  expect(fire.findAllIn(page('a', ''))('Lửa cháy to.')).toMatchObject([{ doubtful: true }]);
  // Someone else has this name, or it is a given name that many people have.
  expect(of('Lửa', 'Trần Văn Lửa').alsoWritten).toMatchObject([{ refused: 'one-word' }]);
  expect(of('Thơm').alsoWritten).toMatchObject([{ refused: 'one-word' }]);
});

test('masks the forms in alsoWritten of a file that cannot be parsed', () => {
  const text =
    '---\nrecipients:\n  - name: Trần Văn Hùng\n    alsoWritten: [Ba Khía]\n  x: [\n---\n';
  const broken = withholdingOf({ decisions: [{ ...own, text }], shown: [] });
  expect(masked(page('a', 'Gặp Ba Khía.'), broken).body).toBe('Gặp 01 cá nhân.');
});
