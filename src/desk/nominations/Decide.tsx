import { useState } from 'preact/hooks';
import { decisionNoted } from '../../model/nominations/changes.ts';
import { decisionFrom, issuersOf } from '../../model/nominations/decision.ts';
import { encoded } from '../../model/write/open-record.ts';
import type { RoundFacts } from '../../report/round-facts.ts';
import { awardsProposed } from '../../report/round-papers.ts';
import { labelFor } from '../choose/referred.ts';
import { isoDay } from '../day.ts';
import { go } from '../route.ts';
import { contents, recordsOf } from '../state/contents.ts';
import { say } from '../state/deeds.ts';
import { typeAll } from '../state/typing.ts';
import { ActForm, Ask, AskChoice, AskDay, Buttons, Dialog, Refusal } from '../views/Dialog.tsx';
import { withChanges } from './rounds.ts';

/**
 * Creates the record of a signed decision from the proposed nominees. It stays unsaved: its round and
 * dossiers change with it once the facts of the document are filled in.
 */
export function Decide({ facts, onClose }: { facts: RoundFacts; onClose: () => void }) {
  const { placed } = facts;
  const forms = awardsProposed(facts);
  const [form = '', setForm] = useState(forms[0]);
  const issuers = issuersOf({ of: recordsOf }, form);
  const [issuer, setIssuer] = useState(issuers[0] ?? '');
  const by = issuers.includes(issuer) ? issuer : (issuers[0] ?? '');
  const [number, setNumber] = useState('');
  const [symbol, setSymbol] = useState('');
  const [on, setOn] = useState('');
  const signed = isoDay(on);
  const giver = recordsOf('issuer').find(({ id }) => id === by)?.data;
  const { symbols = [] } = (giver ?? {}) as { symbols?: string[] };
  const record =
    form && signed && number.trim() && symbol.trim() && by
      ? decisionFrom(placed, {
          number: number.trim(),
          symbol: symbol.trim(),
          signed,
          issuer: by,
          form,
        })
      : undefined;
  const exists = record !== undefined && contents.value.has(record.file);
  const passed = facts.nominees.filter((each) => each.form === form && each.proposed);
  const left = facts.nominees.filter((each) => each.form === form && !each.proposed);
  const make = () => {
    if (!record || exists || !signed) return;
    try {
      const files = withChanges(decisionNoted(placed, record, signed));
      typeAll(
        new Map([...files, [record.file, encoded(record.text)]]),
        `quyết định ${number.trim()}/${symbol.trim()}`,
      );
    } catch (error) {
      say((error as Error).message, true);
      return;
    }
    say(
      `Đã đưa ${record.rows} trường hợp vào quyết định, chưa lưu. Chép trích yếu, người ký, nguồn đối chiếu từ bản đã ký rồi lưu.`,
    );
    onClose();
    go({ at: 'file', file: record.file });
  };
  if (forms.length === 0) {
    return (
      <Refusal title="Lập quyết định" onClose={onClose}>
        Chưa trường hợp nào được đề nghị: nhập số phiếu của Hội đồng, hoặc chọn kết quả “Đề nghị
        khen thưởng” ở từng người.
      </Refusal>
    );
  }
  return (
    <Dialog title="Lập quyết định" onClose={onClose}>
      <ActForm onSend={make}>
        {forms.length > 1 && (
          <AskChoice
            label="Hình thức"
            value={form}
            onChoose={setForm}
            options={forms.map((value) => ({ value, label: facts.awardOf(value) }))}
          />
        )}
        {issuers.length > 1 && (
          <AskChoice
            label="Cơ quan ban hành"
            value={by}
            onChoose={setIssuer}
            options={issuers.map((value) => ({ value, label: labelFor(['issuer'], value) }))}
          />
        )}
        <Ask label="Số" value={number} onInput={setNumber} />
        <Ask
          label="Ký hiệu"
          value={symbol}
          onInput={setSymbol}
          choices={symbols}
          fault={exists ? 'Quyết định này đã có trong thư mục.' : undefined}
        />
        <AskDay label="Ngày ký" value={on} onInput={setOn} />
        <p class="readers">
          Đưa vào {passed.length} trường hợp: {passed.map(({ nominee }) => nominee.name).join(', ')}
          .
          {left.length > 0 && (
            <>
              {' '}
              Không đưa vào {left.length}:{' '}
              {left
                .map(
                  ({ nominee, proposed }) =>
                    `${nominee.name} (${proposed === undefined ? 'chưa có kết quả' : 'không đề nghị'})`,
                )
                .join(', ')}
              .
            </>
          )}{' '}
          Ai không đồng ý nêu tên thì hàng ấy không công bố ngay từ đầu.
        </p>
        {issuers.length === 0 && (
          <p class="messages">
            Chưa cơ quan nào trong “Cơ quan ban hành” được ghi là quyết định hình thức này; ghi ở đó
            trước.
          </p>
        )}
        <Buttons
          label="Lập quyết định"
          ready={record !== undefined && !exists}
          onCancel={onClose}
        />
      </ActForm>
    </Dialog>
  );
}
