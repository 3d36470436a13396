/** What a clerk can do about system errors, by code. */
const refusals: Record<string, string> = {
  ENOSPC: 'Ổ đĩa đã đầy. Hãy xóa bớt tệp rồi chạy lại.',
  EDQUOT: 'Đã hết dung lượng được cấp. Hãy xóa bớt tệp rồi chạy lại.',
  EFBIG:
    'Tệp lớn hơn mức mà máy hoặc ổ đĩa này cho phép. Hãy chọn ổ đĩa khác, hoặc bỏ giới hạn (ulimit -f).',
  EIO: 'Ổ đĩa hoặc đường mạng tới ổ đĩa báo lỗi. Hãy kiểm tra ổ đĩa rồi chạy lại.',
  ESTALE: 'Ổ mạng vừa bị ngắt rồi gắn lại. Hãy chạy lại.',
  ENOTCONN: 'Ổ mạng đang bị ngắt. Hãy gắn lại rồi chạy lại.',
  EHOSTDOWN: 'Máy chứa ổ mạng đang không trả lời. Hãy xem lại đường mạng rồi chạy lại.',
  EROFS: 'Ổ đĩa chỉ cho đọc. Hãy chọn thư mục ở nơi ghi được.',
  EACCES: 'Không có quyền đọc hoặc ghi. Hãy xin quyền với thư mục đó hoặc chọn thư mục khác.',
  EPERM:
    'Thư mục đang bị một chương trình khác giữ hoặc không có quyền ghi. Hãy đóng chương trình đó rồi chạy lại.',
  EBUSY: 'Thư mục đang được gắn hoặc bị chương trình khác giữ. Hãy chọn một thư mục con của nó.',
  ERR_FS_FILE_TOO_LARGE: 'Tệp quá lớn để đọc. Hãy xem lại tệp ấy.',
  ERR_STRING_TOO_LONG: 'Có tệp chữ quá lớn để đọc. Hãy xem lại tệp ấy.',
  EMFILE: 'Máy đang mở quá nhiều tệp. Hãy đóng bớt chương trình rồi chạy lại.',
};

/** Errors that only the target of a write can cause. */
const ofTarget = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS']);

/** The same for errors about a single path; tools use these codes for much else. */
const placeRefusals: Record<string, string> = {
  ENOENT: 'Không có tệp hoặc thư mục này. Hãy xem lại đường dẫn.',
  ENOTDIR: 'Trên đường dẫn này có tệp đứng ở chỗ cần thư mục. Hãy xem lại đường dẫn.',
  EISDIR: 'Đây là thư mục, cần một tệp. Hãy xem lại đường dẫn.',
  EXDEV:
    'Hai chỗ ở hai ổ đĩa khác nhau nên không chuyển được. Hãy để cả thư mục nội dung trên một ổ đĩa.',
  EEXIST: 'Ở đây đã có tệp hoặc thư mục khác. Hãy đổi tên hoặc chuyển nó đi rồi chạy lại.',
  ENOTEMPTY: 'Thư mục này vừa có thêm tệp khác. Hãy xem lại rồi chạy lại.',
  ELOOP: 'Liên kết này dẫn vòng về chính nó. Hãy xóa hoặc sửa liên kết.',
  ENAMETOOLONG: 'Đường dẫn quá dài. Hãy chọn thư mục có tên ngắn hơn.',
};

/** The same errors where Node or SQLite names no code: parts of their English words. */
const englishWords: Record<string, string> = {
  'no space left': 'ENOSPC',
  'database or disk is full': 'ENOSPC',
  'disk quota exceeded': 'EDQUOT',
  'input/output error': 'EIO',
  'disk i/o error': 'EIO',
  'stale file handle': 'ESTALE',
  'read-only file system': 'EROFS',
  'readonly database': 'EROFS',
  'permission denied': 'EACCES',
  'unable to open database file': 'EACCES',
  'operation not permitted': 'EPERM',
  'resource busy': 'EBUSY',
  'too many open files': 'EMFILE',
};

interface Wrapped {
  syscall?: unknown;
  code?: unknown;
  message?: string;
  path?: string;
  /** The target of a copy. */
  dest?: string;
  cause?: unknown;
  errors?: unknown;
}

/**
 * What a clerk can do about an error with a system error as its cause, however deeply wrapped; undefined
 * for any other error.
 */
export function refusalOf(error: unknown): string | undefined {
  const { code, message = '', dest, path = dest, cause, errors } = (error ?? {}) as Wrapped;
  // Some tools have the code only in their message.
  const refused =
    [String(code), ...message.split(/\W+/)].find((word) => Object.hasOwn(refusals, word)) ??
    (code && code !== 'ERR_SQLITE_ERROR' ? undefined : codeInWords(message));
  const where = ofTarget.has(refused ?? '') ? (dest ?? path) : path;
  if (refused) return `${where ? `${where}: ` : ''}${refusals[refused]}`;
  for (const inner of [cause, ...(Array.isArray(errors) ? errors : [])]) {
    const found = inner ? refusalOf(inner) : undefined;
    if (found) return found;
  }
  return undefined;
}

function codeInWords(message: string): string | undefined {
  const said = message.toLowerCase();
  return Object.entries(englishWords).find(([words]) => said.includes(words))?.[1];
}

/** The same for an error about an invalid path, or any other system error. */
export function placeRefusalOf(error: unknown): string | undefined {
  const { code, syscall, path, message = '' } = (error ?? {}) as Wrapped;
  if (typeof code !== 'string' || typeof syscall !== 'string') return undefined;
  const says =
    placeRefusals[code] ?? `Hệ thống từ chối (${code || message}). Hãy xem lại đường dẫn.`;
  return `${path ? `${path}: ` : ''}${says}`;
}

/** Why something failed, in a sentence: the system's error, otherwise the error's own message. */
export const reasonOf = (error: unknown): string =>
  refusalOf(error) ?? placeRefusalOf(error) ?? (error as Error).message;

/** An error's message, without the stack that some tools include in it. */
export function wordsOf(error: unknown): string {
  const { message = String(error) } = (error ?? {}) as Wrapped;
  return message.replace(/\n\s+at .*/g, '').trim();
}
