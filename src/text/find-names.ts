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

/** Where a name stands in a text, as offsets. */
export interface FoundName<T> {
  of: T;
  from: number;
  to: number;
  /** Whether every mark is as in the name. */
  exact: boolean;
  /** Whether nothing else can be meant: no initials, no other order, no name that others bear too. */
  sure: boolean;
  /** Whether it is written with capitals, as names are. */
  capital: boolean;
  /** Whether as well somebody or something else may be meant: for a person to decide. */
  doubtful: boolean;
}

/**
 * Finds names in texts as a reader would (`readingsOf`), however they are spelt: without marks, with
 * the tone elsewhere, in capitals or look-alike letters, over lines, parted or joined
 * (`Lò/Văn/Thử`, `#LòVănThử`), in another order (“Thử Lò Văn”) or with initials (“Lò V. Thử”). A
 * person's name of two words must be written with capitals, one of a single word needs a title before it
 * (“ông An”), so that “an toàn” or “lễ hoa” names nobody.
 *
 * A whole name is nobody's or somebody else's, whatever stands for it here:
 * - in lower case with marks, two words without title, position or unit (“đoàn kết”) are none; without marks
 *   they are one as a file's whole name or behind `ong-`, `ba-`, and doubtful elsewhere, as is a pair amid
 *   other words in capitals;
 * - where a name goes on, before (“bà Đặng Lê Na”) or behind (“ông Trần Quẹo Anh”), it is another's;
 * - where an open name is spelt as the person's name is in another order or in part, the open one is meant;
 * - where the given name alone has other marks (“Lò Văn Thư”), or another word that is no ordinary one (“Lố Văn
 *   Thử”), a person decides; ordinary words with other marks (“Lễ Quốc khánh” for Lê Quốc Khánh) are none;
 * - a name that another may be named by (`namesake`) is the person's beside the own position or unit only.
 *
 * The rule of names that are written in part:
 * - Family and given name with any of the names between them, in order, whole or as initials (“Lò Thử”
 *   for “Lò Văn Thử”), are the person, written with capitals and the very marks, or with none at all;
 *   not where the name goes on, where another family name stands before it, or where an open name is
 *   spelt so – unless the person's own position or unit follows.
 * - The given name by itself (`called`) is the person beside its own unit or position, behind a title, or
 *   amid a sentence, in texts that speak of the person (`here`); in others only with the unit beside it,
 *   or with a title and the unit in the same sentence (`anywhere`). One of a household is doubtful behind
 *   “hộ”, “gia đình” (`household`).
 * - All initials in one (“LVT”), or the given name as an initial (“Lò Văn T.”), are the person beside the own
 *   position or unit; that initial by itself (“ông T.”) behind a title and beside the own unit.
 * - Behind “đường”, “cầu”, “sông” no name is a person's; behind “tỉnh”, “phường”, “Trường THCS” one of two
 *   words or less is none, a longer one is doubtful.
 *
 * Of names that begin at one place the longest counts; none overlap.
 * @param open names that may be told: where one stands letter by letter, no other is looked for
 */
export function nameFinder<T>(
  names: Iterable<Sought<T>>,
  open: Iterable<OpenName> = [],
): (text: string) => FoundName<T>[] {
  const candidates = [...names].flatMap((sought) => candidatesOf(sought));
  if (candidates.length === 0) return () => [];
  const index = indexOf(candidates, openCandidates(open, candidates));
  // Most words of a site begin no name: each is looked up once, however often it stands there.
  const known = new Map<string, Word<T>>();
  const wordOf = (letters: string) => {
    const word = known.get(letters) ?? index(letters);
    known.set(letters, word);
    return word;
  };
  return (text) => withoutOverlaps(readOf(text).flatMap((read) => foundIn(read, wordOf)));
}

/** A reading, and its words. */
interface Read {
  reading: Reading;
  pieces: readonly Piece[];
}

/** Several finders look through one text, one after another. */
const readOf = remembered((text): Read[] =>
  readingsOf(text).map((reading) => ({ reading, pieces: piecesOf(reading.text) })),
);

/**
 * A quick look at a text: whether any of the names may stand in it whole. What it lets pass is then
 * searched; letters that make a name stand there in their order, whatever parts them.
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

/** Of names that overlap, the one that is beyond doubt, that begins first, that is longer; in order. */
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

/** A quote or bracket that belongs to the name, or whose other half stands within it, is taken along. */
function withQuotes(text: string, name: string, from: number, to: number): [number, number] {
  const part = text.slice(from, to);
  const count = (mark: RegExp) => part.match(mark)?.length ?? 0;
  const open = count(/[“«(]/g) - count(/[”»)]/g);
  const opens = (open < 0 || /^[“„"«(]/.test(name)) && /[“„"«(]/.test(text.charAt(from - 1));
  const closes = (open > 0 || /[”“"»)]$/.test(name)) && /[”“"»)]/.test(text.charAt(to));
  return [opens ? from - 1 : from, closes ? to + 1 : to];
}
