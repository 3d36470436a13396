import type { PlacedAttribute } from '../../../model/page/parse-page.ts';
import { downloadFile } from '../../../model/read/office-file.ts';
import { aboutPage, aboutSections } from '../../../model/schema/page.ts';
import { nearest } from '../../../text/nearest.ts';
import { upperFirst } from '../../../text/upper-first.ts';
import { criteriaOf, currentMovement } from '../../facts/movement.ts';
import { nameOf } from '../../facts/paths.ts';
import { quote } from '../../facts/wording.ts';
import type { Content } from '../../kit/content.ts';
import { ownPage } from '../../kit/example.ts';
import { forEach, type Rule, type Violation } from '../../kit/rule.ts';

const section = (id: string) => `links:\n  - place: chan-trang\n    order: 1\n    section: ${id}\n`;

export const pageReference: Rule = {
  id: 'page-reference',
  title: 'Trang tự soạn nhắc tới tiêu chí, tệp, đề mục nào thì phải có.',
  why: 'Tệp thiếu, đề mục đổi tên thì người đọc bấm vào chỗ trống, và liên kết ở cuối mọi trang hỏng theo.',
  bad: [
    { files: ownPage('<Figure of="bai-viet" criterion="tc9" />') },
    { files: ownPage('<Download file="mau-bao-cao.docx" label="Mẫu báo cáo" />') },
    { plan: { 'trang/gioi-thieu.mdx': [' {#bao-sai-sot}', ' {#bao-loi}'] }, files: {} },
    { plan: { 'trang/gioi-thieu.mdx': [' {#muc-day-du}', ''] }, files: {} },
  ],
  good: [
    { files: ownPage('## Hỏi ở đâu\n\nHỏi Văn phòng.', section('hoi-o-dau')) },
    { plan: {}, files: ownPage('<Figure of="bai-viet" criterion="tc3" />') },
  ],
  content: forEach(['page'], function* (record, content) {
    for (const { name, attributes } of record.facts?.components ?? []) {
      for (const { name: key, value, offset: bodyOffset } of attributes) {
        if (!value) continue;
        const fault =
          key === 'criterion'
            ? unknownCriterion(value, attributes, content)
            : name === 'Download' && key === 'file'
              ? missingFile(value, content)
              : undefined;
        if (fault) yield { bodyOffset, ...fault };
      }
    }
    const headings = record.facts?.headings ?? [];
    for (const [index, link] of (record.value.links ?? []).entries()) {
      const id = link?.section;
      if (!id || headings.includes(id)) continue;
      yield {
        path: ['links', index, 'section'],
        ...noneSuch(id, headings, {
          none: 'trang không có đề mục nào mang mã này',
          any: 'mã của một đề mục có thật',
          otherwise: `Ghi {#${id}} vào cuối dòng đề mục được dẫn tới, hoặc xóa dòng này.`,
        }),
      };
    }
    if (record.id !== aboutPage) return;
    for (const [id, title] of Object.entries(aboutSections)) {
      if (headings.includes(id)) continue;
      yield {
        bodyOffset: 0,
        actual: `không có đề mục nào mang mã ${id}`,
        expected: 'đề mục ấy, vì các trang khác có liên kết tới đó',
        help: `Thêm dòng “## ${title} {#${id}}” và lời chỉ dẫn bên dưới.`,
      };
    }
  }),
};

type Fault = Pick<Violation, 'actual' | 'expected' | 'help'>;

/** A criterion of the movement named by the component, or of the current one. */
function unknownCriterion(
  id: string,
  attributes: readonly PlacedAttribute[],
  content: Content,
): Fault | undefined {
  const named = attributes.find(({ name }) => name === 'movement')?.value;
  const ids = criteriaOf(named ?? currentMovement(content) ?? '', content);
  if (ids.includes(id)) return undefined;
  return noneSuch(id, ids, {
    none: 'không có tiêu chí nào mang mã này',
    any: 'mã của một tiêu chí của phong trào',
    otherwise: 'Chọn một mã có sẵn, hoặc xóa mục này.',
  });
}

/** The message for an unknown code; `otherwise` if no code is similar. */
function noneSuch(
  id: string,
  ids: readonly string[],
  { none, any, otherwise }: { none: string; any: string; otherwise: string },
): Fault {
  const near = nearest(id, ids);
  return {
    actual: `đang ghi ${quote(id)}, ${none}`,
    expected: ids.length > 0 ? `một trong các mã ${ids.join(', ')}` : any,
    help: near ? `Viết ${near}.` : otherwise,
  };
}

function missingFile(name: string, { files }: Content): Fault | undefined {
  const path = downloadFile(name);
  // Another rule reports an invalid file name.
  if (files.has(path) || !/^[a-z0-9-]+\.[a-z]+$/.test(name)) return undefined;
  const beside = [...files]
    .filter((file) => /^trang\/[^/]+\.(?:docx|xlsx|pdf)$/.test(file))
    .map(nameOf);
  const near =
    nearest(name, beside) ?? beside.find((each) => each.split('.')[0] === name.split('.')[0]);
  const [stem = '', ending] = name.split('.');
  const longer = beside.filter((each) => each.startsWith(stem) && each.endsWith(`.${ending}`));
  const copy = 'chép tệp vào thư mục trang/; không phát tệp ấy nữa thì xóa thẻ này';
  return {
    actual: `không có tệp ${quote(path)}`,
    expected: 'tệp nằm cạnh trang, trong thư mục trang/',
    help: near
      ? `Viết ${near}.`
      : longer.length === 1
        ? `Đúng là ${longer[0]} thì viết ${longer[0]}; không thì ${copy}.`
        : `${upperFirst(copy)}.`,
  };
}
