import type { RecordRow, Records } from '../../../src/register/register-table.ts';
import { random } from '../search/random.ts';
import { toTelex, toVni } from './typed-keys.ts';
import { absentNames } from './unseen-records.ts';

/** A query on the records, with the results expected by someone who knows all of them. */
export interface UnseenQuestion {
  group: 'person' | 'collective' | 'number' | 'absent' | 'words' | 'wrong number';
  form: string;
  query: string;
  /** Rows to be counted; null if only the first matters. */
  rows: number[] | null;
  /** Rows of which one must be first. */
  first: number[];
}

/** Letters without diacritics: independent of the engine's own folding, to detect its errors. */
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));
const key = (text: string) =>
  ` ${bare(text)
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(qu|[hklmstv])y\b/g, '$1i')
    .trim()} `;
const markedKey = (text: string) =>
  ` ${toneLast(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
const toneLast = (text: string) =>
  text.normalize('NFD').replace(/[\p{L}\p{M}]+/gu, (word) => {
    const tones = word.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? [];
    return word.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') + tones.join('');
  });

const initials = (name: string) => name.split(' ').map((word) => word[0] ?? '');

/** Forms of queries for a person; each returns the query for a row. */
const PERSON: Record<string, (row: RecordRow, place: Place) => string> = {
  'full name': ({ name }) => name,
  'no marks': ({ name }) => bare(name).toLowerCase(),
  capitals: ({ name }) => name.toUpperCase(),
  Telex: ({ name }) => toTelex(name),
  VNI: ({ name }) => toVni(name),
  joined: ({ name }) => bare(name).toLowerCase().replace(/[ ’]/g, ''),
  Ông: ({ name, honorific }) => `${honorific ?? 'Ông'} ${name}`,
  'anh, chị': ({ name }) => `chị ${bare(name)}`,
  'đồng chí': ({ name }) => `Đồng chí ${name}`,
  'đ/c': ({ name }) => `đ/c ${name}`,
  'ThS.': ({ name }) => `ThS. ${name}`,
  'Thiếu tá': ({ name }) => `Thiếu tá ${name}`,
  'title and degree': ({ name }) => `Bà ThS. ${name}`,
  'copied row': (row, { unit }) =>
    `7\t${row.honorific ?? 'Ông'}\t${row.name}\t${row.position}\t${unit}`,
  'copied row and achievement': (row, { unit, form }) =>
    `${row.name} ${row.position}, ${unit} ${form} Trực chốt ba mươi đêm liền`,
  'name and unit': (row, { unit }) => `${row.name} ${unit}`,
  'name, unit, no marks': (row, { unit }) => bare(`${row.name} ${unit}`).toLowerCase(),
  'name and award': (row, { form }) =>
    `${row.name} ${form.split(' ').slice(0, 2).join(' ').toLowerCase()}`,
  'in a question': ({ name }) => `ông ${name} được khen thưởng năm nào`,
};
const SHORT: Record<string, (name: string) => string> = {
  'initials N.V.A': (name) => initials(name).join('.'),
  'initials N.V. An': (name) =>
    `${initials(name).slice(0, -1).join('.')}. ${name.split(' ').at(-1)}`,
  'family and given': (name) => [name.split(' ')[0], name.split(' ').at(-1)].join(' '),
};
const SLIPPED: Record<string, (name: string) => string> = { 'two letters swapped': swapLetters };

/** Forms of citing a document. */
const CITED: Record<string, (paper: Cited) => string> = {
  whole: ({ cite }) => cite,
  'QD for QĐ': ({ cite }) => bare(cite),
  'Quyết định số': ({ cite }) => `Quyết định số ${cite}`,
  'with day': ({ cite, day }) => `${cite} ngày ${day}`,
  'day first': ({ cite, day }) => `ngày ${day} quyết định ${cite}`,
  'with issuer': ({ cite, day, issuer }) =>
    `kèm theo Quyết định số ${cite} ngày ${day} của ${issuer}`,
  'small, no marks': ({ cite, day }) => `quyet dinh so ${bare(cite).toLowerCase()} ngay ${day}`,
  brackets: ({ cite }) => `[${cite}]`,
  'in a sentence': ({ cite }) => `danh sách ban hành theo QĐ ${cite},`,
  'no signs': ({ number, letters }) => `${number}${letters}`.toLowerCase(),
};
const CITED_BY_NUMBER: Record<string, (paper: Cited) => string> = {
  'number only': ({ number }) => number,
  'quyết định 9902': ({ number }) => `quyết định ${number}`,
  QĐ9902: ({ number }) => `QĐ${number}`,
  'QĐ số 9902 năm': ({ number, year }) => `QĐ số ${number} năm ${year}`,
};

interface Cited {
  cite: string;
  number: string;
  letters: string;
  day: string;
  year: string;
  issuer: string;
}
interface Place {
  unit: string;
  form: string;
}

/** Queries in every form, `each` per form, on these records. */
export function unseenQuestions(records: Records, seed: number, each: number): UnseenQuestion[] {
  const next = random(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const { rows, decisions } = records;
  const numbers = [...rows.keys()];
  const people = numbers.filter((row) => rows[row]?.recipientType === 'ca-nhan');
  const collectives = numbers.filter((row) => rows[row]?.recipientType === 'tap-the');
  const keys = rows.map(({ name }) => key(name));
  const marked = rows.map(({ name }) => markedKey(name));
  const holders = (name: string, isMarked: boolean) =>
    numbers.filter((row) => {
      const isPerson = rows[row]?.recipientType === 'ca-nhan';
      const its = (isMarked ? marked : keys)[row] ?? '';
      const asked = isMarked ? markedKey(name) : key(name);
      return isPerson ? its === asked : its.includes(asked);
    });
  const placeOf = (row: RecordRow): Place => {
    const decision = decisions[row.decision];
    return {
      unit: row.unitAsWritten ?? records.units[row.unit ?? -1]?.name ?? '',
      form: records.labels.form?.[row.form ?? decision?.form ?? ''] ?? '',
    };
  };
  const questions: UnseenQuestion[] = [];
  const add = (question: UnseenQuestion) => questions.push(question);
  const some = <T>(items: readonly T[]) => Array.from({ length: each }, () => pick(items));

  for (const [form, ask] of Object.entries(PERSON)) {
    for (const number of some(people)) {
      const row = rows[number] as RecordRow;
      const query = ask(row, placeOf(row));
      const isMarked =
        /Telex|VNI/.test(form) ||
        query.includes(row.name) ||
        query.includes(row.name.toUpperCase());
      const all = holders(row.name, isMarked && bare(row.name) !== row.name);
      const isNameOnly = !/copied|unit|award/.test(form);
      add({
        group: 'person',
        form,
        query,
        rows: isNameOnly ? all : null,
        first: isNameOnly ? all : [number, ...all.filter((other) => other !== number)],
      });
    }
  }
  const shortable = people.filter(
    (row) => /^\S+ \S+ \S+$/.test(rows[row]?.name ?? '') && !/’/.test(rows[row]?.name ?? ''),
  );
  for (const [form, ask] of Object.entries({ ...SHORT, ...SLIPPED })) {
    for (const number of some(shortable)) {
      const name = rows[number]?.name ?? '';
      const query = ask(name);
      const fits = (other: string) =>
        form in SLIPPED
          ? key(other) === key(name)
          : markedKey(ask(other)) === markedKey(query) || key(ask(other)) === key(query);
      add({
        group: 'person',
        form,
        query,
        rows: null,
        first: people.filter((row) => fits(rows[row]?.name ?? '')),
      });
    }
  }
  for (const number of some(collectives)) {
    const { name } = rows[number] as RecordRow;
    const whole = numbers.filter((row) => rows[row]?.name === name);
    add({ group: 'collective', form: 'under its number', query: name, rows: null, first: whole });
    add({
      group: 'collective',
      form: 'no marks',
      query: bare(name).toLowerCase(),
      rows: null,
      first: whole,
    });
  }
  for (const name of absentNames(records, each * 8, seed + 1)) {
    add({ group: 'absent', form: 'full name', query: name, rows: [], first: [] });
    add({ group: 'absent', form: 'Ông', query: `Ông ${name}`, rows: [], first: [] });
    if (holders(name, false).length === 0) {
      add({
        group: 'absent',
        form: 'no marks',
        query: bare(name).toLowerCase(),
        rows: [],
        first: [],
      });
    }
  }
  const rowsOf = (wanted: readonly number[]) =>
    numbers.filter((row) => wanted.includes(rows[row]?.decision ?? -1));
  const papers = some([...decisions.keys()]);
  for (const [form, ask] of Object.entries({ ...CITED, ...CITED_BY_NUMBER })) {
    for (const number of papers) {
      const paper = citedOf(number);
      const same = [...decisions.keys()].filter((other) => {
        const its = citedOf(other);
        if (its.number !== paper.number) return false;
        if (form in CITED) return its.letters === paper.letters;
        return !/năm/.test(form) || its.year === paper.year;
      });
      add({ group: 'number', form, query: ask(paper), rows: rowsOf(same), first: rowsOf(same) });
    }
  }
  for (const number of papers) {
    const { number: digits, letters, cite, year } = citedOf(number);
    const other = letters === 'QĐUBND' ? 'QĐ-TTg' : 'QĐ-UBND';
    const has = decisions.some(
      (_, at) => citedOf(at).number === digits && citedOf(at).letters === other.replace('-', ''),
    );
    if (!has)
      add({
        group: 'wrong number',
        form: 'symbol',
        query: `${digits}/${other}`,
        rows: [],
        first: [],
      });
    add({
      group: 'wrong number',
      form: 'year',
      query: `${cite} năm ${Number(year) + 30}`,
      rows: [],
      first: [],
    });
    add({
      group: 'wrong number',
      form: 'no such number',
      query: `8${digits}/${other}`,
      rows: [],
      first: [],
    });
  }
  for (const word of [
    'lái xe',
    'giấy khen',
    'hạng Nhì',
    'truy tặng',
    'hủy bỏ',
    'tập thể',
    'đột xuất',
    'hộ gia đình',
    'Đội minh họa số 1',
    'Trạm Duy tu minh họa',
    'phòng chống bão',
    'thanh tra viên',
    'Thủ tướng',
    'Đặng',
  ]) {
    const held = numbers.filter((row) =>
      markedKey(textOf(rows[row] as RecordRow)).includes(markedKey(word)),
    );
    add({ group: 'words', form: 'every printed word', query: word, rows: held, first: held });
  }
  return questions;

  function citedOf(number: number): Cited {
    const {
      number: written,
      symbol,
      signed,
      issuer,
    } = decisions[number] as Records['decisions'][number];
    const [year = '', month, day] = signed.split('-');
    return {
      cite: symbol === 'QĐ/TU' ? `${written}-${symbol}` : `${written}/${symbol}`,
      number: written,
      letters: symbol.replace(/[^\p{L}\p{N}]/gu, ''),
      day: `${day}/${month}/${year}`,
      year,
      issuer: records.labels.issuerName?.[issuer] ?? '',
    };
  }
  function textOf(row: RecordRow): string {
    const decision = decisions[row.decision];
    const unit = records.units[row.unit ?? -1];
    const label = (kind: string, id: string | undefined) =>
      (id && records.labels[kind]?.[id]) || '';
    return [
      row.name,
      row.honorific,
      row.position,
      row.unitAsWritten,
      unit?.name,
      ...(unit?.aliases ?? []),
      label('form', row.form ?? decision?.form),
      label('class', row.class),
      row.posthumous && 'truy tặng',
      label('recipientType', row.recipientType),
      label('status', row.status ?? decision?.status),
      label('kind', decision?.kind),
      label('issuer', decision?.issuer),
      label('issuerName', decision?.issuer),
      decision?.subject,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

/** Swaps two different letters within the longest word. */
function swapLetters(name: string): string {
  const longest = [...name.split(' ')].sort((a, b) => b.length - a.length)[0] ?? '';
  for (let at = 1; at < longest.length - 1; at += 1) {
    if (longest[at] === longest[at + 1]) continue;
    const swapped = longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2);
    return bare(name.replace(longest, swapped)).toLowerCase();
  }
  return bare(name).toLowerCase();
}
