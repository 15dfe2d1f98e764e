/** A text in the languages of the interface. */
export interface Localized {
  readonly en: string;
  readonly ru: string;
}
export type BreakpointKind = 'jump' | 'kink' | 'end' | 'fault';
