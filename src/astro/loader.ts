import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Noun } from '../model/collections.ts';
import { photosAllowed, withheldBecause } from '../model/publication.ts';
import { type PlainEntry, readNoun } from '../model/read/disk/read-noun.ts';
import { nounOf } from '../model/read/read.ts';
import { exemplarSchema } from '../model/schema/exemplar.ts';
import { root } from '../settings.ts';
import { site } from '../site.ts';
import { isLeftOutForFault } from './left-out.ts';

/**
 * Gives Astro the records of one noun from the project's own reader, so that the site shows exactly
 * what the check has read. Samples stay out unless `SAMPLES=1`; what is withheld stays out too.
 */
export function recordLoader(noun: Noun): Loader {
  return {
    name: `records-of-${noun}`,
    load: async (context) => {
      await fill(noun, context);
      context.watcher?.add(site.contentDir);
      context.watcher?.on('all', (_event, path) => {
        const file = path.slice(site.contentDir.length + 1).replaceAll('\\', '/');
        if (nounOf(file) === noun) void fill(noun, context);
      });
    },
  };
}

/** Gives Astro the slugs of stories that are withheld or left out, and nothing else of them. */
export function withheldLoader(): Loader {
  return {
    name: 'withheld-stories',
    load: async ({ store }) => {
      store.clear();
      for (const entry of readNoun(site.contentDir, 'exemplar')) {
        if (isSampleLeftOut(entry)) continue;
        if (!withheld(entry) && !isLeftOutForFault(entry)) continue;
        store.set({ id: entry.id, data: {} });
      }
    },
  };
}

/** What decides whether a story, and its photos, may be shown. */
const permission = exemplarSchema({ image: z.string })
  .pick({ withdrawn: true, consent: true })
  .strip();

async function fill(noun: Noun, context: LoaderContext) {
  const entries = readNoun(site.contentDir, noun).filter((entry) => isShown(noun, entry));
  const kept = new Set(entries.map(({ id }) => id));
  for (const id of context.store.keys()) if (!kept.has(id)) context.store.delete(id);
  for (const entry of entries) await put(entry, context);
}

function isShown(noun: Noun, entry: PlainEntry): boolean {
  if (isSampleLeftOut(entry) || isLeftOutForFault(entry)) return false;
  return !(noun === 'exemplar' && withheld(entry));
}

function isSampleLeftOut({ data }: PlainEntry): boolean {
  return !site.samples && (data as { sample?: boolean } | undefined)?.sample === true;
}

/** A story whose consent cannot be read is not shown either; the check says why. */
function withheld({ data }: PlainEntry): boolean {
  const { data: story } = permission.safeParse(data);
  return story === undefined || withheldBecause(story, site.today) !== undefined;
}

async function put(entry: PlainEntry, context: LoaderContext) {
  const { id, file, body, noun } = entry;
  const path = join(site.contentDir, file);
  const source = shownData(noun, entry.data);
  // The path too: the same record in another content folder has its pictures there.
  const digest = context.generateDigest({ path, source: source as Record<string, unknown>, body });
  if (context.store.get(id)?.digest === digest) return;
  const data = await context.parseData({
    id,
    data: source as Record<string, unknown>,
    filePath: path,
  });
  const fileURL = pathToFileURL(path);
  const rendered = body.trim() ? await context.renderMarkdown(body, { fileURL }) : undefined;
  context.store.set({
    id,
    data,
    body,
    digest,
    filePath: relative(root, path),
    ...(rendered && { rendered, assetImports: rendered.metadata?.imagePaths ?? [] }),
  });
}

/** Photos that consent does not cover never reach Astro, so they cannot be copied to the output. */
function shownData(noun: Noun, data: unknown): unknown {
  if (noun !== 'exemplar') return data;
  const { photos, ...rest } = data as { photos?: unknown };
  return photosAllowed(permission.parse(data)) ? data : rest;
}
