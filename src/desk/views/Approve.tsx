import { useEffect, useState } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import {
  type Approval,
  approvalQuestions,
  approvedCopyOf,
  approverListOf,
} from '../../model/approval.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { approvalSchema } from '../../model/schema/exemplar.ts';
import { approved, type ExemplarFolder, exemplarFolder, faultsOf, moved } from '../acts/approve.ts';
import { todayWritten } from '../day.ts';
import { approvalSlip } from '../print/approval-slip.ts';
import { printPage } from '../print/print-page.ts';
import { nameOf } from '../record/name-of.ts';
import { go } from '../route.ts';
import { act, recordsOf } from '../state.ts';
import { Ask, Buttons, Dialog } from './Dialog.tsx';
import { MessageList } from './Messages.tsx';

/** Records that a leader approved an exemplar on paper: checked first, then moved where it is published from. */
export function Approve({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const [folder, setFolder] = useState<ExemplarFolder>();
  const [faults, setFaults] = useState<Diagnostic[]>();
  const [answers, setAnswers] = useState<Approval>({
    by: '',
    position: '',
    on: todayWritten(),
    basis: '',
  });
  // Judged anew where somebody else changes the text while the dialog stands.
  useEffect(() => {
    let isStale = false;
    setFaults(undefined);
    void exemplarFolder(entry).then(async (found) => {
      const messages = await faultsOf(found);
      if (isStale) return;
      setFolder(found);
      setFaults(messages);
    });
    return () => {
      isStale = true;
    };
  }, [entry]);
  const needsDelegation = approverListOf({ of: recordsOf }).needsDelegation(
    answers.position,
    answers.on,
  );
  const isFilled = approvalQuestions.every(
    (each) => approvalSchema.shape[each].safeParse(answers[each]).success,
  );
  const record = async () => {
    if (!folder) return;
    const written = approved(entry, folder, answers);
    const found = await faultsOf(folder, written);
    if (found.length > 0) {
      setFaults(found);
      return;
    }
    const after = moved(folder, written).set(approvedCopyOf(entry.id), written);
    const done = await act(
      `duyệt “${nameOf(entry)}”`,
      new Map([...after].map(([file, bytes]) => [file, bytes ?? undefined])),
      `Đã ghi việc duyệt “${nameOf(entry)}”. Bài lên trang ở lần dựng sau.`,
    );
    onClose();
    if (done) go({ at: 'file', file: `${folder.to}index.md` });
  };
  return (
    <Dialog title="Trình duyệt, ghi việc duyệt" onClose={onClose}>
      <form
        class="act"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        {faults === undefined && <p role="status">Đang soát bài…</p>}
        {faults && faults.length > 0 && (
          <>
            <p>Chưa ghi việc duyệt được: bài còn {faults.length} lỗi. Sửa xong rồi mở lại.</p>
            <MessageList messages={faults} />
          </>
        )}
        {faults?.length === 0 && (
          <>
            <p class="readers">
              Bài đã soát, không còn lỗi. Lãnh đạo duyệt trên giấy; người duyệt không phải người
              viết. Sửa bài sau khi duyệt, dù một chữ, thì phải duyệt lại.
            </p>
            <p>
              <button type="button" onClick={() => printPage(approvalSlip(entry))}>
                In phiếu trình
              </button>
            </p>
            {approvalQuestions.map((each) => {
              const { title = each, description } = approvalSchema.shape[each].meta() ?? {};
              return (
                <Ask
                  key={each}
                  label={String(title)}
                  value={answers[each]}
                  help={each === 'on' ? 'dd/mm/yyyy' : description}
                  onInput={(value) => setAnswers({ ...answers, [each]: value.normalize('NFC') })}
                />
              );
            })}
            {answers.position !== '' && needsDelegation && (
              <Ask
                label={String(approvalSchema.shape.delegation.meta()?.title)}
                value={answers.delegation ?? ''}
                help="Chức vụ này không có trong các chức vụ được duyệt ở mục Cơ quan; duyệt theo ủy quyền thì ghi số, ngày của văn bản ấy."
                onInput={(value) => setAnswers({ ...answers, delegation: value.normalize('NFC') })}
              />
            )}
          </>
        )}
        <Buttons
          ready={faults?.length === 0 && isFilled}
          onCancel={onClose}
          label="Ghi việc duyệt"
        />
      </form>
    </Dialog>
  );
}
