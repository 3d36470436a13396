import { endsBlock } from './block-break.ts';
import { isTypedBare, mayBeFamilyName } from './family-names.ts';
import { hasMarks } from './fold.ts';
import { exactOf, keyOf } from './name-forms.ts';
import type { NameWordsAt } from './name-words.ts';
import { isOneSlip } from './one-slip.ts';
import { remembered } from './remembered.ts';
import type { WrittenWord } from './written-form.ts';

/**
 * Finds whole names with a typo, for human review: as many words as the name has, either all with the
 * same local pronunciation (“Chần Văn Hùnh”: s/x, tr/ch, l/n, d/gi/r, c/k/q, final n/ng/nh and c/t/ch),
 * or all but one identical and that one with a letter missing, doubled, swapped or wrong (“Trần Văn
 * Fùng”). Of a name of two words one must be identical and the other have at least four letters; in a
 * joined name (`dangthihoaitom`) one letter may be missing, doubled, swapped or wrong. The given name with such
 * a typo is also found beside one other word of the name, in either order (“Hoài Thơn”, `hoai-thon`).
 */
export function nameSlipFinder<T>(
  names: readonly { name: string; given?: string | undefined; of: T }[],
): (text: string, words: readonly WrittenWord[]) => NameWordsAt<T>[] {
  const all = names
    .map(({ name, given, of }) => {
      const own = name.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(wordOf) ?? [];
      const joined = own.map(({ key }) => key).join('');
      const called =
        own.find(({ key }) => given !== undefined && key === keyOf(given)) ?? own.at(-1);
      const isTelling = joined.length >= (/['’ʼ]/.test(name) ? 5 : 8);
      const isBare = isTypedBare(name);
      return { of, own, isBare, joined, called: called?.key ?? '', isTelling };
    })
    .filter(({ own }) => own.length > 1);
  if (all.length === 0) return () => [];
  // A name with one typo still has its first word or its last.
  const byWord = new Map<string, typeof all>();
  const put = (key: string, each: (typeof all)[number]) =>
    byWord.set(key, [...(byWord.get(key) ?? []), each]);
  for (const each of all) {
    const [first, last] = [each.own[0] as Word, each.own.at(-1) as Word];
    put(`0 ${first.sound}`, each);
    put(`${each.own.length - 1} ${last.key}`, each);
  }
  const called = Map.groupBy(
    all.filter(({ called: { length } }) => length > 2),
    (each) => each.called,
  );
  const calledBySlip = remembered((key) =>
    key.length < 2 ? [] : [...called].flatMap(([given, of]) => (isOneSlip(given, key) ? of : [])),
  );
  const joined = all.filter(({ isTelling }) => isTelling);
  const isJoinedSlip = remembered((key) => {
    const bare = key.replace(/\d+$/, '');
    return joined.filter(({ joined: name }) => isOneSlip(name, bare));
  });
  const lengths = [...new Set(all.map(({ own }) => own.length))];
  return (text, words) => {
    const own = words.map(({ from, to }) => wordOf(withoutNumbers(text.slice(from, to))));
    const isNext = (at: number) => isLink(text.slice(words[at - 1]?.to, words[at]?.from));
    const besideOther = (at: number) =>
      calledBySlip(own[at]?.key ?? '').flatMap(({ of, own: name, isBare, called: given }) => {
        const beside = [at - 1, at + 1].find((each) => {
          const word = own[each];
          return (
            word !== undefined &&
            isPair(text, words, own, Math.min(at, each)) &&
            name.some(
              ({ key, exact }) =>
                key !== given &&
                word.key === key &&
                (isBare || word.exact === exact || !(word.isMarked || own[at]?.isMarked)),
            )
          );
        });
        if (beside === undefined) return [];
        const first = Math.min(at, beside);
        const family = [
          text.slice(words[first]?.from, words[first]?.to),
          ...capitalsBefore(text, words, first),
        ].find(mayBeFamilyName);
        if (family && !name.some(({ key }) => key === keyOf(family))) return [];
        return { of, first, end: first + 2, isSingle: false };
      });
    const whole = words.flatMap((_, at) => {
      const begin = byWord.get(`0 ${own[at]?.sound}`) ?? [];
      const end = lengths.flatMap(
        (length) => byWord.get(`${length - 1} ${own[at + length - 1]?.key}`) ?? [],
      );
      const inOne = isJoinedSlip(own[at]?.key ?? '').map(({ of }) => {
        return { of, first: at, end: at + 1, isSingle: false };
      });
      const apart = [...new Set([...begin, ...end])].flatMap((name) => {
        const behind = at + name.own.length;
        if (behind > words.length || !isSlipOf(name, own.slice(at, behind))) return [];
        for (let next = at + 1; next < behind; next += 1) if (!isNext(next)) return [];
        return { of: name.of, first: at, end: behind, isSingle: false };
      });
      return [...inOne, ...apart];
    });
    const beside = words.flatMap((_, at) => besideOther(at));
    const isWithin = (one: NameWordsAt<T>) => (each: NameWordsAt<T>) =>
      each.of === one.of && each.first < one.end && one.first < each.end;
    return [...whole, ...beside.filter((one) => !whole.some(isWithin(one)))];
  };
}

/** Whether two words are written as parts of a name or of an address. */
function isPair(
  text: string,
  words: readonly WrittenWord[],
  own: readonly Word[],
  first: number,
): boolean {
  const gap = text.slice(words[first]?.to, words[first + 1]?.from);
  const isCapital = own[first]?.isCapital && own[first + 1]?.isCapital;
  return isCapital ? isLink(gap) : /^[-_.]$/.test(gap);
}

const isLink = (gap: string) => /^[\s\-_.|*'’ʼ]{1,4}$/.test(gap) && !endsBlock(gap);

/** The words directly before, as long as they are capitalised. */
function capitalsBefore(text: string, words: readonly WrittenWord[], first: number): string[] {
  const before: string[] = [];
  for (let at = first - 1; at >= 0; at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    const written = text.slice(word?.from, word?.to);
    if (!/^\p{Lu}/u.test(written) || text.slice(word?.to, next?.from).trim() !== '') break;
    before.push(written);
  }
  return before;
}

interface Word {
  key: string;
  exact: string;
  sound: string;
  isMarked: boolean;
  isCapital: boolean;
}

function wordOf(letters: string): Word {
  const key = keyOf(letters);
  const [isMarked, isCapital] = [hasMarks(letters), /^\p{Lu}/u.test(letters)];
  return { key, exact: exactOf(letters), sound: soundOf(key), isMarked, isCapital };
}

/** A word without the number of a note, and what it is joined to: “Thơn1”, “bếp1Hoài”. */
const withoutNumbers = (word: string) =>
  word.replace(/^.*\p{N}(?=\p{L})/u, '').replace(/(\p{L}\p{M}*)\p{N}+$/u, '$1');

function isSlipOf(
  { own: name, isBare }: { own: readonly Word[]; isBare: boolean },
  written: readonly Word[],
): boolean {
  const other = name.flatMap(({ key }, at) => (written[at]?.key === key ? [] : at));
  if (other.length === 0) return false;
  // The other words must match the name: “Trần Vân Hùnh” is someone else.
  const isLeft = name.every(
    ({ exact }, at) =>
      isBare || other.includes(at) || !written[at]?.isMarked || written[at]?.exact === exact,
  );
  if (!isLeft) return false;
  if (name.every(({ sound }, at) => written[at]?.sound === sound)) return true;
  const [at = 0, second] = other;
  const [own, word] = [name[at]?.key ?? '', written[at]?.key ?? ''];
  if (second !== undefined || (name.length === 2 && own.length < 4)) return false;
  return isOneSlip(own, word);
}

/** Unifies letters that half of the country does not distinguish. */
const soundOf = (key: string) =>
  key
    .replace(/(.)\1/g, '$1')
    .replace(/^(?:tr|ch)/, 'ch')
    .replace(/^(?:gi(?=[aeou])|r|v|z|d)/, 'd')
    .replace(/^(?:ph|f)/, 'f')
    .replace(/^(?:qu|w)/, 'cu')
    .replace(/^[kq]/, 'c')
    .replace(/^ng?h/, 'ng')
    .replace(/^[nl](?!g)/, 'l')
    .replace(/^x/, 's')
    .replace(/^gh/, 'g')
    .replace(/(?:ng|nh)$/, 'n')
    .replace(/(?:ch|c)$/, 't');
