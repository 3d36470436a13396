import { useState } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import { nounOf } from '../../model/read/read.ts';
import { answerableRules } from '../../model/schema/acknowledged.ts';
import { acknowledged, readersIn } from '../acts/acknowledge.ts';
import { bytesOf, recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { ActForm, Ask, Buttons, Dialog } from './Dialog.tsx';

/** Acknowledges a suspected sentence; empty if that is not allowed. */
export function Acknowledge({ message }: { message: Diagnostic }) {
  const [isOpen, setOpen] = useState(false);
  if (message.sentence === undefined) return null;
  return (
    <>
      {' '}
      <button type="button" class="link" onClick={() => setOpen(true)}>
        Đã đọc câu này, cho đăng…
      </button>
      {isOpen && <AcknowledgeDialog message={message} onClose={() => setOpen(false)} />}
    </>
  );
}

function AcknowledgeDialog({ message, onClose }: { message: Diagnostic; onClose: () => void }) {
  const { file, rule, sentence: words, namesakeOf } = message;
  const noun = nounOf(file);
  const [by, setBy] = useState('');
  if (!noun || words === undefined) return null;
  const run = async () => {
    const bytes = bytesOf(file);
    if (!bytes) return;
    const answer = {
      rule,
      words,
      ...(namesakeOf && { namesakeOf }),
      by: by.normalize('NFC').trim(),
    };
    const written = await acknowledged(bytes, file, answer);
    await act(
      'cho đăng một câu đã đọc',
      new Map([[file, written]]),
      'Đã ghi người đọc câu; lời báo về câu ấy không hiện nữa.',
    );
    onClose();
  };
  const { label } = answerableRules[rule as keyof typeof answerableRules];
  return (
    <Dialog title="Cho đăng câu này?" onClose={onClose}>
      <ActForm onSend={() => void run()}>
        <p>
          {label}: {message.message}
        </p>
        <blockquote class="sentence">{words}</blockquote>
        <p class="readers">
          Người đọc trang thấy câu này y nguyên. Tên người đã đọc chỉ nằm trong tệp, không lên
          trang. Câu đổi một chữ thì phải đọc lại.
          {noun === 'exemplar' && ' Bài đã duyệt thì phải trình duyệt lại.'} Không chắc thì sửa câu,
          hoặc hỏi người được nêu.
        </p>
        <Ask
          label="Họ và tên người đã đọc"
          value={by}
          onInput={setBy}
          choices={readersIn([
            ...recordsOf('exemplar'),
            ...recordsOf('decision'),
            ...recordsOf(noun),
          ])}
        />
        <Buttons label="Cho đăng" ready={by.trim().length > 1} onCancel={onClose} />
      </ActForm>
    </Dialog>
  );
}
