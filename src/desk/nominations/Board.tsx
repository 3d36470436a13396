import type { AskedUnit, RoundWithDossiers } from '../../model/nominations/rounds.ts';
import { type NominationState, nominationStates } from '../../model/schema/nomination.ts';
import { newRecord } from '../../model/write/open-record.ts';
import { shortDate } from '../../text/date-words.ts';
import { labelFor } from '../choose/referred.ts';
import { today } from '../day.ts';
import { go, hrefOf } from '../route.ts';
import { contents, typed } from '../state/contents.ts';
import { type as typeIn } from '../state/typing.ts';
import { begunDossier, dossierFile, unitsToday } from './rounds.ts';

const states = Object.entries(nominationStates) as [NominationState, { label: string }][];

/** A round by unit and state: each dossier's state, since when, and its missing parts. */
export function Board({
  round,
  onStep,
}: {
  round: RoundWithDossiers;
  /** Requests a new state for some units. */
  onStep: (units: string[]) => void;
}) {
  return (
    <section class="board-frame" tabIndex={0} aria-label={`Hồ sơ các đơn vị: ${round.round.title}`}>
      <table class="board">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Danh sách</th>
            {states.map(([state, { label }]) => (
              <th key={state} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">Việc</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {unitsToday(round).map((each) => (
            <UnitRow key={each.unit} round={round} asked={each} onStep={onStep} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UnitRow({
  round,
  asked,
  onStep,
}: {
  round: RoundWithDossiers;
  asked: AskedUnit;
  onStep: (units: string[]) => void;
}) {
  const { unit, dossier, state, missing, isLate } = asked;
  const name = labelFor(['unit'], unit);
  const count = dossier?.nomination.nominees?.length ?? 0;
  const file = dossier?.file ?? dossierFile(round.id, unit);
  // An unreadable dossier must be fixed, not created again.
  const isBroken = !dossier && contents.value.has(file);
  const isOver = state.state === 'khong-xet' || state.state === 'da-co-quyet-dinh';
  return (
    <tr class={isLate ? 'late' : ''}>
      <th scope="row">
        {dossier || isBroken ? (
          <a href={hrefOf({ at: 'file', file })}>{name}</a>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={`Lập hồ sơ của ${name}`}
            onClick={() => begin(round, unit)}
          >
            {name}
          </button>
        )}
        {dossier && typed.value.has(dossier.file) && <span class="badge">Chưa lưu</span>}
        {isLate && <span class="badge warning">{lateWords(round.round.due ?? '')}</span>}
        {isBroken && <small>Hồ sơ có lỗi, chưa đưa vào bảng được; bấm tên để sửa.</small>}
        {!dossier && !isBroken && <small>Chưa có hồ sơ; bấm tên để lập, đưa danh sách vào.</small>}
        {dossier && missing.length > 0 && !isOver && <small>Còn thiếu {missing.join(', ')}.</small>}
        {state.note && !isOver && <small>Ghi chú: {state.note}.</small>}
      </th>
      <td class="count">{count > 0 ? count : ''}</td>
      {states.map(([key]) => (
        <td key={key} class={key === state.state ? `here ${key}` : ''}>
          <Stand asked={asked} state={key} year={round.id.slice(0, 4)} />
        </td>
      ))}
      <td>
        <button
          type="button"
          aria-label={`Ghi trạng thái của ${name}`}
          onClick={() => onStep([unit])}
        >
          Ghi trạng thái
        </button>
      </td>
    </tr>
  );
}

/** The date of a dossier's current state, or of an earlier one. */
function Stand({ asked, state, year }: { asked: AskedUnit; state: NominationState; year: string }) {
  const isHere = asked.state.state === state;
  const step = asked.dossier?.nomination.progress?.findLast((each) => each.state === state);
  const day = step && shortDate(step.on).replace(`/${year}`, '');
  if (isHere) {
    return (
      <>
        <span aria-hidden="true">●</span> <span class="visually-hidden">đang ở đây</span> {day}
      </>
    );
  }
  return day ? <span class="past">{day}</span> : null;
}

/** Creates a unit's dossier, unsaved, and opens its list. */
function begin(round: RoundWithDossiers, unit: string): void {
  const file = dossierFile(round.id, unit);
  typeIn(file, newRecord(file, begunDossier(round, unit)), 'hồ sơ mới');
  go({ at: 'file', file, field: 'nominees' });
}

/** “Quá hạn 3 ngày” */
const lateWords = (due: string) =>
  `Quá hạn ${Math.round((Date.parse(today()) - Date.parse(due)) / 86_400_000)} ngày`;

/** Number of dossiers in each state, the round's last day, and overdue units. */
export function RoundSummary({ round }: { round: RoundWithDossiers }) {
  const units = unitsToday(round);
  const { due, council } = round.round;
  const late = units.filter(({ isLate }) => isLate);
  const count = round.dossiers.reduce(
    (sum, { nomination }) => sum + (nomination.nominees?.length ?? 0),
    0,
  );
  return (
    <p class="meta">
      <span>
        {due ? `Hạn gửi ${shortDate(due)}` : 'Chưa ghi hạn gửi'}
        {council?.met && `; Hội đồng họp ${shortDate(council.met)}`}
      </span>
      {states.map(([state, { label }]) => {
        const some = units.filter((each) => each.state.state === state).length;
        return some > 0 ? (
          <span key={state} class="badge">
            {label} {some}
          </span>
        ) : null;
      })}
      {late.length > 0 && <span class="badge warning">{late.length} đơn vị quá hạn</span>}
      <span>{count} trường hợp đề nghị</span>
    </p>
  );
}
