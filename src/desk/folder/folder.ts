/** A file as it lies in a folder, without its bytes. */
export interface FolderFile {
  /** Relative to the folder, with `/`. */
  file: string;
  size: number;
  /** Milliseconds; only to know that it was written since. */
  modified: number;
}

/** A content folder that the desk reads and writes: one on disk, or the contents of a zip. */
export interface Folder {
  /** As a person knows it. */
  name: string;
  /** `zip` has to be downloaded to be kept. */
  kind: 'directory' | 'zip';
  /** @throws where the folder itself cannot be reached: a network drive that is gone */
  reach: () => Promise<void>;
  /** Every file but hidden ones; copies are among them. */
  list: () => Promise<FolderFile[]>;
  /** @throws where the file is not there or cannot be read */
  read: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a file whole or not at all, with the folders on its way. */
  write: (file: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Removes a file, and its folder where that is empty then. */
  remove: (file: string) => Promise<void>;
  /** Removes a folder with all that is in it. */
  removeFolder: (folder: string) => Promise<void>;
}

/** Whether a name is none of the content's: hidden files, and what programs leave behind. */
export const isHidden = (name: string) => /^[.~]|^node_modules$/.test(name);
