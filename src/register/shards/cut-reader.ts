import { anchorAt } from '../../model/schema/commendation.ts';
import type { RecipientType } from '../../model/schema/recipient-type.ts';
import { Lexicon } from '../../search/lexicon.ts';
import { type Beyond, bodies, indexRecords, type RecordIndex } from '../register-index.ts';
import type { RecordDecision, RecordRow, Records, RecordUnit } from '../register-table.ts';
import { anchors } from '../row-view.ts';
import { beyondOf, type Loaded, NotHere, type Reach } from './beyond.ts';
import { type Directory, type Plan, planOf } from './directory.ts';
import { type Shard, unpackShard } from './shard.ts';

/**
 * Bytes that a query may fetch automatically beside the directory; the reader must ask for anything
 * larger.
 */
export const mostPerQuestion = 50_000;

/**
 * Bytes that, with the directory and one round trip, take a second on a slow connection: fetched at once
 * rather than in steps.
 */
export const mostAtOnce = 25_000;

/** Sort key of a row in the whole register: increases with its position. */
const placeOf = (decision: number, place: number) => decision * 2 ** 16 + place;

/** The number of rows, the newest of them, and their spelling or the ids of units. */
export interface Headed {
  index: RecordIndex;
  count: number;
  rows: number[];
  spelled: string[];
}

/**
 * A split register with the files fetched so far. Its index contains the loaded rows and every word of
 * the whole register, and aborts each search that may match other rows.
 */
export class CutReader {
  readonly plan: Plan;
  index: RecordIndex;
  private readonly load: (file: number) => Promise<Shard>;
  private readonly heads = new Map<number, Shard>();
  private readonly files = new Map<number, ReadonlySet<string>>();
  /** By their numbers in the whole register. */
  private readonly decisions = new Map<number, { decision: RecordDecision; isWhole: boolean }>();
  private readonly units = new Map<number, Omit<RecordUnit, 'successors'> & { after: number[] }>();
  private readonly rows = new Map<number, { row: RecordRow; ordinal: number }>();
  private readonly exemplars: Records['exemplars'] = [];
  /** Whether each decision of the index is loaded with its full contents. */
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
   * The index in which a search gives the same answer as in the whole register, after fetching the files
   * it needs; near matches may be omitted (`isNearLeft` of the answer) unless they are needed. Null if
   * too many files, or all, are needed. @throws if they cannot be fetched
   */
  async indexFor(
    search: (index: RecordIndex) => unknown,
    isNearNeeded = false,
    most = mostPerQuestion,
  ): Promise<RecordIndex | null> {
    let spent = 0;
    for (;;) {
      const missing = this.missingFor(search, { isNearNeeded });
      if (missing === 'all') return null;
      if (missing.length === 0) return this.index;
      const files = this.atOnce(search, isNearNeeded, spent) ?? missing;
      spent += this.costOf(files);
      if (spent > most) return null;
      const shards = await Promise.all(files.map((file) => this.load(file)));
      for (const [at, shard] of shards.entries()) this.add(files[at] ?? -1, shard);
      this.index = this.reindexed();
    }
  }

  /**
   * All files that a search may need, including near matches if these add little; undefined if it is too
   * much: the first step answers most queries.
   */
  private atOnce(
    search: (index: RecordIndex) => unknown,
    isNearNeeded: boolean,
    spent: number,
  ): readonly number[] | undefined {
    const isMore = isNearNeeded || spent > 0;
    const most = isMore ? mostPerQuestion - spent : mostAtOnce;
    for (const isNear of isNearNeeded ? [true] : isMore ? [false] : [true, false]) {
      const files = this.missingFor(search, { ahead: new Set(), isNearNeeded: isNear });
      if (files !== 'all' && this.costOf(files) <= most) return files;
    }
    return undefined;
  }

  private costOf(files: readonly number[]): number {
    return files.reduce((sum, file) => sum + this.plan.sizeOf(file), 0);
  }

  /** Bytes of all files that a search may need; undefined if only the whole register suffices. */
  costFor(search: (index: RecordIndex) => unknown): number | undefined {
    const files = this.missingFor(search, { isNearNeeded: false });
    return files === 'all' ? undefined : this.costOf(files);
  }

  /**
   * The number of rows for a key, and the newest of them; null if there is no such head. @throws if it
   * cannot be fetched
   */
  async head(key: string, spelled?: string): Promise<Headed | null> {
    const file = this.plan.fileOfHead(key);
    const shard = this.heads.get(file) ?? (await this.load(file));
    this.heads.set(file, shard);
    const its = Object.entries(shard.heads?.[key] ?? {});
    const meant = its.filter(([text]) => text === spelled);
    const shown = meant.length > 0 ? meant : its;
    if (shown.length === 0) return null;
    this.add(file, shard);
    this.index = this.reindexed();
    const { places, decisionNumbers, records } = unpackShard(shard);
    const order = [...this.rows.keys()].sort((a, b) => a - b);
    const rowAt = new Map(order.map((place, row) => [place, row]));
    const here = records.rows.map(({ decision }, at) =>
      rowAt.get(placeOf(decisionNumbers[decision] ?? 0, places[at] ?? 0)),
    );
    return {
      index: this.indexHere(),
      count: shown.reduce((sum, [, { count }]) => sum + count, 0),
      rows: shown.flatMap(([, { newest }]) => newest.flatMap((at) => here[at] ?? [])),
      spelled: shown.map(([text]) => text),
    };
  }

  /** An index that treats the loaded rows as the whole register. */
  indexHere(): RecordIndex {
    const here = { ...this.index, beyond: undefined };
    anchors.set(here, anchors.get(this.index) ?? new Map());
    return here;
  }

  private missingFor(
    search: (index: RecordIndex) => unknown,
    reach: Reach,
  ): readonly number[] | 'all' {
    const { ahead } = reach;
    try {
      this.index.beyond = this.beyond(reach);
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

  private beyond(reach: Reach = { isNearNeeded: false }): Beyond {
    const loaded: Loaded = {
      has: (file) => this.files.has(file),
      isElsewhere: (key, file) => this.files.get(file)?.has(key) ?? false,
      isWhole: (decision) => this.whole[decision] ?? false,
    };
    return beyondOf(this.index, this.plan, loaded, reach);
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
      const place = placeOf(decision, places[at] ?? 0);
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

  /** An index of the loaded rows, in the order of the whole register. */
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
