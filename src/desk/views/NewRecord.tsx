import { useState } from 'preact/hooks';
import { keyOrderOf } from '../../check/facts/key-order.ts';
import { templateOf } from '../../check/facts/template.ts';
import { isList, type Noun } from '../../model/collections.ts';
import { longestSlug, slugPattern } from '../../model/schema/text.ts';
import { newRecord, openRecord } from '../../model/write/open-record.ts';
import { documentSlug } from '../../text/document-slug.ts';
import { slugify } from '../../text/slug.ts';
import { movementFor } from '../choose/referred.ts';
import { isoDay, today, todayWritten } from '../day.ts';
import { fileOf } from '../record/file-of.ts';
import { go } from '../route.ts';
import { bytesOf, contents, labelOf, recordsOf, type } from '../state.ts';
import { Ask, Buttons, Dialog } from './Dialog.tsx';
import { NewMovement } from './NewMovement.tsx';

/** The nouns of which the desk makes new records; the others come with the site. */
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

/** A button that begins a new record; what has an address asks for what the address is made of. */
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
        onClick={() => (isList(noun) ? addToList(noun) : setOpen(true))}
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
      ) : (
        <NewNamed noun={noun} onDone={onClose} />
      )}
    </Dialog>
  );
}

function addToList(noun: Noun): void {
  const file = listFileOf(noun);
  if (!file) return;
  const bytes = bytesOf(file);
  const record = bytes && openRecord(bytes, file);
  const items = Array.isArray(record?.data) ? record.data : [];
  const next = [...items, firstFields(noun)];
  const written = record ? record.withData(next, keyOrderOf(noun)) : newRecord(file, next);
  type(file, written, labelOf(noun).toLowerCase());
  go({ at: 'file', file, index: items.length });
}

/** The file of a list; of one that each movement has, that of the movement the site leads with. */
function listFileOf(noun: Noun): string | undefined {
  const movement = movementFor('', undefined);
  return fileOf(noun) ?? (movement && fileOf(noun, movement));
}

/** Something must stand in a new item of a list, or it is none. */
function firstFields(noun: Noun): Record<string, unknown> {
  if (noun === 'abbreviation') return { short: 'MỚI' };
  if (noun === 'synonym') return { words: ['từ mới'] };
  return { id: `moi-${recordsOf(noun).length + 1}`, name: 'Tên mới' };
}

/** What is known of a new record besides its title. */
function firstFacts(noun: Noun): Record<string, unknown> {
  if (noun === 'draft') return { movement: movementFor('', undefined), written: todayWritten() };
  if (noun === 'page') return { updated: todayWritten() };
  if (noun === 'criterion') return { number: ids(noun).size };
  return {};
}

/** What its title says, and what its address may hold. */
const namedBy: Partial<Record<Noun, string>> = {
  draft: 'Nêu việc làm, dễ hiểu khi đứng một mình. Có thể sửa sau.',
  page: 'Trang tự đứng ở địa chỉ riêng; muốn có trong danh mục thì thêm liên kết ở biểu mẫu.',
};

/** A record with an address: its title becomes its address, which names the deed and never a person. */
function NewNamed({ noun, onDone }: { noun: Noun; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState<string>();
  const as = noun === 'exemplar' ? 'draft' : noun;
  const id = slug ?? shortSlug(title);
  const movement = movementFor('', undefined);
  const file = fileOf(as, id) ?? (movement && fileOf(as, movement, id));
  const exists = file !== undefined && (contents.value.has(file) || ids(as).has(id));
  const ready = title.trim() !== '' && slugPattern.test(id) && file && !exists;
  const make = () => {
    if (!ready) return;
    const template = as === 'draft' ? bytesOf(templateOf(as)) : undefined;
    const body = template ? (openRecord(template, 'index.md')?.body.trim() ?? '') : '';
    const data = { title: title.normalize('NFC').trim(), ...firstFacts(as) };
    type(file, newRecord(file, data, body && `${body}\n`), labelOf(as).toLowerCase());
    onDone();
    go({ at: 'file', file });
  };
  return (
    <form
      class="act"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <Ask label="Tiêu đề" value={title} onInput={setTitle} help={namedBy[as]} />
      <Ask
        label="Địa chỉ trên trang"
        value={id}
        onInput={setSlug}
        help="Chữ không dấu nối bằng gạch; nêu việc làm, không đặt tên người."
        fault={exists ? 'Địa chỉ này đã có; đặt địa chỉ khác.' : undefined}
      />
      <Buttons label="Tạo" ready={Boolean(ready)} onCancel={onDone} />
    </form>
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
    <form
      class="act"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
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
    </form>
  );
}

/** An address as long as its first words allow. */
function shortSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= 60) return slug;
  return slug.slice(0, Math.min(longestSlug, slug.lastIndexOf('-', 60)));
}

/** Ids that an exemplar may not bear any more: of drafts and of published ones. */
function ids(noun: Noun): Set<string> {
  const nouns: Noun[] = noun === 'draft' ? ['draft', 'exemplar'] : [noun];
  return new Set(nouns.flatMap((each) => recordsOf(each).map(({ id }) => id)));
}
