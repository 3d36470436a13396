import { inLatinLetters } from './look-alikes.ts';
import { bestAt, isOthersToo } from './match-names.ts';
import { candidatesOf, type OpenName, type Sought } from './name-forms.ts';
import { isUpper } from './name-surroundings.ts';
import {
  indexOf,
  openCandidates,
  type Piece,
  piecesOf,
  type Token,
  tokensOf,
  type Word,
} from './name-tokens.ts';
import { type Reading, readingsOf } from './reading.ts';
import { remembered } from './remembered.ts';

/** Location of a name in a text, as offsets. */
export interface FoundName<T> {
  of: T;
  from: number;
  to: number;
  /** Whether all diacritics match the name. */
  exact: boolean;
  /** Whether the match is unambiguous: no initials, no other order, not a name of others too. */
  sure: boolean;
  /** Whether it is capitalised, as names are. */
  capital: boolean;
  /** Whether it may also be someone or something else: a person must decide. */
  doubtful: boolean;
}

/**
 * Finds names in texts as a reader would (`readingsOf`), in any spelling: without diacritics, with the
 * tone placed differently, in capitals or look-alike characters, across lines, separated or joined
 * (`Lò/Văn/Thử`, `#LòVănThử`), in another order (“Thử Lò Văn”) or with initials (“Lò V. Thử”). A
 * person's name of two words must be capitalised, one of a single word needs a title before it (“ông
 * An”), so that “an toàn” or “lễ hoa” names nobody.
 *
 * A whole name is not the person's in these cases:
 * - in lower case with diacritics, two words without title, position or unit (“đoàn kết”) do not match;
 *   without diacritics they match as a whole file name or behind `ong-`, `ba-`, and are doubtful
 *   elsewhere, as is a pair amid other words in capitals;
 * - if a longer name contains it, before (“bà Đặng Lê Na”) or behind (“ông Trần Quẹo Anh”), it is
 *   another person's;
 * - if an open name is spelt like the person's name in another order or in part, the open one is meant;
 * - if only the given name has other diacritics (“Lò Văn Thư”), a person decides;
 * - a name shared with another person (`namesake`) matches only beside the person's position or unit.
 *
 * Rules for partial names:
 * - Family and given name with any of the names between them, in order, whole or as initials (“Lò Thử”
 *   for “Lò Văn Thử”), match if capitalised and with the exact diacritics, or with none at all; not if a
 *   longer name contains them, another family name is before them, or an open name is spelt the same –
 *   unless the person's own position or unit follows.
 * - The given name alone (`called`) matches beside its own unit or position, behind a title, or within a
 *   sentence, in texts about the person (`here`); in others only with the unit beside it, or with a
 *   title and the unit in the same sentence (`anywhere`). A name of a household is doubtful behind “hộ”,
 *   “gia đình” (`household`).
 * - All initials together (“LVT”), or the given name as an initial (“Lò Văn T.”), match beside the own
 *   position or unit; that initial alone (“ông T.”) matches behind a title and beside the own unit.
 * - Behind “đường”, “cầu”, “sông” no name is a person's; behind “tỉnh”, “phường”, “Trường THCS” a name
 *   of one or two words does not match, a longer one is doubtful.
 *
 * Of names that begin at one position the longest counts; matches do not overlap.
 * @param open public names: an exact match of one excludes every other match there
 */
export function nameFinder<T>(
  names: Iterable<Sought<T>>,
  open: Iterable<OpenName> = [],
): (text: string) => FoundName<T>[] {
  const candidates = [...names].flatMap((sought) => candidatesOf(sought));
  if (candidates.length === 0) return () => [];
  const index = indexOf(candidates, openCandidates(open, candidates));
  // Most words of a site begin no name, so each distinct word is looked up only once.
  const known = new Map<string, Word<T>>();
  const wordOf = (letters: string) => {
    const word = known.get(letters) ?? index(letters);
    known.set(letters, word);
    return word;
  };
  return (text) => withoutOverlaps(readOf(text).flatMap((read) => foundIn(read, wordOf)));
}

/** A reading with its words. */
interface Read {
  reading: Reading;
  pieces: readonly Piece[];
}

/** Several finders search the same text in succession. */
const readOf = remembered((text): Read[] =>
  readingsOf(text).map((reading) => ({ reading, pieces: piecesOf(reading.text) })),
);

/**
 * A fast prefilter: whether a text may contain any of the names in full. It never misses a name;
 * candidates are then searched. It requires the letters of a name in order, whatever separates them.
 */
export function nameSieve(names: Iterable<Pick<Sought<unknown>, 'name'>>) {
  const wanted = new Set([...names].map(({ name }) => plainLetters(name)));
  const most = 200;
  if (wanted.size > most || wanted.has('')) return () => true;
  const all = [...wanted];
  return (text: string) =>
    readingsOf(text).some((reading) => {
      const letters = plainLetters(reading.text);
      return all.some((each) => letters.includes(each));
    });
}

const plainLetters = (text: string) =>
  inLatinLetters(text)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replaceAll('y', 'i')
    .replace(/[^a-z0-9]+/g, '');

/** Of overlapping names keeps the certain one, then the first, then the longer; sorted by position. */
export function withoutOverlaps<T>(found: readonly FoundName<T>[]): FoundName<T>[] {
  if (found.length < 2) return [...found];
  const kept: FoundName<T>[] = [];
  for (const isDoubtful of [false, true]) {
    let end = 0;
    const known = [...kept];
    for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
      const { from, to, doubtful } = each;
      if (doubtful !== isDoubtful || from < end) continue;
      if (known.some((one) => from < one.to && one.from < to)) continue;
      end = to;
      kept.push(each);
    }
  }
  return kept.sort((a, b) => a.from - b.from);
}

function foundIn<T>(
  { reading, pieces }: Read,
  wordOf: (letters: string) => Word<T>,
): FoundName<T>[] {
  const { text } = reading;
  const tokens = tokensOf(pieces, wordOf);
  const found: FoundName<T>[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token<T>;
    if (token.word.begins.length === 0 && !token.word.holds) continue;
    const best = bestAt(tokens, at, text);
    if (!best) continue;
    const { candidate, end, isExact } = best;
    if (candidate.sought) {
      const name = candidate.sought;
      const own = tokens.slice(at, end);
      const to = own.at(-1)?.to ?? token.to;
      found.push({
        of: name.of,
        ...reading.sourceOf(...withQuotes(text, name.name, token.from, to)),
        exact: isExact,
        sure:
          candidate.form === 'whole' &&
          !name.called &&
          !name.shortened &&
          !name.namesake &&
          name.common !== 'here' &&
          !best.isDoubtful &&
          !isOthersToo(tokens, at, best),
        capital: isUpper(token.word.letters),
        doubtful: best.isDoubtful,
      });
    }
    if (!best.isDoubtful) at = end - 1;
  }
  return found;
}

/** Includes a quote or bracket that belongs to the name, or whose other half is within it. */
function withQuotes(text: string, name: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  const count = (mark: RegExp) => part.match(mark)?.length ?? 0;
  const open = count(/[“«(]/g) - count(/[”»)]/g);
  const opens = (open < 0 || /^[“„"«(]/.test(name)) && /[“„"«(]/.test(text.charAt(from - 1));
  const closes = (open > 0 || /[”“"»)]$/.test(name)) && /[”“"»)]/.test(text.charAt(to));
  return [opens ? from - 1 : from, closes ? to + 1 : to];
}
