import { useMemo, useState } from 'preact/hooks';
import { isWithheld } from '../../model/permission.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import { withheldName } from '../../model/schema/commendation.ts';
import {
  hidden,
  honoureesIn,
  type NamedRow,
  placesOf,
  rowsIn,
  shownAgain,
} from '../acts/hide-person.ts';
import { seenOf, seenOtherwise } from '../acts/seen-otherwise.ts';
import { type Choice, choiceFinder } from '../choose/match-choices.ts';
import { labelFor } from '../choose/referred.ts';
import { today, todayWritten } from '../day.ts';
import { detailOf, nameOf } from '../record/name-of.ts';
import { hrefOf } from '../route.ts';
import { report } from '../state/checking.ts';
import { bytesOf, contentSet, recordsOf } from '../state/contents.ts';
import { act } from '../state/saving.ts';
import { ChangedTexts } from './ChangedTexts.tsx';
import { Buttons, Dialog } from './Dialog.tsx';
import { ReadForms, unreadCount } from './ReadForms.tsx';
import { Withdraw } from './RecordActs.tsx';

const most = 60;

/** Finds people in decisions and exemplars by words; hides a person everywhere. */
export function FindView({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first);
  const [hiding, setHiding] = useState<NamedRow>();
  const [showing, setShowing] = useState<NamedRow>();
  const [withdrawing, setWithdrawing] = useState<PlainEntry>();
  /** Whose forms are reviewed: those of someone just hidden, or all (empty). */
  const [reading, setReading] = useState<string>();
  const unread = unreadCount();
  const decisions = recordsOf('decision');
  const exemplars = recordsOf('exemplar');
  const { find, rows } = useMemo(() => {
    const named = rowsIn(decisions);
    const choices = named.map(
      ({ entry, recipient }, index): Choice => ({
        value: String(index),
        label: String(recipient.name ?? ''),
        detail: `${nameOf(entry)} ${recipient.position ?? ''} ${unitName(recipient)}`,
      }),
    );
    return { find: choiceFinder(choices), rows: named };
  }, [decisions]);
  const findExemplars = useMemo(
    () =>
      choiceFinder(
        exemplars.map((entry, index) => ({
          value: String(index),
          label: nameOf(entry),
          aliases: honoureesOf(entry),
          detail: entry.id,
        })),
      ),
    [exemplars],
  );
  const findDecisions = useMemo(
    () =>
      choiceFinder(
        decisions.map((entry, index) => ({ value: String(index), label: nameOf(entry) })),
      ),
    [decisions],
  );
  const isAsked = query.trim() !== '';
  const foundRows = isAsked ? find(query).map(({ value }) => rows[Number(value)] as NamedRow) : [];
  const foundExemplars = isAsked
    ? findExemplars(query).map(({ value }) => exemplars[Number(value)] as PlainEntry)
    : [];
  const foundDecisions =
    isAsked && /\d/.test(query)
      ? findDecisions(query).map(({ value }) => decisions[Number(value)] as PlainEntry)
      : [];
  return (
    <section>
      <h1>Tra cứu, ẩn tên</h1>
      <p class="help">
        Gõ tên người, tập thể, số quyết định, tên bài; có dấu hay không dấu đều được. Ẩn một người
        là ẩn ở mọi nơi trên trang.
      </p>
      <div class="tools">
        <label class="search">
          <span class="visually-hidden">Tìm người, tập thể, quyết định, bài</span>
          <input
            type="search"
            autofocus
            placeholder="Ví dụ: nguyen van an, 9902/QĐ-UBND"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
      </div>
      {(report.value?.forms.length ?? 0) + unread.files > 0 && (
        <p>
          <button type="button" onClick={() => setReading('')}>
            Đọc các cách viết tên
          </button>{' '}
          {unread.forms > 0
            ? `Còn ${unread.forms} cách viết có chữ trong tên người không công bố mà chưa ai đọc.`
            : 'Mọi cách viết có chữ trong tên người không công bố đã có người đọc.'}
          {unread.files > 0 &&
            ` Còn ${unread.files} tệp tải về có phần máy không đọc được mà chưa ai mở xem.`}
        </p>
      )}
      {isAsked && foundRows.length + foundExemplars.length + foundDecisions.length === 0 && (
        <p class="empty">
          Không thấy ai gần “{query}”. Thử bớt chữ, gõ không dấu, hoặc gõ số quyết định.
        </p>
      )}
      {foundDecisions.length > 0 && (
        <section class="part">
          <h2>
            Quyết định <span class="number">{foundDecisions.length}</span>
          </h2>
          <ul class="records">
            {foundDecisions.slice(0, most).map((entry) => (
              <li key={entry.file}>
                <a href={hrefOf({ at: 'file', file: entry.file })}>{nameOf(entry)}</a>
                <small>{detailOf(entry)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {foundExemplars.length > 0 && (
        <section class="part">
          <h2>
            Bài điển hình <span class="number">{foundExemplars.length}</span>
          </h2>
          <ul class="records">
            {foundExemplars.slice(0, most).map((entry) => (
              <li key={entry.file}>
                <a href={hrefOf({ at: 'file', file: entry.file })}>{nameOf(entry)}</a>
                <small>{honoureesOf(entry).join(', ')}</small>
                <span class="badges">
                  {isWithdrawn(entry) && <span class="badge">Ngừng công bố</span>}
                  <button type="button" onClick={() => setWithdrawing(entry)}>
                    {isWithdrawn(entry) ? 'Công bố lại' : 'Ngừng công bố'}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {foundRows.length > 0 && (
        <section class="part">
          <h2>
            Trường hợp khen thưởng <span class="number">{foundRows.length}</span>
          </h2>
          <ul class="records">
            {foundRows.slice(0, most).map((row) => (
              <FoundRow
                key={`${row.entry.file} ${row.index}`}
                row={row}
                onHide={() => setHiding(row)}
                onShow={() => setShowing(row)}
              />
            ))}
          </ul>
          {foundRows.length > most && (
            <p class="help">Còn {foundRows.length - most} trường hợp; gõ thêm chữ để thu hẹp.</p>
          )}
        </section>
      )}
      {hiding && (
        <HidePerson row={hiding} onClose={() => setHiding(undefined)} onHidden={setReading} />
      )}
      {showing && <ShowAgain row={showing} onClose={() => setShowing(undefined)} />}
      {withdrawing && <Withdraw entry={withdrawing} onClose={() => setWithdrawing(undefined)} />}
      {reading !== undefined && (
        <ReadForms
          isOf={({ name }) => reading === '' || name === reading}
          byItself={reading !== ''}
          onClose={() => setReading(undefined)}
        />
      )}
    </section>
  );
}

const unitName = ({ unit, unitAsWritten }: Record<string, unknown>) =>
  unitAsWritten ?? (typeof unit === 'string' ? labelFor(['unit'], unit) : '');

const isWithdrawn = ({ data }: PlainEntry) =>
  (data as { withdrawn?: unknown } | undefined)?.withdrawn !== undefined;

const honoureesOf = (entry: PlainEntry) => honoureesIn(entry).map(({ name }) => String(name ?? ''));

function FoundRow({
  row,
  onHide,
  onShow,
}: {
  row: NamedRow;
  onHide: () => void;
  onShow: () => void;
}) {
  const { entry, index, recipient, isHidden } = row;
  return (
    <li>
      <a href={hrefOf({ at: 'file', file: entry.file, field: `recipients[${index}]` })}>
        {[recipient.honorific, recipient.name].filter(Boolean).join(' ')}
      </a>
      <small>
        {[nameOf(entry), recipient.position, unitName(recipient)].filter(Boolean).join(' · ')}
      </small>
      <span class="badges">
        {isHidden ? (
          <>
            <span class="badge">{withheldName}</span>
            <button type="button" onClick={onShow}>
              Hiện lại…
            </button>
          </>
        ) : (
          <button type="button" onClick={onHide}>
            Ẩn tên…
          </button>
        )}
      </span>
    </li>
  );
}

/** Shows a hidden row again, with a preview for readers. */
function ShowAgain({ row, onClose }: { row: NamedRow; onClose: () => void }) {
  const { entry, recipient } = row;
  const name = String(recipient.name ?? '');
  const files = useMemo(() => shownAgain(row, bytesOf), [row]);
  const { texts } = useMemo(
    () => seenOtherwise(seenOf(contentSet(), today()), seenOf(contentSet(files), today())),
    [files],
  );
  const run = async () => {
    await act(
      `hiện lại ${name}`,
      files,
      `Đã hiện lại ${name} ở ${nameOf(entry)}. Người đọc thấy từ lần dựng trang sau.`,
    );
    onClose();
  };
  return (
    <Dialog title={`Hiện lại ${name}`} onClose={onClose}>
      <div class="act">
        <p class="readers">
          Từ lần dựng trang sau, người đọc lại thấy “{name}” ở {nameOf(entry)}, cả trong tìm kiếm và
          tệp tải về. Chỉ làm khi người ấy đồng ý, hoặc đã ẩn nhầm. Trường hợp khác của người ấy,
          bài đã ngừng công bố thì giữ nguyên.
        </p>
        <ChangedTexts texts={texts} says="Trang hiện lại tên ở" />
        <Buttons label="Hiện lại" onPress={() => void run()} onCancel={onClose} />
      </div>
    </Dialog>
  );
}

/** Every row and exemplar with a name: the user selects those of the same person and hides them. */
function HidePerson({
  row,
  onClose,
  onHidden,
}: {
  row: NamedRow;
  onClose: () => void;
  /** Called once the name is hidden, to review forms that no pattern recognises. */
  onHidden: (name: string) => void;
}) {
  const name = String(row.recipient.name ?? '');
  const [open, articles] = useMemo(() => {
    const person = placesOf(row.recipient, recordsOf('decision'), recordsOf('exemplar'));
    return [
      person.rows.filter(({ isHidden }) => !isHidden),
      person.exemplars.filter((entry) => !isWithheld(entry, today())),
    ];
  }, [row]);
  const [rows, setRows] = useState<ReadonlySet<number>>(new Set(open.keys()));
  const [exemplars, setExemplars] = useState<ReadonlySet<number>>(new Set(articles.keys()));
  const chosen = open.filter((_, index) => rows.has(index));
  const gone = articles.filter((_, index) => exemplars.has(index));
  const files = useMemo(
    () => hidden({ rows: chosen, exemplars: gone }, bytesOf, todayWritten()),
    [rows, exemplars],
  );
  const before = useMemo(() => seenOf(contentSet(), today()), [row]);
  const { texts, scansGone } = useMemo(
    () => seenOtherwise(before, seenOf(contentSet(files), today())),
    [before, files],
  );
  const toggle = (set: ReadonlySet<number>, index: number) => {
    const next = new Set(set);
    if (!next.delete(index)) next.add(index);
    return next;
  };
  const run = async () => {
    const done = await act(
      `ẩn tên ${name}`,
      files,
      `Đã ẩn ${name} ở ${chosen.length} trường hợp${gone.length > 0 ? ` và gỡ ${gone.length} bài` : ''}. Dựng lại trang để người đọc không thấy nữa.`,
    );
    onClose();
    if (done) onHidden(name);
  };
  return (
    <Dialog title={`Ẩn tên ${name}`} onClose={onClose}>
      <div class="act">
        <p>Bỏ dấu ở trường hợp của người khác trùng tên.</p>
        <div class="boxes one">
          {open.map(({ entry, recipient }, index) => (
            <label key={`${entry.file} ${recipient.no} ${index}`}>
              <input
                type="checkbox"
                checked={rows.has(index)}
                onChange={() => setRows(toggle(rows, index))}
              />
              <span>
                {nameOf(entry)}, số {String(recipient.no ?? index + 1)}
                <small>
                  {[recipient.position, unitName(recipient)].filter(Boolean).join(' · ')}
                </small>
              </span>
            </label>
          ))}
          {articles.map((entry, index) => (
            <label key={entry.file}>
              <input
                type="checkbox"
                checked={exemplars.has(index)}
                onChange={() => setExemplars(toggle(exemplars, index))}
              />
              <span>
                Gỡ bài “{nameOf(entry)}”
                <small>Bài được gỡ hẳn; không gỡ thì bài vẫn nêu tên theo sự đồng ý riêng.</small>
              </span>
            </label>
          ))}
        </div>
        <div class="readers">
          <p>
            Người đọc thấy “{withheldName}” ở {chosen.length} trường hợp; số thứ tự và số lượng giữ
            nguyên.
            {gone.length > 0 && ` ${gone.length} bài báo “Nội dung này hiện không công bố.”`}
            {scansGone.length > 0 &&
              ` Bản quét của ${scansGone.map(nameOf).join(', ')} không đăng nữa, cho tới khi che và ghi ngày che.`}
          </p>
          <ChangedTexts texts={texts} says="Trang cũng tự thay tên ở" />
        </div>
        <Buttons
          label="Ẩn ở mọi nơi"
          ready={chosen.length + gone.length > 0}
          onPress={() => void run()}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
