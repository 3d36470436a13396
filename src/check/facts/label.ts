import { collections, type Noun } from '../../model/collections.ts';
import { leavesOf } from '../../model/schema/public.ts';
import { titleAt } from '../../model/schema/schema-at.ts';

/** Every key that a record may contain, at any depth. */
export const everyKey: ReadonlySet<string> = new Set(
  Object.values(collections).flatMap(({ schema }) => leavesOf(schema).flatMap(({ path }) => path)),
);

/** A key as clerks know it: “Ngày ký (signed)”, “Họ và tên (name, dòng thứ 4 của Danh sách)”. */
export function labelOf(noun: Noun, path: readonly PropertyKey[]): string {
  const keys = path.filter((step) => typeof step !== 'number');
  const key = String(keys.at(-1) ?? '');
  if (key === '') return '';
  const titled = path.findLastIndex((step) => typeof step !== 'number') + 1;
  const title = titleAt(noun, path.slice(0, titled));
  const index = path.findLastIndex((step) => typeof step === 'number');
  const list = index > 0 ? path[index - 1] : undefined;
  const item = index < 0 ? '' : `${items[String(list)] ?? 'mục'} thứ ${Number(path[index]) + 1}`;
  const whole =
    list === undefined || list === key ? '' : (titleAt(noun, path.slice(0, index)) ?? String(list));
  const within = whole === '' || item.startsWith(whole.toLowerCase()) ? '' : ` trong ${whole}`;
  const where = [key, item + within].filter(Boolean).join(', ');
  return title ? `${title} (${where})` : where;
}

/** The word for one item of a list; “dòng” could mean a line of the file. */
const items: Record<string, string> = {
  recipients: 'trường hợp',
  nominees: 'trường hợp',
  consent: 'khối',
  photos: 'ảnh',
  criteria: 'mã',
  clauses: 'mã',
  forms: 'mã',
  commendations: 'mã',
  lines: 'dòng',
};

/** A path as diagnostics name it: `recipients[3].name`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (field, step) =>
      typeof step === 'number'
        ? `${field}[${step}]`
        : field
          ? `${field}.${String(step)}`
          : String(step),
    '',
  );
}
