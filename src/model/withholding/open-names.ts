import { nameFinder } from '../../text/find-names.ts';
import { exact, spelling } from '../../text/fold.ts';
import { openName, type Sought } from '../../text/name-forms.ts';
import { detailSpellings } from '../../text/organisation-spellings.ts';
import { peopleNamed, withoutTitles } from '../../text/titles.ts';
import {
  type HiddenName,
  isShownRow,
  isText,
  listOf,
  type Named,
  type Readable,
  type UnitNames,
} from './withheld.ts';

/**
 * The names that are public on the site, verbatim: as another recipient, as an honouree of an exemplar,
 * as the signer of another decision or of a plan; a collective's also in a list (as a unit, say). Prose
 * of exemplars, decisions and pages does not make a name public, nor does a list for a person: a mistake
 * there would publish the name everywhere.
 * @returns `elsewhere`, the public names, each with the records that show it (`decision
 * 2021/9902-qd-ubnd`):
 *   none if it occurs only within the name of a household or collective; `details`, positions and units
 *   by name
 */
export function openNames(
  names: readonly Sought<HiddenName>[],
  shown: readonly Readable[],
  unitNames: UnitNames,
) {
  const byName = Map.groupBy(names, ({ name }) => spelling(name));
  const elsewhere = new Map<HiddenName, Set<string>>();
  const open = new Set<string>();
  // Positions and units of people named openly.
  const details = new Map<string, Set<string>>();
  const find = nameFinder(
    [...byName.values()].map((same) => ({
      name: same[0]?.name ?? '',
      person: same.every(({ person }) => person),
      common: same[0]?.common,
      of: same.map(({ of }) => of),
    })),
  );
  const add = (name: HiddenName, ...records: string[]) =>
    void elsewhere.set(name, new Set([...(elsewhere.get(name) ?? []), ...records]));
  const isAny = (_: HiddenName) => true;
  const isNoPerson = ({ recipientType }: HiddenName) => recipientType !== 'ca-nhan';
  const sameAs = (name: unknown) => (isText(name) ? (byName.get(spelling(name)) ?? []) : []);
  const take = (name: unknown, record: string, counts = isAny) => {
    if (!isText(name)) return;
    if (find(name).every(({ of }) => of.some(counts))) open.add(name);
    for (const { of } of sameAs(name)) if (counts(of)) add(of, record);
  };
  // A group's name is not masked: every spelling of it is public.
  const takeAsSpelt = (name: unknown, record: string) => {
    if (!isText(name)) return;
    for (const { of, from, to } of find(name))
      if (spelling(name.slice(from, to)) === spelling(name))
        for (const each of of) if (isNoPerson(each)) add(each, record);
  };
  // A row that names several people (“Hộ ông A”) publishes its own name, not that of each person.
  const takeMembers = ({ name, recipientType }: Named, id: string, record: string) => {
    const isSame = sameAs(name).length > 0;
    for (const person of peopleNamed(String(name), recipientType ?? 'ca-nhan'))
      for (const { of } of sameAs(person))
        if (of.withheld.record !== id) add(of, ...(isSame ? [record] : []));
  };
  const namesPersonOf = (record: string, name: unknown) =>
    isText(name) &&
    find(name).some(({ of }) =>
      of.some((each) => each.recipientType === 'ca-nhan' && each.withheld.record === record),
    );
  const takeWithin = (text: unknown, counts: (name: HiddenName) => boolean) => {
    if (!isText(text)) return;
    for (const found of find(text)) {
      if (found.exact && found.sure && found.capital)
        for (const name of found.of) if (counts(name)) add(name);
    }
  };
  for (const { noun, id, data, body } of shown) {
    const record = `${noun} ${id}`;
    const { signature, signatory } = (data ?? {}) as { signature?: Named; signatory?: Named };
    if (noun === 'decision' || noun === 'exemplar') {
      const { recipients, honourees } = (data ?? {}) as Record<string, unknown>;
      const rows = listOf<Named>(recipients).filter(isShownRow);
      for (const row of [...rows, ...listOf<Named>(honourees)]) {
        const { name, recipientType = 'ca-nhan', unitAsWritten, unit, position } = row;
        const isGroup = recipientType !== 'ca-nhan';
        if (!isGroup || !namesPersonOf(id, name)) take(name, record);
        if (isGroup) takeAsSpelt(name, record);
        if (isText(name)) {
          const key = spelling(withoutTitles(name));
          if (byName.has(key)) {
            const own = [position, unitAsWritten, ...(unitNames.get(String(unit)) ?? [])];
            const ways = own.filter(isText).flatMap(detailSpellings).map(exact);
            details.set(key, new Set([...(details.get(key) ?? []), ...ways]));
          }
          if (recipientType === 'ca-nhan') take(withoutTitles(name), record);
          takeMembers(row, id, record);
        }
        // Fields that pages show side by side: “Tổ liên gia số 2”, “Khê Hạ”.
        const units = [unitAsWritten, ...(unitNames.get(String(unit)) ?? [])].filter(isText);
        for (const each of units)
          takeWithin(
            [isGroup ? name : undefined, position, each].filter(isText).join(', '),
            ({ recipientType: type }) => type === 'tap-the',
          );
      }
      take(signature?.name, record, ({ withheld }) => withheld.record !== id);
    } else if (noun !== 'page') {
      const { name } = (data ?? {}) as Record<string, unknown>;
      if (noun === 'unit') take(name, record, isNoPerson);
      if (noun === 'plan') take(signatory?.name, record);
      const { completeness: _, ...official } = (data ?? {}) as Record<string, unknown>;
      if (noun !== 'award') takeWithin(`${JSON.stringify(official)}\n${body}`, isNoPerson);
    }
  }
  // Words of a withheld exemplar may also occur in a decision.
  for (const { noun, data } of names.some(({ of }) => of.wording) ? shown : []) {
    if (noun === 'decision')
      takeWithin(JSON.stringify(data), ({ wording }) => wording !== undefined);
  }
  // An organisation is public in every spelling.
  const isSpelling = ({ person, of: { shortened, wording } }: Sought<HiddenName>) =>
    !person && !shortened && wording === undefined;
  const spelt = Map.groupBy(names.filter(isSpelling), ({ of }) => of.withheld);
  for (const same of spelt.values()) {
    if (same.some(({ of }) => elsewhere.has(of))) for (const { of } of same) add(of);
  }
  return { open: [...open].map(openName), elsewhere, details };
}
