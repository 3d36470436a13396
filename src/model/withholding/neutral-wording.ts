import type { FoundName } from '../../text/find-names.ts';
import { detailSpellings } from '../../text/organisation-spellings.ts';
import { personTitle } from '../../text/titles.ts';
import { withheldName } from '../schema/commendation.ts';
import { type RecipientType, recipientTypes } from '../schema/recipient-type.ts';
import type { HiddenName } from './withheld.ts';

/** A range of a text that names withheld people, and its neutral wording. */
export interface Mention {
  /** Offsets of the range: names with their titles, positions and units; adjacent ones count as one. */
  from: number;
  to: number;
  wording: string;
  names: readonly HiddenName[];
}

/**
 * The ranges of a text that names make private, in order. Titles, positions and units beside a name are
 * included, since they identify the person; adjacent names become one count: “cho ông A, lái xe, và bà
 * B” → “cho 02 cá nhân”.
 */
export function mentionsIn(text: string, found: readonly FoundName<HiddenName>[]): Mention[] {
  const spans = found.map((each) => widened(text, each));
  const groups: Span[][] = [];
  for (const span of spans) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const isNext = before && isListed(text.slice(before.to, span.from));
    // Someone named twice is counted once.
    if (last && isNext && !last.some(({ name }) => name === span.name)) last.push(span);
    else groups.push([span]);
  }
  const mentions = groups.map((group) => mentionOf(text, group));
  // An address that names two people is one range.
  return mentions.filter(({ from }, at) => at === 0 || from >= (mentions[at - 1]?.to ?? 0));
}

/** A text with neutral wording in place of its private ranges. */
export function neutral(text: string, mentions: readonly Mention[]): string {
  return mentions
    .toReversed()
    .reduce((kept, { from, to, wording }) => kept.slice(0, from) + wording + kept.slice(to), text);
}

interface Span {
  from: number;
  to: number;
  name: HiddenName;
  recipientType: RecipientType;
}

function widened(text: string, { from, to, of: name }: FoundName<HiddenName>): Span {
  const { honorific, details } = name.withheld;
  const titles = [personTitle, ...(honorific ? [escaped(honorific)] : [])].join('|');
  const before = new RegExp(`(^|[^\\p{L}\\p{N}])((?:(?:${titles})\\s+)+)$`, 'iu');
  let start = from - (before.exec(text.slice(0, from))?.[2]?.length ?? 0);
  const family = /(^|[^\p{L}\p{N}])((?:hộ gia đình|hộ|gia đình)\s+)$/iu.exec(text.slice(0, start));
  const isFamily = family !== null && name.withheld.recipientType === 'ho-gia-dinh';
  if (isFamily) start -= family[2]?.length ?? 0;
  const known = details
    .flatMap(detailSpellings)
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join('|');
  if (!known) return { from: start, to, name, recipientType: typeOf(name, isFamily) };
  const role = new RegExp(`(^|[^\\p{L}\\p{N}])((?:${known})[,:]?\\s+)$`, 'iu');
  start -= role.exec(text.slice(0, start))?.[2]?.length ?? 0;
  const after = new RegExp(
    `^(?:\\s*[,–-]\\s*|\\s+)(?:(?:là|thuộc|của)\\s+)?(?:${known})(?![\\p{L}\\p{N}])|^\\s*\\((?:${known})(?:,?\\s+(?:${known}))*\\)`,
    'iu',
  );
  const isInitial = /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(0, to));
  let end = to + (isInitial && /^\.(?=\s*[,;(])/.test(text.slice(to)) ? 1 : 0);
  for (let more = after.exec(text.slice(end)); more; more = after.exec(text.slice(end))) {
    end += more[0].length;
  }
  // The comma behind a position (“ông A, lái xe, và …”) is no longer needed.
  if (end > to) end += /^\s*,(?=\s+(?:và|cùng)\s)/u.exec(text.slice(end))?.[0].length ?? 0;
  return { from: start, to: end, name, recipientType: typeOf(name, isFamily) };
}

const typeOf = ({ recipientType }: HiddenName, isFamily: boolean) =>
  isFamily ? 'ho-gia-dinh' : recipientType;

const isListed = (between: string) =>
  /^\s*(?:[,;](?:\s*(?:và|cùng))?|và|cùng|&)\s*$/iu.test(between);

const escaped = (text: string) =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');

function mentionOf(text: string, group: readonly Span[]): Mention {
  const { from, to } = withType(text, group);
  const names = group.map(({ name }) => name);
  const isWhole = text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
  // Addresses and file names contain neither spaces nor capitals.
  const written = text.slice(from, to);
  const isAddress =
    /^[a-z\d]+(?:[-_.][a-z\d]+)+$/.test(written) ||
    /^\S+-\S+-\S+$/.test(written) ||
    /(?:https?:\/\/|www\.)[^\s<>]*$/i.test(text.slice(0, from));
  const start = outsideLink.exec(text.slice(0, from))?.[1];
  if (start !== undefined) {
    const rest = /^[^\s()<>"']*/.exec(text.slice(to))?.[0] ?? '';
    // Changed in part, it would lead nowhere.
    return { from: from - start.length, to: to + rest.length, names, wording: '/khong-cong-bo/' };
  }
  if (isAddress) return { from, to, names, wording: 'khong-cong-bo' };
  const own = names.find(({ wording }) => wording)?.wording;
  const wording = isWhole ? withheldName : (own ?? counted(group));
  return { ...withMarks(text, from, to), names, wording };
}

/** What a link to another site begins with, in Markdown or a component. */
const outsideLink = /(?:\]\(\s*<?|\]:\s*<?|\bhref=["'])(https?:\/\/[^\s()<>"']*)$/i;

/** Extends a range to the other halves of emphasis or link marks that are opened or closed within it. */
function withMarks(text: string, from: number, to: number): { from: number; to: number } {
  const part = text.slice(from, to);
  const isOdd = (mark: RegExp) => (part.match(mark)?.length ?? 0) % 2 === 1;
  const isCut = /\]\s?[([]/.test(part) || [/\*+/g, /_+/g, /`+/g, /~+/g].some(isOdd);
  if (!isCut) return { from, to };
  const before = /[*_`~![]+$/.exec(text.slice(0, from))?.[0] ?? '';
  const after = /^(?:[*_`~]+|\]\([^()\s]*\)|\]\[[^[\]]*\])+/.exec(text.slice(to))?.[0] ?? '';
  return { from: from - before.length, to: to + after.length };
}

/** “01 cá nhân: ông A” and “cá nhân ông A” already state the count or the type. */
function withType(text: string, group: readonly Span[]): { from: number; to: number } {
  const from = group[0]?.from ?? 0;
  const to = group.at(-1)?.to ?? 0;
  const [{ recipientType }] = group as [Span];
  if (group.some((each) => each.recipientType !== recipientType)) return { from, to };
  const { label } = recipientTypes[recipientType];
  const said = new RegExp(
    `(^|[^\\p{L}\\p{N}])((?:0?${group.length}\\s+)?(?:${label})\\s*:?\\s+)$`,
    'iu',
  ).exec(text.slice(0, from))?.[2];
  return { from: from - (said?.length ?? 0), to };
}

/** “01 tập thể, 02 cá nhân và 01 hộ gia đình”, in the order of an annex. */
function counted(group: readonly Span[]): string {
  const parts = Object.entries(recipientTypes).flatMap(([type, { label }]) => {
    const count = group.filter(({ recipientType }) => recipientType === type).length;
    return count > 0 ? `${String(count).padStart(2, '0')} ${label.toLowerCase()}` : [];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}
