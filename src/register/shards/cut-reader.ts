import { anchorAt } from '../../model/schema/commendation.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { type Beyond, bodies, indexRecords, type RecordIndex } from '../register-index.ts';
import type { RecordDecision, RecordRow, Records, RecordUnit } from '../register-table.ts';
import { anchors } from '../row-view.ts';
import { beyondOf, type Loaded, NotHere } from './beyond.ts';
import { type Directory, type Plan, planOf } from './directory.ts';
import { type Shard, unpackShard } from './shard.ts';

/** Bytes that a question may fetch by itself beside the directory; what costs more is the reader’s to ask for. */
export const mostPerQuestion = 50_000;

/** Bytes that with the directory and one round trip take a second on a slow line: fetched at once, rather than perhaps not at all. */
const mostAtOnce = 25_000;

/**
 * A cut register as far as its files were fetched. Its index holds the rows that are here and every word
 * of the whole, and stops each search that could meet others.
 */
export class CutReader {
  readonly plan: Plan;
  index: RecordIndex;
  private readonly load: (file: number) => Promise<Shard>;
  private readonly files = new Map<number, ReadonlySet<string>>();
  /** By their numbers in the whole register. */
  private readonly decisions = new Map<number, { decision: RecordDecision; isWhole: boolean }>();
  private readonly units = new Map<number, Omit<RecordUnit, 'successors'> & { after: number[] }>();
  private readonly rows = new Map<number, { row: RecordRow; ordinal: number }>();
  private readonly exemplars: Records['exemplars'] = [];
  /** Whether each decision of the index is here with all that it says. */
  private whole: boolean[] = [];

  constructor(directory: Directory, load: (file: number) => Promise<Shard>) {
    this.load = load;
    const lexicon = new Lexicon();
    lexicon.add(directory.words);
    this.plan = planOf(directory, [...lexicon.folds()]);
    this.index = this.reindexed();
    this.index.beyond = this.beyond();
  }

  /**
   * The index over which a search answers as over the whole register, the files that it needs fetched;
   * null where these are too many, or all. @throws when they cannot be fetched
   */
  async indexFor(search: (index: RecordIndex) => unknown): Promise<RecordIndex | null> {
    const costOf = (files: readonly number[]) =>
      files.reduce((sum, file) => sum + this.plan.sizeOf(file), 0);
    let spent = 0;
    for (;;) {
      let missing = this.missingFor(search);
      if (missing === 'all') return null;
      if (missing.length === 0) return this.index;
      // Most questions are answered by what comes first; what else they could need comes in one go.
      const more = this.missingFor(search, new Set());
      if (more !== 'all' && (spent > 0 || costOf(more) <= mostAtOnce)) missing = more;
      spent += costOf(missing);
      if (spent > mostPerQuestion) return null;
      const shards = await Promise.all(missing.map((file) => this.load(file)));
      for (const [at, shard] of shards.entries()) this.add(missing[at] ?? -1, shard);
      this.index = this.reindexed();
    }
  }

  /** The rows that are here, as if they were all. */
  indexHere(): RecordIndex {
    const here = { ...this.index, beyond: undefined };
    anchors.set(here, anchors.get(this.index) ?? new Map());
    return here;
  }

  private missingFor(
    search: (index: RecordIndex) => unknown,
    ahead?: Set<number>,
  ): readonly number[] | 'all' {
    try {
      this.index.beyond = this.beyond(ahead);
      search(this.index);
      this.index.beyond.settle(false);
      return [...(ahead ?? [])];
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      return ahead?.size ? [...ahead] : error.files;
    } finally {
      this.index.beyond = this.beyond();
    }
  }

  private beyond(ahead?: Set<number>): Beyond {
    const loaded: Loaded = {
      has: (file) => this.files.has(file),
      isElsewhere: (key, file) => this.files.get(file)?.has(key) ?? false,
      isWhole: (decision) => this.whole[decision] ?? false,
    };
    return beyondOf(this.index, this.plan, loaded, ahead);
  }

  private add(file: number, shard: Shard): void {
    const { records, places, ordinals, decisionNumbers, unitNumbers, isWhole } = unpackShard(shard);
    this.files.set(file, new Set(shard.elsewhere));
    for (const [at, number] of decisionNumbers.entries()) {
      const decision = records.decisions[at];
      if (decision && (isWhole || !this.decisions.has(number)))
        this.decisions.set(number, { decision, isWhole });
    }
    for (const [at, { successors, ...unit }] of records.units.entries()) {
      const after = (successors ?? []).flatMap((next) => unitNumbers[next] ?? []);
      this.units.set(unitNumbers[at] ?? -1, { ...unit, after });
    }
    for (const [at, row] of records.rows.entries()) {
      const decision = decisionNumbers[row.decision] ?? 0;
      const place = decision * 2 ** 16 + (places[at] ?? 0);
      if (this.rows.has(place)) continue;
      const own = {
        ...row,
        decision,
        unit: row.unit === undefined ? undefined : unitNumbers[row.unit],
        exemplars: row.exemplars?.flatMap((each) => this.exemplarAt(records.exemplars[each])),
      };
      this.rows.set(place, { row: own, ordinal: ordinals[at] ?? 0 });
    }
  }

  private exemplarAt(exemplar: Records['exemplars'][number] | undefined): number | never[] {
    if (!exemplar) return [];
    const at = this.exemplars.findIndex(({ slug }) => slug === exemplar.slug);
    return at < 0 ? this.exemplars.push(exemplar) - 1 : at;
  }

  /** An index of the rows that are here, in the order of the whole register. */
  private reindexed(): RecordIndex {
    const { directory, familyNames, nameWords } = this.plan;
    const sorted = <T>(all: ReadonlyMap<number, T>) => [...all].sort(([a], [b]) => a - b);
    const decisions = sorted(this.decisions);
    const units = sorted(this.units);
    const decisionAt = new Map(decisions.map(([number], at) => [number, at]));
    const unitAt = new Map(units.map(([number], at) => [number, at]));
    this.whole = decisions.map(([, { isWhole }]) => isWhole);
    const rows = sorted(this.rows);
    const index = indexRecords({
      labels: directory.labels,
      equivalents: directory.equivalents,
      exemplars: this.exemplars,
      decisions: decisions.map(([, { decision }]) => decision),
      units: units.map(([, { after, ...unit }]) => ({
        ...unit,
        successors: after.flatMap((next) => unitAt.get(next) ?? []),
      })),
      rows: rows.map(([, { row }]) => ({
        ...row,
        decision: decisionAt.get(row.decision) ?? 0,
        unit: row.unit === undefined ? undefined : unitAt.get(row.unit),
      })),
    });
    index.lexicon.add(directory.words);
    for (const word of familyNames) index.familyNames.add(word);
    for (const word of nameWords) index.nameWords.add(word);
    index.symbols = directory.symbols;
    bodies.set(index, directory.capitals);
    anchors.set(
      index,
      new Map(
        index.rowsByDecision.map((its, decision) => [
          decision,
          its.map((row) =>
            anchorAt(
              index.records.rows[row]?.recipientType as RecipientType,
              rows[row]?.[1].ordinal ?? 0,
            ),
          ),
        ]),
      ),
    );
    return index;
  }
}
