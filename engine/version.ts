/** Version of the engine, as results name it. Equal to that of the package (held by a test). */
export const ENGINE_VERSION = '0.1.0';
