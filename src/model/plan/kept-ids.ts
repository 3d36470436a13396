import { withLines } from '../../text/with-lines.ts';
import type { PlanClause } from './plan-document.ts';

/** A line of the list of published ids: an id, and the id that replaces it if it changed. */
export interface KeptId {
  id: string;
  /** The replacement of an id that no clause has any more: `dieu-5-a = dieu-5-1`. */
  now: string | undefined;
  /** Counted from 1. */
  line: number;
}

const head = `# Địa chỉ điều khoản đã công bố, mỗi dòng một mã; chương trình tự thêm mã mới khi dựng trang.
# Mã đã công bố không được mất: mã cũ nay dẫn tới điều khoản khác thì viết “mã cũ = mã nay”.
`;

/** Parses the list of published ids; `#` begins a comment, blank lines are ignored. */
export function readKeptIds(text: string): KeptId[] {
  return text.split('\n').flatMap((raw, index) => {
    const said = raw.replace(/#.*/, '').trim();
    if (said === '') return [];
    const [id = '', now] = said.split(/\s*=\s*/);
    return [{ id, now, line: index + 1 }];
  });
}

/** The list extended by every missing id of the act; the same text if none is new. */
export function extendKeptIds(text: string, clauses: readonly PlanClause[]): string {
  const known = new Set(readKeptIds(text).map(({ id }) => id));
  const added = clauses.map(({ id }) => id).filter((id) => !known.has(id));
  if (added.length === 0) return text;
  return withLines(text.trim() === '' ? head : text, added);
}
