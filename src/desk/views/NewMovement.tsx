import { useMemo, useState } from 'preact/hooks';
import type { ImportedPlan } from '../../import/plan/import-plan.ts';
import type { PlanClause } from '../../model/plan/plan-document.ts';
import { movementLevels, movementManners, movementSchema } from '../../model/schema/movement.ts';
import { newRecord } from '../../model/write/open-record.ts';
import { slugify } from '../../text/slug.ts';
import { criterionFiles, planFiles, possibleCriteria } from '../acts/new-movement.ts';
import { isoDay } from '../day.ts';
import { fileOf } from '../record/file-of.ts';
import { go } from '../route.ts';
import { contents, recordsOf } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { typeAll } from '../state/typing.ts';
import { ActForm, Ask, AskDay, Buttons, Dialog } from './Dialog.tsx';
import { ReadPlan } from './ImportPlan.tsx';

const steps = ['Phong trào', 'Văn bản', 'Tiêu chí'] as const;
const { shape } = movementSchema();
const titleOf = (key: 'title' | 'shortTitle' | 'level' | 'manner' | 'launched') =>
  String(shape[key].meta()?.title);

/** A new movement in three steps: its facts, its act beside the source, its criteria chosen from it. */
export function NewMovement({ onClose }: { onClose: () => void }) {
  const [step, setStep] = useState(0);
  const [facts, setFacts] = useState({
    title: '',
    shortTitle: '',
    level: '',
    manner: '',
    launched: '',
  });
  const [id, setId] = useState<string>();
  const [plan, setPlan] = useState<ImportedPlan>();
  const [isConfirmed, setConfirmed] = useState(false);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const slug =
    id ??
    slugify(facts.shortTitle || facts.title)
      .slice(0, 60)
      .replace(/-+$/, '');
  const exists = recordsOf('movement').some((each) => each.id === slug);
  const file = fileOf('movement', slug);
  const { title, shortTitle, level, manner, launched } = facts;
  const isDay = launched === '' || isoDay(launched) !== undefined;
  const isFirstDone =
    [title, shortTitle, level, manner].every((text) => text.trim() !== '') &&
    isDay &&
    !exists &&
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) &&
    file !== undefined;
  const clauses = useMemo(() => (plan ? possibleCriteria(plan) : []), [plan]);
  const make = () => {
    if (!file) return;
    const data = Object.fromEntries(
      Object.entries(facts).map(([key, text]) => [key, text.normalize('NFC').trim() || undefined]),
    );
    const criteria = clauses
      .filter((clause) => picked.get(clause.id)?.trim())
      .map((clause) => ({ clause, title: (picked.get(clause.id) ?? '').normalize('NFC').trim() }));
    typeAll(
      new Map([
        [file, newRecord(file, data)],
        ...(plan ? planFiles(slug, plan, contents.value) : []),
        ...criterionFiles(slug, criteria),
      ]),
      `phong trào mới “${shortTitle}”`,
    );
    say(
      'Đã tạo phong trào, chưa lưu. Xem lại, điền các ô còn báo lỗi rồi lưu; người đọc chưa thấy gì trước khi dựng trang.',
    );
    onClose();
    go({ at: 'file', file });
  };
  const set = (key: keyof typeof facts) => (value: string) => setFacts({ ...facts, [key]: value });
  const isLast = step === steps.length - 1;
  const isReady = [isFirstDone, plan === undefined || isConfirmed, true][step] ?? false;
  return (
    <Dialog title="Phong trào mới" wide onClose={onClose}>
      <ActForm
        onSend={() => {
          if (isLast || (step === 1 && !plan)) make();
          else setStep(step + 1);
        }}
      >
        <ol class="steps">
          {steps.map((name, index) => (
            <li key={name} aria-current={index === step ? 'step' : undefined}>
              {name}
            </li>
          ))}
        </ol>
        {step === 0 && (
          <>
            <Ask
              label={titleOf('title')}
              value={title}
              onInput={set('title')}
              help="Như văn bản ghi, không có ngoặc kép"
            />
            <Ask
              label={titleOf('shortTitle')}
              value={shortTitle}
              onInput={set('shortTitle')}
              help="Vài chữ, dùng trong danh sách, bộ lọc"
            />
            <Choose
              label={titleOf('level')}
              value={level}
              options={movementLevels}
              onChoose={set('level')}
            />
            <Choose
              label={titleOf('manner')}
              value={manner}
              options={movementManners}
              onChoose={set('manner')}
            />
            <AskDay
              label={titleOf('launched')}
              value={launched}
              onInput={set('launched')}
              help="Để trống khi chưa rõ"
            />
            <Ask
              label="Địa chỉ trên trang"
              value={slug}
              onInput={setId}
              help="Chữ không dấu nối bằng gạch; đã công bố thì không đổi."
              fault={exists ? 'Đã có phong trào mang địa chỉ này; đặt địa chỉ khác.' : undefined}
            />
          </>
        )}
        {step === 1 && (
          <ReadPlan
            plan={plan}
            onPlan={setPlan}
            isConfirmed={isConfirmed}
            onConfirm={setConfirmed}
          />
        )}
        {step === 2 && <Criteria clauses={clauses} picked={picked} onPick={setPicked} />}
        <Buttons
          label={
            isLast ? 'Tạo phong trào' : step === 1 && !plan ? 'Tạo, đưa văn bản vào sau' : 'Tiếp'
          }
          ready={isReady}
          onCancel={onClose}
        >
          {step > 0 && (
            <button type="button" onClick={() => setStep(step - 1)}>
              Quay lại
            </button>
          )}
        </Buttons>
      </ActForm>
    </Dialog>
  );
}

function Choose({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: Record<string, { label: string }>;
  onChoose: (value: string) => void;
}) {
  return (
    <div class="field choice">
      <label class="label">
        {label}
        <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">Chọn…</option>
          {Object.entries(options).map(([each, option]) => (
            <option key={each} value={each}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Clauses of the act, in which the user ticks and names the criteria. */
function Criteria({
  clauses,
  picked,
  onPick,
}: {
  clauses: readonly PlanClause[];
  picked: ReadonlyMap<string, string>;
  onPick: (picked: ReadonlyMap<string, string>) => void;
}) {
  const pick = (id: string, title: string | undefined) => {
    const next = new Map(picked);
    if (title === undefined) next.delete(id);
    else next.set(id, title);
    onPick(next);
  };
  return (
    <>
      <p>
        Đánh dấu điều khoản nêu tiêu chí, rồi đặt tên gọi cho mỗi tiêu chí: văn bản thường không có
        tên. Nguyên văn vẫn lấy từ văn bản. Chưa rõ thì bỏ qua, thêm sau ở “Tiêu chí thi đua”.
      </p>
      <ul class="clauses" tabIndex={0} aria-label="Điều khoản của văn bản">
        {clauses.map(({ id, label, text }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={picked.has(id)}
                onChange={({ currentTarget }) => pick(id, currentTarget.checked ? '' : undefined)}
              />
              <span>
                {label}
                <small>{text.length > 160 ? `${text.slice(0, 159)}…` : text}</small>
              </span>
            </label>
            {picked.has(id) && (
              <Ask
                label="Tên gọi của tiêu chí"
                value={picked.get(id) ?? ''}
                onInput={(title) => pick(id, title)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
