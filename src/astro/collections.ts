import { defineCollection, type SchemaContext } from 'astro/content/config';
import * as z from 'zod';
import { collections as nouns } from '../model/collections.ts';
import { exemplarSchema } from '../model/schema/exemplar.ts';
import { publicSchema } from '../model/schema/public.ts';
import { recordLoader, tombstoneLoader } from './loader.ts';

/** A list's schema with the index of each record, which the loader adds. */
const inOrder = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape, z.core.$strict>) =>
  schema.extend({ position: z.number() });

/** How the picture of the exemplar that Astro is parsing is resolved: relative to its own file. */
let picture: ReturnType<SchemaContext['image']>;

/** Built once, although Astro requests the schema again for every exemplar: to build it takes twenty times as long as to parse by it. */
const exemplar = publicSchema(
  exemplarSchema({ image: () => z.string().transform((file) => picture.parse(file)) }),
);

/** Astro's collections: the public part of each noun shown by pages. */
export const collections = {
  movement: defineCollection({
    loader: recordLoader('movement'),
    schema: publicSchema(nouns.movement.schema),
  }),
  plan: defineCollection({
    loader: recordLoader('plan'),
    schema: publicSchema(nouns.plan.schema),
  }),
  planPart: defineCollection({
    loader: recordLoader('planPart'),
    schema: publicSchema(nouns.planPart.schema),
  }),
  criterion: defineCollection({
    loader: recordLoader('criterion'),
    schema: publicSchema(nouns.criterion.schema),
  }),
  award: defineCollection({
    loader: recordLoader('award'),
    schema: publicSchema(nouns.award.schema),
  }),
  exemplar: defineCollection({
    loader: recordLoader('exemplar'),
    schema: ({ image }) => {
      picture = image();
      return exemplar;
    },
  }),
  tombstone: defineCollection({ loader: tombstoneLoader(), schema: z.object({}) }),
  decision: defineCollection({
    loader: recordLoader('decision'),
    schema: publicSchema(nouns.decision.schema),
  }),
  unit: defineCollection({
    loader: recordLoader('unit'),
    schema: inOrder(publicSchema(nouns.unit.schema)),
  }),
  issuer: defineCollection({
    loader: recordLoader('issuer'),
    schema: inOrder(publicSchema(nouns.issuer.schema)),
  }),
  abbreviation: defineCollection({
    loader: recordLoader('abbreviation'),
    schema: inOrder(publicSchema(nouns.abbreviation.schema)),
  }),
  role: defineCollection({
    loader: recordLoader('role'),
    schema: inOrder(publicSchema(nouns.role.schema)),
  }),
  page: defineCollection({
    loader: recordLoader('page'),
    schema: publicSchema(nouns.page.schema),
  }),
  subject: defineCollection({
    loader: recordLoader('subject'),
    schema: inOrder(publicSchema(nouns.subject.schema)),
  }),
  office: defineCollection({
    loader: recordLoader('office'),
    schema: publicSchema(nouns.office.schema),
  }),
  synonym: defineCollection({
    loader: recordLoader('synonym'),
    schema: inOrder(publicSchema(nouns.synonym.schema)),
  }),
};
