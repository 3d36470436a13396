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

interface Wrapped {
  code?: unknown;
  message?: string;
  path?: string;
  cause?: unknown;
  errors?: unknown;
}

/**
 * What a clerk can do about an error that the system is behind, however deep tools have wrapped it;
 * undefined for any other error.
 */
export function refusalOf(error: unknown): string | undefined {
  const { code, message = '', path, cause, errors } = (error ?? {}) as Wrapped;
  // Some tools keep the code in their words only.
  const refused = [String(code), ...message.split(/\W+/)].find((word) =>
    Object.hasOwn(refusals, word),
  );
  if (refused) return `${path ? `${path}: ` : ''}${refusals[refused]}`;
  for (const inner of [cause, ...(Array.isArray(errors) ? errors : [])]) {
    const found = inner ? refusalOf(inner) : undefined;
    if (found) return found;
  }
  return undefined;
}
