import { useState } from 'preact/hooks';
import { encoded } from '../../model/write/open-record.ts';
import { report } from '../state/checking.ts';
import { bytesOf } from '../state/contents.ts';
import { type } from '../state/typing.ts';
import { Count, MessageText } from './Messages.tsx';

/** A file as text, if a form cannot parse it; messages give the line. */
export function RawText({ file }: { file: string; field?: string | undefined }) {
  const bytes = bytesOf(file);
  const text = bytes ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : '';
  const [area, setArea] = useState<HTMLTextAreaElement | null>(null);
  const messages = (report.value?.diagnostics ?? []).filter((each) => each.file === file);
  const goTo = (line: number) => {
    if (!area) return;
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight / lines.length) * (line - 4);
  };
  return (
    <section>
      <h1>Sửa dạng chữ</h1>
      <p class="meta">
        <code>{file}</code> <Count messages={messages} />
      </p>
      {messages.length > 0 && (
        <ul class="messages">
          {messages.map((each) => (
            <li key={`${each.rule} ${each.line} ${each.column}`} class={each.severity}>
              <button type="button" class="link" onClick={() => goTo(each.line)}>
                Dòng {each.line}
              </button>{' '}
              <MessageText message={each} />
            </li>
          ))}
        </ul>
      )}
      <textarea
        ref={setArea}
        class="raw"
        aria-label={`Nội dung của ${file}`}
        spellcheck={false}
        rows={30}
        value={text}
        onInput={({ currentTarget }) => type(file, encoded(currentTarget.value), 'dạng chữ')}
      />
    </section>
  );
}
