import { useMemo, useState } from 'preact/hooks';
import type { RoundWithDossiers } from '../../model/nominations/rounds.ts';
import { factsOfRound, officeFacts } from '../../report/round-facts.ts';
import { today } from '../day.ts';
import { folderOf } from '../record/file-of.ts';
import { nameOf } from '../record/name-of.ts';
import { hrefOf } from '../route.ts';
import { report } from '../state/checking.ts';
import { contentSet, recordsOf, typed } from '../state/contents.ts';
import { MessageText } from '../views/Messages.tsx';
import { placeOf, titleOf } from '../views/TasksView.tsx';
import { Board, RoundSummary } from './Board.tsx';
import { Decide } from './Decide.tsx';
import { Nominees } from './Nominees.tsx';
import { Papers } from './Papers.tsx';
import { messagesOf, rounds, unitsToday, yearOf } from './rounds.ts';
import { StepDialog } from './StepDialog.tsx';
import { VotesDialog } from './VotesDialog.tsx';

/** A round: its units, its list with votes, its documents, and the resulting decision. */
export function RoundView({ id }: { id: string }) {
  const round = rounds.value.find((each) => each.id === id);
  return round ? <Round round={round} /> : <NoRound id={id} />;
}

function Round({ round }: { round: RoundWithDossiers }) {
  const [step, setStep] = useState<readonly string[]>();
  const [open, setOpen] = useState<'votes' | 'decide'>();
  const office = useMemo(
    () => officeFacts(contentSet(), today()),
    (['decision', 'office', 'unit', 'award', 'issuer', 'movement'] as const).map(recordsOf),
  );
  const facts = factsOfRound(office, round);
  const { title, sample, decisions = [] } = round.round;
  const isUnsaved = [...typed.value.keys()].some((file) => file.startsWith(folderOf(round.file)));
  return (
    <section>
      <p class="crumbs">
        <a href={hrefOf({ at: 'rounds', id: yearOf(round.id) })}>
          Đề nghị, báo cáo năm {yearOf(round.id)}
        </a>
      </p>
      <h1>{title}</h1>
      <RoundSummary round={round} />
      <p class="acts">
        <a class="button" href={hrefOf({ at: 'file', file: round.file })}>
          Sửa đợt xét
        </a>
        <a class="button" href={hrefOf({ at: 'file', file: round.file, field: 'council' })}>
          Hội đồng, biên bản họp
        </a>
        <button
          type="button"
          onClick={() =>
            setStep(unitsToday(round).flatMap(({ unit, dossier }) => (dossier ? [unit] : [])))
          }
        >
          Ghi trạng thái nhiều đơn vị
        </button>
        {sample && <span class="badge sample">Minh họa</span>}
        {isUnsaved && <span class="badge">Chưa lưu</span>}
      </p>
      <Messages round={round} />
      <Board round={round} onStep={setStep} />
      <Nominees facts={facts} onVotes={() => setOpen('votes')} />
      <Papers facts={facts} />
      <section class="part">
        <h2>Quyết định</h2>
        {decisions.length > 0 && (
          <ul class="records">
            {decisions.map((decision) => (
              <Decision key={decision} id={decision} />
            ))}
          </ul>
        )}
        <p class="help">
          Khi quyết định đã ký: danh sách đã thông qua thành danh sách của quyết định, không gõ lại
          tên nào; chỉ còn chép trích yếu, người ký, nguồn đối chiếu từ bản đã ký.
        </p>
        <p class="buttons">
          <button type="button" onClick={() => setOpen('decide')}>
            Lập quyết định từ danh sách
          </button>
        </p>
      </section>
      {step && <StepDialog round={round} units={step} onClose={() => setStep(undefined)} />}
      {open === 'votes' && <VotesDialog round={round} onClose={() => setOpen(undefined)} />}
      {open === 'decide' && <Decide facts={facts} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

/** Messages on the round, except those on nominees, which their rows show. */
function Messages({ round }: { round: RoundWithDossiers }) {
  const messages = messagesOf(round).filter(({ rule }) => rule !== 'nominee-commended');
  if (!report.value || messages.length === 0) return null;
  return (
    <ul class="messages">
      {messages.map((each) => (
        <li key={`${each.file} ${each.rule} ${each.line} ${each.column}`} class={each.severity}>
          <a href={hrefOf(placeOf(each))}>{titleOf(each.file)}</a>: <MessageText message={each} />
        </li>
      ))}
    </ul>
  );
}

function Decision({ id }: { id: string }) {
  const entry = recordsOf('decision').find((each) => each.id === id);
  const rows = (entry?.data as { recipients?: unknown[] } | null | undefined)?.recipients ?? [];
  return (
    <li>
      {entry ? (
        <>
          <a href={hrefOf({ at: 'file', file: entry.file })}>{nameOf(entry)}</a>
          <small>{rows.length} trường hợp; soạn bài từ một trường hợp ở trang của quyết định</small>
        </>
      ) : (
        <>{id}: không có trong thư mục</>
      )}
    </li>
  );
}

function NoRound({ id }: { id: string }) {
  const entry = recordsOf('round').find((each) => each.id === id);
  return (
    <section>
      <h1>Chưa mở được đợt xét</h1>
      <p>
        {entry ? (
          <>
            Đợt xét này có lỗi, chưa đưa vào bảng được.{' '}
            <a href={hrefOf({ at: 'file', file: entry.file })}>Mở để sửa</a>.
          </>
        ) : (
          <>Không thấy đợt xét “{id}” trong thư mục.</>
        )}{' '}
        <a href={hrefOf({ at: 'rounds', id: '' })}>Về Đề nghị, báo cáo</a>.
      </p>
    </section>
  );
}
