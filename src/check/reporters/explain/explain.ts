import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../kit/rule.ts';
import { groups, rules } from '../../rules/index.ts';
import { showBad, showGood } from './show.ts';
import { wrapped } from './wrapped.ts';

/**
 * The help of one rule: requirement, reason and examples; for a missing or unknown name, the list of all
 * rules.
 */
export function explain(id: string): { text: string; isKnown: boolean } {
  if (id === '') return { text: listOfRules(), isKnown: true };
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const near = nearest(
      id,
      rules.map((each) => each.id),
    );
    const hint = near ? ` Có phải “${near}”?` : '';
    return { text: `Không có quy tắc “${id}”.${hint}\n\n${listOfRules()}`, isKnown: false };
  }
  return { text: helpOf(rule), isKnown: true };
}

function helpOf(rule: Rule): string {
  const kind = rule.severity === 'warning' ? 'cảnh báo' : 'lỗi';
  const caption = (text: string, says?: string) => (says ? `${text} (${says})` : text);
  return [
    `${rule.id} (${kind})`,
    wrapped(rule.title),
    wrapped(rule.why),
    ...rule.bad.map((example) => `${caption('Chưa đúng', example.says)}:\n${showBad(example)}`),
    ...(rule.good ?? [])
      .filter((example) => showGood(example) !== '')
      .map((example) => `${caption('Đúng', example.says)}:\n${showGood(example)}`),
  ].join('\n\n');
}

function listOfRules(): string {
  const column = Math.max(...rules.map(({ id }) => id.length)) + 4;
  const line = ({ id, title }: Rule) =>
    `  ${id.padEnd(column - 2)}${wrapped(title, ' '.repeat(column))}`;
  return groups.map((group) => [group.title, ...group.rules.map(line)].join('\n')).join('\n\n');
}
