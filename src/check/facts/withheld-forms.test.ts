import { expect, test } from 'vitest';
import { recipientSchema } from '../../model/schema/decision.ts';
import { fieldOf } from '../../model/schema/public.ts';
import { checkExample } from '../examples/check-example.ts';

const planted = 'bếp của hoà';
const texts = Object.entries(recipientSchema.shape).filter(
  ([, schema]) => schema.safeParse(planted).success,
);

test.each(texts)(
  'lists a form in %s of a withheld row if the field is published',
  (key, schema) => {
    const listed = checkExample({
      decision: { 'recipients.3.publish': 'an', [`recipients.3.${key}`]: planted },
    }).forms.flatMap(({ forms }) => forms.map(({ sentence }) => sentence));
    expect(listed.includes(planted)).toBe(fieldOf(schema).public === 'even-withheld');
  },
);
