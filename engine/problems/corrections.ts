import { defineProblems } from './problem.ts';

/** Why a correction record is refused, and with it the calculation. `record`: its id. */
export const correctionsProblems = defineProblems({
  'corrections-not-permitted': {
    cause: {
      en: 'the correction `{record}` has nothing to stand on: the policy permits no corrections',
      ru: 'корректировке `{record}` не на что опереться: положение не допускает корректировок',
    },
    remedy: {
      en: 'take the record out, or add the permitted grounds to the policy',
      ru: 'уберите запись или добавьте в положение основания для корректировок',
    },
  },
  'unknown-ground': {
    cause: {
      en: 'the correction `{record}` names the ground `{name}`, which the policy does not have',
      ru: 'корректировка `{record}` ссылается на основание `{name}`, которого в положении нет',
    },
    remedy: { en: 'name a ground of the policy: `{known}`', ru: 'назовите основание из положения: `{known}`' },
  },
  'correction-initiator': {
    cause: {
      en: 'the correction `{record}` was initiated by `{role}`, who may not do so on the ground `{ground}`',
      ru: 'корректировку `{record}` инициировал(а) `{role}`, а по основанию `{ground}` это не разрешено',
    },
    remedy: { en: 'let one of these initiate it: `{permitted}`', ru: 'её может инициировать: `{permitted}`' },
  },
  'correction-parameter': {
    cause: {
      en: 'the correction `{record}` changes `{parameter}`, which the ground `{ground}` does not permit',
      ru: 'корректировка `{record}` меняет `{parameter}`, а основание `{ground}` этого не допускает',
    },
    remedy: { en: 'change only `{permitted}`, or use another ground', ru: 'меняйте только `{permitted}` или возьмите другое основание' },
  },
  'correction-indicator': {
    cause: {
      en: 'the correction `{record}` changes the indicator `{indicator}`, which the ground `{ground}` does not permit',
      ru: 'корректировка `{record}` меняет показатель `{indicator}`, а основание `{ground}` этого не допускает',
    },
    remedy: { en: 'change only these indicators: `{permitted}`', ru: 'меняйте только эти показатели: `{permitted}`' },
  },
  'correction-late': {
    cause: {
      en: 'the correction `{record}` is dated {date}, after the last day {last} of the ground `{ground}`',
      ru: 'корректировка `{record}` датирована {date}, а последний день по основанию `{ground}` — {last}',
    },
    remedy: {
      en: 'corrections after that day are not applied; change the regulation for later periods',
      ru: 'после этого дня корректировки не применяются; измените положение на следующие периоды',
    },
  },
  'correction-not-approved': {
    cause: {
      en: 'the correction `{record}` was not approved by `{role}`, whom the ground `{ground}` asks for',
      ru: 'корректировку `{record}` не утвердил(а) `{role}`, а основание `{ground}` этого требует',
    },
    remedy: { en: 'add the approval, with name and date', ru: 'добавьте утверждение с именем и датой' },
  },
  'correction-approved-late': {
    cause: {
      en: 'the correction `{record}` is dated {date}, before its approval by `{role}` on {approved}',
      ru: 'корректировка `{record}` датирована {date}, раньше утверждения (`{role}`) {approved}',
    },
    remedy: { en: 'date the correction on or after its last approval', ru: 'датируйте корректировку днём последнего утверждения или позже' },
  },
  'correction-self-approved': {
    cause: {
      en: 'the correction `{record}` was approved by the one who initiated it, `{who}`',
      ru: 'корректировку `{record}` утвердил тот, кто её инициировал: `{who}`',
    },
    remedy: { en: 'let somebody else approve it', ru: 'её должен утвердить кто-то другой' },
  },
  'correction-ignored': {
    cause: {
      en: 'the correction `{record}` is for another period, scorecard or employee and is not applied',
      ru: 'корректировка `{record}` относится к другому периоду, карте или работнику и не применяется',
    },
    remedy: {
      en: 'take it out of these facts, or correct its period, scorecard or employee',
      ru: 'уберите её из этих фактов или исправьте период, карту или работника',
    },
  },
  'change-incomplete': {
    cause: {
      en: 'the correction `{record}` changes `{parameter}` and does not say of which `{needs}`',
      ru: 'корректировка `{record}` меняет `{parameter}`, но не указано `{needs}`',
    },
    remedy: { en: 'add `{needs}` to the change', ru: 'добавьте `{needs}` в изменение' },
  },
  'change-not-applicable': {
    cause: {
      en: 'the correction `{record}` changes `{parameter}` `{indicator}`, which the scorecard `{scorecard}` does not have',
      ru: 'корректировка `{record}` меняет `{parameter}` `{indicator}`, а в карте `{scorecard}` этого нет',
    },
    remedy: { en: 'change what the scorecard has, or name the right scorecard', ru: 'меняйте то, что в карте есть, или укажите нужную карту' },
  },
  'no-indicator-left': {
    cause: {
      en: 'after the correction `{record}` no indicator is left to calculate the bonus by',
      ru: 'после корректировки `{record}` не осталось показателей, по которым считать премию',
    },
    remedy: { en: 'keep at least one indicator', ru: 'оставьте хотя бы один показатель' },
  },
  'corrected-weights': {
    cause: {
      en: 'after the correction `{record}` the weights sum to {sum}, not to 100: {difference} is missing',
      ru: 'после корректировки `{record}` сумма весов равна {sum}, а не 100: не хватает {difference}',
    },
    remedy: { en: 'change the weights of the other indicators in the same correction', ru: 'измените в той же корректировке веса остальных показателей' },
  },
});
