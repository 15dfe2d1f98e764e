import type { CustomRule } from '@scorewright/schemas';
import { token } from '../pointer.ts';
import { compileLogic, type LogicProblem } from './compile.ts';

/** What is wrong with the rules of a configuration: their conditions, two of one id, places that no message fills. */
export function checkCustomRules(rules: readonly CustomRule[]): readonly LogicProblem[] {
  return rules.flatMap((rule, index) => {
    const pointer = `/custom/${index}`;
    const twice =
      rules.findIndex(({ id }) => id === rule.id) < index
        ? [{ pointer: `${pointer}/id`, message: { en: `there are two rules \`${rule.id}\``, ru: `правило \`${rule.id}\` записано дважды` } }]
        : [];
    const data = Object.entries(rule.data ?? {}).flatMap(([name, logic]) => compileLogic(logic, `${pointer}/data/${token(name)}`).problems);
    return [...twice, ...compileLogic(rule.when, `${pointer}/when`).problems, ...data, ...unfilled(rule, pointer)];
  });
}

function unfilled({ message, data = {} }: CustomRule, pointer: string): readonly LogicProblem[] {
  return (['en', 'ru'] as const).flatMap((language) =>
    [...message[language].matchAll(/\{([a-zA-Z0-9-]+)\}/g)].flatMap(([, name = '']) =>
      Object.hasOwn(data, name)
        ? []
        : [
            {
              pointer: `${pointer}/message/${language}`,
              message: { en: `nothing in \`data\` fills \`{${name}}\``, ru: `в \`data\` нет значения для \`{${name}}\`` },
            },
          ],
    ),
  );
}
