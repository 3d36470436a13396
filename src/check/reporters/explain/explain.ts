import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../kit/rule.ts';
import { groups, rules } from '../../rules/index.ts';
import { showBad, showGood } from './show.ts';
import { wrapped } from './wrapped.ts';

/** No rule has this id; `message` is the whole text for the person at the terminal. */
export class UnknownRule extends Error {}

/**
 * The help of one rule: what it asks, why, and its examples; of the empty id, the list of all.
 * @throws {UnknownRule} when no rule has the id
 */
export function explain(id: string): string {
  if (id === '') return listOfRules();
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const near = nearest(
      id,
      rules.map((each) => each.id),
    );
    const hint = near ? ` Có phải “${near}”?` : '';
    throw new UnknownRule(`Không có quy tắc “${id}”.${hint}\n\n${listOfRules()}`);
  }
  const kind = rule.severity === 'error' ? 'lỗi' : 'cảnh báo';
  const caption = (text: string, says?: string) => (says ? `${text} (${says})` : text);
  return [
    `${rule.id} (${kind})`,
    wrapped(rule.title),
    wrapped(rule.why),
    ...rule.bad.map((example) => `${caption('Chưa đúng', example.says)}:\n${showBad(example)}`),
    ...rule.good
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
