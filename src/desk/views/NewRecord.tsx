import { useState } from 'preact/hooks';
import { templateOf } from '../../check/facts/template.ts';
import { isList, movementIn, type Noun } from '../../model/collections.ts';
import { slugPattern } from '../../model/schema/text.ts';
import { keyOrderOf } from '../../model/write/key-order.ts';
import { newRecord, openRecord } from '../../model/write/open-record.ts';
import { documentSlug } from '../../text/document-slug.ts';
import { movementFor } from '../choose/referred.ts';
import { isoDay, today, todayWritten } from '../day.ts';
import { fileOf } from '../record/file-of.ts';
import { labelOf } from '../record/label.ts';
import { nameOf } from '../record/name-of.ts';
import { shortSlug } from '../record/short-slug.ts';
import { go } from '../route.ts';
import { bytesOf, contents, recordsOf } from '../state/contents.ts';
import { type } from '../state/typing.ts';
import { ActForm, Ask, Buttons, Dialog } from './Dialog.tsx';
import { NewMovement } from './NewMovement.tsx';

/** The nouns of which the desk creates new records; the others come with the site. */
const makes: Partial<Record<Noun, string>> = {
  draft: 'Bài mới',
  exemplar: 'Bài mới',
  decision: 'Quyết định mới',
  unit: 'Đơn vị mới',
  issuer: 'Cơ quan mới',
  award: 'Hình thức mới',
  abbreviation: 'Chữ viết tắt mới',
  synonym: 'Nhóm từ mới',
  role: 'Chức danh mới',
  movement: 'Phong trào mới',
  criterion: 'Tiêu chí mới',
  page: 'Trang mới',
};

/** A button that creates a new record; a record with an address asks for its parts. */
export function NewRecord({ noun }: { noun: Noun }) {
  const [isOpen, setOpen] = useState(false);
  const title = makes[noun];
  if (!title) return null;
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        class="main"
        onClick={() => {
          const file = isList(noun) && listFileOf(noun);
          if (file) addToList(noun, file);
          else setOpen(true);
        }}
      >
        {title}
      </button>
      {isOpen && <NewDialog noun={noun} title={title} onClose={close} />}
    </>
  );
}

function NewDialog({ noun, title, onClose }: { noun: Noun; title: string; onClose: () => void }) {
  if (noun === 'movement') return <NewMovement onClose={onClose} />;
  return (
    <Dialog title={title} onClose={onClose}>
      {noun === 'decision' ? (
        <NewDecision onDone={onClose} />
      ) : isList(noun) ? (
        <NewInMovement noun={noun} onDone={onClose} />
      ) : (
        <NewNamed noun={noun} onDone={onClose} />
      )}
    </Dialog>
  );
}

/** An item of a list that each movement has. */
function NewInMovement({ noun, onDone }: { noun: Noun; onDone: () => void }) {
  const [movement, setMovement] = useState('');
  const file = movement ? fileOf(noun, movement) : undefined;
  return (
    <ActForm
      onSend={() => {
        if (!file) return;
        onDone();
        addToList(noun, file);
      }}
    >
      <ChooseMovement value={movement} onChoose={setMovement} />
      <Buttons label="Tạo" ready={file !== undefined} onCancel={onDone} />
    </ActForm>
  );
}

function addToList(noun: Noun, file: string): void {
  const bytes = bytesOf(file);
  const record = bytes && openRecord(bytes, file);
  const items = Array.isArray(record?.data) ? record.data : [];
  const next = [...items, firstFields(noun)];
  const written = record ? record.withData(next, keyOrderOf(noun)) : newRecord(file, next);
  type(file, written, labelOf(noun).toLowerCase());
  go({ at: 'file', file, index: items.length });
}

/** The file of a list; of a movement's list only if there is one movement. */
function listFileOf(noun: Noun): string | undefined {
  const [only, another] = recordsOf('movement');
  return fileOf(noun) ?? (only && !another ? fileOf(noun, only.id) : undefined);
}

/** A new list item must not be empty. */
function firstFields(noun: Noun): Record<string, unknown> {
  if (noun === 'abbreviation') return { short: 'MỚI' };
  if (noun === 'synonym') return { words: ['từ mới'] };
  return { id: `moi-${recordsOf(noun).length + 1}`, name: 'Tên mới' };
}

/** Known facts of a new record besides its title. */
function firstFacts(noun: Noun, movement: string | undefined): Record<string, unknown> {
  if (noun === 'draft') return { movement, written: todayWritten() };
  if (noun === 'page') return { updated: todayWritten() };
  if (noun === 'criterion') return { number: nextNumber(movement) };
  return {};
}

/** The number after the movement's last criterion. */
function nextNumber(movement: string | undefined): number {
  const numbers = recordsOf('criterion')
    .filter(({ file }) => movementIn(file) === movement)
    .map(({ data }) => Number((data as { number?: unknown } | undefined)?.number) || 0);
  return Math.max(0, ...numbers) + 1;
}

/** Whether records of a noun belong to a movement, which the user must choose. */
const liesInMovement = (noun: Noun) => fileOf(noun, 'a') === undefined && !fileOf(noun);

