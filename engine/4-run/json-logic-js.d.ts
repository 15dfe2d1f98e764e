declare module 'json-logic-js' {
  interface JsonLogic {
    apply(logic: unknown, data: unknown): unknown;
    add_operation(name: string, code: (this: never, ...args: never[]) => unknown): void;
  }
  const jsonLogic: JsonLogic;
  // eslint-disable-next-line no-restricted-syntax -- the library has no other export
  export default jsonLogic;
}
