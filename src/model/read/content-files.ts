/** Whether a file of the content is text: read at once and kept as it was when checked. */
export const isTextFile = (file: string): boolean =>
  /\.(?:mdx?|markdown|ya?ml|txt)$/i.test(file) || mayBeRenamed(file);

/**
 * Whether a file among decisions or exemplars may be one under a name that no record has, such as an editor's copy:
 * `9902-qd-ubnd.md.bak`, `index.md~`, a name without ending.
 */
export const mayBeRenamed = (file: string): boolean =>
  /^(?:khen-thuong|guong-dien-hinh)\//.test(file) && !endingOfOthers.test(file);

/** Of records, pictures, recordings, papers and archives. */
const endingOfOthers =
  /\.(?:mdx?|markdown|ya?ml|jpe?g|png|webp|gif|svg|hei[cf]|avif|bmp|tiff?|mp[34]|m4[av]|mov|avi|mkv|webm|wav|pdf|docx?|xls[xm]?|pptx?|od[tsp]|csv|zip|rar|7z|gz)$/i;

/** In bytes; no content file or document is that large, and it would not fit into memory. */
export const largestFile = 1 << 28;

/** An entry of the content folder; its path is relative to that folder, with `/`. */
export interface ListedFile {
  file: string;
  /**
   * Only a file is read: not a link, a folder with a file's name, an unreadable or too large file, or a
   * pipe.
   */
  kind: 'file' | 'link' | 'folder' | 'unreadable' | 'too-large' | 'other';
  size: number;
}

/** A content folder, on disk (`disk/files-on-disk.ts`) or in memory (a browser, tests, examples). */
export interface ContentFiles {
  /** Sorted by path; dot files and folders are not content, nor are the desk's backup copies. */
  list: ListedFile[];
  read: (file: string) => Uint8Array;
}

/** The paths of what can be read: not links, pipes and the like. */
export const readableFiles = ({ list }: Pick<ContentFiles, 'list'>): string[] =>
  list.filter(({ kind }) => kind === 'file').map(({ file }) => file);

/** A content folder in memory: texts or bytes by path. */
export function filesInMemory(contents: Record<string, string | Uint8Array>): ContentFiles {
  const bytes = new Map(
    Object.entries(contents).map(([file, content]) => [
      file,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const list = [...bytes].map(
    ([file, { length }]): ListedFile => ({ file, kind: 'file', size: length }),
  );
  return { list: contentAmong(list), read: (file) => bytes.get(file) ?? new Uint8Array() };
}

/** The entries of a folder that are content, sorted by path. */
export function contentAmong(list: ListedFile[]): ListedFile[] {
  return list.filter(({ file }) => isContent(file)).sort(byPath);
}

/** Top-level folder in which the desk backs up files before it writes them. */
export const copiesFolder = '_luu';

function isContent(file: string): boolean {
  if (file.startsWith(`${copiesFolder}/`)) return false;
  return !file.split('/').some((part) => /^[.~]|^(?:Thumbs\.db|desktop\.ini)$/i.test(part));
}

function byPath(a: ListedFile, b: ListedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** The same files with some replaced, added or removed. */
export function overlaid(
  files: ContentFiles,
  others: ReadonlyMap<string, Uint8Array | null | undefined>,
): ContentFiles {
  const kept = files.list.filter(({ file }) => !others.has(file));
  const added = [...others].flatMap(([file, bytes]): ListedFile[] =>
    bytes ? [{ file, kind: 'file', size: bytes.length }] : [],
  );
  return {
    list: [...kept, ...added].sort(byPath),
    read: (file) => others.get(file) ?? files.read(file),
  };
}
