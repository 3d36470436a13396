import { useState } from 'preact/hooks';
import { type Step, withStep } from '../../model/nominations/changes.ts';
import type { AskedUnit, RoundWithDossiers } from '../../model/nominations/rounds.ts';
import { type NominationState, nominationStates } from '../../model/schema/nomination.ts';
import { shortDate } from '../../text/date-words.ts';
import { labelFor } from '../choose/referred.ts';
import { isoDay, todayWritten } from '../day.ts';
import { say } from '../state/deeds.ts';
import { act } from '../state/saving.ts';
import { ActForm, Ask, AskChoice, AskDay, AskSome, Buttons, Dialog } from '../views/Dialog.tsx';
import { begunDossier, dossierFile, unitsToday, withChanges } from './rounds.ts';

const { 'chua-gui': _, ...steps } = nominationStates;

/** The state that usually follows. */
const next: Record<NominationState, Step['state']> = {
  'chua-gui': 'da-gui',
  'da-gui': 'da-hop',
  'can-bo-sung': 'da-gui',
  'da-hop': 'da-trinh',
  'da-trinh': 'da-co-quyet-dinh',
  'da-co-quyet-dinh': 'da-co-quyet-dinh',
  'khong-xet': 'khong-xet',
};

/** Sets a new state for the dossiers of some units, all at once. */
export function StepDialog({
  round,
  units: first,
  onClose,
}: {
  round: RoundWithDossiers;
  units: readonly string[];
  onClose: () => void;
}) {
  const all = unitsToday(round);
  const [chosen, setChosen] = useState(first);
  const [lead] = all.filter(({ unit }) => first.includes(unit));
  const [state, setState] = useState<Step['state']>(next[lead?.state.state ?? 'chua-gui']);
  const [on, setOn] = useState(todayWritten());
  const [note, setNote] = useState('');
  const day = isoDay(on);
  const own = all.filter(({ unit }) => chosen.includes(unit));
  const before = day && own.find((each) => each.state.on !== undefined && each.state.on > day);
  const run = async () => {
    const step: Step = { state, on, note: note.normalize('NFC').trim() || undefined };
    const files = own.map(({ unit, dossier }) => dossier?.file ?? dossierFile(round.id, unit));
    const begun = new Map(
      own.map(({ unit }, index) => [files[index] ?? '', begunDossier(round, unit)] as const),
    );
    const changes = files.map((file) => ({
      noun: 'nomination' as const,
      file,
      change: withStep(step),
    }));
    const { label } = nominationStates[state];
    const whose = own.length === 1 ? nameOf(own[0]) : `${own.length} đơn vị`;
    try {
      await act(
        `ghi “${label}” cho ${whose}`,
        withChanges(changes, begun),
        `Đã ghi: ${whose} – ${label.toLowerCase()}, ${on}.`,
      );
    } catch (error) {
      say(`Chưa ghi gì: ${(error as Error).message}`, true);
    }
    onClose();
  };
  return (
    <Dialog title="Ghi trạng thái hồ sơ" onClose={onClose}>
      <ActForm onSend={() => void run()}>
        <AskChoice
          label="Trạng thái"
          value={state}
          onChoose={setState}
          options={Object.entries(steps).map(([value, { label }]) => ({
            value: value as Step['state'],
            label,
          }))}
        />
        <AskDay label="Từ ngày" value={on} onInput={setOn} />
        {before && (
          <p class="help bad">
            Hồ sơ của {nameOf(before)} đã {before.state.label.toLowerCase()} ngày{' '}
            {shortDate(before.state.on ?? '')}; ngày mới không thể trước ngày ấy.
          </p>
        )}
        <Ask
          label="Ghi chú"
          value={note}
          onInput={setNote}
          help="Còn thiếu gì, vì sao; để trống khi không có"
        />
        <AskSome
          label="Đơn vị"
          options={all.map((each) => ({
            value: each.unit,
            label: (
              <>
                {nameOf(each)} <small>{each.state.label}</small>
              </>
            ),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        <Buttons
          label="Ghi trạng thái"
          ready={day !== undefined && !before && own.length > 0}
          onCancel={onClose}
        />
      </ActForm>
    </Dialog>
  );
}

const nameOf = (asked: AskedUnit | undefined) => labelFor(['unit'], asked?.unit ?? '');
