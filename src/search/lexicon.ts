import { type Word, wordsOf } from './words.ts';

/** Every distinct word of some texts, numbered: texts become lists of numbers, for fast comparison. */
export class Lexicon {
  readonly words: Pick<Word, 'fold' | 'exact'>[] = [];
  private readonly idByKey = new Map<string, number>();
  private readonly idsByFoldKey = new Map<string, number[]>();

  /** Adds a text and returns the numbers of its words, in order. */
  add(text: string): number[] {
    return wordsOf(text).map((word) => this.idOf(word));
  }

  idOf({ fold, exact }: Pick<Word, 'fold' | 'exact'>): number {
    const key = `${fold} ${exact}`;
    const known = this.idByKey.get(key);
    if (known !== undefined) return known;
    const id = this.words.push({ fold, exact }) - 1;
    this.idByKey.set(key, id);
    const alike = this.idsByFoldKey.get(fold);
    if (alike) alike.push(id);
    else this.idsByFoldKey.set(fold, [id]);
    return id;
  }

  /** Numbers of the words with the same folded form. */
  idsByFold(fold: string): readonly number[] {
    return this.idsByFoldKey.get(fold) ?? [];
  }

  /** Every distinct folded form. */
  folds(): Iterable<string> {
    return this.idsByFoldKey.keys();
  }

  /** Whether a word occurs with exactly these diacritics. */
  hasExactly(word: string): boolean {
    return wordsOf(word).every(({ fold, exact }) => this.idByKey.has(`${fold} ${exact}`));
  }

  has(fold: string): boolean {
    return this.idsByFoldKey.has(fold);
  }
}
