import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { refusals } from '../../check/facts/refusals.ts';
import type { FilePlace } from '../../check/kit/report.ts';
import type { FileToOpen } from '../../model/withholding/files-to-open.ts';
import {
  type FormsOfName,
  type FormToRead,
  isUnread,
} from '../../model/withholding/forms-to-read.ts';
import { isAnswerable } from '../../model/withholding/withheld.ts';
import { type AnswerToForms, withAnswers } from '../acts/read-forms.ts';
import { hrefOf } from '../route.ts';
import { isChecking, report } from '../state/checking.ts';
import { bytesOf, recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { Buttons, Dialog, Refusal } from './Dialog.tsx';
import { FilesToOpen } from './FilesToOpen.tsx';

type Form = FormToRead<FilePlace>;

/** Number of forms of withheld names to review, and of files to open. */
export const unreadCount = () => ({
  forms: (report.value?.forms ?? [])
    .filter(isAnswerable)
    .flatMap(({ forms }) => forms.filter(isUnread)).length,
  files: (report.value?.toOpen ?? []).filter(isAnswerable).length,
});

const heading = 'Đọc các cách viết tên';

/**
 * Every form in which words of withheld names still occur: the user ticks those that mean the person;
 * the rest is someone or something else.
 */
export function ReadForms({
  isOf = () => true,
  byItself = false,
  onClose,
}: {
  /** Whose forms are reviewed. */
  isOf?: ((of: Pick<FormsOfName<FilePlace>, 'name' | 'withheld'>) => boolean) | undefined;
  /** Whether it opened by itself, so that it closes if there is nothing to review. */
  byItself?: boolean;
  onClose: () => void;
}) {
  // Ticks survive another check of the folder, as after every return to the window.
  const isReady = useRef(false);
  isReady.current ||= !isChecking.value && report.value !== undefined;
  const people = isReady.current
    ? (report.value?.forms ?? []).filter((each) => isAnswerable(each) && isOf(each))
    : [];
  const files = isReady.current ? filesOf(isOf) : [];
  const isDone = files.length === 0 && !people.some(({ forms }) => forms.some(isUnread));
  const isIdle = isReady.current && byItself && isDone;
  useEffect(() => {
    if (isIdle) onClose();
  }, [isIdle]);
  if (isIdle) return null;
  if (!isReady.current)
    return (
      <Refusal title={heading} onClose={onClose}>
        Đang đọc lại cả thư mục…
      </Refusal>
    );
  if (files.length === 0 && people.every(({ forms }) => forms.length === 0))
    return (
      <Refusal title={heading} onClose={onClose}>
        Không còn chỗ nào có chữ trong tên mà trang chưa tự thay, chưa hỏi.
      </Refusal>
    );
  return <Read people={people} files={files} onClose={onClose} />;
}

/** The files to be opened for some of the withheld people. */
const filesOf = (isOf: (of: Pick<FormsOfName<FilePlace>, 'name' | 'withheld'>) => boolean) =>
  (report.value?.toOpen ?? []).filter(isAnswerable).flatMap((each): FileToOpen[] => {
    // An exemplar covers all its honourees.
    const ids = new Set(
      each.withheld.flatMap((one) => (isOf({ name: one.name, withheld: [one] }) ? one.id : [])),
    );
    const withheld = each.withheld.filter(({ id }) => ids.has(id));
    return withheld.length > 0 ? [{ ...each, withheld }] : [];
  });

function Read({
  people,
  files,
  onClose,
}: {
  people: readonly FormsOfName<FilePlace>[];
  files: readonly FileToOpen[];
  onClose: () => void;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const opened = files.filter(({ answer }) => answer !== undefined && chosen.has(answer));
  const ofFiles = opened.map(
    ({ withheld, answer = '' }): AnswerToForms => ({
      ...{ of: { withheld }, own: [], others: [] },
      opened: [answer],
    }),
  );
  const answers = useMemo(
    () =>
      people.map((of): AnswerToForms => {
        const own = of.forms.filter((form) => chosen.has(keyOf(of.name, form)));
        const others = of.forms.filter((form) => isUnread(form) && !own.includes(form));
        return { of, own: own.map(({ text }) => text), others: others.map(({ text }) => text) };
      }),
    [people, chosen],
  );
  const own = answers.flatMap((each) => each.own).length;
  const others = answers.flatMap((each) => each.others).length;
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const run = async () => {
    const fileOf = (noun: 'decision' | 'exemplar', id: string) =>
      recordsOf(noun).find((each) => each.id === id)?.file;
    await act(
      'việc đọc các cách viết tên',
      withAnswers([...answers, ...ofFiles], fileOf, bytesOf),
      [
        ...(own + others > 0
          ? [
              `Đã ghi ${own} cách viết là người không công bố, trang thay ở mọi nơi; ${others} cách viết là người khác, việc khác.`,
            ]
          : []),
        ...(opened.length > 0 ? [`Đã ghi ${opened.length} tệp đã mở xem.`] : []),
      ].join(' '),
    );
    onClose();
  };
  return (
    <Dialog title={heading} wide onClose={onClose}>
      <div class="act">
        <FilesToOpen files={files} chosen={chosen} onToggle={toggle} />
        <p>
          Trang đã tự thay tên ở những chỗ chắc chắn. Dưới đây là mọi chỗ còn lại có một chữ trong
          tên. Đánh dấu cách viết nào chính là người ấy; còn lại là người khác, việc khác.
        </p>
        {people.map(({ name, forms }) => (
          <FormsOf key={name} name={name} forms={forms} chosen={chosen} onToggle={toggle} />
        ))}
        <Buttons
          label={own > 0 ? `Ghi ${own} cách viết là người này` : 'Đã đọc, không có người này'}
          ready={own + others + opened.length > 0}
          onPress={() => void run()}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}

interface ListProps {
  name: string;
  forms: readonly Form[];
  chosen: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

/** Key of a form and its name: every check creates new form objects. */
const keyOf = (name: string, { text }: Form) => `${name}\n${text}`;

function FormsOf({ name, forms, chosen, onToggle }: ListProps) {
  const folded = [
    ['Chữ thường', forms.filter(({ kind, isRead }) => kind === 'word' && !isRead)],
    ['Họ tên người khác', forms.filter(({ kind, isRead }) => kind === 'name' && !isRead)],
    ['Đã đọc là người khác, việc khác', forms.filter(({ isRead }) => isRead)],
  ] as const;
  const unread = forms.filter(isUnread);
  return (
    <fieldset class="group">
      <legend>{name}</legend>
      {unread.length === 0 && <p class="help">Không còn cách viết nào chưa đọc.</p>}
      <FormList name={name} forms={unread} chosen={chosen} onToggle={onToggle} />
      {folded.map(([label, some]) =>
        some.length === 0 ? null : (
          <details key={label}>
            <summary>
              {label} <span class="number">{some.length}</span>
            </summary>
            <FormList name={name} forms={some} chosen={chosen} onToggle={onToggle} />
          </details>
        ),
      )}
    </fieldset>
  );
}

function FormList({ name, forms, chosen, onToggle }: ListProps) {
  return (
    <div class="boxes one">
      {forms.map((form) => {
        const [place] = form.places;
        const key = keyOf(name, form);
        return (
          <label key={key}>
            <input
              type="checkbox"
              checked={chosen.has(key)}
              disabled={form.refused !== undefined}
              onChange={() => onToggle(key)}
            />
            <span>
              «{form.text}» {form.count > 1 && `× ${form.count}`}
              <small>
                {form.sentence}{' '}
                {place && <a href={hrefOf({ at: 'file', file: place.file })}>{place.file}</a>}
                {form.refused && ` – ${refusals[form.refused]}.`}
              </small>
            </span>
          </label>
        );
      })}
    </div>
  );
}
