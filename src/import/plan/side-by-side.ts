import type { ImportedPlan } from './import-plan.ts';

const width = 58;

/** The source beside the destination of each paragraph, as plain text, for a person to confirm. */
export function sideBySide({ files, paragraphs, remarks }: ImportedPlan): string {
  const rows = paragraphs.flatMap(({ text, file, line }, index) => {
    const left = [`[${index + 1}]`, ...wrapped(text)];
    // Read back from the file, so that a person compares the actual result.
    const right = [`${file}:${line}`, ...wrapped(files.get(file)?.split('\n')[line - 1] ?? '')];
    const height = Math.max(left.length, right.length);
    const lines = Array.from({ length: height }, (_, at) =>
      `${(left[at] ?? '').padEnd(width)} │ ${right[at] ?? ''}`.trimEnd(),
    );
    return [...lines, ''];
  });
  return [
    `${'BẢN NGUỒN'.padEnd(width)} │ CÁC PHẦN`,
    'Đọc từng đoạn; đoạn nào sai thì sửa trong tệp ghi ở cột bên phải. Dấu đầu dòng (I, 1, a, -) phải còn đủ.',
    ...remarks.map((remark) => `! ${remark}`),
    '',
    ...rows,
  ].join('\n');
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = '';
    }
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
