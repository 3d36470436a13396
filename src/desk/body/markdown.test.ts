import { Fragment } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { expect, it, test } from 'vitest';
import { filesOnDisk } from '../../model/read/disk/files-on-disk.ts';
import { openRecord } from '../../model/write/open-record.ts';
import { openBody } from './markdown.ts';
import { bodySchema } from './schema.ts';

const { list, read } = filesOnDisk('content');
const bodies = list
  .filter(({ file }) => file.endsWith('.md'))
  .map(({ file }) => ({ file, body: openRecord(Uint8Array.from(read(file)), file)?.body ?? '' }));

it('returns every body byte for byte if nothing was edited', () => {
  for (const { file, body } of bodies) {
    const { doc, textOf } = openBody(body);
    expect(textOf(doc), file).toBe(body);
  }
});

const body = `
Mở bài với *nhấn*   và **đậm**,
dòng tiếp. Lúc 9:30, xe a_b_c.

## Việc đã làm


- một
- hai

:::minh-chung{tc3}
Việc làm cho thấy.
:::

| a | b |
|---|---|
| 1 | 2 |

Cuối[^1].

[^1]: Chú thích.
`;

/** The body after a change to the document. */
function after(change: (state: EditorState) => Parameters<EditorState['apply']>[0]): string {
  const { doc, textOf } = openBody(body);
  const state = EditorState.create({ doc });
  return textOf(state.apply(change(state)).doc);
}

function difference(text: string): string {
  const [before, now] = [body.split('\n'), text.split('\n')];
  return [
    ...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ].join('\n');
}

test('changes only the block of an edit', () => {
  const text = after(({ tr, doc }) => {
    let at = 0;
    doc.descendants((node, position) => {
      if (node.text === 'Việc đã làm') at = position + node.nodeSize;
    });
    return tr.insertText(' ở chốt', at);
  });
  expect(difference(text)).toBe('- ## Việc đã làm\n+ ## Việc đã làm ở chốt');
});

test('words within evidence, a list item, marked text', () => {
  const typed = (words: string, add: string) =>
    difference(
      after(({ tr, doc }) => {
        let at = 0;
        doc.descendants((node, position) => {
          if (node.text?.includes(words)) at = position + node.text.indexOf(words) + words.length;
        });
        return tr.insertText(add, at);
      }),
    );
  expect(typed('cho thấy', ' rõ')).toBe('- Việc làm cho thấy.\n+ Việc làm cho thấy rõ.');
  expect(typed('hai', ' và *ba*')).toBe('- - hai\n+ - hai và \\*ba\\*');
  expect(typed('Cuối', ' cùng')).toBe('- Cuối[^1].\n+ Cuối cùng[^1].');
});

test('blocks that are moved, removed or new', () => {
  const reordered = after(({ tr, doc }) => {
    const last = doc.child(doc.childCount - 1);
    return tr.insert(
      0,
      Fragment.from([bodySchema.nodes.heading.create({ level: 2 }, bodySchema.text('Mới')), last]),
    );
  });
  expect(
    reordered.startsWith(
      '\n## Mới\n\n[^1]: Chú thích.\n\nMở bài với *nhấn*   và **đậm**,\ndòng tiếp.',
    ),
  ).toBe(true);
  const wrapped = after(({ tr, doc }) => {
    const first = doc.child(0);
    return tr.replaceWith(
      0,
      first.nodeSize,
      bodySchema.nodes.evidence.create({ criterion: 'tc1' }, first),
    );
  });
  expect(wrapped).toContain(
    ':::minh-chung{tc1}\nMở bài với *nhấn*   và **đậm**, dòng tiếp. Lúc 9:30, xe a_b_c.\n:::\n\n## Việc',
  );
});

it('begins an empty body', () => {
  const { doc, textOf } = openBody('');
  const state = EditorState.create({ doc });
  expect(textOf(state.apply(state.tr.insertText('Câu đầu.', 1)).doc)).toBe('\nCâu đầu.\n');
});
