import { isList } from '../../../../model/collections.ts';
import { isIdOfTitle } from '../../../../model/withholding/id-of-title.ts';
import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import { cureOrAnswer } from '../../../facts/withheld-answer.ts';
import { neutralIdsIn, withheldAt } from '../../../facts/withholding.ts';
import { quote } from '../../../facts/wording.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';
import { whoseName } from './findings.ts';

/** Names in the address of a record's page, if its id consists of words. */
export function* addressNaming(
  record: CheckedRecord,
  find: FindNames,
  content: Content,
): Iterable<Violation> {
  const { noun, id } = record;
  // Ids in a movement's folder begin with the movement's; that is reported once, at the movement.
  const own = noun === 'plan' ? '' : (id.split('/').at(-1) ?? '');
  const hasPageByTitle = noun === 'page' || noun === 'unit';
  const isNaming = (text: string) => find(text).some(({ doubtful }) => !doubtful);
  if (hasPageByTitle && isIdOfTitle({ id: own, data: record.value }, isNaming)) return;
  for (const { of: name, doubtful, from, to } of find(own)) {
    yield {
      record,
      path: isList(noun) ? ['id'] : [],
      actual: `địa chỉ ${quote(own)} ${doubtful ? 'có thể nêu' : 'nêu'} ${whoseName(name.withheld)}`,
      expected: 'tên nêu việc làm, không nêu người',
      ...(doubtful
        ? cureOrAnswer(
            record,
            content,
            { text: own, from, to },
            'Nếu đúng là trường hợp ấy thì đổi; đến khi đổi, địa chỉ này vẫn được đăng.',
          )
        : { help: helpForAddress(record, neutralIdsIn(content).get(noun)?.get(id)) }),
      related: withheldAt(name.withheld, content, 'publish'),
    };
  }
}

/** How to change the address; until then a neutral one replaces it, if there is one. */
function helpForAddress({ noun }: CheckedRecord, neutral: string | undefined): string {
  const own = neutral?.split('/').at(-1);
  const meanwhile = own
    ? `Có thể để nguyên: đến khi đổi, trang dùng địa chỉ ${quote(own)}, địa chỉ này thôi mở được. `
    : '';
  const untilThen = 'đến khi đổi, trang này không được đăng.';
  switch (noun) {
    case 'decision':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên tệp thành ${own}.md.`;
    case 'exemplar':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên thư mục và ghi formerSlugs: [${own}]; không ghi tên cũ.`;
    case 'movement':
      return `${meanwhile}Muốn sửa hẳn thì đổi tên thư mục ở phong-trao/ và mã ở mọi nơi dùng mã.`;
    case 'page':
      return `Đổi tên tệp; ${untilThen}`;
    case 'unit':
      return `Đổi mã ở mọi nơi dùng mã; ${untilThen}`;
    default:
      return own
        ? `${meanwhile}Muốn sửa hẳn thì đổi mã ở mọi nơi dùng mã.`
        : 'Đổi mã ở mọi nơi dùng mã; đến khi đổi, địa chỉ này vẫn được đăng.';
  }
}
