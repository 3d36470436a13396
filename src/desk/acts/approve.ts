import type { Diagnostic } from '../../check/kit/diagnostic.ts';
import {
  type Approval,
  approvedCopyOf,
  type Correction,
  faultsBeforeApproval,
  withApproval,
  withCorrection,
  withoutApproval,
} from '../../model/approval.ts';
import { type SinceApproval, sinceApproval } from '../../model/approved-changes.ts';
import { digestOf } from '../../model/digest.ts';
import type { PlainEntry } from '../../model/read/read.ts';
import type { Bytes } from '../../model/write/open-record.ts';
import { today } from '../day.ts';
import { fileOf, folderOf } from '../record/file-of.ts';
import { reportWith } from '../state/checking.ts';
import { bytesOfAny, bytesOnDisk, contents } from '../state/contents.ts';

/** An exemplar with all files of its folder, and its current and future paths. */
export interface ExemplarFolder {
  /** With a slash at its end. */
  from: string;
  to: string;
  /** Bytes by name. */
  files: ReadonlyMap<string, Bytes>;
}

/** Reads an exemplar's folder; a draft's will move to the published ones. */
export async function exemplarFolder({ file, id }: PlainEntry): Promise<ExemplarFolder> {
  const from = folderOf(file);
  const own = [...contents.value.keys()].filter((each) => each.startsWith(from));
  const files = new Map<string, Bytes>();
  for (const each of own) {
    const bytes = await bytesOfAny(each);
    if (bytes) files.set(each.slice(from.length), bytes);
  }
  return { from, to: folderOf(fileOf('exemplar', id) ?? file), files };
}

/** The errors that prevent an exemplar's approval; with `written`, those in its approval. */
export async function faultsOf(folder: ExemplarFolder, written?: Bytes): Promise<Diagnostic[]> {
  const { diagnostics } = await reportWith(moved(folder, written));
  return faultsBeforeApproval(diagnostics, folder.to, written !== undefined);
}

/** The same for several drafts in their current state, in one request. */
export async function faultsOfDrafts(
  drafts: readonly PlainEntry[],
): Promise<Map<string, Diagnostic[]>> {
  const folders = await Promise.all(drafts.map(exemplarFolder));
  const after = new Map(folders.flatMap((folder) => [...moved(folder)]));
  const { diagnostics } = await reportWith(after, 'drafts');
  return new Map(
    drafts.map(({ file }, index) => [
      file,
      faultsBeforeApproval(diagnostics, folders[index]?.to ?? '', false),
    ]),
  );
}

/** Its file with the approval, as `npm run approve` writes it. */
export function approved(entry: PlainEntry, { files }: ExemplarFolder, approval: Approval): Bytes {
  const digest = digestOf(entry, (file) => files.get(file));
  return withApproval(files.get('index.md') ?? new Uint8Array(), approval, digest, today());
}

/** The same with a slip corrected under the existing approval. */
export function corrected(
  entry: PlainEntry,
  { files }: ExemplarFolder,
  correction: Correction,
): Bytes {
  const digest = digestOf(entry, (file) => files.get(file));
  return withCorrection(files.get('index.md') ?? new Uint8Array(), correction, digest);
}

/** The changes in an exemplar since its approval. */
export async function changesIn(
  entry: PlainEntry,
  { files }: ExemplarFolder,
): Promise<SinceApproval> {
  return sinceApproval(entry, await bytesOnDisk(approvedCopyOf(entry.id)), (file) =>
    files.get(file),
  );
}

/** Contents of files after an exemplar's approval; null if removed. */
export function moved(
  { from, to, files }: ExemplarFolder,
  written?: Bytes,
): Map<string, Bytes | null> {
  const after = new Map<string, Bytes | null>();
  if (from !== to) for (const name of files.keys()) after.set(from + name, null);
  for (const [name, bytes] of files)
    after.set(to + name, name === 'index.md' && written ? written : bytes);
  return after;
}

/** Contents of files after an exemplar becomes a draft again. */
export function asDraft(folder: ExemplarFolder, id: string): Map<string, Bytes | null> | undefined {
  const draft = fileOf('draft', id);
  const written = folder.files.get('index.md');
  if (!draft || !written) return undefined;
  const to = folderOf(draft);
  return moved({ ...folder, to }, withoutApproval(written));
}
