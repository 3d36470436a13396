import { expect, test } from 'vitest';
import { checkExample } from '../../examples/check-example.ts';
import type { Example } from '../../kit/example.ts';

const reported = (example: Example) =>
  checkExample(example).diagnostics.filter(({ rule }) =>
    ['health', 'private-life', 'acknowledged'].includes(rule),
  );
const severities = (example: Example) => reported(example).map(({ severity }) => severity);
const ill = 'Ông Thiện mắc bệnh: "tim", có lần nằm viện.';
const read = { rule: 'health', words: ill, by: 'Trần Thị Lụa' };

test("accepts the sentence once the message's lines are pasted as they are", () => {
  const [finding] = reported({ bodyEnd: ill });
  expect(finding).toMatchObject({ rule: 'health', sentence: ill });
  const lines = finding?.paste?.replace('(họ tên người đã đọc)', 'Trần Thị Lụa') ?? '';
  const words: Example['words'] = { exemplar: ['author: ', `${lines}\nauthor: `] };
  expect(reported({ bodyEnd: ill, words })).toEqual([]);
});

test('indents further lines like the existing ones', () => {
  const other = 'Ông Thiện mắc cúm.';
  const [finding] = reported({ bodyEnd: `${ill} ${other}`, exemplar: { acknowledged: [read] } });
  expect(finding).toMatchObject({ rule: 'health', sentence: other });
  const lines = finding?.paste?.replace('(họ tên người đã đọc)', 'Trần Thị Lụa') ?? '';
  const words: Example['words'] = { exemplar: ['acknowledged:\n', `acknowledged:\n${lines}\n`] };
  expect(
    reported({ bodyEnd: `${ill} ${other}`, exemplar: { acknowledged: [read] }, words }),
  ).toEqual([]);
});

test('asks again about a changed sentence and names whose reading is outdated', () => {
  const [finding, ...others] = reported({
    bodyEnd: ill.replace('có lần', 'hai lần'),
    exemplar: { acknowledged: [read] },
  });
  expect(others).toEqual([]);
  expect(finding?.message).toContain('câu này khác câu mà Trần Thị Lụa đã đọc');
});

test('stops only text that would be published', () => {
  expect(severities({ bodyEnd: ill })).toEqual(['error']);
  expect(severities({ bodyEnd: ill, exemplar: { withdrawn: '20/11/2026' } })).toEqual([]);
  expect(severities({ draftBody: ill, draft: { title: 'Buổi học' } })).toEqual(['warning']);
  const row = { 'recipients.2.achievement': 'Nhiễm Covid-19 khi trực chốt.' };
  expect(severities({ decision: row })).toEqual(['error']);
  expect(severities({ decision: { ...row, 'recipients.2.publish': 'an' } })).toEqual([]);
});

test('only warns when a word was added after the approval', () => {
  const bodyEnd = 'Nhà ông Thiện còn nợ ngân hàng 180 triệu đồng.';
  const approved = (day: string) => ({ 'approval.on': day, published: day });
  expect(severities({ bodyEnd, exemplar: approved('22/11/2026') })).toEqual(['warning']);
  expect(severities({ bodyEnd, exemplar: approved('23/11/2026') })).toEqual(['error']);
});
