import * as z from 'zod';
import type { FoundName } from '../../text/find-names.ts';
import { isSortNameOf } from '../../text/given-name.ts';
import { percentDecoded } from '../../text/percent.ts';
import { peopleNamed } from '../../text/titles.ts';
import { collections } from '../collections.ts';
import { fieldOf, leavesOf } from '../schema/public.ts';
import { referredNouns } from '../schema/reference.ts';
import { isAct, isOfficeList, isProse, isWordingOfAct } from './kinds-of-text.ts';
import { mentionsIn, neutral } from './neutral-wording.ts';
import { type HiddenName, isShownRow, type Named, type Readable } from './withheld.ts';
import type { Withholding } from './withholding.ts';

/**
 * A record in the form from which the site is made: no text names a person whom a row withholds, and no
 * exemplar refers to such a row. Withholding takes a single edit: any other mention of the person in a
 * decision, an exemplar or a page is replaced by neutral wording here, before rendering.
 */
export function masked<R extends Readable>(record: R, withholding: Withholding): R {
  const isRead = isProse(record) || isOfficeList(record) || isAct(record);
  if (withholding.withheld.length === 0 || !isRead) return record;
  const find = withholding.findIn(record, `${JSON.stringify(record.data)}\n${record.body}`);
  const mask = (text: string, key?: PropertyKey, path: readonly PropertyKey[] = []) => {
    const found = find(text, key);
    // A group's name is its own, but a person in it who is certainly withheld is masked.
    const isGroup = (path[0] === 'recipients' || path[0] === 'honourees') && key === 'name';
    const own = isGroup ? found.filter(isPersonForSure) : found;
    return neutral(text, mentionsIn(text, own));
  };
  const withheldIds = new Set(withholding.withheld.map(({ id }) => id));
  return {
    ...record,
    data: maskedData(record, mask, withheldIds),
    body: isAct(record) ? record.body : withoutRowLinks(mask(record.body), withheldIds),
  };
}

/** Whether a match in a group's name is a person's whole name, so that the row must not show it. */
export const isPersonForSure = ({ sure, of }: FoundName<HiddenName>) =>
  sure && of.recipientType === 'ca-nhan';

/**
 * Whether a path is a name that is shown with its row and may contain another: a group's, or “A (vợ ông
 * B)”.
 */
function isNameOfGroup(
  { data }: Partial<Readable>,
  [list, index, key, ...rest]: readonly PropertyKey[],
) {
  if ((list !== 'recipients' && list !== 'honourees') || key !== 'name' || rest.length > 0)
    return false;
  const rows = (data as Record<string, unknown> | undefined)?.[list];
  const row = (Array.isArray(rows) ? rows[Number(index)] : undefined) as Named | undefined;
  if (row === undefined || (list === 'recipients' && !isShownRow(row))) return false;
  const { name, recipientType = 'ca-nhan' } = row;
  return recipientType !== 'ca-nhan' || peopleNamed(String(name), recipientType).length > 1;
}

/**
 * Keys whose values are not prose: a recipient's own name is shown or withheld with its row, and a file
 * name never reaches a page.
 */
const apart = new Set<PropertyKey>(['name', 'sortName', 'file', 'scan']);

/** Who signed a decision or an act (`signature`). */
const isSigner = ([key]: readonly PropertyKey[]) => key === 'signature' || key === 'signatory';

/** Keys whose values are addresses: removing a name from one would break the link. */
const addresses = new Set<PropertyKey>(['url', 'page', 'email']);

/** Paths whose values are ids of other records, or choices, in any noun; lists add an item number. */
const references: ReadonlySet<string> = new Set([
  'formerSlugs',
  ...Object.values(collections).flatMap(({ schema }) =>
    leavesOf(schema)
      .filter(({ path, schema: leaf }) => path.at(-1) === 'id' || isIdOrChoice(leaf))
      .map(({ path }) => path.join('.')),
  ),
]);

function isIdOrChoice(schema: z.ZodType): boolean {
  if (referredNouns(schema).length > 0 || fieldOf(schema).names) return true;
  return schema instanceof z.ZodPipe
    ? isIdOrChoice(schema.out as z.ZodType)
    : schema instanceof z.ZodEnum;
}

/** Whether the text at a path is shown on the site as written. */
export function isRunningText(
  record: Pick<Readable, 'noun'> & Partial<Pick<Readable, 'data'>>,
  path: readonly PropertyKey[],
  text: string,
): boolean {
  if (isProse(record) && isNameOfGroup(record, path)) return true;
  const keys = path.filter((step) => typeof step === 'string');
  const key = keys.at(-1) ?? '';
  if (apart.has(key)) return isSigner(path) || (key === 'name' && isOfficeList(record));
  // Ids and choices contain neither capitals nor spaces.
  return !(references.has(keys.join('.')) && /^[a-z0-9./#-]+$/.test(text));
}

function maskedData(
  record: Readable,
  mask: (text: string, key?: PropertyKey, path?: readonly PropertyKey[]) => string,
  withheldIds: ReadonlySet<string>,
): unknown {
  const walk = (value: unknown, path: PropertyKey[]): unknown => {
    if (typeof value === 'string')
      return isRunningText(record, path, value) && !isWordingOfAct(record, path)
        ? mask(value, path.at(-1), path)
        : value;
    if (Array.isArray(value)) {
      const kept = path[0] === 'commendations' ? value.filter((id) => !withheldIds.has(id)) : value;
      return kept.map((item, index) => walk(item, [...path, index]));
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        (addresses.has(key) && isNaming(inner)) || isOfAnother(key, value)
          ? []
          : [[key, walk(inner, [...path, key])]],
      ),
    );
  };
  const isNaming = (url: unknown) => {
    if (typeof url !== 'string') return false;
    const plain = percentDecoded(url) ?? url;
    return mask(plain) !== plain;
  };
  return walk(record.data, []);
}

/** Whether a row would be sorted by a name other than its own, perhaps that of a row it was copied from. */
const isOfAnother = (key: string, row: object) =>
  key === 'sortName' && 'name' in row && !isSortNameOf(String(row[key as never]), String(row.name));

/** Links to a withheld row lead to its decision instead, so that nobody is connected with the row. */
function withoutRowLinks(body: string, withheldIds: ReadonlySet<string>): string {
  return body.replace(
    /(khen-thuong\/)(\d{4}\/[a-z0-9-]+)(\/?)#([a-z]+\d+)/g,
    (link, start, decision, slash, anchor) =>
      withheldIds.has(`${decision}#${anchor}`) ? `${start}${decision}${slash}` : link,
  );
}
