import { nameOf } from '../../check/facts/paths.ts';
import { partsInWords } from '../../check/facts/withheld-files.ts';
import type { FileToOpen } from '../../model/withholding/files-to-open.ts';
import { download } from '../download.ts';
import { bytesOfAny } from '../state/contents.ts';

/**
 * Downloads with parts that no program reads: the user opens each and confirms that it names nobody
 * withheld.
 */
export function FilesToOpen({
  files,
  chosen,
  onToggle,
}: {
  files: readonly FileToOpen[];
  /** Ticked confirmations. */
  chosen: ReadonlySet<string>;
  onToggle: (answer: string) => void;
}) {
  if (files.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>Tệp tải về cần mở xem</legend>
      <p class="help">
        Máy không đọc được các phần ghi dưới đây. Mở từng tệp, xem cả hình, con dấu, chữ ký, tệp
        đính kèm; không nêu ai trong số ấy thì đánh dấu. Có nêu thì che ở tệp gốc rồi lưu thành tệp
        mới.
      </p>
      <div class="boxes one">
        {files.map(({ file, parts, answer, withheld }) => (
          <div key={file}>
            <label>
              <input
                type="checkbox"
                checked={answer !== undefined && chosen.has(answer)}
                disabled={answer === undefined}
                onChange={() => answer && onToggle(answer)}
              />
              <span>
                {file}: đã mở xem, không nêu {namesOf(withheld)}
                <small>
                  {partsInWords(parts)}
                  {!answer && ' – máy không mở được tệp này, hãy lưu lại hoặc chuyển ra ngoài.'}
                </small>
              </span>
            </label>
            <button type="button" onClick={() => void open(file)}>
              Mở {nameOf(file)}
            </button>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A withheld name, shown as in the record being edited. */
function namesOf(withheld: FileToOpen['withheld']): string {
  const names = [...new Set(withheld.map(({ name }) => name))];
  return names.length > 2 ? `ai trong ${names.length} trường hợp` : names.join(', ');
}

async function open(file: string): Promise<void> {
  const bytes = await bytesOfAny(file);
  if (bytes) download(nameOf(file), bytes, 'application/octet-stream');
}
