// Parts of the text editor that it ships without types.
declare module 'monaco-editor/platform/storage/common/storage' {
  export interface StorageService {
    store(key: string, value: boolean, scope: number, target: number): void;
  }
  export const IStorageService: { readonly service: StorageService };
}
declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: { get<Service>(id: { readonly service: Service }): Service };
}
