/** Bounds of what is read. A document beyond them is refused before it costs time. */
export interface ReadLimits {
  /** Most bytes of the text in UTF-8; 1 MiB when absent. */
  readonly maxBytes?: number;
  /** Most arrays and objects within each other; 64 when absent. */
  readonly maxDepth?: number;
}

export const DEFAULT_LIMITS: Required<ReadLimits> = { maxBytes: 1_048_576, maxDepth: 64 };

/** Problems that one reading reports; after that many the rest is noise. */
export const MAX_PROBLEMS = 100;
