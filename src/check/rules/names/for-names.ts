import { namesIn } from '../../facts/people.ts';
import { written } from '../../facts/wording.ts';
import { exemplarNouns, forNoun, type Rule, type Violation } from '../../kit/rule.ts';

/** An error in a name, reported at the name, with its value as the default for `actual`. */
export type NameFault = Omit<Violation, 'actual'> & { actual?: string };

type Named = ReturnType<typeof namesIn>[number];

const person: Named['row'] = { recipientType: 'ca-nhan' };

/**
 * A rule that inspects each name in an exemplar or a decision.
 * @param withSigner whether it includes the signer of a decision
 */
export function forNames(
  look: (named: Named) => NameFault | undefined | Iterable<NameFault>,
  withSigner = false,
): Rule['record'] {
  return forNoun([...exemplarNouns, 'decision'], function* (record): Iterable<Violation> {
    const { signature } = { signature: undefined, ...record.value };
    const signer = { name: signature?.name ?? '', path: ['signature', 'name'], row: person };
    // A name in brackets declares that it is not a name: “(người ký minh họa)”.
    const isSigned = withSigner && signer.name && !signer.name.startsWith('(');
    for (const named of [...namesIn(record), ...(isSigned ? [signer] : [])]) {
      const found = look(named) ?? [];
      for (const fault of Symbol.iterator in found ? found : [found])
        yield { path: named.path, actual: written(named.name), ...fault };
    }
  });
}
