import { useMemo, useState } from 'preact/hooks';
import { type ImportedPlan, importPlan } from '../../import/plan/import-plan.ts';
import { readBlocks } from '../../import/read/read-paper.ts';
import { ImportRefusal } from '../../import/read/refusal.ts';
import { movementIn } from '../../model/collections.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { encoded } from '../../model/write/open-record.ts';
import { placedClauses, planFiles } from '../acts/new-movement.ts';
import { fileOf } from '../record/file-of.ts';
import { nameOf } from '../record/name-of.ts';
import { go } from '../route.ts';
import { contents, recordsOf } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { typeAll } from '../state/typing.ts';
import { Buttons, Dialog } from './Dialog.tsx';
import { Foreseen } from './Foreseen.tsx';
import { PaperInput } from './PaperInput.tsx';

/**
 * Imports an act into an existing movement: reads it, shows it beside its source for confirmation, does
 * not save yet.
 */
export function ImportPlan({ entry, onClose }: { entry: PlainEntry; onClose: () => void }) {
  const movement = movementIn(entry.file) ?? entry.id;
  const [plan, setPlan] = useState<ImportedPlan>();
  const [isConfirmed, setConfirmed] = useState(false);
  const files = useMemo(
    () => (plan ? planFiles(movement, plan, contents.value) : undefined),
    [plan],
  );
  const gone = [...(files ?? [])].filter(([, bytes]) => bytes === undefined).length;
  const put = () => {
    if (!files) return;
    typeAll(files, 'văn bản đưa vào');
    say('Đã đưa văn bản vào, chưa lưu. Điền các ô còn trống rồi lưu.');
    onClose();
    const facts = fileOf('plan', movement);
    if (facts) go({ at: 'file', file: facts });
  };
  return (
    <Dialog title={`Đưa văn bản vào ${nameOf(entry)}`} wide onClose={onClose}>
      <div class="act">
        <ReadPlan plan={plan} onPlan={setPlan} isConfirmed={isConfirmed} onConfirm={setConfirmed} />
        {gone > 0 && (
          <p class="readers">
            {gone} phần đang có được thay bằng văn bản này. Các ô đã điền ở “Kế hoạch” giữ nguyên,
            chỉ điền ô còn trống. Địa chỉ điều khoản đã công bố phải còn: kiểm tra sẽ báo nếu mất.
          </p>
        )}
        {files && <Foreseen files={files} />}
        <Buttons
          label="Đưa văn bản vào"
          ready={plan !== undefined && isConfirmed}
          onPress={put}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}

/** Reads an act from Word or the clipboard, and shows each paragraph beside its clause. */
export function ReadPlan({
  plan,
  onPlan,
  isConfirmed,
  onConfirm,
}: {
  plan: ImportedPlan | undefined;
  onPlan: (plan: ImportedPlan | undefined) => void;
  isConfirmed: boolean;
  onConfirm: (isConfirmed: boolean) => void;
}) {
  const [refusal, setRefusal] = useState('');
  const placed = useMemo(() => (plan ? placedClauses(plan) : []), [plan]);
  const read = async (bytes: Uint8Array) => {
    setRefusal('');
    try {
      const { blocks, remarks } = await readBlocks(bytes);
      const found = importPlan(blocks, expectedIssuer());
      onPlan({ ...found, remarks: [...remarks, ...found.remarks] });
    } catch (error) {
      setRefusal(
        error instanceof ImportRefusal
          ? error.message
          : 'Không đọc được văn bản này; hãy lưu thành .docx rồi chọn tệp.',
      );
    }
  };
  if (!plan) {
    return (
      <>
        <PaperInput
          help="Trong Word, chọn cả văn bản (Ctrl+A), chép (Ctrl+C), bấm vào ô dưới rồi dán (Ctrl+V). Hoặc chọn tệp .docx, .txt."
          label="Dán văn bản vào đây"
          accept=".docx,.txt,.html"
          onPaste={(data) =>
            void read(encoded(data.getData('text/html') || data.getData('text/plain')))
          }
          onFile={(bytes) => void read(bytes)}
        />
        {refusal && (
          <p class="messages error" role="alert">
            {refusal}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <Facts plan={plan} />
      {plan.remarks.map((remark) => (
        <p key={remark} class="messages">
          {remark}
        </p>
      ))}
      <div
        class="side-by-side"
        tabIndex={0}
        role="region"
        aria-label="Văn bản và chỗ đứng của từng đoạn"
      >
        <table>
          <thead>
            <tr>
              <th scope="col">Bản nguồn</th>
              <th scope="col">Được hiểu là</th>
            </tr>
          </thead>
          <tbody>
            {placed.map(({ text, label }, index) => (
              <tr key={index}>
                <td>{text}</td>
                <td>{label ?? <span class="help">(tiếp đoạn trên)</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            onPlan(undefined);
            onConfirm(false);
          }}
        >
          Chọn văn bản khác
        </button>
      </p>
      <label class="confirm">
        <input
          type="checkbox"
          checked={isConfirmed}
          onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
        />
        Đã đọc từng đoạn cạnh bản gốc: chữ đủ, dấu đầu dòng (I, 1, a, -) đúng chỗ
      </label>
    </>
  );
}

function Facts({ plan: { facts, paragraphs } }: { plan: ImportedPlan }) {
  const { documentType, number, symbol, issued, title, signatory } = facts;
  const said = [
    [documentType, [number, symbol].filter(Boolean).join('/')].filter(Boolean).join(' '),
    issued && `ngày ${issued}`,
    title,
    signatory?.name && `người ký ${signatory.name}`,
  ].filter(Boolean);
  return (
    <p>
      <strong>{paragraphs.length} đoạn</strong>. Đọc được:{' '}
      {said.join(', ') || 'chưa rõ số, ngày, trích yếu'}. Điều chưa đọc được thì điền ở biểu mẫu “Kế
      hoạch”.
    </p>
  );
}

/** The office's own names, to interpret an act's head. */
function expectedIssuer() {
  const { archiveOf } = (recordsOf('office')[0]?.data ?? {}) as { archiveOf?: string };
  return archiveOf ? { name: archiveOf } : undefined;
}
