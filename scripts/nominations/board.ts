import { nomineesOf } from '../../src/model/nominations/annex.ts';
import { type RoundWithDossiers, stateOf, unitsOf } from '../../src/model/nominations/rounds.ts';
import { unitNames } from '../../src/report/round-facts.ts';
import { shortDate } from '../../src/text/date-words.ts';
import type { Rounds } from './rounds-on-disk.ts';

/** Every round, one per line. */
export function roundsText({ rounds }: Rounds): string {
  if (rounds.length === 0) {
    return 'Chưa có đợt xét nào: chép _mau/de-nghi/dot-xet.yml thành _de-nghi/<năm>/<tên đợt>/dot-xet.yml.';
  }
  return rounds.map((each) => `${each.id}: ${each.round.title}. ${countsOf(each)}`).join('\n');
}

function countsOf(round: RoundWithDossiers): string {
  const sent = round.dossiers.filter(({ nomination }) => stateOf(nomination).state !== 'chua-gui');
  return `${sent.length}/${round.round.units.length} đơn vị đã gửi, ${nomineesOf(round).length} trường hợp đề nghị.`;
}

/** A round by unit: state and missing parts of each dossier. */
export function boardText({ set, get }: Rounds, id: string, today: string): string {
  const found = get(id);
  const { round } = found;
  const names = unitNames(set);
  const due = round.due
    ? ` Hạn ${shortDate(round.due)}${round.due < today ? ', đã qua' : ''}.`
    : '';
  const lines = unitsOf(found, today).map(({ unit, dossier, state, missing }) => {
    const { label, on, note } = state;
    const count = dossier?.nomination.nominees?.length ?? 0;
    return [
      `  ${names.get(unit) ?? unit}: ${label}${on ? ` (${shortDate(on)})` : ''}`,
      `${count} trường hợp`,
      ...(missing.length > 0 ? [`còn thiếu ${missing.join(', ')}`] : ['đủ hồ sơ']),
      ...(note ? [note] : []),
    ].join(' · ');
  });
  return [`${round.title}.${due} ${countsOf(found)}`, ...lines].join('\n');
}
