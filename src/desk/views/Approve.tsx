import { useEffect, useState } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import {
  type Approval,
  approvalQuestions,
  approvedCopyOf,
  approverListOf,
  correctionQuestions,
} from '../../model/approval.ts';
import { type SinceApproval, whyApproveAnew } from '../../model/approved-changes.ts';
import { approvedByAuthor, isAuthor } from '../../model/author.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { approvalSchema } from '../../model/schema/exemplar.ts';
import {
  approved,
  changesIn,
  corrected,
  type ExemplarFolder,
  exemplarFolder,
  faultsOf,
  moved,
} from '../acts/approve.ts';
import { todayWritten } from '../day.ts';
import { approvalSlip } from '../print/approval-slip.ts';
import { printPage } from '../print/print-page.ts';
import { nameOf } from '../record/name-of.ts';
import { wayOn } from '../route.ts';
import { recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { ChangedTexts } from './ChangedTexts.tsx';
import { ActForm, Ask, Buttons, Dialog } from './Dialog.tsx';
import { MessageList } from './Messages.tsx';

/** An exemplar to be approved: the files of its folder, its messages, its changes. */
interface Judged {
  folder: ExemplarFolder;
  faults: Diagnostic[];
  since: SinceApproval;
}

/**
 * Records that a leader approved an exemplar on paper, or that a slip was corrected under the existing
 * approval: checks it first, then moves it to its published path.
 */
export function Approve({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const [judged, setJudged] = useState<Judged>();
  const [isSlip, setSlip] = useState(false);
  const [answers, setAnswers] = useState<Approval>({
    by: '',
    position: '',
    on: todayWritten(),
    basis: '',
  });
  // Repeated if someone else changes the text while the dialog is open.
  useEffect(() => {
    let isStale = false;
    setJudged(undefined);
    void exemplarFolder(entry).then(async (folder) => {
      const [faults, since] = await Promise.all([faultsOf(folder), changesIn(entry, folder)]);
      if (!isStale) setJudged({ folder, faults, since });
    });
    return () => {
      isStale = true;
    };
  }, [entry]);
  const approvers = approverListOf({ of: recordsOf });
  const { position, on } = answers;
  const mayCorrect = position === '' || approvers.mayCorrect(position, on);
  const { author } = (entry.data ?? {}) as { author?: unknown };
  const isByAuthor = typeof author === 'string' && isAuthor(answers.by, author);
  const questions = isSlip ? correctionQuestions : approvalQuestions;
  const isFilled = questions.every(
    (each) => approvalSchema.shape[each].safeParse(answers[each]).success,
  );
  const record = async () => {
    if (!judged) return;
    const goOn = wayOn();
    const { folder } = judged;
    const { by } = answers;
    const written = isSlip
      ? corrected(entry, folder, { by, position, on })
      : approved(entry, folder, answers);
    const faults = await faultsOf(folder, written);
    if (faults.length > 0) {
      setJudged({ ...judged, faults });
      return;
    }
    const after = moved(folder, written);
    if (!isSlip) after.set(approvedCopyOf(entry.id), written);
    const done = await act(
      `${isSlip ? 'duyệt sửa lỗi chính tả của' : 'duyệt'} “${nameOf(entry)}”`,
      new Map([...after].map(([file, bytes]) => [file, bytes ?? undefined])),
      `Đã ghi việc duyệt “${nameOf(entry)}”. Bài lên trang ở lần dựng sau.`,
    );
    onClose();
    if (done) goOn({ at: 'file', file: `${folder.to}index.md` });
  };
  return (
    <Dialog title="Trình duyệt, ghi việc duyệt" onClose={onClose}>
      <ActForm onSend={() => void record()}>
        {!judged && <p role="status">Đang soát bài…</p>}
        {judged && judged.faults.length > 0 && (
          <>
            <p>
              Chưa ghi việc duyệt được: bài còn {judged.faults.length} lỗi. Sửa xong rồi mở lại.
            </p>
            <MessageList messages={judged.faults} />
          </>
        )}
        {judged?.faults.length === 0 && (
          <>
            <Since since={judged.since} isSlip={isSlip} onSlip={setSlip} />
            {!isSlip && (
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
              </>
            )}
            {questions.map((each) => {
              const { title = each, description } = approvalSchema.shape[each].meta() ?? {};
              return (
                <Ask
                  key={each}
                  label={String(title)}
                  value={answers[each]}
                  help={each === 'on' ? 'dd/mm/yyyy' : description}
                  fault={
                    each === 'by' && isByAuthor
                      ? approvedByAuthor
                      : isSlip && each === 'position' && !mayCorrect
                        ? notDelegated
                        : undefined
                  }
                  autofocus={each === 'by'}
                  onInput={(value) => setAnswers({ ...answers, [each]: value.normalize('NFC') })}
                />
              );
            })}
            {!isSlip && position !== '' && approvers.needsDelegation(position, on) && (
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
          ready={judged?.faults.length === 0 && isFilled && !isByAuthor && !(isSlip && !mayCorrect)}
          onCancel={onClose}
          label="Ghi việc duyệt"
        />
      </ActForm>
    </Dialog>
  );
}

const notDelegated =
  'Chức vụ này chưa được giao duyệt sửa lỗi chính tả. Có văn bản giao quyền thì thêm chức vụ vào mục Cơ quan, “Chức vụ được duyệt đăng”; không thì trình lãnh đạo duyệt lại.';

/** The changes since the approval, and the option to keep it with a slip corrected. */
function Since({
  since,
  isSlip,
  onSlip,
}: {
  since: SinceApproval;
  isSlip: boolean;
  onSlip: (isSlip: boolean) => void;
}) {
  const { isApproved, changes, arePhotosSame } = since;
  if (!isApproved) return null;
  const why = whyApproveAnew(since);
  const texts = (changes ?? []).map(({ where, before, after }) => ({
    where,
    from: before,
    to: after,
  }));
  const isSame = changes?.length === 0 && arePhotosSame;
  return (
    <>
      {isSame && <p>Bài không khác bản đã duyệt.</p>}
      <ChangedTexts texts={texts} says="So với bản đã duyệt, bài đã đổi" />
      {!isSame && why && <p class="help">Phải trình duyệt lại, vì {why}.</p>}
      {!isSame && !why && (
        <fieldset class="field">
          <legend class="label">Lần này duyệt gì?</legend>
          <div class="boxes one">
            {[false, true].map((each) => (
              <label key={String(each)}>
                <input
                  type="radio"
                  name="slip"
                  checked={isSlip === each}
                  onChange={() => onSlip(each)}
                />
                <span>{each ? 'Chỉ sửa lỗi chính tả' : 'Duyệt lại cả bài'}</span>
              </label>
            ))}
          </div>
          <p class="help">
            {isSlip
              ? 'Người được giao quyền đọc các chỗ đã đổi rồi duyệt; bản lãnh đạo đã duyệt vẫn còn giá trị.'
              : 'Lãnh đạo duyệt lại trên giấy.'}
          </p>
        </fieldset>
      )}
    </>
  );
}
