import type { FormsOfName, FormToRead } from '../../model/withholding/forms-to-read.ts';
import type { Withheld } from '../../model/withholding/withheld.ts';
import { masked } from '../facts/personal-data/masked.ts';
import { refusals } from '../facts/refusals.ts';
import { partsInWords } from '../facts/withheld-files.ts';
import { unusualAnswer } from '../facts/withholding.ts';
import { visible } from '../facts/wording.ts';
import type { FilePlace, Report } from '../kit/report.ts';

/**
 * The review list of withheld names: for each, its forms with position and sentence, likely and rare ones
 * first; then ordinary words and other people's names that contain a word of it, in one line each; last
 * the files to open.
 * @param folder of the content, as the user would name it
 */
export function withheldFormat(
  { forms, toOpen }: Pick<Report, 'forms' | 'toOpen'>,
  folder: string,
): string {
  if (forms.length + toOpen.length === 0)
    return 'Không có trường hợp nào không công bố mà mang tên người.';
  return [...formParagraphs(forms, folder), ...fileParagraphs(toOpen, folder)].join('\n\n');
}

function formParagraphs(forms: Report['forms'], folder: string): string[] {
  if (forms.length === 0) return [];
  return [
    ...forms.flatMap((each) => paragraphsOf(each, folder)),
    'Là chính người ấy: ghi cách viết ấy, đúng từng chữ, vào alsoWritten của trường hợp (hoặc của bài đã ngừng công bố); trang thay ở mọi nơi. Là người khác, việc khác: ghi vào othersWritten; kiểm tra thôi nhắc.',
  ].map((text) => text.replace(/.+/g, (line) => visible(masked(line))));
}

function fileParagraphs(files: Report['toOpen'], folder: string): string[] {
  if (files.length === 0) return [];
  return [
    `Tệp tải về có phần máy không đọc được: ${files.length} tệp cần mở xem.`,
    ...files.map(({ file, parts, answer, withheld }) =>
      [
        `  ${folder}/${file}: ${partsInWords(parts)}`,
        `    Tìm trong tệp: ${masked([...new Set(withheld.map(({ name }) => name))].join('; '))}`,
        answer
          ? `    Không nêu ai trong số ấy thì ghi: ${answer}`
          : '    Máy không mở được tệp này: lưu lại, giảm dung lượng, hoặc chuyển ra ngoài.',
        ...notes(withheld).map((each) => `    ${masked(each)}`),
      ]
        .map(visible)
        .join('\n'),
    ),
    'Mở từng tệp, xem cả hình, con dấu, chữ ký, tệp đính kèm. Không nêu ai thì chép dòng “ghi” vào openedFiles của từng trường hợp ấy (hoặc của bài đã ngừng công bố); kiểm tra thôi nhắc cho đến khi tệp thay đổi. Có nêu thì che hoặc xóa ở tệp gốc rồi lưu thành tệp mới.',
  ];
}

const notes = (withheld: readonly Withheld[]) => [
  ...new Set(withheld.flatMap((each) => unusualAnswer(each) ?? [])),
];

function paragraphsOf({ name, forms, withheld }: FormsOfName<FilePlace>, folder: string): string[] {
  const of = (kind: FormToRead<FilePlace>['kind']) =>
    forms.filter((form) => form.kind === kind && !form.isRead);
  const own = of('own');
  const read = forms.filter(({ isRead }) => isRead);
  const rest = [
    ['Chữ thường', of('word')],
    ['Họ tên người khác', of('name')],
    ['Đã đọc là người khác', read],
  ] as const;
  return [
    own.length === 0
      ? `${name}: không còn cách viết nào chưa đọc.`
      : `${name}: ${own.length} cách viết cần đọc.`,
    ...(own.length === 0 ? [] : notes(withheld).map((each) => `  ${each}`)),
    ...own.map((form) => paragraph(form, folder)),
    ...rest.flatMap(([label, some]) =>
      some.length === 0
        ? []
        : [`  ${label}: ${some.map(({ text, count }) => `${text} (${count})`).join(', ')}.`],
    ),
  ];
}

function paragraph(
  { text, count, places, sentence, refused }: FormToRead<FilePlace>,
  folder: string,
): string {
  const where = places.map(({ file, line, column }) => `${folder}/${file}:${line}:${column}`);
  return [
    `  «${text.replace(/\s+/g, ' ')}» ${count} chỗ: ${where.join(', ')}${count > places.length ? ', …' : ''}`,
    `    ${sentence}`,
    ...(refused ? [`    (${refusals[refused]})`] : []),
  ].join('\n');
}
