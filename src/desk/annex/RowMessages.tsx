import type { Messages } from '../record/messages.ts';

/** Rows with messages, as links. */
export function RowMessages({
  list,
  messages,
  asked,
  onGo,
}: {
  list: string;
  messages: Messages;
  asked: ReadonlyMap<number, readonly string[]>;
  onGo: (row: number) => void;
}) {
  const rows = new Map<number, string[]>();
  const add = (row: number, text: string) => rows.set(row, [...(rows.get(row) ?? []), text]);
  for (const [field, own] of messages) {
    const row = new RegExp(`^${list}\\[(\\d+)\\]`).exec(field)?.[1];
    if (row !== undefined) for (const { message } of own) add(Number(row), message);
  }
  for (const [row, notes] of asked) for (const note of notes) add(row, note);
  if (rows.size === 0) return null;
  return (
    <details class="says">
      <summary>{rows.size} hàng cần xem</summary>
      <ul>
        {[...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, texts]) => (
            <li key={row}>
              <button type="button" class="link" onClick={() => onGo(row)}>
                Hàng {row + 1}
              </button>{' '}
              {texts.join(' ')}
            </li>
          ))}
      </ul>
    </details>
  );
}
