import { strToU8, zipSync } from 'fflate';
/** The records of the base content that an example may change (`examples/base/`). */
export type BaseRecord =
  | 'movement'
  | 'exemplar'
  | 'model'
  | 'draft'
  | 'decision'
  | 'order'
  | 'units'
  | 'issuers'
  | 'office';

/** A body of sufficient length, so that an example has only one error. */
export const paragraph = `${'Tổ trực chia dòng xe từ xa để xe bớt phải chờ. '.repeat(12)}\n\n`;

/** Files of an own page, valid except for its body. */
export const ownPage = (body: string, frontMatter = '') => ({
  'trang/huong-dan.mdx': `---\ntitle: Hướng dẫn\nsummary: Cách lập hồ sơ đề nghị.\n${frontMatter}---\n\n${body}\n`,
});

/** New values by path (`recipients.0.name`); null removes. */
export type Patch = Record<string, unknown>;

/**
 * A small change to a content folder without errors, used for rules' examples, their help and the
 * check's fixtures.
 */
export interface Example extends Partial<Record<BaseRecord, Patch>> {
  /** Explanation, if the change is not self-explanatory. */
  says?: string;
  /** A new body of the exemplar, of the model and of the draft. */
  body?: string;
  modelBody?: string;
  draftBody?: string;
  /** Replacements in a record's file: [from, to]. */
  words?: Partial<Record<BaseRecord, [string, string]>>;
  /** Added or replaced files, by path; `png 1200x800 gps` draws a picture; null removes. */
  files?: Record<string, string | Uint8Array | null>;
  /** A file of the base under another path. */
  move?: Partial<Record<BaseRecord, string>>;
  /** More records: changed copies of base records at new paths. */
  copies?: { of: BaseRecord; to: string; put?: Patch; body?: string }[];
  /** Words appended to the exemplar's body. */
  bodyEnd?: string;
  /** Paths of symbolic links. */
  links?: string[];
  /**
   * Adds the project's own plan, with replacements in its files: [from, to] by path within its folder,
   * or below the content.
   */
  plan?: Record<string, [string, string]>;
  /** Keeps the digest from before the change. */
  keepDigest?: boolean;
}

/** The base's picture, which `photos.0` of the exemplar names. */
export const basePhoto = 'guong-dien-hinh/cho-nguoi-den-diem-hen/don-khach.png';

/** The exemplar with another picture, by name and drawing; without a name, with none. */
export const photoAs = (name?: string, drawing: string | Uint8Array = 'png 1200x800') => ({
  exemplar: name ? { 'photos.0.file': name } : { photos: null },
  files: {
    [basePhoto]: null,
    ...(name && { [basePhoto.replace('don-khach.png', name)]: drawing }),
  },
});

/** Bytes that are not Unicode, from the codes of characters. */
export const bytesFrom = (letters: string) =>
  Uint8Array.from(letters, (letter) => letter.charCodeAt(0));

/** A file as Word would write it. */
export const wordFile = (text: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'word/document.xml': `<w:document><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:document>`,
        ...more,
      }).map(([path, part]) => [path, strToU8(part)]),
    ),
    { mtime: '2021-10-01' },
  );
