/** A file in a folder, without its bytes. */
export interface FolderFile {
  /** Relative to the folder, with `/`. */
  file: string;
  size: number;
  /** Milliseconds; only used to detect later writes. */
  modified: number;
}

/** A content folder that the desk reads and writes: on disk, or the contents of a zip. */
export interface Folder {
  /** Its name for a person. */
  name: string;
  /** Identifies it between sessions. */
  key: string;
  /** `zip` must be downloaded to keep changes. */
  kind: 'directory' | 'zip';
  /** @throws if the folder itself is unreachable: a disconnected network drive */
  reach: () => Promise<void>;
  /** Every file except hidden ones and those in the copies' folder, which grows without end. */
  list: () => Promise<FolderFile[]>;
  /** Names of the files and folders directly in a folder of the top level; none if it does not exist. */
  names: (folder: string) => Promise<string[]>;
  /** @throws if the file is missing or unreadable */
  read: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Writes a file atomically, and creates missing folders. */
  write: (file: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Removes a file, and each folder around it that becomes empty. */
  remove: (file: string) => Promise<void>;
}

/** Whether a name is not content: hidden files, and leftovers of programs. */
export const isHidden = (name: string) => /^[.~]|^node_modules$/.test(name);
