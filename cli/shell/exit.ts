/** Exit codes: what a caller of the command can rely on (docs/reference/cli.md). */
export const EXIT = {
  /** Everything asked for was done, and there is nothing to complain about. */
  fine: 0,
  /** A document has errors, an example failed, or a card was refused. */
  findings: 1,
  /** The command was called wrongly, or a file could not be opened. */
  wrongUse: 2,
  /** A defect of ours (EX_SOFTWARE of sysexits), never a fault of the input. */
  internal: 70,
  /** The user stopped it (Ctrl-C, or a polite kill); what was done is kept. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
