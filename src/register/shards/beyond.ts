import { IS_INITIAL } from '../../search/abbreviated-name.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { quality } from '../../search/term.ts';
import { type Word, wordsOf } from '../../search/words.ts';
import { documentNumber } from '../../text/decision-number.ts';
import { fold } from '../../text/fold.ts';
import { isSyllable } from '../../text/syllable.ts';
import { looksLikeName } from '../asked-name.ts';
import type { Beyond, RecordIndex } from '../register-index.ts';
import type { Plan } from './directory.ts';
import { isNumberApart, keyOf, runs } from './keys.ts';

/** Rows are needed that are not loaded: those of some files, or all. */
export class NotHere extends Error {
  readonly files: readonly number[] | 'all';
  constructor(files: readonly number[] | 'all') {
    super('Rows not loaded yet: load `files`, then search again');
    this.files = files;
  }
}

/** What has been loaded of a split register. */
export interface Loaded {
  has(file: number): boolean;
  /** Whether some words are adjacent in texts other than names, too; the file of their key is loaded. */
  isElsewhere(words: string, file: number): boolean;
  /** Whether a decision, by its number in the index, is loaded with its full contents. */
  isWhole(decision: number): boolean;
}

/** Fetching more files for some words, because each may be a typo of several, is not worthwhile. */
const MOST_FILES = 24;
/** Maximum number of decisions fetched for the names in one query. */
const MOST_PAPERS = 12;
const MOST_SPELLINGS = 12;

/** How far a search goes beyond the loaded rows. */
export interface Reach {
  /** Collects the files of all later steps of the search, so that they are fetched at once. */
  ahead?: Set<number> | undefined;
  /** Whether near matches are needed too. */
  isNearNeeded: boolean;
}

