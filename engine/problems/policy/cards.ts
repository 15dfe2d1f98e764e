import { defineProblems } from '../problem.ts';

/** Scorecards: weights, pay, combination, cut-offs, modifiers, extra pay, limits, rounding. */
export const cardProblems = defineProblems({
  'weights-not-100': {
    cause: { en: 'the weights sum to {sum}, not to 100: the difference is {difference}', ru: 'сумма весов равна {sum}, а не 100: разница {difference}' },
    remedy: { en: 'correct the weights', ru: 'исправьте веса' },
  },
  'group-without-weights': {
    cause: {
      en: 'the group `{name}` has no effect: only a weighted sum has groups',
      ru: 'группа `{name}` ни на что не влияет: группы бывают только у взвешенной суммы',
    },
    remedy: { en: 'combine by `weighted-sum`, or remove the groups', ru: 'возьмите сочетание `weighted-sum` или уберите группы' },
  },
  'indicator-in-two-groups': {
    cause: { en: 'the indicator `{indicator}` is in two groups', ru: 'показатель `{indicator}` входит в две группы' },
    remedy: { en: 'leave it in one of them', ru: 'оставьте его в одной из них' },
  },
  'weight-missing': {
    cause: { en: 'the indicator `{indicator}` has no weight', ru: 'у показателя `{indicator}` нет веса' },
    remedy: { en: 'add `weight`, or weight variants to the card', ru: 'добавьте `weight` или варианты весов для карты' },
  },
  'weight-unused': {
    cause: {
      en: 'the weight of `{indicator}` has no effect: the combination does not weigh it',
      ru: 'вес показателя `{indicator}` ни на что не влияет: при таком сочетании он не учитывается',
    },
    remedy: { en: 'take it out, or combine by weighted sum', ru: 'уберите его или сочетайте показатели взвешенной суммой' },
  },
  'parts-not-positive': {
    cause: { en: 'the weights are parts of their sum, and that is {sum}', ru: 'веса — доли своей суммы, а она равна {sum}' },
    remedy: { en: 'give at least one indicator a part above 0', ru: 'дайте хотя бы одному показателю долю больше 0' },
  },
  'weights-unused': {
    cause: { en: '`weights` has no effect with the combination `{method}`', ru: '`weights` ни на что не влияет при сочетании `{method}`' },
    remedy: { en: 'take it out, or combine by weighted sum', ru: 'уберите его или сочетайте показатели взвешенной суммой' },
  },
  'variants-unused': {
    cause: { en: 'weight variants have no effect with the combination `{method}`', ru: 'варианты весов ни на что не влияют при сочетании `{method}`' },
    remedy: { en: 'take them out, or combine by weighted sum', ru: 'уберите их или сочетайте показатели взвешенной суммой' },
  },
  'variants-overlap': {
    cause: { en: 'the weight variants `{variant}` and `{other}` hold at the same time', ru: 'варианты весов `{variant}` и `{other}` действуют одновременно' },
    remedy: {
      en: 'let one end before the other begins, or give them different conditions',
      ru: 'пусть один закончится до начала другого, или задайте им разные условия',
    },
  },
  'variant-gap': {
    cause: { en: 'no weight variant holds from {from} until {until}', ru: 'с {from} по {until} не действует ни один вариант весов' },
    remedy: { en: 'extend one of them, or add another', ru: 'продлите один из них или добавьте ещё один' },
  },
  'target-bonus-missing': {
    cause: {
      en: 'the bonus of `{scorecard}` is a part of the target bonus, and there is none',
      ru: 'премия карты `{scorecard}` — часть целевой премии, а она не указана',
    },
    remedy: { en: 'add `pay.targetBonus`', ru: 'добавьте `pay.targetBonus`' },
  },
  'target-bonus-absent': {
    cause: { en: 'a part of the target bonus is meant, and the card has none here', ru: 'речь о части целевой премии, а у карты её здесь нет' },
    remedy: { en: 'add `pay.targetBonus`, or write an amount', ru: 'добавьте `pay.targetBonus` или запишите сумму' },
  },
  'salary-not-ready': {
    cause: { en: 'the salary is a percentage of itself', ru: 'оклад задан как процент от самого себя' },
    remedy: { en: 'write an amount, a fact or a formula', ru: 'запишите сумму, факт или формулу' },
  },
  'share-is-money': {
    cause: {
      en: 'a percentage of pay is money in `{currency}`, and `{unit}` is needed',
      ru: 'процент от оплаты — это деньги (`{currency}`), а нужно `{unit}`',
    },
    remedy: { en: 'write a number, a fact or a formula', ru: 'запишите число, факт или формулу' },
  },
  'no-scored-indicator': {
    cause: {
      en: 'all indicators of `{scorecard}` are cut-offs, and none earns anything',
      ru: 'все показатели карты `{scorecard}` — отсекающие, и ни один ничего не даёт',
    },
    remedy: { en: 'add an indicator with attainment', ru: 'добавьте показатель с расчётом выполнения' },
  },
  'too-many-indicators': {
    cause: { en: 'the scorecard `{scorecard}` has {count} indicators, more than {limit}', ru: 'в карте `{scorecard}` показателей: {count}, больше {limit}' },
    remedy: { en: 'keep the few that matter', ru: 'оставьте те немногие, которые важны' },
  },
  'no-index': {
    cause: {
      en: '`{property}` acts on the index, and the combination `separate` has none',
      ru: '`{property}` действует на индекс, а при сочетании `separate` его нет',
    },
    remedy: { en: 'let it act on the bonus, or choose another combination', ru: 'пусть действует на премию, или выберите другое сочетание' },
  },
  'by-missing': {
    cause: {
      en: 'the cut-off `{name}` has the effect `{effect}` and does not say by how much',
      ru: 'отсечка `{name}` действует как `{effect}`, но не указано, на сколько',
    },
    remedy: { en: 'add `by`', ru: 'добавьте `by`' },
  },
  'by-unused': {
    cause: { en: 'the cut-off `{name}` pays nothing, and has `by` all the same', ru: 'отсечка `{name}` обнуляет оплату, и всё же у неё есть `by`' },
    remedy: { en: 'take `by` out, or choose `multiply` or `cap`', ru: 'уберите `by` или выберите `multiply` или `cap`' },
  },
  'modifier-form': {
    cause: {
      en: 'the modifier `{name}` has both `by` and `table`, or neither',
      ru: 'у модификатора `{name}` есть и `by`, и `table` или нет ни того, ни другого',
    },
    remedy: { en: 'keep one of the two', ru: 'оставьте что-то одно' },
  },
  'table-unit': {
    cause: { en: 'the table gives `{given}`, and `{unit}` is added to', ru: 'таблица даёт `{given}`, а прибавлять нужно к `{unit}`' },
    remedy: { en: 'let the table give the same, or multiply by it', ru: 'пусть таблица даёт то же самое, или умножайте на неё' },
  },
  'group-highest-and-lowest': {
    cause: { en: 'the group `{name}` takes its highest scores and its lowest', ru: 'группа `{name}` берёт и высшие оценки, и низшие' },
    remedy: { en: 'keep `highest` or `lowest`', ru: 'оставьте `highest` или `lowest`' },
  },
  'group-takes-too-many': {
    cause: {
      en: 'the group `{name}` takes {count} scores and has {members} indicators',
      ru: 'группа `{name}` берёт оценок: {count}, а показателей в ней: {members}',
    },
    remedy: { en: 'take fewer, or add indicators', ru: 'берите меньше оценок или добавьте показатели' },
  },
  'group-too-many-ways': {
    cause: {
      en: 'there are {ways} ways to take {count} of the {members} scores of the group `{name}`, more than the {most} that a reader could compare',
      ru: 'взять оценок: {count} из {members} в группе `{name}` можно столькими способами: {ways}, больше {most}, и сравнить их никто не сможет',
    },
    remedy: { en: 'leave out one score only, or make the group smaller', ru: 'отбрасывайте только одну оценку или уменьшите группу' },
  },
  'group-member-left-out': {
    cause: {
      en: 'the group `{name}` compares its scores, and that of `{indicator}` can be left out (`reweight`)',
      ru: 'группа `{name}` сравнивает оценки, а оценка `{indicator}` может не учитываться (`reweight`)',
    },
    remedy: { en: 'give the indicator another `missing` rule: `zero` or `refuse`', ru: 'задайте показателю другое правило `missing`: `zero` или `refuse`' },
  },
  'quota-unused': {
    cause: {
      en: 'the extra pay line `{name}` has a quota and no brackets that are parts of it',
      ru: 'у доплаты `{name}` есть квота, но нет ступеней в её долях',
    },
    remedy: { en: 'add `brackets`, or take `quota` out', ru: 'добавьте `brackets` или уберите `quota`' },
  },
  'extra-form': {
    cause: {
      en: 'the extra pay line `{name}` is neither a formula alone nor `of` with one of `rate`, `perUnit` and `brackets`',
      ru: 'доплата `{name}` — ни отдельная формула, ни `of` с чем-то одним из `rate`, `perUnit` и `brackets`',
    },
    remedy: { en: 'keep one of the two ways', ru: 'оставьте один из двух способов' },
  },
  'bracket-form': {
    cause: {
      en: 'the brackets do not all pay in one way: a percent (`rate`), or so much a unit (`perUnit`)',
      ru: 'ступени платят по-разному, а нужно одинаково: процент (`rate`) или сумма за единицу (`perUnit`)',
    },
    remedy: { en: 'give every bracket `rate`, or every one `perUnit`', ru: 'задайте каждой ступени `rate` или каждой `perUnit`' },
  },
  'brackets-start': {
    cause: {
      en: 'the first bracket begins at {from}, so that nothing says what the part below pays',
      ru: 'первая ступень начинается с {from}, и не указано, что платится до неё',
    },
    remedy: { en: 'begin at 0, with a rate of 0 where nothing is paid', ru: 'начните с 0, со ставкой 0 там, где ничего не платится' },
  },
  'brackets-order': {
    cause: { en: 'the bracket from {from} stands after the one from {before}', ru: 'ступень с {from} стоит после ступени с {before}' },
    remedy: { en: 'put the brackets in rising order', ru: 'расположите ступени по возрастанию' },
  },
  'limit-form': {
    cause: { en: 'the limit `{name}` has neither a smallest nor a largest amount', ru: 'у ограничения `{name}` нет ни наименьшей, ни наибольшей суммы' },
    remedy: { en: 'add `atLeast` or `atMost`', ru: 'добавьте `atLeast` или `atMost`' },
  },
  'share-range': {
    cause: { en: 'the team share is {share} percent', ru: 'доля команды — {share} процентов' },
    remedy: { en: 'write a share from 0 to 100', ru: 'запишите долю от 0 до 100' },
  },
  'duplicate-rounding': {
    cause: { en: 'the contract rounds `{what}` twice', ru: '`{what}` округляется по договорённости дважды' },
    remedy: { en: 'keep one of the two', ru: 'оставьте одно из двух' },
  },
  'rounding-unused': {
    cause: { en: 'an indicator has no line `{what}` to round', ru: 'у показателя карты нет строки `{what}`, которую можно округлить' },
    remedy: { en: 'put it into the contract of the card or of the policy', ru: 'перенесите это в договорённость карты или положения' },
  },
});
