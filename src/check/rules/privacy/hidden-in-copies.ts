import { differenceInWords } from '../../../model/withholding/hidden-in-copies.ts';
import { namesIn } from '../../facts/people.ts';
import { hiddenInCopiesIn } from '../../facts/withholding.ts';
import type { Example, Patch } from '../../kit/example.ts';
import type { Rule } from '../../kit/rule.ts';

/** A decision of another body with the same number: two files that no other rule takes for one. */
const beside = (put: Patch): Example => ({
  copies: [
    {
      of: 'decision',
      to: 'khen-thuong/2021/9902-qd-ubnd-tinh-khac.md',
      put: { issuer: 'so-gtvt-ha-nam', ...put },
    },
  ],
  issuers: { '3.forms': ['bang-khen-chu-tich-ubnd-tinh'], '3.symbols': ['QĐ-UBND'] },
});

export const hiddenInCopies: Rule = {
  id: 'hidden-in-copies',
  title: 'Các tệp của một nội dung ẩn cùng những người như nhau.',
  why: 'Chương trình đồng bộ hay tạo bản thứ hai của một tệp; ẩn ở bản này mà bản kia vẫn công khai thì không ai biết ý nào là sau cùng.',
  severity: 'warning',
  bad: [
    beside({ 'recipients.3.publish': 'an' }),
    {
      says: 'Phần đầu khác nhau thì có thể là hai quyết định, nên chỉ hỏi',
      ...beside({ 'recipients.3.publish': 'an', signed: '22/12/2021' }),
    },
  ],
  good: [
    {
      says: 'Ẩn ở cả hai tệp',
      ...beside({ 'recipients.3.publish': 'an' }),
      decision: { 'recipients.3.publish': 'an' },
    },
  ],
  *content(content) {
    const records = [...content.of('decision'), ...content.of('exemplar')];
    for (const difference of hiddenInCopiesIn(content)) {
      const { file, names } = difference;
      const record = records.find((each) => each.file === file);
      const place = record && namesIn(record).find(({ name }) => names.includes(name));
      yield {
        ...(record ? { record, path: place?.path ?? [] } : { file }),
        ...differenceInWords(difference),
      };
    }
  },
};
