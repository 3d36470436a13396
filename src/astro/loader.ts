import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type EvidenceCriterion, labelledEvidence } from '../markdown/evidence.ts';
import { pageParts } from '../markdown/page-parts.ts';
import { isList, type Noun } from '../model/collections.ts';
import type { PlainEntry } from '../model/read/read.ts';
import { addressesBelow } from '../model/routes.ts';
import { root } from '../settings.ts';
import { site } from '../site.ts';
import { handedOver, noteLoaded, onHandOver } from './hand-over.ts';

/** Loads the records of one noun that this site shows, as the check has read them. */
export function recordLoader(noun: Noun): Loader {
  return loader(`records-of-${noun}`, async (context) => {
    const { entries: all } = handedOver();
    const entries = all[noun] ?? [];
    const criteria = noun === 'exemplar' ? (all.criterion ?? []) : [];
    const kept = new Set(entries.map(({ id }) => id));
    for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
    for (const [position, entry] of entries.entries()) {
      // Astro sorts a collection by id; a list has its own order.
      await put(
        isList(noun) ? placed(entry, position) : entry,
        context,
        criteriaFor(entry, criteria),
      );
    }
  });
}

/** Loads the slugs that answer with a tombstone, and nothing else about them. */
export function tombstoneLoader(): Loader {
  return loader('tombstones', async ({ store }) => {
    store.clear();
    for (const id of handedOver().tombstones) store.set({ id, data: {} });
  });
}

/** A loader that fills a collection, again after every change of the content. */
function loader(name: string, fill: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    load: async (context) => {
      await fill(context);
      noteLoaded(context.collection, context.store.entries());
      if (context.watcher) onHandOver(name, () => void fill(context));
    },
  };
}

function placed(entry: PlainEntry, position: number): PlainEntry {
  return { ...entry, data: { ...(entry.data as object), position } };
}

const address = addressesBelow(site.base);

type Criteria = ReadonlyMap<string, EvidenceCriterion>;

/** The criteria of an entry's movement, by their short ids. */
function criteriaFor({ data }: PlainEntry, criteria: readonly PlainEntry[]): Criteria {
  const { movement } = (data ?? {}) as { movement?: unknown };
  return new Map(
    criteria.flatMap(({ id: key, data }) => {
      const [of = '', id = ''] = key.split('/');
      if (of !== movement) return [];
      const { number } = data as { number: number };
      return [[id, { number, address: address.criterion(of, id) }] as const];
    }),
  );
}

/** @throws the parser's or renderer's error, with the record concerned. */
async function put(entry: PlainEntry, context: LoaderContext, criteria: Criteria) {
  try {
    await store(entry, context, criteria);
  } catch (error) {
    throw Object.assign(error as Error, { record: { noun: entry.noun, id: entry.id } });
  }
}

async function store(entry: PlainEntry, context: LoaderContext, criteria: Criteria) {
  const { id, file, body } = entry;
  // Front matter may be empty if every key is optional.
  const source = (entry.data ?? {}) as Record<string, unknown>;
  const path = join(site.contentDir, file);
  // The path is included: the same record in another content folder has its pictures there.
  const digest = context.generateDigest({
    ...{ code: handedOver().code, path, source, body },
    criteria: [...criteria],
  });
  if (context.store.get(id)?.digest === digest) return;
  const data = await context.parseData({ id, data: source, filePath: path });
  const fileURL = pathToFileURL(path);
  const rendered =
    entry.noun === 'page'
      ? { html: '', metadata: { parts: pageParts(body, site.base) } }
      : entry.noun === 'exemplar'
        ? await context.renderMarkdown(body, { fileURL })
        : undefined;
  context.store.set({
    id,
    data,
    body,
    digest,
    filePath: relative(root, path),
    ...(rendered && {
      rendered: {
        ...rendered,
        html: labelledEvidence(rendered.html, (criterion) => criteria.get(criterion)),
      },
      assetImports: rendered.metadata?.imagePaths ?? [],
    }),
  });
}
