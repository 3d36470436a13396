import { idIn } from '../../src/model/collections.ts';
import type { RecordRef } from '../../src/model/publication.ts';
import { nounOf } from '../../src/model/read/read.ts';
import { routeOf } from '../../src/model/routes.ts';
import { aboutPage } from '../../src/model/schema/page.ts';
import type { Settings } from '../../src/settings.ts';

/** Properties that parts of a build add to an error, to identify the invalid record. */
interface Traced {
  /** Every record that a violation of the finished site is traced to. */
  records?: readonly RecordRef[];
  /** The record that was being read. */
  record?: RecordRef;
  /** Path of the page that was being rendered. */
  address?: string;
  cause?: unknown;
  errors?: unknown;
  message?: string;
}

/** Whether a site can do without a record: one of many, and not a page that others link to. */
export function isDispensable({ noun, id }: RecordRef): boolean {
  return ['exemplar', 'decision', 'unit'].includes(noun) || (noun === 'page' && id !== aboutPage);
}

/**
 * The records whose content made a build fail: those on whose pages a violation is, the one that was
 * being read or rendered, or whose file the error names, however deeply tools have wrapped it. Only
 * records that a site can do without.
 */
export function recordsAtFault(error: unknown, settings: Settings): RecordRef[] {
  const { records, record, address, message = '', cause, errors } = (error ?? {}) as Traced;
  const found = [
    ...(records ?? []),
    record ?? (address === undefined ? undefined : recordAt(address, settings)),
    recordNamed(message, settings),
  ].filter((each) => each !== undefined);
  const inner = [cause, ...(Array.isArray(errors) ? errors : [])].filter(Boolean);
  const all = [...found, ...inner.flatMap((each) => recordsAtFault(each, settings))];
  return all.filter(isDispensable);
}

function recordAt(address: string, { base }: Settings): RecordRef | undefined {
  return routeOf(address.startsWith(base) ? address.slice(base.length) : address)?.record;
}

/** A file of the content folder named in a message, as tools name pictures. */
function recordNamed(message: string, { contentDir }: Settings): RecordRef | undefined {
  const at = message.indexOf(`${contentDir}/`);
  if (at < 0) return undefined;
  const path = message.slice(at + contentDir.length + 1);
  const slug = /^guong-dien-hinh\/([^/]+)\//.exec(path)?.[1];
  if (slug) return { noun: 'exemplar', id: slug };
  const file = /^\S+/.exec(path)?.[0] ?? '';
  const noun = nounOf(file);
  const id = noun && idIn(noun, file);
  return noun && id ? { noun, id } : undefined;
}
