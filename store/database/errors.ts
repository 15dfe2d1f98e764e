/** Another process has the data folder open. */
export class StoreInUse extends Error {
  constructor(folder: string) {
    super(`the data folder \`${folder}\` is in use by another process: stop that one, or set DATA_DIR to another folder`);
    this.name = 'StoreInUse';
  }
}

/** The database cannot be reached or used. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
