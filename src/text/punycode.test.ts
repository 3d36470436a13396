import { domainToASCII } from 'node:url';
import { expect, test } from 'vitest';
import { punycodeDecoded } from './punycode.ts';

test.each(['đặngthịhoàithơm', 'hoàithơm', 'a-páo', 'bến-gượng', '陳文雄', 'чанван', 'ô'])(
  'decodes what browsers copy for %s',
  (label) => {
    expect(punycodeDecoded(domainToASCII(label))).toBe(label);
  },
);

test.each(['xn--', 'xn--a--', 'xn--99999999', 'vidu', 'xn--a_b'])(
  '%s is not such a label',
  (label) => {
    expect(punycodeDecoded(label)).toBeUndefined();
  },
);
