import { expect, test } from 'vitest';
import { checkExample } from '../../examples/check-example.ts';

test.each([
  [{}, false],
  [{ 'recipients.3.publish': 'an' }, true],
  [{ 'recipients.3.publish': 'an', signed: '21/12/2021' }, true],
])('of two files of a decision the check says which counts if one hides a row: %o', (put, is) => {
  const copy = { of: 'decision', to: 'khen-thuong/2021/9902-qd-ubnd-2.md', put } as const;
  const found = checkExample({ copies: [copy] }).diagnostics.filter(
    ({ rule }) => rule === 'duplicate-decision',
  );
  expect(found.map(({ help }) => /giữ dòng ẩn ở tệp còn lại/.test(help ?? ''))).toEqual([is]);
});
