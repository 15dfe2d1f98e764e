/** Everything that the explainer says in English, by key. `{name}` is put in. Russian: ru.ts, one to one. */
export const en = {
  // Names of lines
  'line.actual': 'Actual', 'line.plan': 'Plan', 'line.plan.derived': 'Plan by calculation', 'line.level': 'Level “{name}”', 'line.attainment': 'Attainment',
  'line.reached': 'Level reached', 'line.points': 'Penalty points', 'line.band': 'Band', 'line.score': 'Score', 'line.weight': 'Weight',
  'line.contribution': 'Contribution', 'line.pay': 'Pay for the indicator', 'line.salary': 'Salary', 'line.salary.prorated': 'Salary for the time worked',
  'line.target-bonus': 'Target bonus', 'line.index': 'Index', 'line.index.floor': 'Index after its floor', 'line.index.cap': 'Index after its cap',
  'line.index.team': 'Index with the share of the team', 'line.index.minimum': 'Index after the minimum index', 'line.coefficient': 'Coefficient',
  'line.coefficient.floor': 'Coefficient after its floor', 'line.coefficient.cap': 'Coefficient after its cap', 'line.payout.band': 'Band of the index',
  'line.payout': 'Payout', 'line.bonus.base': 'Bonus before modifiers and limits', 'line.bonus.prorated': 'Bonus for the time worked', 'line.bonus': 'Bonus',
  'line.extras': 'Extra pay', 'line.variable.base': 'Bonus and extra pay', 'line.variable': 'Variable pay', 'line.total.base': 'Salary and variable pay', 'line.total': 'Total',
  'line.after': '{label}: {part}', 'part.base': 'base', 'part.pay': 'before limits', 'part.when': 'condition', 'part.band': 'band', 'part.over': 'value looked up', 'part.prorated': 'for the time worked',
  'line.coefficient.team': 'Coefficient with the share of the team',
  'line.coefficient.minimum': 'Coefficient after the minimum', 'line.proration.worked': 'Time worked', 'line.proration.norm': 'Full time',
  'line.proration.below': 'Less than the smallest share of time', 'line.weights.known': 'Weights of the indicators that are known',
  // Names of roles, for lines that have no name of their own
  'role.metric': 'Metric', 'role.fact': 'Fact', 'role.plan': 'Plan', 'role.level': 'Level', 'role.attainment': 'Attainment', 'role.points': 'Penalty points',
  'role.band': 'Band', 'role.score': 'Score', 'role.weight': 'Weight', 'role.contribution': 'Contribution', 'role.indicator-pay': 'Pay for the indicator',
  'role.index': 'Index', 'role.coefficient': 'Coefficient', 'role.payout': 'Payout', 'role.salary': 'Salary', 'role.target-bonus': 'Target bonus',
  'role.bonus': 'Bonus', 'role.extra': 'Extra pay', 'role.variable': 'Variable pay', 'role.total': 'Total', 'role.modifier': 'Modifier',
  'role.cut-off': 'Cut-off', 'role.limit': 'Limit', 'role.proration': 'Proration', 'role.figure': 'Figure', 'role.condition': 'Condition',
  // Levels of common names
  'level.threshold': 'threshold', 'level.target': 'target', 'level.stretch': 'stretch', 'level.below': 'below the first level',
  // Blocks
  'block.pay': 'Pay', 'block.metrics': 'Facts and metrics', 'block.indicator': '{name}', 'block.indicator.weight': '{name} (weight {weight})',
  'block.combination': 'Combination', 'block.bonus': 'Bonus', 'block.extras': 'Extra pay', 'block.total': 'Total', 'block.figures': 'For information',
  // Title and preamble
  title: '{card}, {period}', 'title.employee': '{employee}: {card}, {period}', period: '{from} to {until}',
  'preamble.variant': 'weights: {name} (clause {clause})', 'preamble.trial': 'trial period: this is calculated and not paid (clause {clause})',
  conclusion: 'Total: {total}', 'conclusion.refused': 'No total: see what is wrong', 'block.warnings': 'Note', 'block.problems': 'What is wrong',
  // Sentences
  'sentence.clause': ' (clause {clause})', 'sentence.rounded': 'rounded to {step}{direction}{clause}: {after}', 'sentence.rounded.clause': ' (clause {clause})', 'sentence.because': ', because {condition}', 'sentence.rounded.same': 'rounding to {step}{direction} changes nothing',
  'step.percent': 'a whole percent', 'step.whole': 'a whole number', 'step.other': '{step}',
  'mode.half-up': '', 'mode.half-even': ', ties to the even neighbour', 'mode.half-down': ', ties towards zero', 'mode.up': ' away from zero',
  'mode.down': ' towards zero', 'mode.ceiling': ' upwards', 'mode.floor': ' downwards',
  'state.missing': 'the fact is missing', 'state.failed': 'cannot be calculated', 'state.not-calculated': 'not calculated, it needs {because}',
  'note.zero': 'the score counts as 0 and the weight stays', 'note.reweight': 'the indicator is left out and the other weights are scaled to 100 %',
  'note.reweighted': 'without the indicators that are left out', 'note.on-plan': 'the actual is missing: it counts as equal to the plan', 'note.assumed': 'the regulation assumes what is missing: {facts}',
  'note.left-out': 'the indicator is left out', 'note.corrected': 'changed by a correction',
  correction: 'correction {record} of {date}: {reason}{document}', 'correction.document': ' ({document})', 'correction.unknown': 'correction {record}',
  // Bands and levels
  'reach.band': '{value} is in “{name}” ({range})', 'reach.level': '{actual} reaches “{name}”', 'reach.below': '{actual} is below the first level',
  'reach.next.band': 'next band: “{name}” {from}', 'reach.next.level': 'next level: “{name}” {from}', 'reach.distance.more': ': {distance} more', 'reach.distance.less': ': {distance} less', 'reach.points': '{number} percentage points',
  'reach.edge.from': 'from', 'reach.edge.above': 'above', 'reach.edge.to': 'from', 'reach.edge.below': 'below',
  'reach.of': ', that is {label} {from}',
  'range.both': '{from} to {to}', 'range.from': 'from {from}', 'range.above': 'above {from}', 'range.to': 'up to {to}', 'range.below': 'below {to}', 'range.all': 'any value',
  'range.above-to': 'above {from} up to {to}', 'range.from-below': 'from {from} to below {to}', 'range.above-below': 'above {from} and below {to}',
  'range.one': 'exactly {from}',
  // Values
  'formula.and-at-least': '{value} and at least {bound}', 'formula.and-at-most': '{value} and at most {bound}', 'formula.at-least': '{value}, at least {bound}', 'formula.at-most': '{value}, at most {bound}', 'formula.rounded-up': '{value}, rounded up to {step}',
  'value.text': '“{text}”', 'value.true': 'yes', 'value.false': 'no',
} as const;
