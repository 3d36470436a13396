import { exact } from '../../../text/fold.ts';
import { peopleIn } from '../../facts/people.ts';
import { quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import { onceFor } from '../../kit/once.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const synonymName: Rule = {
  id: 'synonym-name',
  title: 'Từ đồng nghĩa không ghi tên người được khen.',
  why: 'Tên người tìm theo đúng chữ của tên; ghi vào đây thì gõ một tên lại ra người khác, và tên người đã ẩn vẫn nằm trên trang.',
  severity: 'warning',
  bad: [{ files: { 'tu-dong-nghia.yml': '- words: [bà Hòa trưởng phòng, Lê Thị Hòa]\n' } }],
  content: forEach(['synonym'], function* ({ value: { words = [] } }, content) {
    const names = namesIn(content);
    for (const [index, word] of words.entries())
      if (word && names.has(exact(word)))
        yield {
          path: ['words', index],
          actual: `${quote(word)} là tên người được khen`,
          expected: 'từ chung, không phải tên người',
          help: 'Xóa nhóm từ này; cách gọi khác của người trong bài thì ghi ở aliases của bài.',
        };
  }),
};

const namesIn = onceFor(
  ({ of }: Content) =>
    new Set(
      of('decision')
        .flatMap(({ value }) => value.recipients ?? [])
        .flatMap((row) => peopleIn(row).map(exact)),
    ),
);
