import type { Language } from '@scorewright/engine';
import type { Call, Command } from './command.ts';
import type { Option } from './option.ts';
import { optionsOf } from './command.ts';
import { nearest } from './nearest.ts';
import { WrongUse } from '../shell/wrong-use.ts';

interface Given {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, readonly string[]>;
}

function unknownOption(written: string, options: readonly Option[]): WrongUse {
  const near = nearest(
    written.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  return near === undefined
    ? new WrongUse({ en: 'unknown option `{option}`', ru: 'неизвестный параметр `{option}`' }, { option: written })
    : new WrongUse(
        {
          en: 'unknown option `{option}`; did you mean `--{near}`?',
          ru: 'неизвестный параметр `{option}`; возможно, имелся в виду `--{near}`?',
        },
        { option: written, near },
      );
}

function find(written: string, options: readonly Option[]): Option {
  const found = options.find(({ name, short }) => written === `--${name}` || (short !== undefined && written === `-${short}`));
  if (found === undefined) throw unknownOption(written, options);
  return found;
}

function checked(option: Option, value: string): string {
  if (option.choices === undefined || option.choices.includes(value)) return value;
  throw new WrongUse(
    { en: '`--{option}` is one of {choices}, not `{value}`', ru: '`--{option}` принимает значения {choices}, но не `{value}`' },
    { option: option.name, choices: option.choices.join(', '), value },
  );
}

/** The value of an option: after `=`, or the next argument, unless that is an option itself (`-` alone is standard input). */
function valueOf(option: Option, inline: string | undefined, rest: string[]): string {
  const value = inline ?? (rest[0] !== undefined && !/^-./.test(rest[0]) ? rest.shift() : undefined);
  if (value !== undefined && value !== '') return checked(option, value);
  throw new WrongUse(
    { en: '`--{option}` needs a value: {value}', ru: 'параметру `--{option}` нужно значение: {value}' },
    { option: option.name, value: option.value ?? '' },
  );
}

function take(written: string, rest: string[], options: readonly Option[], values: Map<string, readonly string[]>): void {
  const equals = written.startsWith('--') ? written.indexOf('=') : -1;
  const option = find(equals < 0 ? written : written.slice(0, equals), options);
  const inline = equals < 0 ? undefined : written.slice(equals + 1);
  const before = values.get(option.name) ?? [];
  if (option.value === undefined && inline !== undefined) {
    throw new WrongUse({ en: '`--{option}` takes no value', ru: 'параметр `--{option}` не принимает значения' }, { option: option.name });
  }
  if (before.length > 0 && option.value !== undefined && option.many === undefined) {
    throw new WrongUse({ en: '`--{option}` was given twice', ru: 'параметр `--{option}` указан дважды' }, { option: option.name });
  }
  values.set(option.name, [...before, option.value === undefined ? 'yes' : valueOf(option, inline, rest)]);
}

/** Splits the arguments of a verb. Throws `WrongUse` for anything that the verb does not know. */
export function splitArguments(args: readonly string[], options: readonly Option[]): Given {
  const rest = [...args];
  const operands: string[] = [];
  const values = new Map<string, readonly string[]>();
  for (let written = rest.shift(); written !== undefined; written = rest.shift()) {
    if (written === '--') operands.push(...rest.splice(0));
    else if (/^-./.test(written)) take(written, rest, options, values);
    else operands.push(written);
  }
  return { operands, values };
}

function checkOperands({ operands: { usage, min, max }, verb }: Command, operands: readonly string[]): void {
  if (operands.length < min) {
    throw new WrongUse({ en: 'something is missing: scorewright {verb} {usage}', ru: 'указано не всё: scorewright {verb} {usage}' }, { verb, usage });
  }
  const extra = operands[max];
  if (extra !== undefined) {
    throw new WrongUse(
      { en: '`{extra}` is one too many: scorewright {verb} {usage}', ru: '`{extra}` здесь лишнее: scorewright {verb} {usage}' },
      { extra, verb, usage },
    );
  }
}

/** The call of a verb, or undefined when its help is wanted. Throws `WrongUse`. */
export function parseCall(command: Command, args: readonly string[], locale: Language): Call | undefined {
  const { operands, values } = splitArguments(args, optionsOf(command));
  if (values.has('help')) return undefined;
  checkOperands(command, operands);
  const many = (name: string): readonly string[] => values.get(name) ?? [];
  const one = (name: string): string | undefined => many(name).at(-1);
  return { operands, one, many, json: one('format') === 'json', language: languageAsked(values) ?? locale };
}

const languageAsked = (values: Given['values']): Language | undefined => {
  const asked = values.get('lang')?.at(-1);
  return asked === 'en' || asked === 'ru' ? asked : undefined;
};

/** The language for messages about arguments that could not be parsed. */
export function languageIn(args: readonly string[], locale: Language): Language {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return asked === 'en' || asked === 'ru' ? asked : locale;
}
