import { expect, test } from 'vitest';
import { refuseSwallowed } from './command.ts';

test('a word that npm has taken for its own is said, with the command as it is meant', () => {
  const words = ['without-faulty', 'portable'];
  refuseSwallowed('build', words, { npm_config_color: 'true' });
  expect(() => refuseSwallowed('build', words, { npm_config_without_faulty: 'true' })).toThrow(
    'npm run build -- --without-faulty',
  );
});
