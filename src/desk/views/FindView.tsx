import { useMemo, useState } from 'preact/hooks';
import type { PlainEntry } from '../../model/read/read.ts';
import { hidden, type NamedRow, placesOf, rewordedBy, rowsOf } from '../acts/hide-person.ts';
import { type Choice, choiceFinder } from '../choose/match-choices.ts';
import { labelFor } from '../choose/referred.ts';
import { nameOf } from '../record/name-of.ts';
import { hrefOf } from '../route.ts';
import { act, bytesOf, recordsOf, todayWritten } from '../state.ts';
import { Buttons, Dialog } from './Dialog.tsx';
import { Withdraw } from './RecordActs.tsx';

const most = 60;

/** Looks up whom decisions and exemplars name, by the words one has; hides a person everywhere. */
export function FindView({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first);
  const [hiding, setHiding] = useState<string>();
  const [withdrawing, setWithdrawing] = useState<PlainEntry>();
  const decisions = recordsOf('decision');
  const exemplars = recordsOf('exemplar');
  const { find, rows } = useMemo(() => {
    const named = decisions.flatMap((entry) =>
      rowsOf(entry).map(
        (recipient, index): NamedRow => ({
          entry,
          index,
          recipient,
          isHidden: recipient.publish === 'an',
        }),
      ),
    );
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
  const isAsked = query.trim() !== '';
  const foundRows = isAsked ? find(query).map(({ value }) => rows[Number(value)] as NamedRow) : [];
  const foundExemplars = isAsked
    ? findExemplars(query).map(({ value }) => exemplars[Number(value)] as PlainEntry)
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
      {isAsked && foundRows.length + foundExemplars.length === 0 && (
        <p class="empty">
          Không thấy ai gần “{query}”. Thử bớt chữ, gõ không dấu, hoặc gõ số quyết định.
        </p>
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
            {foundRows.slice(0, most).map(({ entry, index, recipient, isHidden }) => (
              <li key={`${entry.file} ${index}`}>
                <a href={hrefOf({ at: 'file', file: entry.file, field: `recipients[${index}]` })}>
                  {[recipient.honorific, recipient.name].filter(Boolean).join(' ')}
                </a>
                <small>
                  {[nameOf(entry), recipient.position, unitName(recipient)]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
                <span class="badges">
                  {isHidden && <span class="badge">Không công bố</span>}
                  {!isHidden && (
                    <button type="button" onClick={() => setHiding(String(recipient.name))}>
                      Ẩn tên…
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {foundRows.length > most && (
            <p class="help">Còn {foundRows.length - most} trường hợp; gõ thêm chữ để thu hẹp.</p>
          )}
        </section>
      )}
      {hiding !== undefined && <HidePerson name={hiding} onClose={() => setHiding(undefined)} />}
      {withdrawing && <Withdraw entry={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </section>
  );
}

const unitName = ({ unit, unitAsWritten }: Record<string, unknown>) =>
  unitAsWritten ?? (typeof unit === 'string' ? labelFor(['unit'], unit) : '');

const isWithdrawn = ({ data }: PlainEntry) =>
  (data as { withdrawn?: unknown } | undefined)?.withdrawn !== undefined;

function honoureesOf({ data }: PlainEntry): string[] {
  const { honourees } = (data ?? {}) as { honourees?: unknown };
  return Array.isArray(honourees) ? honourees.map((each) => String(each?.name ?? '')) : [];
}

/** Every row and exemplar that bears a name: one chooses which are the same person's, and hides those. */
function HidePerson({ name, onClose }: { name: string; onClose: () => void }) {
  const decisions = recordsOf('decision');
  const person = useMemo(() => placesOf(name, decisions, recordsOf('exemplar')), [name]);
  const open = person.rows.filter(({ isHidden }) => !isHidden);
  const articles = person.exemplars.filter((entry) => !isWithdrawn(entry));
  const [rows, setRows] = useState<ReadonlySet<number>>(new Set(open.keys()));
  const [exemplars, setExemplars] = useState<ReadonlySet<number>>(new Set(articles.keys()));
  const chosen = open.filter((_, index) => rows.has(index));
  const gone = articles.filter((_, index) => exemplars.has(index));
  const reworded = useMemo(() => {
    const still = recordsOf('exemplar').filter(
      (entry) => !isWithdrawn(entry) && !gone.includes(entry),
    );
    return rewordedBy(chosen, decisions, [...still, ...recordsOf('unit')], gone);
  }, [rows, exemplars]);
  const scans = new Set(
    chosen.flatMap(({ entry }) =>
      (entry.data as { scan?: unknown })?.scan ? [nameOf(entry)] : [],
    ),
  );
  const toggle = (set: ReadonlySet<number>, index: number) => {
    const next = new Set(set);
    if (!next.delete(index)) next.add(index);
    return next;
  };
  const run = async () => {
    const files = hidden({ rows: chosen, exemplars: gone }, bytesOf, todayWritten());
    await act(
      `ẩn tên ${name}`,
      files,
      `Đã ẩn ${name} ở ${chosen.length} trường hợp${gone.length > 0 ? ` và gỡ ${gone.length} bài` : ''}. Dựng lại trang để người đọc không thấy nữa.`,
    );
    onClose();
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
            Người đọc thấy “Không công bố” ở {chosen.length} trường hợp; số thứ tự và số lượng giữ
            nguyên.
            {gone.length > 0 && ` ${gone.length} bài báo “Nội dung này hiện không công bố.”`}
            {scans.size > 0 &&
              ` Bản quét của ${[...scans].join(', ')} không đăng nữa, cho tới khi che và ghi ngày che.`}
          </p>
          {reworded.length > 0 && (
            <>
              <p>Trang tự thay tên ở {reworded.length} chỗ khác:</p>
              <ul>
                {reworded.slice(0, 6).map(({ where, from, to }) => (
                  <li key={where + from}>
                    {where}: <del>{short(from)}</del> → {short(to)}
                  </li>
                ))}
              </ul>
            </>
          )}
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

const short = (text: string) => (text.length > 140 ? `${text.slice(0, 139)}…` : text);
