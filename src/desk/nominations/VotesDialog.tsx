import { useState } from 'preact/hooks';
import { readVotes } from '../../import/nominations/read-votes.ts';
import { readPaper } from '../../import/read/read-paper.ts';
import { ImportRefusal } from '../../import/read/refusal.ts';
import type { ReadPaper } from '../../import/read/table.ts';
import { votesTaken } from '../../model/nominations/changes.ts';
import type { RoundWithDossiers } from '../../model/nominations/rounds.ts';
import { paperOf } from '../annex/ImportList.tsx';
import { say } from '../state/deeds.ts';
import { typeAll } from '../state/typing.ts';
import { Dialog } from '../views/Dialog.tsx';
import { PaperInput } from '../views/PaperInput.tsx';
import { withChanges } from './rounds.ts';

/** Imports the votes of a counted sheet: all of its rows or none. */
export function VotesDialog({ round, onClose }: { round: RoundWithDossiers; onClose: () => void }) {
  const [refusal, setRefusal] = useState('');
  const take = async (get: () => ReadPaper | Promise<ReadPaper>) => {
    setRefusal('');
    try {
      const counted = readVotes(await get());
      const { changes, wrong } = votesTaken(round, counted);
      if (counted.length === 0) throw new ImportRefusal('Cột số phiếu còn trống; chưa ghi gì.');
      if (wrong.length > 0) {
        const names = wrong.map(({ name }) => name).join(', ');
        throw new ImportRefusal(
          `Chưa ghi gì: ${wrong.length} hàng không khớp với danh sách đang có (${names}). Danh sách đã nhập lại sau khi in thì in lại biên bản kiểm phiếu rồi điền.`,
        );
      }
      typeAll(withChanges(changes), 'số phiếu nhập từ Excel');
      say(`Đã ghi số phiếu của ${counted.length} trường hợp, chưa lưu.`);
      onClose();
    } catch (error) {
      setRefusal(
        error instanceof ImportRefusal
          ? error.message
          : 'Không đọc được tệp này; dùng tệp Excel của biên bản kiểm phiếu.',
      );
    }
  };
  return (
    <Dialog title="Nhập số phiếu" onClose={onClose}>
      <div class="act">
        <PaperInput
          help="Tạo tệp Excel của “Biên bản kiểm phiếu”, điền cột “Số phiếu đồng ý” (đừng đổi cột “Mã”), rồi chọn tệp ấy, hoặc dán cả bảng."
          label="Dán bảng kiểm phiếu vào đây"
          accept=".xlsx,.csv"
          onPaste={(data) => void take(() => paperOf(data))}
          onFile={(bytes) => void take(() => readPaper(bytes))}
        />
        {refusal && (
          <p class="messages error" role="alert">
            {refusal}
          </p>
        )}
        <p class="buttons">
          <button type="button" onClick={onClose}>
            Thôi
          </button>
        </p>
      </div>
    </Dialog>
  );
}
