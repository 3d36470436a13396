import { toString as textOf } from 'mdast-util-to-string';
import { nodesOf } from '../../facts/body/parse.ts';
import { quote } from '../../facts/wording.ts';
import { type Finding, forNoun, type Rule, stories } from '../../kit/rule.ts';

const paragraph = `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n`;

export const evidence: Rule = {
  id: 'evidence',
  title: 'Minh chứng đánh dấu đúng cách, cho tiêu chí mà bài có ghi.',
  why: 'Đoạn minh chứng hiện ở trang của tiêu chí; đánh dấu sai thì đoạn ấy mất, hoặc hiện ở tiêu chí mà bài không ghi.',
  severity: 'error',
  bad: [
    { body: `${paragraph}:::minh-chung{tc5}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc9}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minhchung{tc3}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}::: minh-chung {tc3}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc3}\nGọi điện nhắc lịch.\n` },
    {
      body: `${paragraph}:::minh-chung{tc3}\nGọi điện nhắc lịch.\n\n:::minh-chung{tc3}\nĐổi lịch khi mưa.\n:::\n`,
    },
    { body: `${paragraph}:::minh-chung{tc3}\n:::\n` },
    { body: `${paragraph}:::minh-chung{tc3 onclick="x()"}\nGọi điện nhắc lịch.\n:::\n` },
    { body: `${paragraph}Chữ :span[ở đây]{onclick="x"} nữa.\n` },
  ],
  good: [
    {
      body: `${paragraph}Xe chạy lúc 9:30, 15:00; tỷ lệ 1:2, xe :số 5.\n\n:::minh-chung{tc3}\nGọi điện nhắc lịch.\n:::\n`,
    },
  ],
  record: forNoun(stories, function* (record): Iterable<Finding> {
    const entry = record.entry();
    if (record.template || !/:::|:[\p{L}\d_-]+(?:\[[^\]]*\])?\{/u.test(entry.body)) return;
    const claimed = new Set<string | undefined>(record.value.criteria ?? []);
    const isSure = claimed.size > 0 && !claimed.has(undefined);
    const found: Finding[] = [];
    const fix =
      'Viết :::minh-chung{…} ở dòng riêng, trong ngoặc là mã tiêu chí của đoạn ấy (tc1 đến tc5); hết đoạn thì một dòng :::.';
    for (const node of nodesOf(entry)) {
      const at = { bodyOffset: node.position?.start.offset ?? 0 };
      if (node.type === 'containerDirective') {
        const attributes = Object.keys(node.attributes ?? {});
        const [criterion = ''] = attributes;
        if (node.name !== 'minh-chung')
          found.push({
            ...at,
            found: `không có dấu nào tên ${quote(`:::${node.name}`)}`,
            expected: ':::minh-chung{…}',
            fix,
          });
        else if (attributes.length !== 1 || !/^tc[1-5]$/.test(criterion))
          found.push({
            ...at,
            bodyOffset: strangeAttribute(entry.body, at.bodyOffset, attributes),
            found: `đang ghi ${quote(attributes.join(' ') || '{}')} trong ngoặc nhọn`,
            expected: 'đúng một tiêu chí, từ tc1 đến tc5',
            fix: attributes.some((name) => /^tc[1-5]$/.test(name))
              ? 'Trong ngoặc nhọn chỉ để lại mã tiêu chí, xóa phần khác.'
              : fix,
          });
        else if (textOf(node).trim() === '')
          found.push({
            ...at,
            found: 'đoạn minh chứng không có chữ nào',
            expected: 'việc làm cho thấy tiêu chí được thể hiện',
            fix: 'Viết vào giữa hai dòng :::, hoặc xóa cả hai.',
          });
        else if (isSure && !claimed.has(criterion))
          found.push({
            bodyOffset: entry.body.indexOf(criterion, at.bodyOffset),
            found: `minh chứng cho ${criterion} mà bài không ghi tiêu chí này`,
            expected: `một tiêu chí có trong criteria (${[...claimed].join(', ') || 'chưa có'})`,
            fix: `Thêm ${criterion} vào criteria, hoặc sửa tiêu chí của đoạn này.`,
          });
      } else if (node.type === 'textDirective') {
        const source = entry.body.slice(at.bodyOffset, node.position?.end.offset);
        if (source.endsWith('}'))
          found.push({
            ...at,
            found: `có dấu ${quote(source)} trong câu`,
            expected: 'chữ và các dấu như trong tệp mẫu',
            fix: 'Xóa dấu, giữ lại chữ.',
          });
      } else if (
        node.type === 'leafDirective' ||
        (node.type === 'paragraph' && isLoose(entry.body.slice(at.bodyOffset)))
      ) {
        if (node.type === 'leafDirective' && !/minh/i.test(node.name))
          found.push({
            ...at,
            found: `không có dấu nào tên ${quote(`::${node.name}`)}`,
            expected: 'chữ và các dấu như trong tệp mẫu',
            fix: 'Xóa dòng này; trang không nhúng video hay khung khác, cần thì viết liên kết [chữ](địa chỉ).',
          });
        else if (/^:{2,}/.test(entry.body.slice(at.bodyOffset)))
          found.push({
            ...at,
            found: 'dấu minh chứng viết chưa đúng, sẽ hiện thành chữ',
            expected: ':::minh-chung{tc3} liền nhau, ở dòng riêng',
            fix,
          });
      }
    }
    const opened = entry.body.match(/^:{3,}[a-z][\w-]*/gim)?.length ?? 0;
    const closed = entry.body.match(/^:{3,}[ \t]*$/gm)?.length ?? 0;
    if (found.length === 0 && opened > closed)
      found.push({
        bodyOffset: lastOpened(entry.body),
        found: 'đoạn minh chứng chưa đóng',
        expected: 'một dòng ::: sau đoạn minh chứng',
        fix: 'Thêm dòng ::: ngay sau đoạn.',
      });
    yield* found;
  }),
};

/** Where the attribute stands that is no criterion, or the marker itself. */
function strangeAttribute(body: string, from: number, attributes: readonly string[]): number {
  const strange = attributes.find((name) => !/^tc[1-5]$/.test(name));
  const at = strange ? body.indexOf(strange, body.indexOf('{', from)) : -1;
  return at < 0 ? from : at;
}

/** Where the first passage opens that another one opens within, or else the last one. */
function lastOpened(body: string): number {
  const fences = [...body.matchAll(/^:{3,}([a-z]?)/gim)];
  const [open] =
    fences.filter(({ 1: letter }, index) => letter && fences[index + 1]?.[1] !== '') ?? [];
  return open?.index ?? 0;
}

function isLoose(text: string): boolean {
  return /^:{3,}/.test(text);
}
