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

/** Every award that is cited, in the order of the exemplars, then of the drafts. */
export function citationsOf({ of, commendationById }: Pick<Content, 'of' | 'commendationById'>) {
  return exemplarNouns
    .flatMap((noun) => of(noun))
    .flatMap((record) =>
      (record.value.commendations ?? []).flatMap((id, index): Citation[] =>
        id ? [{ record, path: ['commendations', index], id, award: commendationById.get(id) }] : [],
      ),
    );
}