/** Determines the files that each search method needs; throws `NotHere` if one of them is not loaded. */
export function beyondOf(
  index: RecordIndex,
  plan: Plan,
  loaded: Loaded,
  { ahead, isNearNeeded }: Reach,
): Beyond {
  const { lexicon } = index;
  let isScattered = false;
  let isWithin = false;

  const all = (): never => {
    throw new NotHere('all');
  };
  const need = (files: Iterable<number>) => {
    const missing = [...new Set(files)].filter((file) => !loaded.has(file));
    if (missing.length === 0) return;
    if (!ahead) throw new NotHere(missing);
    for (const file of missing) ahead.add(file);
  };
  /** Of several ways to the same rows, each by its keys, the usable ones, cheapest first. */
  const cheapest = (ways: readonly (readonly string[])[]) => {
    const open = ways.flatMap((keys, way) => {
      const files = new Set(keys.map(plan.fileOf));
      if (files.size > MOST_FILES || files.has(undefined)) return [];
      const missing = [...files].filter((file) => !loaded.has(file ?? -1));
      const cost = missing.reduce<number>((sum, file) => sum + plan.sizeOf(file ?? -1), 0);
      return [{ way, files: [...files] as number[], cost }];
    });
    return open.sort((a, b) => a.cost - b.cost);
  };
  const needCheapest = (ways: readonly (readonly string[])[]) =>
    need(cheapest(ways)[0]?.files ?? all());

  const called = (words: readonly string[]) => {
    if (isWithin || words.some((word) => !plan.inNames.has(word))) return;
    const [first = '', second = ''] = words;
    needCheapest(
      words.length > 1
        ? [
            ...runs(words).map((run) => [keyOf.words(...run)]),
            ...(words.length === 2 ? [[keyOf.nameOfTwo(first, second)]] : []),
          ]
        : [[first]],
    );
  };

  /** Files of every name that occurs completely in some words, or that begins with the first two of them. */
  const filesOfNames = (words: readonly Iterable<string>[], atStart: boolean) => {
    const slots = words.map((each) => [...each].filter((word) => plan.inNames.has(word)));
    const files: number[] = [];
    for (const [at, firsts] of (atStart ? slots.slice(0, 1) : slots).entries()) {
      for (const first of firsts) {
        if (!plan.firstOfNames.has(first)) continue;
        for (const second of slots[at + 1] ?? []) {
          const pair = [keyOf.words(first, second)];
          const thirds = slots[at + 2] ?? [];
          const longer = thirds.map((third) => keyOf.words(first, second, third));
          const two = [keyOf.nameOfTwo(first, second), ...longer];
          // Two words may shorten a longer name.
          const ways = atStart && words.length === 2 ? [pair] : [pair, two];
          files.push(...(cheapest(ways)[0]?.files ?? all()));
        }
      }
    }
    return files;
  };

  const given = (words: readonly string[]) => {
    const names = words.filter((word) => plan.givenNames.has(word));
    if (!isWithin && names.length > 0) needCheapest([names.map(keyOf.given)]);
  };

  return {
    together(terms, answers) {
      if (isWithin) return;
      const slots = answers.map((found) => slotOf(lexicon, found));
      const empty = slots.findIndex(({ as, slips }) => as.length + slips.length === 0);
      if (slots.length === 0) return;
      if (empty >= 0) {
        if (slots.some((slot, at) => isEmpty(slot) && isNumberApart(terms[at]?.fold ?? ''))) all();
        return;
      }
      const slips = Math.max(1, Math.floor(terms.length / 3));
      const ways = (slots.length > 1 ? runs(slots) : [slots]).map((run) => wordsAt(run, slips));
      const keys = ways.map((its) => its.map((words) => keyOf.words(...words)));
      for (const { way, files } of cheapest(keys)) {
        need(files);
        const isElsewhere = (words: readonly string[], at: number) =>
          loaded.isElsewhere(words.join(' '), plan.fileOf(keys[way]?.[at] ?? '') ?? -1);
        if (!ways[way]?.some(isElsewhere)) return;
      }
      all();
    },
    bodyHolding(words) {
      if (isWithin || words.some((word) => !plan.inNames.has(word))) return;
      const isFew = (word: string) =>
        (plan.fileOf(word) ?? plan.directory.hashed) < plan.directory.hashed;
      needCheapest(words.map((word) => [isFew(word) ? word : keyOf.ofBody(word)]));
    },
    standing(text) {
      const words = wordsOf(text);
      const meant = words.map(
        (word) => new Map(lexicon.idsByFold(word.fold).map((id) => [id, quality.exact])),
      );
      this.together(words, meant);
    },
    scattered(terms) {
      if (isWithin) return;
      isScattered = true;
      const words = terms.map((term) => term.fold);
      this.named(words.map((word) => [word]));
      // For a person fully named, the decision may contain the other words.
      for (const { row, name } of bearersOf(index, words)) {
        const others = words.filter((word) => !name.includes(word));
        this.papers([index.records.rows[row]?.decision ?? -1], others);
      }
    },
    settle(isAnswered) {
      if (isScattered && !isAnswered) all();
      isScattered = false;
    },
    begun(texts, isAlike) {
      const spelled = ({ fold: word }: Word) =>
        isAlike && !index.nameWords.has(word)
          ? [word, ...[...lexicon.folds()].filter((each) => isAlike(word, each))]
          : [word];
      need(texts.flatMap((text) => filesOfNames(wordsOf(text).map(spelled), true)));
    },
    named(words) {
      if (!isWithin) need(filesOfNames(words, false));
    },
    called,
    spelled(letters) {
      const ways = spellingsOf(letters, plan.inNames);
      if (ways.length > MOST_SPELLINGS) all();
      for (const words of ways) called(words);
    },
    given,
    givenBeside(words) {
      const isBeside = (spelled: Iterable<string>) =>
        [...spelled].some((word) => plan.besideNames.has(word));
      for (const name of words.length > 1 ? [0, words.length - 1] : []) {
        if (words.every((each, at) => at === name || isBeside(each)))
          given([...(words[name] ?? [])]);
      }
    },
    initials(letters, hasWhole) {
      if (isWithin) return;
      const words = letters.filter((each) => !IS_INITIAL.test(each)).map(fold);
      if (words.some((word) => !plan.inNames.has(word))) return;
      const open = cheapest(
        [...runs(words), ...words.map((word) => [word])].map((run) => [keyOf.words(...run)]),
      );
      if (open[0]) return need(open[0].files);
      needCheapest([[keyOf.initials(letters.map(fold))]]);
      if (!hasWhole) all();
    },
    number(number) {
      need([plan.fileOfNumber(number)]);
    },
    papers(decisions, words) {
      if (!words.some((word) => isNumberApart(word) || plan.inPapers.has(word))) return;
      const missing = [...new Set(decisions)].filter((each) => !loaded.isWhole(each));
      if (missing.length > MOST_PAPERS) all();
      need(
        missing.flatMap((at) => {
          const decision = index.records.decisions[at];
          return decision ? plan.fileOfNumber(documentNumber(decision).number) : [];
        }),
      );
    },
    bodies(words, text) {
      // A name that nobody has contains a word that is not an abbreviation, though it may look like one.
      const mayBe = words.filter((word) => /^\p{L}{2,7}$/u.test(word));
      if (mayBe.some((word) => !isSyllable(word) || !looksLikeName(index, text))) all();
      if (words.some((word) => /\d{3}/.test(word))) all();
    },
    near(search) {
      if (isNearNeeded) return search();
      if (ahead) return undefined;
      try {
        const found = search();
        this.settle(false);
        return found;
      } catch (error) {
        if (!(error instanceof NotHere)) throw error;
        isScattered = false;
        return undefined;
      }
    },
    all,
    within(search) {
      const before = isWithin;
      isWithin = true;
      try {
        return search();
      } finally {
        isWithin = before;
      }
    },
  };
}

