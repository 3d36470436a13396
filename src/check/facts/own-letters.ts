import { isScalar, visit } from 'yaml';
import type { SourceFile } from '../../model/read/read.ts';
import { isQuotation, quotingKeys } from '../../model/schema/written-forms.ts';
import { onceFor } from '../kit/once.ts';

/** The text of a file with blanks in place of quotations (`isQuotation`): offsets remain those of the file. */
export const ownLetters = onceFor(({ source, frontMatter }: SourceFile): string => {
  let { text } = source;
  if (!quotingKeys.some((key) => source.yaml.includes(key))) return text;
  visit(frontMatter.document, {
    Pair(_, { key, value }, above) {
      const path = [...above, { key }].flatMap((each) =>
        'key' in each && isScalar(each.key) ? String(each.key.value) : [],
      );
      const range = (value as { range?: readonly number[] } | null)?.range;
      if (!range || !isQuotation(path)) return undefined;
      const [from = 0, to = 0] = range.map((offset) => source.yamlStart + offset);
      text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
      return visit.SKIP;
    },
  });
  return text;
});
