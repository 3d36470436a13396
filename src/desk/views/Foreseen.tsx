import { useEffect, useState } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { report, reportWith } from '../state/checking.ts';
import { MessageList } from './Messages.tsx';

/** Additional messages once files are as an act would leave them. */
export function Foreseen({ files }: { files: ReadonlyMap<string, Bytes | undefined> }) {
  const [messages, setMessages] = useState<readonly Diagnostic[]>([]);
  useEffect(() => {
    let isStale = false;
    const others = new Map([...files].map(([file, bytes]) => [file, bytes ?? null]));
    void reportWith(others, 'foreseen').then(({ diagnostics }) => {
      const known = new Set(report.value?.diagnostics.map(keyOf));
      if (!isStale) setMessages(diagnostics.filter((each) => !known.has(keyOf(each))));
    });
    return () => {
      isStale = true;
    };
  }, [files]);
  if (messages.length === 0) return null;
  return (
    <details class="says" open>
      <summary>Sau đó kiểm tra sẽ báo thêm {messages.length} điều</summary>
      <MessageList messages={messages.slice(0, most)} />
    </details>
  );
}

const most = 12;

const keyOf = ({ file, rule, message }: Diagnostic) => `${file} ${rule} ${message}`;
