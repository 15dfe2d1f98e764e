import type { Attachment } from 'svelte/attachments';

/** Lets a text box be as high as its text, where the browser does not do so by itself (`field-sizing: content`). */
export const grow =
  (text: () => string): Attachment<HTMLTextAreaElement> =>
  (box) => {
    if (CSS.supports('field-sizing', 'content')) return;
    const fit = (): void => {
      box.style.height = 'auto';
      box.style.height = `${box.scrollHeight + 2}px`;
    };
    box.addEventListener('input', fit);
    $effect.pre(() => {
      text();
      requestAnimationFrame(fit);
    });
    return () => {
      box.removeEventListener('input', fit);
    };
  };
