import { documentSlug } from '../../text/document-slug.ts';
import type { CheckedRecord, Commendation, Content } from '../kit/content.ts';
import { exemplarNouns } from '../kit/rule.ts';

/** An award that an exemplar or a draft cites, and where. */
export interface Citation {
  record: CheckedRecord<'exemplar' | 'draft'>;
  path: PropertyKey[];
  id: string;
  /** Missing where the id leads nowhere. */
  award: Commendation | undefined;
}

/**
 * Every award that is cited, in the order of the exemplars, then of the drafts. What a decision at
 * fault makes of its rows' addresses is no fault of who cites them: one in the wrong place, or with
 * a row of which nobody knows whether it is a person's, is left out.
 */
export function citationsOf(content: Content): Citation[] {
  const { of, commendationById, decisionById } = content;
  const misplaced = new Set(of('decision').flatMap(misplacedFrom));
  const isSure = (id: string) => {
    const [decision = ''] = id.split('#');
    const rows = decisionById.get(decision)?.value.recipients ?? [];
    return !misplaced.has(decision) && rows.every(({ recipientType }) => recipientType);
  };
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

/** The id that a decision would have where its number and its day belong. */
function misplacedFrom({ id, value }: CheckedRecord<'decision'>): string[] {
  const { number, symbol, signed } = value;
  if (!number || !symbol || !signed) return [];
  const own = `${signed.slice(0, 4)}/${documentSlug({ number, symbol })}`;
  return own === id ? [] : [own];
}