function ChooseMovement({
  value,
  onChoose,
}: {
  value: string;
  onChoose: (movement: string) => void;
}) {
  return (
    <div class="field choice">
      <label class="label">
        Thuộc phong trào
        <span class="star" aria-hidden="true">
          *
        </span>
        <select
          required
          value={value}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          <option value="">Chọn…</option>
          {recordsOf('movement').map((entry) => (
            <option key={entry.id} value={entry.id}>
              {nameOf(entry)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A template's text without the block of evidence, whose criterion is still unknown. */
const withoutEvidence = (body: string) =>
  body.replace(/^:::minh-chung\{[^}]*\}\n[\s\S]*?\n:::\n+/gm, '').trim();

/** Meaning of its title, and allowed characters of its address. */
const namedBy: Partial<Record<Noun, string>> = {
  draft: 'Nêu việc làm, dễ hiểu khi đứng một mình. Có thể sửa sau.',
  criterion: 'Tên gọi ngắn; nguyên văn lấy từ điều khoản của văn bản.',
  page: 'Trang tự đứng ở địa chỉ riêng; muốn có trong danh mục thì thêm liên kết ở biểu mẫu.',
};

/** A record with an address: the slug is derived from its title and names the deed, never a person. */
function NewNamed({ noun, onDone }: { noun: Noun; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState<string>();
  const as = noun === 'exemplar' ? 'draft' : noun;
  const id = slug ?? shortSlug(title);
  const ofMovement = liesInMovement(as);
  const movements = recordsOf('movement');
  const only = movements.length === 1 ? movements[0]?.id : undefined;
  const [chosen, setChosen] = useState(only ?? '');
  const movement = ofMovement ? chosen : movementFor('', undefined);
  const file = ofMovement ? movement && fileOf(as, movement, id) : fileOf(as, id);
  const exists = Boolean(file) && (contents.value.has(file ?? '') || ids(as).has(id));
  const ready = title.trim() !== '' && slugPattern.test(id) && file && !exists;
  const make = () => {
    if (!ready || !file) return;
    const template = as === 'draft' ? bytesOf(templateOf(as)) : undefined;
    const body = template ? withoutEvidence(openRecord(template, 'index.md')?.body ?? '') : '';
    const data = { title: title.normalize('NFC').trim(), ...firstFacts(as, movement) };
    type(file, newRecord(file, data, body && `${body}\n`), labelOf(as).toLowerCase());
    onDone();
    go({ at: 'file', file });
  };
  return (
    <ActForm onSend={make}>
      {ofMovement && <ChooseMovement value={chosen} onChoose={setChosen} />}
      <Ask label="Tiêu đề" value={title} onInput={setTitle} help={namedBy[as]} />
      <Ask
        label="Địa chỉ trên trang"
        value={id}
        onInput={setSlug}
        help={`Chữ không dấu nối bằng gạch; ${as === 'draft' ? 'nêu việc làm, không đặt tên người' : 'đã đăng thì không đổi'}.`}
        fault={exists ? 'Địa chỉ này đã có; đặt địa chỉ khác.' : undefined}
      />
      <Buttons label="Tạo" ready={Boolean(ready)} onCancel={onDone} />
    </ActForm>
  );
}

function NewDecision({ onDone }: { onDone: () => void }) {
  const [number, setNumber] = useState('');
  const [symbol, setSymbol] = useState('');
  const [signed, setSigned] = useState('');
  const year = isoDay(signed)?.slice(0, 4);
  const isDay = year !== undefined && Number(year) <= Number(today().slice(0, 4)) + 1;
  const id = `${year}/${documentSlug({ number, symbol })}`;
  const file = isDay && number && symbol ? fileOf('decision', id) : undefined;
  const exists = file !== undefined && contents.value.has(file);
  const symbols = new Set(
    recordsOf('issuer').flatMap(({ data }) => (data as { symbols?: string[] })?.symbols ?? []),
  );
  const make = () => {
    if (!file || exists) return;
    const issuers = recordsOf('issuer').filter(({ data }) =>
      (data as { symbols?: string[] })?.symbols?.includes(symbol.trim()),
    );
    const [only, another] = issuers;
    const forms = (only?.data as { forms?: string[] } | undefined)?.forms ?? [];
    const data = {
      number: number.trim(),
      symbol: symbol.trim(),
      signed,
      issuer: another ? undefined : only?.id,
      form: !another && forms.length === 1 ? forms[0] : undefined,
      extent: 'toan-van',
    };
    type(file, newRecord(file, data), 'quyết định mới');
    onDone();
    go({ at: 'file', file });
  };
  return (
    <ActForm onSend={make}>
      <Ask label="Số" value={number} onInput={setNumber} />
      <Ask label="Ký hiệu" value={symbol} onInput={setSymbol} choices={symbols} />
      <Ask
        label="Ngày ký"
        value={signed}
        onInput={setSigned}
        inputMode="numeric"
        placeholder="dd/mm/yyyy"
        fault={exists ? 'Quyết định này đã có trong thư mục.' : undefined}
      />
      <Buttons label="Tạo" ready={file !== undefined && !exists} onCancel={onDone} />
    </ActForm>
  );
}

/** Ids already used by drafts or published exemplars. */
function ids(noun: Noun): Set<string> {
  const nouns: Noun[] = noun === 'draft' ? ['draft', 'exemplar'] : [noun];
  return new Set(nouns.flatMap((each) => recordsOf(each).map(({ id }) => id)));
}
