import { defineCollection } from 'astro:content';
import * as z from 'zod';
import { recordLoader, tombstoneLoader } from './astro/loader.ts';
import { collections as nouns } from './model/collections.ts';
import { shownDecisionSchema } from './model/schema/decision.ts';
import { shownExemplarSchema } from './model/schema/exemplar.ts';

/** A list's schema with the place of each record in it, which the loader adds. */
const inOrder = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) =>
  schema.extend({ position: z.number() });

/** Astro's collections: each noun of the table that pages show, as pages may see it. */
export const collections = {
  plan: defineCollection({ loader: recordLoader('plan'), schema: nouns.plan.schema }),
  planPart: defineCollection({ loader: recordLoader('planPart'), schema: nouns.planPart.schema }),
  criterion: defineCollection({
    loader: recordLoader('criterion'),
    schema: nouns.criterion.schema,
  }),
  awardForm: defineCollection({
    loader: recordLoader('awardForm'),
    schema: nouns.awardForm.schema,
  }),
  exemplar: defineCollection({
    loader: recordLoader('exemplar'),
    schema: ({ image }) => shownExemplarSchema({ image }),
  }),
  tombstone: defineCollection({ loader: tombstoneLoader(), schema: z.object({}) }),
  decision: defineCollection({ loader: recordLoader('decision'), schema: shownDecisionSchema() }),
  unit: defineCollection({ loader: recordLoader('unit'), schema: inOrder(nouns.unit.schema) }),
  issuer: defineCollection({
    loader: recordLoader('issuer'),
    schema: inOrder(nouns.issuer.schema),
  }),
  abbreviation: defineCollection({
    loader: recordLoader('abbreviation'),
    schema: inOrder(nouns.abbreviation.schema),
  }),
  synonym: defineCollection({
    loader: recordLoader('synonym'),
    schema: inOrder(nouns.synonym.schema),
  }),
  role: defineCollection({ loader: recordLoader('role'), schema: inOrder(nouns.role.schema) }),
  office: defineCollection({ loader: recordLoader('office'), schema: nouns.office.schema }),
};
