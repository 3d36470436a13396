import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import { registerTexts } from '../../model/schema/decision.ts';
import { packRecords, type Records } from '../register-table.ts';
import { cutRegister } from './cut-register.ts';

/** Bytes of JSON, about 30,000 rows: a larger table is split, so that no first answer waits for all of it. */
export const largestTable = 400_000;

/** The files of the register that a browser reads. */
export interface RegisterFiles {
  /** The whole table, or the directory of a split one. */
  table: string;
  /** The whole table of a split register. */
  whole?: string;
  /** Files of rows of a split table, with their address parameters. */
  shards: { folder: string; shard: string; text: string }[];
}

/** @param largest bytes up to which the table stays one file */
export function registerFilesOf(records: Records, largest = largestTable): RegisterFiles {
  const table = JSON.stringify(packRecords(records, registerTexts));
  if (utf8ToBytes(table).length <= largest) return { table, shards: [] };
  const cut = cutRegister(records, registerTexts);
  const texts = Array.from({ length: cut.files }, (_, file) => JSON.stringify(cut.shardAt(file)));
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(text));
  const folder = bytesToHex(hash.digest()).slice(0, 12);
  return {
    table: JSON.stringify(cut.directoryOf(folder, texts.map(sentSize), sentSize(table))),
    whole: table,
    shards: texts.map((text, shard) => ({ folder, shard: String(shard), text })),
  };
}

/** Bytes of a text as a host sends it, or slightly more. */
const sentSize = (text: string) => gzipSync(utf8ToBytes(text)).length;
