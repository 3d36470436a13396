import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { nearest } from '../../../text/nearest.ts';
import { slugify } from '../../../text/slug.ts';
import { isReadable, nodesOf } from '../../facts/body/parse.ts';
import { criteriaOf, ifRenamed, lacksCriterion } from '../../facts/movement.ts';
import { anyOf, quote } from '../../facts/wording.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { paragraph } from '../../kit/example.ts';
import { exemplarNouns, forEach, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

export const evidence: Rule = {
  id: 'evidence',
  title: 'Minh chứng đánh dấu đúng cách, cho tiêu chí mà bài có ghi.',
  why: 'Đoạn minh chứng hiện ở trang của tiêu chí; đánh dấu sai thì đoạn ấy mất, hoặc hiện ở tiêu chí mà bài không ghi.',
  bad: [
    { body: `${paragraph}:::minh-chung{tc5}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc9}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minhchung{tc3}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}::: minh-chung {tc3}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc3}\nGọi điện nhắc lịch.\n` },
    { body: `${paragraph}:::minh-chung{tc3}\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc3 onclick="x()"}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}Chữ :span[ở đây]{onclick="x"} nữa.\n` },
  ],
  good: [
    {
      body: `${paragraph}Xe chạy lúc 9:30, 15:00; tỷ lệ 1:2, xe :số 5.\n\n:::minh-chung{tc3}\nGọi điện nhắc lịch.\n:::\n`,
    },
  ],
  record: forNoun(exemplarNouns, function* (record): Iterable<Violation> {
    const entry = record.entry();
    if (!isReadable(entry.body)) return;
    if (!/:::|:[\p{L}\d_-]+(?:\[[^\]]*\])?\{/u.test(entry.body)) return;
    const violations = nodesOf(entry).flatMap((node) => {
      const fault = faultOf(node, entry.body, claimedBy(record));
      return fault ? [{ bodyOffset: node.position?.start.offset ?? 0, ...fault }] : [];
    });
    const opened = entry.body.match(/^:{3,}[a-z][\w-]*/gim)?.length ?? 0;
    const closed = entry.body.match(/^:{3,}[ \t]*$/gm)?.length ?? 0;
    if (violations.length === 0 && opened > closed)
      yield {
        bodyOffset: lastOpened(entry.body),
        actual: 'đoạn minh chứng chưa đóng',
        expected: 'một dòng ::: sau đoạn minh chứng',
        help: 'Thêm dòng ::: ngay sau đoạn.',
      };
    yield* violations;
  }),
  content: forEach(exemplarNouns, function* (record, content) {
    const mine = claimedBy(record);
    const known = criteriaOf(record.value.movement ?? '', content);
    for (const { criterion, offset } of record.facts?.evidence ?? []) {
      const isUnknown = known.length > 0 && !known.includes(criterion);
      if (isUnknown && lacksCriterion(record.value.movement ?? '', content)) continue;
      const near = known.find((each) => each === slugify(criterion)) ?? nearest(criterion, known);
      if (isUnknown)
        yield {
          bodyOffset: offset,
          actual: `đang ghi ${quote(criterion)} trong ngoặc nhọn`,
          expected: `đúng một tiêu chí của phong trào: ${anyOf(known)}`,
          help: `${near ? `Viết ${near}.` : 'Ghi mã của tiêu chí mà đoạn này làm minh chứng.'}${ifRenamed(criterion)}`,
        };
      // Invalid criteria support no conclusion.
      else if (
        mine.length > 0 &&
        mine.every((each) => known.includes(each)) &&
        !mine.includes(criterion)
      )
        yield {
          bodyOffset: offset,
          actual: `minh chứng cho ${criterion} mà bài không ghi tiêu chí này`,
          expected: `một tiêu chí có trong criteria (${mine.join(', ')})`,
          help: `Thêm ${criterion} vào criteria, hoặc sửa tiêu chí của đoạn này.`,
        };
      else if (known.length === 0 && content.movementById.has(record.value.movement ?? ''))
        yield {
          bodyOffset: offset,
          actual: `có minh chứng cho ${criterion}, mà phong trào của bài không có tiêu chí nào`,
          expected: 'đoạn văn thường',
          help: 'Tiêu chí của phong trào bị xóa nhầm thì khôi phục; không có tiêu chí thì xóa hai dòng :::, giữ lại chữ ở giữa.',
        };
    }
  }),
};

/** The criteria claimed by an exemplar. */
function claimedBy({ value }: CheckedRecord<'exemplar' | 'draft'>): string[] {
  return (value.criteria ?? []).filter((each) => each !== undefined);
}

/** The error in a mark, or in an attempted one. */
function faultOf(node: Nodes, body: string, mine: readonly string[]): Violation | undefined {
  const from = node.position?.start.offset ?? 0;
  const source = body.slice(from, node.position?.end.offset);
  const example = mine[0] ?? '…';
  const help = `Viết :::minh-chung{${example}} ở dòng riêng, trong ngoặc là mã tiêu chí của đoạn ấy, một mã có trong criteria; hết đoạn thì một dòng :::.`;
  if (node.type === 'containerDirective') {
    const attributes = Object.keys(node.attributes ?? {});
    if (node.name !== 'minh-chung')
      return {
        actual: `không có dấu nào tên ${quote(`:::${node.name}`)}`,
        expected: ':::minh-chung{…}',
        help,
      };
    if (attributes.length !== 1 || !attributes[0])
      return {
        bodyOffset: strangeAttribute(body, from, attributes, mine),
        actual:
          attributes.length > 0
            ? `đang ghi ${quote(/\{([^}\n]*)/.exec(source)?.[1] ?? '')} trong ngoặc nhọn`
            : 'chưa ghi tiêu chí trong ngoặc nhọn',
        expected: 'đúng một tiêu chí có trong criteria',
        help: attributes.some((name) => mine.includes(name))
          ? 'Trong ngoặc nhọn chỉ để lại mã tiêu chí, xóa phần khác.'
          : help,
      };
    if (textOf(node).trim() === '')
      return {
        actual: 'đoạn minh chứng không có chữ nào',
        expected: 'việc làm cho thấy tiêu chí được thể hiện',
        help: 'Viết vào giữa hai dòng :::, hoặc xóa cả hai.',
      };
  }
  if (node.type === 'textDirective' && source.endsWith('}'))
    return {
      actual: `có dấu ${quote(source)} trong câu`,
      expected: 'chữ và các dấu như trong tệp mẫu',
      help: 'Xóa dấu, giữ lại chữ.',
    };
  if (node.type === 'leafDirective' && !/minh/i.test(node.name))
    return {
      actual: `không có dấu nào tên ${quote(`::${node.name}`)}`,
      expected: 'chữ và các dấu như trong tệp mẫu',
      help: 'Xóa dòng này; trang không nhúng video hay khung khác, cần thì viết liên kết [chữ](địa chỉ).',
    };
  if (node.type === 'leafDirective' || (node.type === 'paragraph' && /^:{3,}/.test(source)))
    return {
      actual: 'dấu minh chứng viết chưa đúng, sẽ hiện thành chữ',
      expected: `:::minh-chung{${example}} liền nhau, ở dòng riêng`,
      help,
    };
  return undefined;
}

/** Position of the attribute that is not a criterion of the exemplar, or of the marker itself. */
function strangeAttribute(
  body: string,
  from: number,
  attributes: readonly string[],
  mine: readonly string[],
): number {
  const strange = attributes.find((name) => !mine.includes(name));
  const at = strange ? body.indexOf(strange, body.indexOf('{', from)) : -1;
  return at < 0 ? from : at;
}

/** Position of the first passage that contains the start of another one, otherwise of the last. */
function lastOpened(body: string): number {
  const fences = [...body.matchAll(/^:{3,}([a-z]?)/gim)];
  const open = fences.find(({ 1: letter }, index) => letter && fences[index + 1]?.[1] !== '');
  return open?.index ?? 0;
}
