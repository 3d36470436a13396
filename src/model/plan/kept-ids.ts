import { withLines } from '../../text/with-lines.ts';
import type { PlanClause } from './plan-document.ts';

/** One line of the list of published ids: an id, and the id that it leads to where that changed. */
export interface KeptId {
  id: string;
  /** Where the id itself is no longer a clause's: `dieu-5-a = dieu-5-1`. */
  now: string | undefined;
  /** Counted from 1. */
  line: number;
}

const head = `# Địa chỉ điều khoản đã công bố, mỗi dòng một mã; chương trình tự thêm mã mới khi dựng trang.
# Mã đã công bố không được mất: mã cũ nay dẫn tới điều khoản khác thì viết “mã cũ = mã nay”.
`;

/** Reads the list of published ids; `#` begins a note, blank lines do not count. */
export function readKeptIds(text: string): KeptId[] {
  return text.split('\n').flatMap((raw, index) => {
    const said = raw.replace(/#.*/, '').trim();
    if (said === '') return [];
    const [id = '', now] = said.split(/\s*=\s*/);
    return [{ id, now, line: index + 1 }];
  });
}

/** The list with every id of the act that it does not hold yet; the same text where none is new. */
export function extendKeptIds(text: string, clauses: readonly PlanClause[]): string {
  const known = new Set(readKeptIds(text).map(({ id }) => id));
  const added = clauses.map(({ id }) => id).filter((id) => !known.has(id));
  if (added.length === 0) return text;
  return withLines(text.trim() === '' ? head : text, added);
}
