import { runExamples, type PolicyDocument } from '@scorewright/engine';
import type { PatchOperation } from '../finding.ts';
import { withFix } from '../fix-effect.ts';
import { token } from '../pointer.ts';

/**
 * A patch that changes pay, with the worked examples following it: what an example that came out expects becomes what the mended rules give. Otherwise every
 * such fix would leave a regulation behind whose own examples contradict it. An example that did not come out before is left alone.
 */
export function withExamples(document: PolicyDocument, patch: readonly PatchOperation[]): readonly PatchOperation[] {
  const sound = new Set(
    runExamples(document)
      .filter(({ passed }) => passed)
      .map(({ example }) => example.id),
  );
  const restated = runExamples(withFix(document, { patch })).flatMap(({ example, mismatches }, index): readonly PatchOperation[] =>
    sound.has(example.id)
      ? mismatches.flatMap(({ line, actual }) =>
          line === '' || actual === null ? [] : [{ op: 'replace', path: `/examples/${index}/expect/lines/${token(line)}`, value: actual } as const],
        )
      : [],
  );
  return [...patch, ...restated];
}
