import { expect, test } from 'vitest';
import { reasonOf } from './refusals.ts';

test.each([
  [
    ', Unknown error: Read-only file system',
    { code: '', syscall: 'rm', path: '/a' },
    '/a: Ổ đĩa chỉ cho đọc.',
  ],
  [
    "EROFS: read-only file system, access '/a'",
    { code: 'EROFS', path: '/a' },
    '/a: Ổ đĩa chỉ cho đọc.',
  ],
  ['attempt to write a readonly database', { code: 'ERR_SQLITE_ERROR' }, 'Ổ đĩa chỉ cho đọc.'],
  ['disk I/O error', { code: 'ERR_SQLITE_ERROR' }, 'Ổ đĩa hoặc đường mạng'],
  [
    'EOPNOTSUPP: operation not supported',
    { code: 'EOPNOTSUPP', syscall: 'x' },
    'Hệ thống từ chối (EOPNOTSUPP).',
  ],
])('says in Vietnamese what the system says in English: %s', (message, fields, says) => {
  const reason = reasonOf(Object.assign(new Error(message), fields));
  expect(reason).toContain(says);
  expect(reason).not.toMatch(/file system|database|error|operation/i);
});
