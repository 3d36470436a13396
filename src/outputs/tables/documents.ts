import { getCommendationsByDecision } from '../../queries/commendations.ts';
import { getDecisions } from '../../queries/decisions.ts';
import { getExemplars } from '../../queries/exemplars.ts';
import { decisionDocument, decisionDocumentOf } from './decision.ts';
import { exemplarDocument, exemplarDocumentOf } from './exemplar.ts';

/** Records with a download of their own: `/du-lieu/json/<folder>/<id>.json`. */
export const documents = [
  {
    folder: 'decisions',
    schema: 'decision',
    title: 'Một quyết định khen thưởng với toàn bộ danh sách',
    record: decisionDocument,
    all: async () => {
      const rows = await getCommendationsByDecision();
      return (await getDecisions()).map((each) =>
        decisionDocumentOf(each, rows.get(each.id) ?? []),
      );
    },
  },
  {
    folder: 'exemplars',
    schema: 'exemplar',
    title: 'Một bài điển hình, mô hình hay với toàn văn',
    record: exemplarDocument,
    all: async () => (await getExemplars()).map(exemplarDocumentOf),
  },
] as const;
