import {
  clauseOf,
  describe,
  locateProblems,
  readFacts,
  readPolicy,
  rereadPolicy,
  type FactsDocument,
  type PolicyDocument,
  type Problem,
} from '@scorewright/engine';
import type { FactsInput, Found } from '../protocol.ts';

interface Read {
  readonly text: string;
  readonly document?: PolicyDocument;
  readonly problems: readonly Problem[];
}

let last: Read | undefined;
/** The last text that had the form of a regulation: the next one will differ from it in what is being typed. */
let sound: PolicyDocument | undefined;

/** The document of a text. The last one is kept: the engine remembers what it found of a document object, and of its parts. */
export function documentOf(text: string): Read {
  if (last?.text === text) return last;
  last = { text, ...(sound ? rereadPolicy(sound, text) : readPolicy(text)) };
  sound = last.document ?? sound;
  return last;
}

/** A problem in both languages, with the place in the policy's text where it has one. */
export function toFound(problem: Problem, document?: PolicyDocument): Found {
  const [placed = problem] = document && problem.document === 'policy' && problem.line === undefined ? locateProblems([problem], document.source) : [problem];
  const { code, severity, pointer, line, column } = placed;
  const [en, ru] = [describe(problem, 'en'), describe(problem, 'ru')];
  return {
    code,
    severity,
    pointer,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(document && problem.document === 'policy' && pointer !== '' && { clause: clauseOf(document.policy, pointer) }),
    cause: { en: en.cause, ru: ru.cause },
    remedy: { en: en.remedy, ru: ru.remedy },
  };
}

/** The typed facts as a document, read as strictly as a file. */
export function factsOf(
  { policy }: PolicyDocument,
  { scorecard, facts, period, elapsed, corrections, employee }: FactsInput,
  firstPeriod: FactsInput['period'],
): { readonly document?: FactsDocument; readonly problems: readonly Problem[] } {
  const written = { format: 'scorewright-facts/1', policy: policy.id, scorecard, employee, period: period ?? firstPeriod, elapsed, facts, corrections };
  return readFacts(JSON.stringify(written));
}
