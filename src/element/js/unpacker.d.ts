/** The WebAssembly module of `pkg-config/unpack` in base64, as the build makes it. */
export const UNPACKER: string;
