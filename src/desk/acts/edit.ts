import type { Noun } from '../../model/collections.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { type Bytes, openRecord } from '../../model/write/open-record.ts';

/**
 * A record's file with some fields set, or removed if undefined. @throws {SyntaxError} if the file
 * cannot be parsed
 */
export function withFields(
  bytes: Uint8Array,
  file: string,
  noun: Noun,
  fields: Record<string, unknown>,
): Bytes {
  const record = openRecord(bytes, file);
  if (!record || record.data === null || typeof record.data !== 'object') {
    throw new SyntaxError(`${file} chưa đọc được; sửa lỗi trong tệp trước.`);
  }
  return record.withData({ ...record.data, ...fields }, keyOrderOf(noun));
}
