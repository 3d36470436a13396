import { expect, test } from 'vitest';
import * as z from 'zod';
import { collections, isInternal } from '../collections.ts';
import { nouns } from '../read/content-set.ts';
import { recipientSchema } from './decision.ts';
import { leavesOf, publicSchema, publicValue } from './public.ts';

const private_ = (schema: z.ZodType) =>
  leavesOf(schema).flatMap(({ path, isPublic }) => (isPublic ? [] : [path.join('.')]));

test('never publishes internal office work', () => {
  for (const noun of nouns.filter(isInternal)) {
    expect(leavesOf(collections[noun].schema).filter(({ isPublic }) => isPublic)).toEqual([]);
    expect(
      publicValue(collections[noun].schema, { title: 'Quax', nominees: [{ name: 'Quax' }] }),
    ).toEqual({});
  }
});

test('lists the fields that are never published', () => {
  const fields = nouns
    .filter((noun) => noun !== 'draft' && !isInternal(noun))
    .flatMap((noun) => private_(collections[noun].schema).map((path) => `${noun}: ${path}`));
  expect(fields).toMatchInlineSnapshot(`
    [
      "plan: ofAnotherBody",
      "plan: acknowledged.rule",
      "plan: acknowledged.words",
      "plan: acknowledged.namesakeOf",
      "plan: acknowledged.by",
      "criterion: acknowledged.rule",
      "criterion: acknowledged.words",
      "criterion: acknowledged.namesakeOf",
      "criterion: acknowledged.by",
      "award: acknowledged.rule",
      "award: acknowledged.words",
      "award: acknowledged.namesakeOf",
      "award: acknowledged.by",
      "exemplar: honourees.sortName",
      "exemplar: written",
      "exemplar: withdrawn",
      "exemplar: alsoWritten",
      "exemplar: othersWritten",
      "exemplar: openedFiles",
      "exemplar: approval.by",
      "exemplar: approval.corrected.by",
      "exemplar: approval.corrected.position",
      "exemplar: approval.corrected.on",
      "exemplar: approval.corrected.of",
      "exemplar: approval.digest",
      "exemplar: acknowledged.rule",
      "exemplar: acknowledged.words",
      "exemplar: acknowledged.namesakeOf",
      "exemplar: acknowledged.by",
      "exemplar: consent.honouree",
      "exemplar: consent.status",
      "exemplar: consent.givenBy",
      "exemplar: consent.relation",
      "exemplar: consent.on",
      "exemplar: consent.until",
      "exemplar: consent.scope",
      "exemplar: consent.basis",
      "exemplar: consent.proof",
      "decision: acknowledged.rule",
      "decision: acknowledged.words",
      "decision: acknowledged.namesakeOf",
      "decision: acknowledged.by",
      "decision: alsoWritten",
      "decision: othersWritten",
      "decision: openedFiles",
      "decision: recipients.standing",
      "decision: recipients.publish",
      "decision: recipients.scanRedacted",
      "decision: recipients.alsoWritten",
      "decision: recipients.othersWritten",
      "decision: recipients.openedFiles",
      "unit: note",
      "issuer: note",
      "page: acknowledged.rule",
      "page: acknowledged.words",
      "page: acknowledged.namesakeOf",
      "page: acknowledged.by",
      "office: approvers.position",
      "office: approvers.delegation",
      "office: approvers.slipsOnly",
      "office: approvers.from",
      "office: approvers.to",
      "office: letterhead.parentBody",
      "office: letterhead.body",
      "office: letterhead.name",
      "office: letterhead.place",
      "office: letterhead.code",
      "office: letterhead.council",
      "office: letterhead.signedAs",
      "office: letterhead.officeSignedAs",
      "office: acknowledged.rule",
      "office: acknowledged.words",
      "office: acknowledged.namesakeOf",
      "office: acknowledged.by",
      "subject: name",
      "subject: basis",
    ]
  `);
});

const person = {
  recipientType: 'ca-nhan',
  name: 'Lò Văn Thử',
  position: 'Lái xe',
  achievement: 'Nhận thêm ca trực',
};

test('publishes only anonymous fields of a withheld row', () => {
  const withheld = publicValue(recipientSchema, { no: 7, ...person, publish: 'an' });
  expect(withheld).toEqual({ no: 7, recipientType: 'ca-nhan', withheld: true });
  const shown = publicValue(recipientSchema, { ...person, scanRedacted: '05/09/2021' });
  expect(shown).toEqual({ ...person, withheld: false });
  const schema = publicSchema(recipientSchema);
  expect(schema.parse(withheld)).toEqual(withheld);
  expect(schema.parse(shown)).toEqual(shown);
  expect(schema.safeParse({ ...(withheld as object), name: 'Lò Văn Thử' }).success).toBe(false);
});

test('keeps only public fields, at every depth', () => {
  const schema = z.strictObject({
    open: z
      .array(
        z.strictObject({
          kept: z.string().meta({ title: 'Giữ', public: true }),
          forgotten: z.string().meta({ title: 'Quên nói' }),
        }),
      )
      .optional()
      .meta({ title: 'Mở', public: true }),
    closed: z
      .strictObject({ inner: z.string().meta({ title: 'Trong', public: true }) })
      .meta({ title: 'Đóng' }),
    text: z.string().meta({ title: 'Chữ', public: true }),
  });
  const value = { open: [{ kept: 'a', forgotten: 'b' }], closed: { inner: 'c' }, text: { x: 'd' } };
  expect(publicValue(schema, value)).toEqual({ open: [{ kept: 'a' }] });
  expect(private_(schema)).toEqual(['open.forgotten', 'closed.inner']);
  expect(() =>
    publicSchema(
      z.strictObject({ x: z.record(z.string(), z.string()).meta({ title: 'x', public: true }) }),
    ),
  ).toThrow('does not know the fields of a record');
});
