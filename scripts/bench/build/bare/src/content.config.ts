import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import * as z from 'zod';

export const collections = {
  exemplar: defineCollection({
    loader: glob({
      base: './content/guong-dien-hinh',
      pattern: '*/index.md',
      generateId: ({ entry }) => entry.replace('/index.md', ''),
    }),
    schema: ({ image }) =>
      z.object({
        title: z.string(),
        summary: z.string(),
        kind: z.string(),
        honourees: z.array(z.object({ name: z.string(), unitAsWritten: z.string() })),
        photos: z
          .array(
            z.object({
              file: z
                .string()
                .transform((file) => `./${file}`)
                .pipe(image()),
              alt: z.string(),
              credit: z.string(),
            }),
          )
          .optional(),
      }),
  }),
  decision: defineCollection({
    loader: glob({ base: './content/khen-thuong', pattern: '*/*.md' }),
    schema: z.object({
      number: z.string(),
      symbol: z.string(),
      signed: z.string(),
      subjectLine: z.string(),
      recipients: z.array(
        z.object({
          no: z.number(),
          name: z.string(),
          position: z.string().optional(),
          unitAsWritten: z.string(),
        }),
      ),
    }),
  }),
};