/** Rows whose whole names occur in some words, all without diacritics. */
function bearersOf({ nameTexts, texts, lexicon }: RecordIndex, words: readonly string[]) {
  const asked = ` ${words.join(' ')} `;
  return nameTexts.flatMap((its, row) => {
    const names = its.map((text) => (texts[text] ?? []).map((id) => lexicon.words[id]?.fold ?? ''));
    const name = names.find((each) => each.length > 1 && asked.includes(` ${each.join(' ')} `));
    return name ? [{ row, name }] : [];
  });
}

/** The words that match a term, without diacritics: the word itself with any diacritics, and typos of it. */
interface Slot {
  as: string[];
  slips: string[];
}

const isEmpty = ({ as, slips }: Slot) => as.length + slips.length === 0;

function slotOf(lexicon: Lexicon, found: ReadonlyMap<number, number>): Slot {
  const as = new Set<string>();
  const slips = new Set<string>();
  for (const [id, worth] of found) {
    const { fold: word = '' } = lexicon.words[id] ?? {};
    (worth < quality.folded - 1 ? slips : as).add(word);
  }
  return { as: [...as], slips: [...slips].filter((word) => !as.has(word)) };
}

/**
 * The sequences of words that may match, with at most the given number of typos (`scoreOf` in
 * `collect-rows.ts`).
 */
function wordsAt([slot, ...rest]: readonly Slot[], slips: number): string[][] {
  if (!slot) return [[]];
  const before = (words: readonly string[], left: number) =>
    words.flatMap((word) => wordsAt(rest, left).map((others) => [word, ...others]));
  return [...before(slot.as, slips), ...(slips > 0 ? before(slot.slips, slips - 1) : [])];
}

/** The ways to split letters into words of names. */
function spellingsOf(letters: string, words: ReadonlySet<string>): string[][] {
  const ways: string[][][] = Array.from({ length: letters.length + 1 }, () => []);
  ways[0] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const word = letters.slice(start, end);
      if (!words.has(word)) continue;
      for (const way of ways[start] ?? []) ways[end]?.push([...way, word]);
      if ((ways[end]?.length ?? 0) > 4 * MOST_SPELLINGS) break;
    }
  }
  return ways[letters.length] ?? [];
}
