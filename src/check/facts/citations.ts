import { nounOf } from '../../model/read/read.ts';
import { documentSlug } from '../../text/document-slug.ts';
import type { CheckedRecord, Commendation, Content } from '../kit/content.ts';
import { exemplarNouns } from '../kit/rule.ts';
import { nameOf } from './paths.ts';

/** A citation of an award by an exemplar or a draft, with its location. */
export interface Citation {
  record: CheckedRecord<'exemplar' | 'draft'>;
  path: PropertyKey[];
  id: string;
  /** Missing if the id does not exist. */
  award: Commendation | undefined;
}

/** Every citation that can be judged, in the order of the exemplars, then of the drafts. */
export function citationsOf(content: Content): Citation[] {
  const { of, commendationById } = content;
  const isSure = sureAddresses(content);
  return exemplarNouns
    .flatMap((noun) => of(noun))
    .flatMap((record) =>
      (record.value.commendations ?? []).flatMap((id, index): Citation[] =>
        id && isSure(id)
          ? [{ record, path: ['commendations', index], id, award: commendationById.get(id) }]
          : [],
      ),
    );
}

/**
 * Whether the address of a row, or of its decision, is reliable. Citing records are not to blame for
 * errors of the decision: nothing is reported for a decision at the wrong path, one that cannot be read,
 * or one with a row of unknown type.
 */
export function sureAddresses({ of, files, decisionById }: Content): (id: string) => boolean {
  const misplaced = new Set(of('decision').flatMap(misplacedFrom));
  const astray = new Set([...files].filter((file) => nounOf(file) !== 'decision').map(nameOf));
  return (id) => {
    const [decision = ''] = id.split('#');
    const cited = decisionById.get(decision);
    if (misplaced.has(decision)) return false;
    if (!cited)
      return !files.has(`khen-thuong/${decision}.md`) && !astray.has(`${nameOf(decision)}.md`);
    const { recipients: rows = [] } = cited.value;
    return rows.length > 0 && rows.every(({ recipientType }) => recipientType);
  };
}

/** The id that a misplaced decision would have by its number and day. */
function misplacedFrom({ id, value }: CheckedRecord<'decision'>): string[] {
  const { number, symbol, signed } = value;
  if (!number || !symbol || !signed) return [];
  const own = `${signed.slice(0, 4)}/${documentSlug({ number, symbol })}`;
  return own === id ? [] : [own];
}
