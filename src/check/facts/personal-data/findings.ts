import type { AnswerableRule } from '../../../model/schema/acknowledged.ts';
import { schemaAt } from '../../../model/schema/schema-at.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { CheckedRecord } from '../../kit/content.ts';
import { onceFor } from '../../kit/once.ts';
import type { Violation } from '../../kit/rule.ts';
import { pasted } from '../acknowledgement.ts';
import { peopleIn } from '../people.ts';
import { placeIn, type RecordText, textsOf } from '../texts.ts';
import { shownOn } from '../withholding.ts';
import { certainData, isOfficial, withoutInDecision } from './find.ts';
import { type KindName, lexicon } from './lexicon.ts';
import { type About, type Suspicion, suspicionsIn } from './score.ts';

type Acknowledgement = { rule?: string; words?: string; by?: string };

/** Findings in a record's prose that need human review. */
interface Findings {
  /** Suspected sentences that nobody has acknowledged. */
  open: { rule: AnswerableRule; violation: Violation }[];
  /** Indexes of acknowledgements that match no finding. */
  idle: number[];
}

/** Open findings of one rule in a record. */
export function findingsOf(
  record: CheckedRecord,
  today: string,
  rule: AnswerableRule,
  official: readonly string[],
): Violation[] {
  return judged(record, today, official)
    .open.filter((finding) => finding.rule === rule)
    .map(({ violation }) => violation);
}

/** Indexes of a record's acknowledgements that match no finding. */
export const idleAcknowledgements = (...of: Parameters<typeof judge>) => judged(...of).idle;

const judged = onceFor(judge);

function judge(record: CheckedRecord, today: string, official: readonly string[]): Findings {
  // Withheld text is not published.
  if (record.noun === 'exemplar' && !shownOn(today)(record)) return { open: [], idle: [] };
  const { acknowledged: given = [] } = record.value as { acknowledged?: Acknowledgement[] };
  const all = textsOf(record).flatMap((text) => sentencesIn(record, text, official));
  const answers = ({ rule, words }: Sentence) =>
    given.findIndex((each) => each.rule === rule && oneLine(each.words ?? '') === words);
  const used = new Set(all.map(answers));
  const open = all.filter((each) => answers(each) < 0);
  // Similarities to withheld names are acknowledged where names are masked.
  const idle = given
    .keys()
    .filter((index) => !used.has(index) && given[index]?.rule !== 'withheld-named');
  const left = new Set(idle);
  const findings = open.map((sentence) => {
    const changed = [...left].find((index) => isLike(given[index], sentence));
    if (changed !== undefined) left.delete(changed);
    return { rule: sentence.rule, violation: violationOf(record, sentence, given, changed) };
  });
  return { open: findings, idle: [...left] };
}

interface Sentence {
  rule: AnswerableRule;
  words: string;
  labels: string[];
  help: string;
  at: Pick<Violation, 'path' | 'valueOffset' | 'bodyOffset'>;
  /** Whether the lexicon's words are newer than the record's approval. */
  isNewSuspicion: boolean;
}

/** Sentences of one text that a rule suspects, each once. */
function sentencesIn(
  record: CheckedRecord,
  { text, ...place }: RecordText,
  official: readonly string[],
): Sentence[] {
  const { path } = place;
  const kinds = kindsFor(record, path);
  const about = aboutOf(record, path);
  const byRule = Map.groupBy(
    suspicionsIn(text, kinds, about).filter(({ kind, start, end }) => {
      if (kind !== 'number') return true;
      const isCertain = certainData(text).some((each) => each.start < end && start < each.end);
      return !isCertain && !isOfficial(text.slice(start, end), official);
    }),
    ({ kind, sentence }) => `${lexicon[kind].rule} ${sentence.start}`,
  );
  return [...byRule.values()].map((suspicions) => {
    const [first] = suspicions as [Suspicion, ...Suspicion[]];
    const { rule, help } = lexicon[first.kind];
    const day = approvedOn(record);
    const sentence = text.slice(first.sentence.start, first.sentence.end);
    return {
      rule,
      help: withoutInDecision(record.noun, path) ?? help,
      words: oneLine(sentence),
      labels: suspicions.map(({ kind }) => lexicon[kind].label),
      at: placeIn(place, first.start),
      isNewSuspicion:
        day !== undefined &&
        suspicions.every(({ kind }) => suspicionsIn(sentence, [kind], about, day).length === 0),
    };
  });
}

const everywhere = (Object.keys(lexicon) as KindName[]).filter((kind) => kind !== 'reason');

