import { useState } from 'preact/hooks';
import { templateOf } from '../../check/facts/template.ts';
import { collections } from '../../model/collections.ts';
import { draftFacts, isDeedSlug } from '../../model/nominations/draft.ts';
import { anchorsOf } from '../../model/schema/commendation.ts';
import { nameOf } from '../../model/who.ts';
import { newRecord, openRecord } from '../../model/write/open-record.ts';
import { todayWritten } from '../day.ts';
import { fileOf } from '../record/file-of.ts';
import { shortSlug } from '../record/short-slug.ts';
import { go } from '../route.ts';
import { bytesOf, contents, recordsOf } from '../state/contents.ts';
import { type as typeIn } from '../state/typing.ts';
import type { ActProps } from '../views/ChangeUnit.tsx';
import { ActForm, Ask, AskChoice, Buttons, Dialog, Refusal } from '../views/Dialog.tsx';

/** Starts the draft of an exemplar from one row of a decision, with its honouree filled in. */
export function DraftFromRow({ entry, onClose }: ActProps) {
  const read = collections.decision.schema.safeParse(entry.data);
  const decision = read.data;
  const rows = (decision ? anchorsOf(decision.recipients) : []).flatMap((anchor, index) => {
    const row = decision?.recipients[index];
    const facts = decision && draftFacts(decision, entry.id, anchor);
    return row && facts ? [{ anchor, row, facts }] : [];
  });
  const [anchor, setAnchor] = useState(rows[0]?.anchor ?? '');
  const [title, setTitle] = useState('');
  const [given, setSlug] = useState<string>();
  const chosen = rows.find((each) => each.anchor === anchor);
  const slug = given ?? shortSlug(title);
  const file = fileOf('draft', slug);
  const taken = [...recordsOf('draft'), ...recordsOf('exemplar')].some(({ id }) => id === slug);
  const exists = taken || (file !== undefined && contents.value.has(file));
  const isDeed = chosen !== undefined && isDeedSlug(slug, chosen.row.name);
  const make = () => {
    if (!chosen || !file || !isDeed || exists || title.trim() === '') return;
    const facts = {
      title: title.normalize('NFC').trim(),
      written: todayWritten(),
      ...chosen.facts,
    };
    const template = bytesOf(templateOf('draft'));
    const body = template ? (openRecord(template, 'index.md')?.body.trim() ?? '') : '';
    typeIn(file, newRecord(file, facts, body && `${body}\n`), 'bản nháp từ quyết định');
    onClose();
    go({ at: 'file', file });
  };
  if (rows.length === 0) {
    return (
      <Refusal title="Soạn bài từ một trường hợp" onClose={onClose}>
        {decision
          ? 'Mọi trường hợp của quyết định này không công bố hoặc đã hủy bỏ; không soạn bài.'
          : 'Quyết định còn lỗi hay còn chỗ trống; điền xong rồi soạn bài.'}
      </Refusal>
    );
  }
  return (
    <Dialog title="Soạn bài từ một trường hợp" onClose={onClose}>
      <ActForm onSend={make}>
        <AskChoice
          label="Trường hợp"
          value={anchor}
          onChoose={setAnchor}
          options={rows.map(({ anchor: value, row }) => ({
            value,
            label: [row.no, nameOf(row), row.position].filter(Boolean).join('. '),
          }))}
        />
        <Ask
          label="Tiêu đề"
          value={title}
          onInput={setTitle}
          help="Nêu việc làm, dễ hiểu khi đứng một mình. Có thể sửa sau."
        />
        <Ask
          label="Địa chỉ trên trang"
          value={slug}
          onInput={setSlug}
          help="Chữ không dấu nối bằng gạch; nêu việc làm, không đặt tên người."
          fault={
            exists
              ? 'Địa chỉ này đã có; đặt địa chỉ khác.'
              : slug !== '' && !isDeed
                ? 'Địa chỉ chỉ có chữ không dấu, số, dấu gạch, và không nêu tên người.'
                : undefined
          }
        />
        <p class="readers">
          Bản nháp chưa lên trang. Phải có sự đồng ý của người được nêu rồi mới trình duyệt.
        </p>
        <Buttons
          label="Tạo bản nháp"
          ready={isDeed && !exists && title.trim() !== ''}
          onCancel={onClose}
        />
      </ActForm>
    </Dialog>
  );
}
