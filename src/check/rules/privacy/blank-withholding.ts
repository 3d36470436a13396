import { titleAt } from '../../../model/schema/schema-at.ts';
import { valueAt } from '../../facts/how-to-fill.ts';
import type { Rule, Violation } from '../../kit/rule.ts';

export const blankWithholding: Rule = {
  id: 'blank-withholding',
  title: 'Mục withdrawn, publish đã ghi thì không để trống.',
  why: 'Để trống thì không ẩn gì, mà người ghi có thể tưởng đã ẩn. Dòng còn nguyên lời nhắc của tệp mẫu thì không tính.',
  bad: [
    { words: { exemplar: ['title:', 'withdrawn:\ntitle:'] } },
    { words: { exemplar: ['title:', 'withdrawn: # 20/11/2026\ntitle:'] } },
    { words: { decision: ['    name: Lê Thị Hòa', '    publish: ""\n    name: Lê Thị Hòa'] } },
  ],
  good: [
    {
      says: 'Dòng của tệp mẫu chưa ai điền',
      words: {
        exemplar: ['title:', 'withdrawn: # Ngày ngừng công bố – dd/mm/yyyy\ntitle:'],
        decision: ['    name: Lê Thị Hòa', '    publish: # Công bố\n    name: Lê Thị Hòa'],
      },
    },
  ],
  *record({ noun, template, entry }): Iterable<Violation> {
    const { data, origin, sourceOf, placeOf } = entry();
    const { yaml, text } = origin.source;
    if (template || !/\b(?:withdrawn|publish)\b/.test(yaml)) return;
    const recipients = valueAt(data, ['recipients']);
    const rows = Array.isArray(recipients) ? [...recipients.keys()] : [];
    for (const path of [['withdrawn'], ...rows.map((row) => ['recipients', row, 'publish'])]) {
      const title = titleAt(noun, path);
      if (!title || sourceOf(path) === undefined || valueAt(data, path) !== undefined) continue;
      const line = text.split('\n')[placeOf(path, 'key').line - 1];
      if (line?.includes(`# ${title}`)) continue;
      yield {
        path,
        of: 'key',
        actual: 'để trống, nên không ẩn gì',
        expected: `“${path.at(-1)}: ${path.length > 1 ? 'an' : 'dd/mm/yyyy'}” nếu ẩn, không thì xóa dòng này`,
      };
    }
  },
};
