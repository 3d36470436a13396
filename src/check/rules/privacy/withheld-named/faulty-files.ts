import type { FindNames } from '../../../../model/withholding/record-finder.ts';
import type { Withheld } from '../../../../model/withholding/withheld.ts';
import type { Withholding } from '../../../../model/withholding/withholding.ts';
import { exact } from '../../../../text/fold.ts';
import { withheldForms } from '../../../facts/withheld-forms.ts';
import { unusualAnswer, withheldAt } from '../../../facts/withholding.ts';
import type { CheckedRecord, Content } from '../../../kit/content.ts';
import type { Violation } from '../../../kit/rule.ts';

/**
 * Files that withhold people and must be mended before anybody can answer in them. Until then they are one line each,
 * with the files that would be asked about: once it is known whom they withhold, few questions remain.
 */
export function faultyFiles(content: Content, { withheld }: Withholding) {
  const usual = new Set(
    withheld.filter(({ faultyFile }) => !faultyFile).map(({ name }) => exact(name)),
  );
  const fileOf = ({ faultyFile, name }: Withheld) =>
    (usual.has(exact(name)) ? '' : faultyFile) ?? '';
  const people = Map.groupBy(withheld, fileOf);
  people.delete('');
  const places = new Map([...people.keys()].map((file) => [file, new Set<string>()]));
  const note = (of: Withheld, file: string) => places.get(fileOf(of))?.add(file);
  return {
    /** Finds everybody else in a record, and notes that it may name these. */
    without: (find: FindNames, { file }: CheckedRecord): FindNames =>
      places.size === 0
        ? find
        : (text, key) => find(text, key).filter(({ of }) => !note(of.withheld, file)),
    *findings(): Iterable<Violation> {
      for (const { withheld: all, forms } of places.size > 0 ? withheldForms(content) : [])
        for (const of of all)
          for (const { file } of forms.flatMap((form) => form.places)) note(of, file);
      for (const [file, found] of places) {
        const [first] = people.get(file) ?? [];
        const others = [...found].filter((each) => each !== file).sort();
        if (!first || others.length === 0) continue;
        yield {
          ...(withheldAt(first, content, 'name') ?? { file }),
          actual: `có lỗi, mà ${others.length} tệp khác có thể nêu tên ghi ở đó: ${others.slice(0, 3).join(', ')}${others.length > 3 ? ', …' : ''}`,
          expected: 'tệp đúng tên, đúng chỗ, không lỗi',
          help: unusualAnswer(first),
        };
      }
    },
  };
}
