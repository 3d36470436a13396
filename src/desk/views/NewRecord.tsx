import { useRef, useState } from 'preact/hooks';
import { templateOf } from '../../check/facts/template.ts';
import { isList, type Noun } from '../../model/collections.ts';
import { longestSlug, slugPattern } from '../../model/schema/text.ts';
import { newRecord, openRecord } from '../../model/write/open-record.ts';
import { slugify } from '../../text/slug.ts';
import { movementFor } from '../choose/referred.ts';
import { keyOrderOf } from '../record/fields.ts';
import { fileOf } from '../record/file-of.ts';
import { go } from '../route.ts';
import { bytesOf, contents, labelOf, recordsOf, today, todayWritten, type } from '../state.ts';
import { Ask, Buttons } from './Dialog.tsx';

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
};

/** A button that begins a new record; what has an address asks for what the address is made of. */
export function NewRecord({ noun }: { noun: Noun }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = makes[noun];
  if (!title) return null;
  if (isList(noun)) {
    return (
      <button type="button" class="main" onClick={() => addToList(noun)}>
        {title}
      </button>
    );
  }
  const open = () => dialog.current?.showModal();
  return (
    <>
      <button type="button" class="main" onClick={open}>
        {title}
      </button>
      <dialog ref={dialog} aria-label={title}>
        {noun === 'decision' ? (
          <NewDecision onDone={() => dialog.current?.close()} />
        ) : (
          <NewNamed noun={noun} onDone={() => dialog.current?.close()} />
        )}
      </dialog>
    </>
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

/** A draft or an award: its name becomes its address, which names the deed and never a person. */
function NewNamed({ noun, onDone }: { noun: Noun; onDone: () => void }) {
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState<string>();
  const as = noun === 'exemplar' ? 'draft' : noun;
  const id = slug ?? shortSlug(title);
  const file = fileOf(as, id);
  const exists = ids(as).has(id);
  const ready = title.trim() !== '' && slugPattern.test(id) && file && !exists;
  const make = () => {
    if (!ready) return;
    const template = bytesOf(templateOf(as));
    const body =
      as === 'draft' && template ? (openRecord(template, 'index.md')?.body.trim() ?? '') : '';
    const data =
      as === 'draft'
        ? { title: title.trim(), movement: movementFor('', undefined), written: todayWritten() }
        : { title: title.trim() };
    type(file, newRecord(file, data, body && `${body}\n`), 'bài mới');
    onDone();
    go({ at: 'file', file });
  };
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <h2>{as === 'draft' ? 'Bài điển hình mới' : labelOf(noun)}</h2>
      <Ask
        label="Tiêu đề"
        value={title}
        onInput={setTitle}
        help={
          as === 'draft' ? 'Nêu việc làm, dễ hiểu khi đứng một mình. Có thể sửa sau.' : undefined
        }
      />
      <Ask
        label="Địa chỉ trên trang"
        value={id}
        onInput={setSlug}
        help="Chữ không dấu nối bằng gạch; nêu việc làm, không đặt tên người."
        fault={exists ? 'Đã có bài mang địa chỉ này; đặt địa chỉ khác.' : undefined}
      />
      <Buttons label="Tạo" ready={Boolean(ready)} onCancel={onDone} />
    </form>
  );
}

function NewDecision({ onDone }: { onDone: () => void }) {
  const [number, setNumber] = useState('');
  const [symbol, setSymbol] = useState('');
  const [signed, setSigned] = useState('');
  const [, , year] = signed.split('/');
  const isDay =
    /^\d{2}\/\d{2}\/\d{4}$/.test(signed) && Number(year) <= Number(today().slice(0, 4)) + 1;
  const id = `${year}/${slugify(number)}-${slugify(symbol)}`;
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
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <h2>Quyết định mới</h2>
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
