import type { YamlFault } from '../../../model/read/front-matter.ts';
import { everyKey } from '../../facts/label.ts';
import { copied, quote } from '../../facts/wording.ts';
import type { Violation } from '../../kit/rule.ts';

export type Wording = Pick<Violation, 'actual' | 'expected' | 'help'>;

/** The clerk's mistake that made YAML unreadable, and its position. */
type Cause = Wording & { offset: number };

/** The mistake behind a YAML error, which the parser often notices only later. */
export function causeOf({ offset }: YamlFault, yaml: string): Cause | undefined {
  return (
    dashAt(yaml, offset) ??
    tabAt(yaml, offset) ??
    openedAt(yaml, offset) ??
    misalignedAt(yaml, offset) ??
    brokenAt(yaml, offset) ??
    innerQuoteAt(yaml, offset) ??
    signAt(yaml, offset)
  );
}

/** The whole line around an offset. */
export function lineAt(yaml: string, offset: number): string {
  const start = startOfLine(yaml, offset);
  const end = yaml.indexOf('\n', start);
  return yaml.slice(start, end < 0 ? undefined : end);
}

/** The offset at which the line around an offset begins. */
export function startOfLine(yaml: string, offset: number): number {
  return offset === 0 ? 0 : yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** An item whose dash has no space after it, at the error or the last one above it. */
function dashAt(yaml: string, until: number): Cause | undefined {
  const end = startOfLine(yaml, until) + lineAt(yaml, until).length;
  const next = lineAt(yaml, Math.min(end + 1, yaml.length));
  const dashed = /^( *)-([\p{L}_][\w-]*:(?:[ \t].*)?)$/gmu;
  const all = [...yaml.slice(0, end + 1 + next.length).matchAll(dashed)];
  const near = all.at(-1);
  if (
    !near ||
    yaml.slice(Math.min(near.index, until), Math.max(near.index, until)).split('\n').length > 2
  )
    return undefined;
  const [line, spaces = '', rest = ''] = near;
  return {
    offset: near.index + spaces.length,
    actual: `dòng ${quote(line)} thiếu dấu cách sau dấu gạch`,
    expected: 'dấu gạch, một dấu cách, rồi “tên mục: nội dung”',
    help: `Viết ${copied(`- ${rest}`)}, giữ nguyên khoảng trống đầu dòng.`,
  };
}

/** A line that only continues the text of the line above, as Enter pressed inside a text creates. */
export function brokenAt(yaml: string, offset: number): Cause | undefined {
  const near = [offset, startOfLine(yaml, offset) + lineAt(yaml, offset).length + 1];
  for (const at of near) {
    if (at > yaml.length) return undefined;
    const [start, line] = [startOfLine(yaml, at), lineAt(yaml, at)];
    if (start === 0 || !/^ *[^\s#\-[{"'&*!|>%@`]/.test(line) || /^ *[\w-]+ *:/.test(line)) continue;
    const wide = /^ *(?:- +)*[\w-]+：/.exec(line)?.[0];
    if (wide) return { offset: start + line.search(/\S/), ...wideColon(line) };
    const [first = ''] = line.trim().split(/\s/);
    // “to”, “no” and “on” are words as well.
    if (first.length > 3 && everyKey.has(first)) return undefined;
    const wording = brokenLine(yaml, start);
    if (wording) return { offset: start + line.search(/\S/), ...wording };
  }
  return undefined;
}

/** What precedes the colon of another script is not a key: the line continues the text above. */
const wideColon = (line: string): Wording => ({
  actual: `dòng ${quote(line)} có dấu hai chấm lạ “：”`,
  expected: '“tên mục: nội dung”, dấu hai chấm thường',
  help: `Viết ${copied(line.replace(/：\s*/, ': '))}.`,
});

/** The message about a line that continues the text above it; undefined if there is no text above. */
export function brokenLine(yaml: string, start: number): Required<Wording> | undefined {
  const above = textAbove(yaml, start);
  if (!above) return undefined;
  return {
    actual: `dòng ${quote(lineAt(yaml, start))} là phần nối của “${above}” ở dòng trên, bị xuống dòng giữa chừng`,
    expected: 'nội dung của một mục nằm trên một dòng',
    help: 'Đặt con trỏ ở đầu dòng này, bấm Backspace để nối vào cuối dòng trên, để một dấu cách giữa hai chữ. Không xóa chữ nào.',
  };
}

/** The key whose text is on the nearest non-blank line above, or continues there. */
function textAbove(yaml: string, start: number): string | undefined {
  const lines = yaml.slice(0, start).trimEnd().split('\n');
  for (const line of lines.toReversed()) {
    const key = /^ *(?:- +)*([\w-]+):(?:[ \t]+[^\s#]|[ \t]*$)/.exec(line)?.[1];
    if (key) return key;
    if (!/^ *[^\s#-]/.test(line) || /^ *[\w-]+ *:/.test(line)) return undefined;
  }
  return undefined;
}

function tabAt(yaml: string, offset: number): Cause | undefined {
  const spaces = /^ *(?=\t)/.exec(lineAt(yaml, offset))?.[0];
  if (spaces === undefined) return undefined;
  return {
    offset: startOfLine(yaml, offset) + spaces.length,
    actual: 'đầu dòng có phím Tab',
    expected: 'thụt đầu dòng bằng dấu cách',
    help: 'Thay Tab bằng dấu cách cho thẳng hàng với các mục cùng khối, hoặc chạy npm run check -- --fix.',
  };
}

const brackets: Record<string, string> = { '[': ']', '{': '}' };

/** The quote or bracket left open on a line above, which swallowed the lines up to the error. */
function openedAt(yaml: string, until: number): Cause | undefined {
  const opening = /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(["'[{])(.*)$/gm;
  for (const { index, 1: lead = '', 2: mark = '', 3: rest = '' } of yaml.matchAll(opening)) {
    if (index > until) return undefined;
    const close = brackets[mark] ?? mark;
    if (rest.replaceAll('\\"', '').includes(close)) continue;
    const offset = index + lead.length;
    const end = yaml.indexOf(close, offset + 1);
    const swallowed = yaml.slice(offset, end < 0 ? undefined : end);
    if (!/\n\s*(?:- +)?[\w-]+:(?:\s|$)/.test(swallowed)) continue;
    const line = quote(lineAt(yaml, offset));
    const name = mark === '[' ? 'ngoặc vuông' : mark === '{' ? 'ngoặc nhọn' : 'ngoặc kép';
    return {
      offset,
      actual: `${name} mở ở dòng ${line} chưa đóng`,
      expected:
        mark in brackets
          ? `nội dung trong ${name} đóng ngay trên dòng ấy`
          : 'mở ngoặc nào thì đóng ngoặc ấy',
      help:
        mark in brackets
          ? `Thêm ${close} ở cuối dòng ấy.`
          : /[”’]\s*$/.test(lineAt(yaml, offset))
            ? `Đổi dấu ngoặc kép ở cuối dòng ấy thành ${mark}.`
            : `Thêm ${mark} ở cuối dòng ấy, hoặc xóa ${mark} ở đầu nội dung.`,
    };
  }
  return undefined;
}

/** The line at the error, or the next one, whose key is not aligned with any key of its block. */
function misalignedAt(yaml: string, fault: number): Cause | undefined {
  const keyed = /^( *)((?:- +)*)["']?[\p{L}\p{N}_-]+["']?:(?:[ \t]+(.*))?$/gmu;
  const columns: number[] = [];
  let opens = true;
  for (const { index, 1: spaces = '', 2: dashes = '', 3: rest = '' } of yaml.matchAll(keyed)) {
    const column = spaces.length + dashes.length;
    const isInside = column > (columns.at(-1) ?? -1);
    while (column < (columns.at(-1) ?? -1)) columns.pop();
    const isAligned = isInside ? opens : columns.at(-1) === column;
    // At most the next line is in between.
    const isNext = yaml.slice(fault, index).trim().split('\n').length === 1;
    const isNear = startOfLine(yaml, fault) <= index && isNext;
    if (!isAligned && isNear) {
      return {
        offset: index + spaces.length,
        actual: `dòng ${quote(lineAt(yaml, index))} thụt vào không thẳng hàng`,
        expected: 'các mục cùng một khối thẳng hàng với nhau',
        help: 'Thêm hoặc bớt dấu cách ở đầu dòng cho thẳng với dòng cùng khối.',
      };
    }
    if (columns.at(-1) !== column) columns.push(column);
    opens = /^(?:#.*)?$/.test(rest.trim());
  }
  return undefined;
}

function innerQuoteAt(yaml: string, offset: number): Cause | undefined {
  const line = lineAt(yaml, offset);
  if (!/["'].*["']./.test(line)) return undefined;
  const before = yaml.slice(startOfLine(yaml, offset), offset);
  const inner = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  if (inner < 0) return undefined;
  return {
    offset: startOfLine(yaml, offset) + inner,
    actual: `dòng ${quote(line)} có ngoặc kép bên trong ngoặc kép`,
    expected: 'một cặp ngoặc kép bao cả nội dung',
    help: 'Ngoặc kép quanh một cụm từ trong câu thì đổi thành ngoặc cong “ ”; ngoặc kép bao cả câu thì giữ ở hai đầu. Không xóa chữ nào.',
  };
}

/** A pasted line of a table. */
export const isTableRow = (line: string) => /^\s*\|.*\|/.test(line);

/** A value that begins with a character that YAML reserves. */
function signAt(yaml: string, offset: number): Cause | undefined {
  const line = lineAt(yaml, offset);
  const [, lead = '', sign] =
    /^(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)([*&!|>@`%?]|- |\[(?=[^\]]*\]\s*[^\s#,])|\{(?=[^}]*\}\s*[^\s#,]))(?=.)/.exec(
      line,
    ) ?? [];
  if (!sign) return undefined;
  if (isTableRow(line))
    return {
      offset: startOfLine(yaml, offset) + lead.length,
      actual: `có hàng ${quote(line)} của một bảng`,
      expected: 'mỗi trường hợp một khối như tệp mẫu',
      help: 'Chuyển từng ô vào mục của nó, hoặc nhập bảng bằng npm run import (đọc được Word, Excel); trong tệp này không để bảng.',
    };
  return {
    offset: startOfLine(yaml, offset) + lead.length,
    actual: `nội dung ${quote(line.slice(lead.length))} bắt đầu bằng dấu “${sign.trim()}”`,
    expected: 'câu bắt đầu bằng dấu ấy đặt trong ngoặc kép',
    help: 'Đặt cả câu trong ngoặc kép.',
  };
}
