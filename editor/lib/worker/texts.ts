import { applyEdits, editBetween, type TextEdit } from '#lib/document/text-edit.ts';

/** A text on its way to a worker: whole, as the change of the one sent before, or the one sent before itself. */
export type SentText = { readonly whole: string } | { readonly edit: TextEdit } | 'same';

/** Sends texts to one worker. A text that is typed differs from the last one by a key: a regulation is not sent again for that. */
export class TextSender {
  #last: string | undefined;

  send(text: string): SentText {
    const before = this.#last;
    this.#last = text;
    if (before === undefined) return { whole: text };
    if (before === text) return 'same';
    const edit = editBetween(before, text);
    return edit && edit.text.length < text.length / 2 ? { edit } : { whole: text };
  }

  /** The worker is gone: the next one knows nothing. */
  forget(): void {
    this.#last = undefined;
  }
}

/** The other end, in the worker. INVARIANT: every text that was sent is taken, in order. */
export class TextTaker {
  #last = '';

  take(sent: SentText): string {
    if (sent !== 'same') this.#last = 'whole' in sent ? sent.whole : applyEdits(this.#last, [sent.edit]);
    return this.#last;
  }
}
