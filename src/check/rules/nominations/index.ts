import type { RuleGroup } from '../../kit/rule.ts';
import { dossierPlace } from './dossier-place.ts';
import { nomineeCommended } from './nominee-commended.ts';
import { dossierDue, progressOrder } from './progress.ts';
import { roundDecisions } from './round-decisions.ts';
import { quorum, votesFit } from './votes.ts';

export const nominationsRules: RuleGroup = {
  title: 'Đề nghị khen thưởng (không đưa lên trang)',
  rules: [
    dossierPlace,
    votesFit,
    quorum,
    progressOrder,
    dossierDue,
    nomineeCommended,
    roundDecisions,
  ],
};
