import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from '../command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads a command line strictly: an option that the command does not have, one without its value, or
 * words too few or too many are answered by what is wrong and the usage; `--help` by the usage alone.
 * @param words how many words there may be beside the options
 * @throws {CommandError} for anything but a command line to act upon
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

/** Flags behind a command that npm has taken for its own without a word, as it does where no `--` stands before them. */
const swallowedBy = (env: NodeJS.ProcessEnv, options: Options): string[] =>
  Object.entries(options)
    .filter(
      ([name, { type }]) => type === 'boolean' && env[`npm_config_${name.replaceAll('-', '_')}`],
    )
    .map(([name]) => `--${name}`);

/** What Node says of an option, in Vietnamese. */
function wordsOf({ code, message }: NodeJS.ErrnoException): string {
  const [, option = ''] = /'(?:-\w, )?(-[^' <]+)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Lệnh này không có “${option}”.`;
  return message.includes('does not take')
    ? `Sau “${option}” không ghi giá trị.`
    : `Sau “${option}” phải có giá trị.`;
}