/** The kinds searched for in a text: a withheld row is not shown, a cancelled one may state a reason. */
function kindsFor({ noun, value }: CheckedRecord, path: readonly PropertyKey[]): KindName[] {
  if (noun !== 'decision') return everywhere;
  const { recipients = [], status } = value as CheckedRecord<'decision'>['value'];
  if (path[0] === 'recipients' && recipients[Number(path[1])]?.publish === 'an') return [];
  const isCancelled = status !== undefined || recipients.some((row) => row?.status);
  const tells = path[0] === 'note' || path.at(-1) === 'relation';
  return isCancelled && tells ? [...everywhere, 'reason'] : everywhere;
}

function aboutOf({ noun, value }: CheckedRecord, path: readonly PropertyKey[]): About {
  const isOne = (one: { recipientType?: string | undefined } | undefined) =>
    one?.recipientType === 'ca-nhan' || one?.recipientType === 'ho-gia-dinh';
  const [list, index] = path;
  if (noun === 'decision') {
    const { recipients = [] } = value as CheckedRecord<'decision'>['value'];
    const row = list === 'recipients' ? recipients[Number(index)] : undefined;
    return row ? { names: peopleIn(row), isOfPerson: isOne(row), hasSubject: isOne(row) } : {};
  }
  if (noun !== 'exemplar' && noun !== 'draft') return {};
  const { honourees = [], consent = [] } = value as CheckedRecord<'exemplar'>['value'];
  const willing = consent.flatMap(({ honouree, scope }) =>
    honouree && scope?.includes('suc-khoe') ? [honouree.normalize('NFC')] : [],
  );
  const others = honourees.filter(({ name = '' }) => !willing.includes(name.normalize('NFC')));
  return {
    names: honourees.flatMap(peopleIn),
    hasSubject: others.some(isOne),
    isOfPerson: list === 'honourees' && isOne(honourees[Number(index)]),
    willing,
  };
}

/** The day on which someone reviewed the record in its current form. */
function approvedOn({ noun, value }: CheckedRecord): string | undefined {
  if (noun === 'exemplar') return (value as CheckedRecord<'exemplar'>['value']).approval?.on;
  if (noun !== 'decision') return undefined;
  return (value as CheckedRecord<'decision'>['value']).provenance?.checked;
}

function violationOf(
  record: CheckedRecord,
  { rule, words, labels, help, at, isNewSuspicion }: Sentence,
  given: Acknowledgement[],
  changed: number | undefined,
): Violation {
  const old = changed === undefined ? undefined : given[changed];
  const reader = old?.by ? `câu mà ${old.by} đã đọc` : 'câu đã được đọc';
  const isCertain = certainData(words).length > 0;
  const takes = schemaAt(record.noun, ['acknowledged']) !== undefined && !isCertain;
  return {
    ...at,
    // Records that a site requires, and those approved before the word was added, remain published.
    severity: isNewSuspicion || !stopped.has(record.noun) ? 'warning' : 'error',
    actual: `có vẻ nêu ${labels.join(', ')}${old ? `; câu này khác ${reader}` : ''}`,
    expected: 'câu không nêu điều ấy, hoặc một người đã đọc câu và cho đăng',
    help: [help, takes && howToAnswer(record, given.length > 0, changed)].filter(Boolean).join(' '),
    paste: takes ? pasted(record, { rule, words }, given.length > 0) : undefined,
    sentence: takes ? words : undefined,
    ...(changed !== undefined && { related: { record, path: ['acknowledged', changed, 'words'] } }),
  };
}

const stopped = new Set(['exemplar', 'draft', 'decision', 'page']);

function howToAnswer({ noun }: CheckedRecord, hasOthers: boolean, changed?: number): string {
  const where =
    changed !== undefined
      ? `thay mục thứ ${changed + 1} của acknowledged bằng`
      : hasOthers
        ? 'thêm vào acknowledged'
        : 'thêm vào phần đầu tệp';
  const approve = noun === 'exemplar' ? ', rồi trình duyệt' : '';
  return `Đọc thấy đăng được thì ${where} các dòng sau, ghi họ tên người đọc${approve}:`;
}

/** Whether an acknowledgement was given for an earlier version of this sentence. */
function isLike(given: Acknowledgement | undefined, { rule, words }: Sentence): boolean {
  if (given?.rule !== rule) return false;
  const [before, now] = [given.words ?? '', words].map((text) => new Set(text.split(/\s+/)));
  const shared = [...(now ?? [])].filter((word) => before?.has(word)).length;
  return shared * 2 >= Math.min(before?.size ?? 0, now?.size ?? 0);
}
