/** Somebody with an account, as lists of people to choose from show them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
