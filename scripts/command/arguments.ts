import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from '../command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Parses a command line strictly: an unknown option, one without its value, or too few or too many
 * arguments is refused with the error and the usage; `--help` prints only the usage.
 * @param words the number of arguments allowed besides the options
 * @throws {CommandError} unless the command line can be executed
 */
export function readArguments<const O extends Options>(
  usage: string,
  options: O,
  [least, most]: readonly [least: number, most: number] = [0, 0],
  args = process.argv.slice(2),
  env = process.env,
) {
  const fault = (words: string) => new CommandError(`${words}\n${usage}`, 2);
  if (args.some((word) => word === '--help' || word === '-h')) throw new CommandError(usage, 0);
  const swallowed = swallowedBy(env, options);
  if (swallowed.length > 0)
    throw fault(
      `npm đã giữ ${swallowed.join(', ')} cho riêng nó, vì trước đó thiếu “--”. Hãy viết “--” liền sau tên lệnh, rồi mới tới ${swallowed.join(' ')}.`,
    );
  let parsed: ReturnType<typeof parse<O>>;
  try {
    parsed = parse(options, args);
  } catch (error) {
    throw fault(wordsOf(error as NodeJS.ErrnoException));
  }
  const { positionals } = parsed;
  if (positionals.length < least) throw new CommandError(usage, 2);
  if (positionals.length > most)
    throw fault(`Thừa “${positionals.slice(most).join(' ')}” trong câu lệnh.`);
  return parsed;
}

const parse = <const O extends Options>(options: O, args: string[]) =>
  parseArgs({ options, args, strict: true, allowPositionals: true });

/** Flags that npm has silently taken for its own, as it does without a preceding `--`. */
const swallowedBy = (env: NodeJS.ProcessEnv, options: Options): string[] =>
  Object.entries(options)
    .filter(
      ([name, { type }]) => type === 'boolean' && env[`npm_config_${name.replaceAll('-', '_')}`],
    )
    .map(([name]) => `--${name}`);

/** Node's message about an option, in Vietnamese. */
function wordsOf({ code, message }: NodeJS.ErrnoException): string {
  const [, option = ''] = /'(?:-\w, )?(-[^' <]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Lệnh này không có “${option}”.`;
  return message.includes('does not take')
    ? `Sau “${option}” không ghi giá trị.`
    : `Sau “${option}” phải có giá trị.`;
}
