import { exact, fold } from './fold.ts';
import { inLatinLetters } from './look-alikes.ts';

/** A name to search for. */
export interface Sought<T> {
  name: string;
  /** The owner of the name. */
  of: T;
  /** Whether it is a person's name: a short one matches only where it is written as a name. */
  person: boolean;
  /**
   * Whether it is only part of the name (“Thử”, “Văn Thử”) and depends on its context: title, position,
   * unit or use as a name in a sentence (`here`), or the unit (`anywhere`); doubtful behind “hộ”, “gia
   * đình” (`household`).
   */
  called?: 'here' | 'anywhere' | 'household';
  /**
   * The given name, if any two words or initials of the whole name that include it are searched, in any
   * order: “Hùng Trần”, “Văn Hùng”, “Trần Văn H.”, “TVHùng”, `hungtv@`.
   */
  given?: string;
  /**
   * Whether other things share this name (“Thái Bình”): it depends on its context; without context it is
   * doubtful (`here`), or not a match (`anywhere`).
   */
  common?: 'here' | 'anywhere' | undefined;
  /**
   * Whether a person with a public name shares it: it matches only beside the owner's position or unit.
   */
  namesake?: boolean;
  /** Whether the text is the person's own, in which a similar spelling is a typo of the name. */
  own?: boolean;
  /** Whether it is a shortened name of an organisation, so that capitals are significant. */
  shortened?: boolean;
  /** Position and unit: beside them, part of the name or its initials identify the person. */
  near?: readonly string[];
  /** The units among them, which also identify the person from elsewhere in the sentence. */
  units?: readonly string[];
}

/** One written form of a name. */
export interface Candidate<T> {
  sought?: Sought<T>;
  /** Its words, folded and with diacritics. */
  keys: readonly string[];
  exacts: readonly string[];
  /** All its letters, folded. */
  letters: string;
  form: 'whole' | 'turned' | 'initials' | 'short' | 'fragment' | 'open';
  /** Index of the given name. */
  given: number;
  /** Position and unit, and the units among them, folded. */
  near: readonly string[];
  units: readonly string[];
}

/** The forms in which a name is searched. */
export function candidatesOf<T>(sought: Sought<T>): Candidate<T>[] {
  const words = wordsOf(sought.name);
  if (words.length === 0) return [];
  const near = (sought.near ?? []).map(fold);
  const units = (sought.units ?? []).map(fold);
  const given = words.findIndex(({ key }) => key === keyOf(sought.given ?? ''));
  const make = (form: Candidate<T>['form'], own: readonly NameWord[]): Candidate<T> => ({
    sought,
    form,
    near,
    units,
    keys: own.map(({ key }) => key),
    exacts: own.map((each) => each.exact),
    letters: own.map(({ key }) => key).join(''),
    given,
  });
  if (sought.given !== undefined) return words.length > 1 ? [make('fragment', words)] : [];
  const whole = make('whole', words);
  if (!sought.person || sought.called || sought.namesake || words.length < 2) return [whole];
  const last = words.slice(-1);
  const first = words.slice(0, -1);
  const turned = [[...last, ...first], words.toReversed()].map((own) => make('turned', own));
  if (words.length < 3) return [whole, turned[0] as Candidate<T>];
  const [family, ...middle] = first as [NameWord, ...NameWord[]];
  const short = [
    [...first.map(initial), ...last],
    [family, ...middle.map(initial), ...last],
    [...first, ...last.map(initial)],
    words.map(initial),
    // “NT Thử” for “Nguyễn Thị Thử”; “NTT” beside identifying context, also without some of the middle
    // names.
    [joined(first.map(initial)), ...last],
    [joined(words.map(initial))],
    ...(middle.length > 1
      ? middle.map((each) => [joined([family, each, ...last].map(initial))])
      : []),
  ];
  const letters = onset(family);
  return [
    whole,
    ...turned,
    ...short.map((own) => make('initials', own)),
    make('short', words),
    make('short', [initial(family), ...words.slice(1)]),
    ...(letters.key.length > 1 ? [make('short', [letters, ...words.slice(1)])] : []),
  ];
}

interface NameWord {
  key: string;
  exact: string;
}

/** The words of a name: “H’Mây” is one, however its parts are joined. */
function wordsOf(name: string): NameWord[] {
  return [...name.normalize('NFC').matchAll(nameWord)].map(([letters]) => {
    const joined = letters.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
    return { key: keyOf(joined), exact: exactOf(joined) };
  });
}

const nameWord = /[\p{L}\p{M}\p{N}]+(?:['\u2018\u2019\u02BC\u00B4`\u2032]\s?[\p{L}\p{M}\p{N}]+)*/gu;

function initial({ key, exact: marked }: NameWord): NameWord {
  return { key: key.charAt(0), exact: marked.charAt(0) };
}

/** “Ng” of “Nguyễn”, “Tr” of “Trần”, as names are abbreviated. */
function onset({ key, exact: marked }: NameWord): NameWord {
  const { length } = /^[^aeiou]*/.exec(key)?.[0] ?? '';
  return { key: key.slice(0, length), exact: marked.slice(0, length) };
}

const joined = (words: readonly NameWord[]): NameWord => ({
  key: words.map(({ key }) => key).join(''),
  exact: words.map((each) => each.exact).join(''),
});

/** A word for comparison without diacritics; y and i are equal, also within joined words. */
export const keyOf = (letters: string) => fold(inLatinLetters(letters)).replaceAll('y', 'i');

/** A word in Latin letters with its diacritics, for comparison. */
export const exactOf = (letters: string) => exact(inLatinLetters(letters));

/** A public name, cut into its words once for all finders. */
export interface OpenName extends Candidate<never> {
  name: string;
  form: 'open';
}

/** Cuts a public name into its words. */
export function openName(name: string): OpenName {
  const words = wordsOf(name);
  const keys = words.map(({ key }) => key);
  const exacts = words.map((each) => each.exact);
  return {
    name,
    form: 'open',
    keys,
    exacts,
    letters: keys.join(''),
    near: [],
    units: [],
    given: -1,
  };
}
