import { Lexicon } from '../../search/lexicon.ts';
import { matchField } from '../../search/match.ts';
import { answers } from '../../search/term-answers.ts';
import { understand } from '../../search/understand.ts';

/** Something that can be chosen by typing a part of it. */
export interface Choice {
  value: string;
  label: string;
  /** Distinguishes it from others of the same name. */
  detail?: string | undefined;
  /** Alternative search terms. */
  aliases?: readonly string[] | undefined;
}

/** Finds choices by Vietnamese words like the site's search, best first. */
export type FindChoices = (query: string) => Choice[];

/** Creates a search over choices; an empty query returns all in their own order. */
export function choiceFinder(choices: readonly Choice[]): FindChoices {
  const lexicon = new Lexicon();
  const indexed = choices.map((choice) => ({
    choice,
    fields: [choice.label, choice.value, choice.detail ?? '', ...(choice.aliases ?? [])].map(
      (text) => lexicon.add(text),
    ),
  }));
  return (query) => {
    if (query.trim() === '') return [...choices];
    const { readings } = understand(query, lexicon);
    const best = new Map<Choice, number>();
    for (const terms of readings) {
      const reading = { terms, answers: terms.map((term) => answers(term, lexicon, true)) };
      for (const { choice, fields } of indexed) {
        const score = scoreOf(fields, reading);
        if (score > (best.get(choice) ?? 0)) best.set(choice, score);
      }
    }
    return [...best].sort((a, b) => b[1] - a[1]).map(([choice]) => choice);
  };
}

/** Every term must match somewhere; the label, the first field, has the highest weight. */
function scoreOf(fields: readonly number[][], reading: Parameters<typeof matchField>[1]): number {
  const qualities = reading.terms.map(() => 0);
  let together = 0;
  for (const [index, field] of fields.entries()) {
    const match = matchField(field, reading);
    if (!match) continue;
    const weight = index === 0 ? 2 : 1;
    for (const [term, quality] of match.qualities.entries()) {
      qualities[term] = Math.max(qualities[term] ?? 0, quality * weight);
    }
    together = Math.max(together, (match.adjacent * 4 + (match.whole ? 12 : 0)) * weight);
  }
  return qualities.every((quality) => quality > 0)
    ? qualities.reduce((sum, quality) => sum + quality, together)
    : 0;
}
