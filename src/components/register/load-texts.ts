import { recordRoutes } from '../../model/record-routes.ts';
import { indexRecords, type RecordIndex } from '../../register/register-index.ts';
import { type RegisterTexts, withTexts } from '../../register/register-texts.ts';
import { load, openRegister } from './load-register.ts';

let reading: Promise<RecordIndex> | undefined;

/**
 * The records with their achievements, for queries in words. @throws if they cannot be fetched, or the
 * register is sharded
 */
export function loadRecordsWithTexts(base: string): Promise<RecordIndex> {
  reading ??= withAchievements(base);
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}

async function withAchievements(base: string): Promise<RecordIndex> {
  const { index, directory } = await openRegister(base);
  if (directory) throw new Error('A split register has no texts: use the loaded rows');
  const texts: RegisterTexts = await load(base, recordRoutes.registerTexts);
  return indexRecords(withTexts(index.records, texts));
}
