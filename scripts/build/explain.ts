import { CommandError } from '../command.ts';

/** What a clerk can do about the system's refusals, by their code. */
const refusals: Record<string, string> = {
  ENOSPC: 'Ổ đĩa đã đầy. Hãy xóa bớt tệp rồi chạy lại.',
  EDQUOT: 'Đã hết dung lượng được cấp. Hãy xóa bớt tệp rồi chạy lại.',
  EROFS: 'Ổ đĩa chỉ cho đọc. Hãy đặt OUT_DIR ở nơi ghi được.',
  EACCES: 'Không có quyền ghi. Hãy xin quyền với thư mục đó hoặc đặt OUT_DIR ở nơi khác.',
  EPERM:
    'Thư mục đang bị một chương trình khác giữ hoặc không có quyền ghi. Hãy đóng chương trình đó rồi chạy lại.',
  EBUSY:
    'Thư mục đang được gắn hoặc bị chương trình khác giữ. Hãy đặt OUT_DIR là một thư mục con của nó.',
  EMFILE: 'Máy đang mở quá nhiều tệp. Hãy đóng bớt chương trình rồi chạy lại.',
};

/** An error of a step as one that a clerk can read, saying that the earlier site still stands. */
export function explained(error: unknown, title: string, outDir: string): CommandError {
  if (error instanceof CommandError) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const what = (code && refusals[code]) ?? message;
  return new CommandError(
    `Không xong ở bước “${title}”${path ? ` (${path})` : ''}: ${what}\nTrang ở ${outDir} không bị thay đổi.`,
  );
}
