import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { collections, type Noun } from '../../model/collections.ts';
import { nounOf } from '../../model/read/read.ts';
import { type FormField, formOf } from './fields.ts';
import { fileOf } from './file-of.ts';
import { labelOf } from './label.ts';

/**
 * A suggested fix worded for a form and its buttons, not for a file; null if only the document can tell.
 */
export function cureInForm(message: Pick<Diagnostic, 'rule' | 'help' | 'file' | 'field'>) {
  const { rule, help, file, field } = message;
  const noun = nounOf(file);
  if (help === null || !noun) return help;
  if (rule === 'required') return howToFill(noun, field);
  if (rule === 'choice' && fieldAt(noun, field)) return 'Chọn một mục.';
  return inButtons(help, noun);
}

/** How to fill in a required field. */
function howToFill(noun: Noun, place: string): string {
  const [first = ''] = place.split(/[.[]/);
  if (first === 'approval') return approve[noun] ?? 'Trình lãnh đạo duyệt.';
  if (place === 'consent')
    return 'Xin phép người được nêu; được đồng ý rồi bấm “Ghi sự đồng ý của …”.';
  if (place === 'recipients') return 'Bấm “Đưa danh sách từ Excel, Word”, hoặc gõ vào bảng.';
  if (/\]$/.test(place)) return 'Điền, hoặc bấm “Bỏ” ở mục này.';
  const field = fieldAt(noun, place);
  if (field?.input === 'choice' || field?.input === 'reference') return 'Chọn một mục.';
  if (field?.input === 'day') return 'Điền ngày theo kiểu dd/mm/yyyy.';
  if (field?.input === 'group')
    return field.many ? `Bấm “Thêm: ${field.title.toLowerCase()}” rồi điền.` : 'Điền các ô ở đây.';
  return 'Điền ô này.';
}

const approve: Partial<Record<Noun, string>> = {
  draft: 'Lãnh đạo duyệt trên giấy xong thì bấm “Trình duyệt, ghi việc duyệt”.',
  exemplar: 'Lãnh đạo duyệt trên giấy xong thì bấm “Duyệt lại”.',
};

/** Replaces the commands, keys and files in a suggested fix by buttons and lists. */
function inButtons(help: string, noun: Noun): string {
  const again = noun === 'draft' ? 'Trình duyệt, ghi việc duyệt' : 'Duyệt lại';
  return lists
    .reduce((text, [file, label]) => text.replaceAll(file, `mục “${label}”`), help)
    .replace(/chạy npm run approve -- [\w-]+/g, `bấm “${again}”`)
    .replace(/thêm dòng “withdrawn: dd\/mm\/yyyy”/g, 'bấm “Ngừng công bố”')
    .replace(/ngừng công bố bài \(withdrawn\)/g, 'bấm “Ngừng công bố”')
    .replace(/Viết "([^"]+)"/g, 'Viết $1, không gõ ngoặc kép');
}

/** Lists in a single file, by their name on the desk. */
const lists = (Object.keys(collections) as Noun[]).flatMap((noun) => {
  const file = fileOf(noun);
  return file ? [[file, labelOf(noun)] as const] : [];
});

function fieldAt(noun: Noun, place: string): FormField | undefined {
  let fields: readonly FormField[] = formOf(noun);
  let found: FormField | undefined;
  for (const key of place.replace(/\[\d+\]/g, '').split('.')) {
    found = fields.find((each) => each.key === key);
    fields = found?.input === 'group' ? found.fields : [];
  }
  return found;
}
