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
 * joined name (`dangthihoaitom`) one letter may be missing, doubled, swapped or wrong.
 */
export function nameSlipFinder<T>(
  names: readonly { name: string; of: T }[],
): (text: string, words: readonly WrittenWord[]) => NameWordsAt<T>[] {
  const all = names
    .map(({ name, of }) => {
      const own = name.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(wordOf) ?? [];
      const joined = own.map(({ key }) => key).join('');
      return { of, own, joined, isTelling: joined.length >= (/['’ʼ]/.test(name) ? 5 : 8) };
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
  const joined = all.filter(({ isTelling }) => isTelling);
  const isJoinedSlip = remembered((key) => {
    const bare = key.replace(/\d+$/, '');
    return joined.filter(({ joined: name }) => isOneSlip(name, bare));
  });
  const lengths = [...new Set(all.map(({ own }) => own.length))];
  return (text, words) => {
    const own = words.map(({ from, to }) => wordOf(text.slice(from, to)));
    const isNext = (at: number) =>
      /^[\s\-_.|*'’ʼ]{1,4}$/.test(text.slice(words[at - 1]?.to, words[at]?.from));
    return words.flatMap((_, at) => {
      const begin = byWord.get(`0 ${own[at]?.sound}`) ?? [];
      const end = lengths.flatMap(
        (length) => byWord.get(`${length - 1} ${own[at + length - 1]?.key}`) ?? [],
      );
      const inOne = isJoinedSlip(own[at]?.key ?? '').map(({ of }) => {
        return { of, first: at, end: at + 1, isSingle: false };
      });
      const apart = [...new Set([...begin, ...end])].flatMap((name) => {
        const behind = at + name.own.length;
        if (behind > words.length || !isSlipOf(name.own, own.slice(at, behind))) return [];
        for (let next = at + 1; next < behind; next += 1) if (!isNext(next)) return [];
        return { of: name.of, first: at, end: behind, isSingle: false };
      });
      return [...inOne, ...apart];
    });
  };
}

interface Word {
  key: string;
  exact: string;
  sound: string;
  isMarked: boolean;
}

function wordOf(letters: string): Word {
  const key = keyOf(letters);
  return { key, exact: exactOf(letters), sound: soundOf(key), isMarked: hasMarks(letters) };
}

function isSlipOf(name: readonly Word[], written: readonly Word[]): boolean {
  const other = name.flatMap(({ key }, at) => (written[at]?.key === key ? [] : at));
  if (other.length === 0) return false;
  // The other words must match the name: “Trần Vân Hùnh” is someone else.
  const isLeft = name.every(
    ({ exact }, at) => other.includes(at) || !written[at]?.isMarked || written[at]?.exact === exact,
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
