import { isAnswerable } from '../../../model/withholding/withheld.ts';
import { unreadForms, withheldForms } from '../../facts/withheld-forms.ts';
import { howToRead, withheldAt } from '../../facts/withholding.ts';
import { quote } from '../../facts/wording.ts';
import { ownPage } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

export const withheldFormsRule: Rule = {
  id: 'withheld-forms',
  title: 'Mọi cách viết có chữ trong tên người không công bố có người đọc một lần.',
  why: 'Tên có vô số cách viết (“Trần Văn H”, “HungTV”, “họ Trần, tên Hùng”), không bộ lọc nào biết hết. Nhắc bằng một dòng cho cả nội dung: trang vẫn dựng, việc ẩn không chờ; đọc xong thì thôi nhắc, có cách viết mới thì nhắc lại.',
  severity: 'warning',
  bad: [
    {
      decision: { 'recipients.3.publish': 'an' },
      files: ownPage('Hỏi người họ Lê, tên Hoà ở bến.'),
    },
  ],
  good: [
    {
      says: 'Cách viết đã đọc là người khác',
      decision: { 'recipients.3.publish': 'an', 'recipients.3.othersWritten': ['Cầu Hòa'] },
      files: ownPage('Đi qua Cầu Hòa rồi rẽ phải.'),
    },
  ],
  *content(content) {
    const unread = unreadForms(withheldForms(content)).filter(({ of }) => isAnswerable(of));
    const [first] = unread;
    const [withheld] = first?.of.withheld ?? [];
    if (!first || !withheld) return;
    const [{ file, ...place } = { file: '', line: 1, column: 1 }] = first.places;
    const people = new Set(unread.map(({ of }) => of)).size;
    const texts = [...new Set(unread.map(({ text }) => quote(text)))];
    yield {
      ...(withheldAt(withheld, content, 'name') ?? { file, place }),
      actual: `còn ${texts.length} cách viết có chữ trong tên của ${people} trường hợp không công bố mà chưa ai đọc: ${texts.slice(0, 3).join(', ')}`,
      expected: 'có người đọc từng cách viết, trả lời là người ấy hay người khác',
      help: howToRead(unread.flatMap(({ of }) => of.withheld)),
    };
  },
};
