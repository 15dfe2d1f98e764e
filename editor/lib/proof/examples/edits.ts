import type { Session } from '#lib/document/session.svelte.ts';
import { words } from '#lib/words/index.ts';

export interface ExampleEdits {
  readonly put: (op: 'add' | 'replace', path: string, value: unknown) => void;
  readonly drop: (path: string) => void;
}

/** How the parts of an example change the document; what is typed in one place is one step of the history. */
export const useExampleEdits = (session: Session): ExampleEdits => ({
  put: (op, path, value) => {
    session.edit([{ op, path, value }], { label: words().proof.examples.changed, merge: path });
  },
  drop: (path) => {
    session.edit([{ op: 'remove', path }], { label: words().proof.examples.changed });
  },
});
