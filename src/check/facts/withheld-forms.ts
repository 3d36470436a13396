import { isInternal, isList } from '../../model/collections.ts';
import { keptFileOf } from '../../model/plan/plan-files.ts';
import { publishedListName } from '../../model/published-addresses.ts';
import { type Place, placeAt, readSource } from '../../model/read/source.ts';
import { routeOf } from '../../model/routes.ts';
import { recipientSchema } from '../../model/schema/decision.ts';
import { publicValue } from '../../model/schema/public.ts';
import {
  type FormsOfName,
  formsToRead,
  isUnread,
  type TextToRead,
} from '../../model/withholding/forms-to-read.ts';
import { isPrivateField } from '../../model/withholding/private-fields.ts';
import type { FindNames } from '../../model/withholding/record-finder.ts';
import { isText } from '../../model/withholding/withheld.ts';
import type { CheckedRecord, Content } from '../kit/content.ts';
import { onceFor } from '../kit/once.ts';
import type { FilePlace } from '../kit/report.ts';
import { offeredBy } from './downloads.ts';
import {
  asRead,
  faultyFileIn,
  isRowShown,
  isShown,
  shownNouns,
  withholdingIn,
} from './withholding.ts';

/**
 * Every form in which words of withheld names occur in a content folder; empty if nobody is withheld.
 */
export const withheldForms = onceFor((content: Content): FormsOfName<FilePlace>[] => {
  const withholding = withholdingIn(content);
  return withholding.withheld.length > 0 ? formsToRead(withholding, textsIn(content)) : [];
});

/** Forms not yet reviewed by a person. */
export const unreadForms = (forms: readonly FormsOfName<FilePlace>[]) =>
  forms.flatMap((each) => each.forms.filter(isUnread).map((form) => ({ ...form, of: each })));

/** Everything that a site would show: texts of records, offered files, file names, former addresses. */
function* textsIn(content: Content): Iterable<TextToRead<FilePlace>> {
  const { findAllIn, withheld } = withholdingIn(content);
  const records = shownNouns
    .filter((noun) => !isInternal(noun))
    .flatMap((noun): CheckedRecord[] => content.of(noun));
  const hidden = new Set(withheld.flatMap(({ faultyFile }) => faultyFile ?? []));
  const shown = new Set<string>();
  for (const record of records) {
    if (record.template) continue;
    if (!isShown(record, content)) {
      if (record.noun === 'exemplar')
        hidden.add(record.file.slice(0, record.file.lastIndexOf('/') + 1));
      continue;
    }
    const { formerSlugs = [] } = record.value as { formerSlugs?: string[] };
    for (const id of [record.id, ...formerSlugs]) shown.add(`${record.noun} ${id}`);
    yield* textsOf(record, content);
  }
  const find = asked(findAllIn({ noun: 'page', id: '' }), content);
  const plain = (file: string, text: string, at: (offset: number) => Place) => ({
    text,
    at: (offset: number) => ({ file, ...at(offset) }),
    known: () => find(text),
  });
  const start = () => ({ line: 1, column: 1 });
  for (const file of content.files)
    if (!/^[_.]/.test(file) && ![...hidden].some((folder) => file.startsWith(folder)))
      yield plain(file, file, start);
  // A record whose address certainly names someone is no longer served there, one that is not shown nowhere.
  const isServed = (address: string) => {
    const { record } = routeOf(address.trim().replace(/^\/?(.*?)\/?$/, '$1/')) ?? {};
    return !record || shown.has(`${record.noun} ${record.id}`);
  };
  const addresses = content
    .textOf(publishedListName)
    .replace(/.+/g, (line) =>
      line.startsWith('#') || !isServed(line) ? ' '.repeat(line.length) : line,
    );
  yield {
    ...plain(publishedListName, addresses, (offset) => placeAt(addresses, offset)),
    known: () => find(addresses).filter(({ sure }) => sure),
  };
}

/** Whoever a faulty file may withhold is not asked about by the place: the places are listed. */
const asked =
  (find: FindNames, content: Content): FindNames =>
  (text, key) =>
    find(text, key).filter(({ of }) => faultyFileIn(content)(of.withheld) === undefined);

function* textsOf(record: CheckedRecord, content: Content): Iterable<TextToRead<FilePlace>> {
  const { noun, file, value } = record;
  const { findAllIn, answersIn } = withholdingIn(content);
  const read = asRead(record, content);
  let find: ReturnType<typeof findAllIn> | undefined;
  const known = (text: string, key?: PropertyKey) => {
    find ??= asked(findAllIn(read, wholeOf(record, content)), content);
    return [...find(text, key), ...answersIn(read, text)];
  };
  for (const { text, path } of valuesIn(value, record, content))
    yield {
      text,
      at: (offset) => ({ file, ...record.entry().placeOf(path, 'value', offset) }),
      known: () => known(text, path.at(-1)),
    };
  if (isList(noun)) return;
  const kept = keptFileOf(file);
  if (noun === 'plan' && content.files.has(kept)) {
    const ids = content.textOf(kept).replace(/#.*/g, (line) => ' '.repeat(line.length));
    yield {
      text: ids,
      at: (offset) => ({ file: kept, ...placeAt(ids, offset) }),
      known: () => known(ids),
    };
  }
  const { text, body, bodyStart } = readSource(content.bytesOf(file), false);
  const { title } = value as { title?: unknown };
  yield {
    text: body,
    about: isText(title) ? title : '',
    at: (offset) => ({ file, ...placeAt(text, bodyStart + offset) }),
    known: () => known(body),
  };
  for (const offered of offeredBy(record, content))
    for (const line of offered.lines)
      yield {
        text: line,
        about: offered.lines.join('\n'),
        at: () => ({ file: offered.file, line: 1, column: 1 }),
        known: () => known(line),
      };
}

/** All texts of a record; of a list, its own item. */
export function wholeOf({ noun, id, file, value }: CheckedRecord, content: Content): string {
  return `${id}\n${isList(noun) ? JSON.stringify(value) : content.textOf(file)}`;
}

/** Every text of a value that may be shown; of a withheld row, the fields that are published even so. */
function* valuesIn(
  value: unknown,
  record: CheckedRecord,
  content: Content,
  path: PropertyKey[] = [],
): Iterable<{ text: string; path: PropertyKey[] }> {
  if (isPrivateField(record, path)) return;
  if (typeof value === 'string') yield { text: value, path };
  if (value === null || typeof value !== 'object') return;
  const isRow = record.noun === 'decision' && path[0] === 'recipients' && path.length === 2;
  const shown =
    isRow && !isRowShown(record, Number(path[1]), content)
      ? publicValue(recipientSchema, { ...value, publish: 'an' })
      : value;
  for (const [key, inner] of Object.entries(shown as object))
    yield* valuesIn(inner, record, content, [...path, Array.isArray(value) ? Number(key) : key]);
}
