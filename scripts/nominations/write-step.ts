import { collections } from '../../src/model/collections.ts';
import { type Step, withStep } from '../../src/model/nominations/changes.ts';
import { nominationStates } from '../../src/model/schema/nomination.ts';
import type { Settings } from '../../src/settings.ts';
import { shortDate } from '../../src/text/date-words.ts';
import { CommandError } from '../command.ts';
import { editRecord, openRounds } from './rounds-on-disk.ts';

/** Records a dossier's new state. */
export function writeStep(
  settings: Settings,
  target: string,
  state: string,
  { on = shortDate(settings.today), note }: { on?: string | undefined; note?: string | undefined },
): void {
  const id = target.replace(/^_de-nghi\//, '').replace(/\.yml$/, '');
  const dossier = openRounds(settings)
    .rounds.flatMap(({ dossiers }) => dossiers)
    .find((each) => each.id === id);
  if (!dossier) {
    throw new CommandError(
      `Không có hồ sơ “${target}”; viết như 2026/tong-ket/doi-so-1. Chưa có hồ sơ thì nhập danh sách trước: npm run import -- <tệp> --to _de-nghi/${id}.yml`,
      2,
    );
  }
  const step = { state, on, ...(note && { note }) };
  const progress = collections.nomination.schema.shape.progress.safeParse([step]);
  if (!progress.success) {
    const states = Object.keys(nominationStates).slice(1).join(', ');
    throw new CommandError(`Trạng thái là một trong ${states}; ngày viết dd/mm/yyyy.`, 2);
  }
  editRecord(settings, {
    noun: 'nomination',
    file: dossier.file,
    change: withStep(step as Step),
  });
  const { label } = nominationStates[state as keyof typeof nominationStates];
  console.log(`${dossier.file}: ${label}, ${on}.`);
}
