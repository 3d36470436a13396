import { useState } from 'preact/hooks';
import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import type { PlacedNominee } from '../../model/nominations/annex.ts';
import { nomineesOf } from '../../model/nominations/annex.ts';
import { withNominee } from '../../model/nominations/changes.ts';
import { votesNeeded } from '../../model/nominations/outcome.ts';
import { outcomes } from '../../model/schema/nomination.ts';
import { nameOf } from '../../model/who.ts';
import type { RoundFacts } from '../../report/round-facts.ts';
import { labelFor } from '../choose/referred.ts';
import { numberOf } from '../form/Input.tsx';
import { hrefOf } from '../route.ts';
import { say } from '../state/deeds.ts';
import { act } from '../state/saving.ts';
import { type as typeIn } from '../state/typing.ts';
import { ActForm, Ask, Buttons, Dialog } from '../views/Dialog.tsx';
import { MessageList } from '../views/Messages.tsx';
import { messagesOf, withChanges } from './rounds.ts';

/** The nominees of a round by unit: earlier commendations, votes, result. */
export function Nominees({ facts, onVotes }: { facts: RoundFacts; onVotes: () => void }) {
  const [asked, setAsked] = useState<PlacedNominee>();
  const { placed } = facts;
  const all = nomineesOf(placed);
  const needed = votesNeeded(placed.round);
  const warnings = messagesOf(placed).filter(({ rule }) => rule === 'nominee-commended');
  const passed = all.filter(({ proposed }) => proposed).length;
  return (
    <section class="part">
      <h2>
        Danh sách đề nghị <span class="number">{all.length}</span>
      </h2>
      {all.length === 0 ? (
        <p class="empty">
          Chưa đơn vị nào có danh sách. Bấm tên đơn vị ở bảng trên để đưa danh sách Excel vào hồ sơ.
        </p>
      ) : (
        <>
          <p class="meta">
            <span>
              {needed === undefined
                ? 'Đợt xét chưa ghi đủ số thành viên, tỷ lệ phiếu cần đạt: chọn kết quả từng người.'
                : `Cần ${needed} phiếu đồng ý.`}
            </span>
            <span class="badge">{passed} được đề nghị khen thưởng</span>
            {warnings.length > 0 && (
              <span class="badge warning">{warnings.length} cần đối chiếu khen thưởng trước</span>
            )}
          </p>
          <p class="buttons">
            <button type="button" onClick={onVotes}>
              Nhập số phiếu từ Excel
            </button>
          </p>
          <section class="board-frame" tabIndex={0} aria-label="Danh sách đề nghị">
            <table class="board nominees">
              <thead>
                <tr>
                  <th scope="col">Họ và tên, tên tập thể</th>
                  <th scope="col">Khen thưởng đã có</th>
                  <th scope="col">Phiếu ở đơn vị</th>
                  <th scope="col">Phiếu Hội đồng</th>
                  <th scope="col">Kết quả</th>
                </tr>
              </thead>
              {placed.dossiers.map((dossier) => (
                <tbody key={dossier.file}>
                  <tr class="unit">
                    <th scope="rowgroup" colSpan={5}>
                      <a href={hrefOf({ at: 'file', file: dossier.file, field: 'nominees' })}>
                        {labelFor(['unit'], dossier.nomination.unit)}
                      </a>
                    </th>
                  </tr>
                  {all
                    .filter((each) => each.dossier === dossier)
                    .map((each) => (
                      <NomineeRow
                        key={each.id}
                        facts={facts}
                        placed={each}
                        warnings={warnings.filter(
                          ({ file, field }) =>
                            file === dossier.file && field === `nominees[${each.index}].name`,
                        )}
                        onReview={() => setAsked(each)}
                      />
                    ))}
                </tbody>
              ))}
            </table>
          </section>
          <p class="help">
            Enter ở ô số phiếu để xuống người sau. Ghi xong bấm Lưu (Ctrl+S); trước đó giấy tờ vẫn
            in theo số đang thấy.
          </p>
        </>
      )}
      {asked && <Review placed={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function NomineeRow({
  facts,
  placed,
  warnings,
  onReview,
}: {
  facts: RoundFacts;
  placed: PlacedNominee;
  warnings: readonly Diagnostic[];
  onReview: () => void;
}) {
  const { nominee, form, proposed } = placed;
  const name = nameOf(nominee);
  const history = facts.historyOf(nominee);
  return (
    <tr class={nominee.outcome === 'rut' ? 'gone' : ''}>
      <th scope="row">
        {name}
        {nominee.position && <small>{nominee.position}</small>}
        {nominee.achievement && <small>{nominee.achievement}</small>}
        <small>{facts.awardOf(form, nominee.class) || 'Chưa ghi hình thức'}</small>
        <MessageList messages={warnings} />
        {warnings.length > 0 && (
          <button type="button" class="link" onClick={onReview}>
            Ghi đã đối chiếu {name}…
          </button>
        )}
        {nominee.reviewed && <small>Đã đối chiếu: {nominee.reviewed}</small>}
      </th>
      <td>
        {history.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </td>
      <td class="count">{nominee.unitVotes ?? ''}</td>
      <td>
        <input
          type="text"
          inputMode="numeric"
          autocomplete="off"
          class="votes"
          aria-label={`Số phiếu của Hội đồng cho ${name}`}
          value={nominee.votes ?? ''}
          onInput={({ currentTarget: { value } }) =>
            set(placed, { votes: value.trim() === '' ? undefined : numberOf(value) }, 'số phiếu')
          }
          onKeyDown={toNextVotes}
        />
      </td>
      <td>
        <select
          aria-label={`Kết quả của ${name}`}
          value={nominee.outcome ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set(placed, { outcome: value || undefined }, 'kết quả')
          }
        >
          <option value="">{byVotes[String(proposed) as keyof typeof byVotes]}</option>
          {Object.entries(outcomes).map(([value, { label }]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** The result by votes alone. */
const byVotes = {
  true: 'Đạt phiếu',
  false: 'Không đạt phiếu',
  undefined: 'Chưa có kết quả',
};

/** Enter and the arrows move to the next nominee's votes, as in Excel. */
function toNextVotes(event: KeyboardEvent): void {
  const steps: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const own = event.currentTarget as HTMLInputElement;
  if (step === undefined) return;
  event.preventDefault();
  const all = [...(own.closest('table')?.querySelectorAll<HTMLInputElement>('.votes') ?? [])];
  const next = all[all.indexOf(own) + step];
  next?.focus();
  next?.select();
}

function set({ dossier: { file }, index }: PlacedNominee, fields: object, what: string): void {
  const change = withNominee(index, { ...fields });
  try {
    for (const [, bytes] of withChanges([{ noun: 'nomination', file, change }]))
      typeIn(file, bytes, what);
  } catch {
    say('Chưa ghi được vào hồ sơ; mở hồ sơ để sửa lỗi trước.', true);
  }
}

/** Records who compared earlier commendations, with the result; this resolves the warning. */
function Review({ placed, onClose }: { placed: PlacedNominee; onClose: () => void }) {
  const [by, setBy] = useState('');
  const [outcome, setOutcome] = useState('');
  const { dossier, index, nominee } = placed;
  const run = async () => {
    const reviewed = `${by.normalize('NFC').trim()}: ${outcome.normalize('NFC').trim()}`;
    await act(
      `ghi đã đối chiếu ${nominee.name}`,
      withChanges([
        { noun: 'nomination', file: dossier.file, change: withNominee(index, { reviewed }) },
      ]),
      `Đã ghi người đối chiếu của ${nominee.name}.`,
    );
    onClose();
  };
  return (
    <Dialog title={`Đã đối chiếu khen thưởng trước của ${nominee.name}`} onClose={onClose}>
      <ActForm onSend={() => void run()}>
        <p>
          Trùng họ tên, đơn vị chưa chắc là một người. Người đã xem hồ sơ ghi tên và kết luận; lời
          nhắc thôi hiện, trường hợp vẫn ở trong danh sách. Không đề nghị nữa thì chọn kết quả
          “Không đề nghị” hoặc “Đã rút”.
        </p>
        <Ask label="Người đối chiếu" value={by} onInput={setBy} />
        <Ask
          label="Kết luận"
          value={outcome}
          onInput={setOutcome}
          help="Ví dụ: thành tích khác, không phải một người"
        />
        <Buttons
          label="Ghi đã đối chiếu"
          ready={by.trim() !== '' && outcome.trim() !== ''}
          onCancel={onClose}
        />
      </ActForm>
    </Dialog>
  );
}
