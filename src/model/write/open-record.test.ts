import { expect, it } from 'vitest';
import { encoded, newRecord, openRecord } from './open-record.ts';

const text = '\ufeff---\r\ntitle: A # tên\r\n---\r\nThân  bài\t\r\n\r\nĐoạn hai';
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('changes facts without a byte of the body, and vice versa', () => {
  const record = openRecord(encoded(text), 'index.md');
  expect(record?.data).toEqual({ title: 'A' });
  expect(decode(record?.withData({ title: 'A' }, () => []) ?? encoded(''))).toBe(text);
  expect(decode(record?.withData({ title: 'B' }, () => []) ?? encoded(''))).toBe(
    text.replace('A', 'B'),
  );
  expect(decode(record?.withBody('Khác') ?? encoded(''))).toBe(
    '\ufeff---\r\ntitle: A # tên\r\n---\r\nKhác',
  );
});

it.each([
  ['no front matter', 'Chỉ có chữ', 'index.md'],
  ['unterminated front matter', '---\ntitle: A\n', 'index.md'],
  ['YAML that cannot be read', '---\ntitle: [\n---\n', 'index.md'],
])('has no data to edit for %s', (_, broken, file) => {
  expect(openRecord(encoded(broken), file)?.data).toBeUndefined();
});

it('returns undefined for binary input', () => {
  expect(openRecord(new Uint8Array([0xff, 0xfe, 0x00]), 'index.md')).toBeUndefined();
});

it('writes a new record', () => {
  expect(decode(newRecord('_nhap/a/index.md', { title: 'A: b' }, 'Thân bài\n'))).toBe(
    '---\ntitle: "A: b"\n---\n\nThân bài\n',
  );
});

const former = `---
number: "9902"
proposal: # tờ trình
  number: 9901/TTr-SGTVT
subjectLine: Về việc tặng
---
`;
const decision = 'khen-thuong/2021/9902-qd-ubnd.md';

it('leaves a field under its former key until it is edited', () => {
  const record = openRecord(encoded(former), decision);
  const data = record?.data as { proposals: { number: string; by?: string }[] };
  expect(data.proposals).toEqual([{ number: '9901/TTr-SGTVT' }]);
  const text = (wanted: unknown) => decode(record?.withData(wanted, () => []) ?? encoded(''));
  expect(text(data)).toBe(former);
  expect(text({ ...data, subjectLine: 'Khác' })).toBe(former.replace('Về việc tặng', 'Khác'));
  const edited = text({ ...data, proposals: [{ ...data.proposals[0], by: 'Sở' }] });
  expect(openRecord(encoded(edited), decision)?.data).toMatchObject({
    proposals: [{ number: '9901/TTr-SGTVT', by: 'Sở' }],
  });
  expect(edited).not.toMatch(/^proposal:\n/m);
});
