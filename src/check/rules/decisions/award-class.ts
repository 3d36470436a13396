import { awardClasses } from '../../../model/schema/award.ts';
import { awardName, awardOf } from '../../facts/award-name.ts';
import { isWritten } from '../../facts/how-to-fill.ts';
import { anyOf } from '../../facts/wording.ts';
import { forEach, type Rule } from '../../kit/rule.ts';

export const awardClass: Rule = {
  id: 'award-class',
  title: 'Hình thức có hạng thì ghi hạng; hình thức không có hạng thì không ghi.',
  why: 'Thiếu hạng thì không biết Huân chương hạng nào; Bằng khen, Giấy khen không chia hạng.',
  bad: [{ order: { 'recipients.0.class': null } }, { decision: { 'recipients.0.class': 'nhat' } }],
  good: [{ order: { 'recipients.0.class': 'Nhất' } }],
  content: forEach(['decision'], function* (record, content) {
    for (const [index, row] of (record.value.recipients ?? []).entries()) {
      const award = awardOf(content, record, row);
      if (!award?.whole) continue;
      const classes = (award.value.classes ?? []).filter((each) => each !== undefined);
      const path = ['recipients', index, 'class'];
      const name = awardName(content, award.id);
      if (classes.length > 0 && !row.class && !isWritten(record, path)) {
        yield {
          path,
          of: 'key',
          actual: 'chưa ghi',
          expected: `${anyOf(classes)}, vì đây là ${name}`,
          help: `Ghi hạng theo bản gốc ở dòng class, ví dụ class: ${classes[0]}.`,
        };
      } else if (row.class && !classes.includes(row.class)) {
        yield {
          path,
          of: 'key',
          actual: `${name} mà có ${classes.length > 0 ? awardClasses[row.class].label : 'hạng'}`,
          expected:
            classes.length > 0
              ? anyOf(classes)
              : `bỏ hạng, vì theo ${award.file}, hình thức này không có hạng`,
          help: `Xóa dòng class, hoặc sửa hình thức cho đúng bản gốc; bản gốc có hạng thì ghi hạng ấy vào classes của ${award.file}.`,
        };
      }
    }
  }),
};
