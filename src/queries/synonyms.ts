import { getCollection } from 'astro:content';
import { once } from './once.ts';
import { getAbbreviations } from './plan.ts';

/** Texts that mean the same to a search: abbreviations with their full forms, and synonyms. */
export const getEquivalents = once(
  async (): Promise<string[][]> => [
    ...(await getAbbreviations()).map(({ short, long }) => [short, long]),
    ...(await getCollection('synonym')).map(({ data }) => data.words),
  ],
);
