// What the server's process is started with, however it is started.

/**
 * Under a flood V8 lets what is young grow to 128 MB before it collects, though nearly all of it is garbage by then. 16 MB for either
 * half, which is where a server at work stands anyway, keeps that within 32 and costs a collection of a few milliseconds more often.
 */
export const serverFlags = ['--max-semi-space-size=16']
