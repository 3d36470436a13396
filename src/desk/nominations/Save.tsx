import { useState } from 'preact/hooks';
import { download } from '../download.ts';
import { say } from '../state/deeds.ts';

const kinds = {
  docx: {
    label: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    label: 'Excel',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
} as const;

type Kind = keyof typeof kinds;

/** Buttons that create a document as Word or Excel and download it. */
export function Save({
  name,
  title,
  make,
}: {
  /** File name without extension. */
  name: string;
  /** Its title within a sentence. */
  title: string;
  make: (kind: Kind) => Promise<Uint8Array<ArrayBuffer>>;
}) {
  const [isBusy, setBusy] = useState(false);
  const save = async (kind: Kind) => {
    setBusy(true);
    try {
      const file = `${name}.${kind}`;
      download(file, await make(kind), kinds[kind].type);
      say(`Đã tạo ${file}, nằm trong thư mục tải về của trình duyệt.`);
    } catch {
      say(`Chưa tạo được ${title}; hãy soát lỗi của đợt xét rồi làm lại.`, true);
    }
    setBusy(false);
  };
  return (
    <>
      {(Object.keys(kinds) as Kind[]).map((kind) => (
        <button
          key={kind}
          type="button"
          disabled={isBusy}
          aria-label={`${kinds[kind].label}: ${title}`}
          onClick={() => void save(kind)}
        >
          {kinds[kind].label}
        </button>
      ))}
    </>
  );
}
