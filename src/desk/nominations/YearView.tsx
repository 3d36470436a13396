import { useState } from 'preact/hooks';
import type { RoundWithDossiers } from '../../model/nominations/rounds.ts';
import { titleFor } from '../choose/referred.ts';
import { today } from '../day.ts';
import { hrefOf } from '../route.ts';
import { recordsOf } from '../state/contents.ts';
import { MessageText } from '../views/Messages.tsx';
import { Board, RoundSummary } from './Board.tsx';
import { NewRound } from './NewRound.tsx';
import { messagesOf, rounds, unread, yearOf, years } from './rounds.ts';
import { StepDialog } from './StepDialog.tsx';
import { YearFigures } from './YearFigures.tsx';

/** Nominations of a year: every round as a board by unit and state, and the year's figures. */
export function YearView({ year: wanted }: { year: string }) {
  const year = wanted || today().slice(0, 4);
  const [isNew, setNew] = useState(false);
  const [step, setStep] = useState<{ round: RoundWithDossiers; units: string[] }>();
  const own = rounds.value.filter(({ id }) => yearOf(id) === year);
  const broken = unread.value.filter(({ id }) => yearOf(id) === year);
  const all = [...new Set([year, ...years.value])].sort().reverse();
  return (
    <section>
      <h1>Đề nghị, báo cáo năm {year}</h1>
      <p class="help">
        Việc nội bộ của cơ quan: trang không bao giờ đăng. Mỗi đợt xét là một bảng; bấm tên đợt để
        nhập phiếu, in giấy tờ, lập quyết định; bấm tên đơn vị để mở hồ sơ.
      </p>
      <div class="tools">
        <button type="button" class="main" onClick={() => setNew(true)}>
          Đợt xét mới
        </button>
        <nav class="years" aria-label="Năm">
          {all.map((each) => (
            <a
              key={each}
              href={hrefOf({ at: 'rounds', id: each })}
              aria-current={each === year ? 'page' : undefined}
            >
              {each}
            </a>
          ))}
        </nav>
      </div>
      {broken.length > 0 && (
        <ul class="messages">
          {broken.map((entry) => (
            <li key={entry.file} class="error">
              <a href={hrefOf({ at: 'file', file: entry.file })}>{titleFor(entry)}</a> có lỗi, chưa
              đưa vào bảng được. <code>{entry.file}</code>
            </li>
          ))}
        </ul>
      )}
      {own.length === 0 && (
        <p class="empty">
          Năm {year} chưa có đợt xét nào. Bấm “Đợt xét mới”: đặt tên, hạn gửi, chọn đơn vị; sau đó
          đưa danh sách Excel của từng đơn vị vào hồ sơ.
        </p>
      )}
      {own.map((round) => (
        <section key={round.id} class="part">
          <h2>
            <a href={hrefOf({ at: 'rounds', id: round.id })}>{round.round.title}</a>{' '}
            {round.round.sample && <span class="badge sample">Minh họa</span>}
          </h2>
          <RoundSummary round={round} />
          <Warnings round={round} />
          <Board round={round} onStep={(units) => setStep({ round, units })} />
        </section>
      ))}
      {recordsOf('decision').length > 0 && <YearFigures year={year} />}
      {isNew && <NewRound year={year} onClose={() => setNew(false)} />}
      {step && <StepDialog {...step} onClose={() => setStep(undefined)} />}
    </section>
  );
}

/** Messages on a round: their number, and the first one. */
function Warnings({ round }: { round: RoundWithDossiers }) {
  const messages = messagesOf(round);
  const [first] = messages;
  if (!first) return null;
  return (
    <p class={`messages ${first.severity === 'error' ? 'error' : ''}`}>
      <MessageText message={first} />
      {messages.length > 1 && (
        <>
          {' '}
          <a href={hrefOf({ at: 'rounds', id: round.id })}>Và {messages.length - 1} lời nhắc nữa</a>
        </>
      )}
    </p>
  );
}
