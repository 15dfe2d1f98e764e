// What the text editor keeps of its own settings, for as long as the page lives.
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IStorageService } from 'monaco-editor/platform/storage/common/storage';

const PROFILE = 0;
const USER = 0;

/** Whoever completes sees what the property is for, without having to ask for it. */
export function showDetails(): void {
  StandaloneServices.get(IStorageService).store('expandSuggestionDocs', true, PROFILE, USER);
}
