/** Bounds of what is read. A document beyond them is refused before it costs time. */
export interface ReadLimits {
  /** Most bytes of the text in UTF-8; 1 MiB when absent. */
  readonly maxBytes?: number;
  /** Most arrays and objects within each other; 64 when absent. */
  readonly maxDepth?: number;
}

export const DEFAULT_LIMITS: Required<ReadLimits> = { maxBytes: 1_048_576, maxDepth: 64 };

/** Values of one document: texts, numbers, lists and all. A regulation of 1 MiB has fewer; more of them only cost time. */
export const MAX_VALUES = 100_000;

/** Properties of one object. */
export const MAX_NAMES = 10_000;

/** Problems that one reading reports; after that many the rest is noise. */
export const MAX_PROBLEMS = 100;
