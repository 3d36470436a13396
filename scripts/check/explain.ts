import { CommandError } from '../command.ts';
import { showExample } from './example.ts';
import { nearest } from './nearest.ts';
import { rules } from './rules/index.ts';

/** The help of one rule: what it asks, why, and its examples. */
export function explain(id: string): string {
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const near = nearest(
      id,
      rules.map((each) => each.id),
    );
    const list = rules.map((each) => `  ${each.id.padEnd(24)} ${each.title}`).join('\n');
    const hint = near ? ` Có phải “${near}”?` : '';
    throw new CommandError(`Không có quy tắc “${id}”.${hint} Các quy tắc:\n${list}`, 2);
  }
  const kind = rule.severity === 'error' ? 'lỗi' : 'cảnh báo';
  return [
    `${rule.id} (${kind})`,
    rule.title,
    rule.why,
    ...rule.bad.map((example) => `Chưa đúng:\n${showExample(example)}`),
    ...rule.good.map((example) => `Đúng:\n${showExample(example)}`),
  ].join('\n\n');
}
