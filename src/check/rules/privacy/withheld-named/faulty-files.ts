import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import type { Withholding } from '../../../../model/withholding/withholding.ts';
import { withheldForms } from '../../../facts/withheld-forms.ts';
import { faultyFileIn, unusualAnswer, withheldAt } from '../../../facts/withholding.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';

/**
 * Files that withhold people and must be mended before anybody can answer in them. Until then they are one line each,
 * with the files that would be asked about: once it is known whom they withhold, few questions remain.
 */
export function faultyFiles(content: Content, { withheld }: Withholding) {
  const fileOf = faultyFileIn(content);
  const people = Map.groupBy(withheld, fileOf);
  people.delete(undefined);
  const naming = new Map([...people.keys()].map((file) => [file, new Set<string>()]));
  return {
    /** Finds everybody else in a record, and notes where it certainly names these. */
    without: (find: FindNames, { file }: CheckedRecord): FindNames =>
      naming.size === 0
        ? find
        : (text, key) =>
            find(text, key).filter(({ of, doubtful }) => {
              const own = naming.get(fileOf(of.withheld));
              if (!doubtful) own?.add(file);
              return own === undefined;
            }),
    *findings(): Iterable<Violation> {
      for (const [file = '', [first]] of people) {
        const listed = withheldForms(content)
          .filter((each) => each.withheld.some((of) => fileOf(of) === file))
          .flatMap(({ forms }) => forms.flatMap(({ places }) => places.map((at) => at.file)));
        const certain = naming.get(file) ?? new Set<string>();
        const others = new Set([...certain, ...listed].filter((each) => each !== file));
        if (!first || others.size === 0) continue;
        const named = [...certain].filter((each) => each !== file).sort();
        yield {
          ...(withheldAt(first, content, 'name') ?? { file }),
          actual: `có lỗi, mà ${others.size} tệp khác có thể nêu tên ghi ở đó${named.length > 0 ? `, chắc là có ở ${named.join(', ')}` : ''}`,
          expected: 'tệp đúng tên, đúng chỗ, không lỗi',
          help: `${unusualAnswer(first)} Mọi chỗ có thể nêu tên: npm run check -- --withheld.`,
        };
      }
    },
  };
}
