// What the server's process is started with, however it is started.

/**
 * Under a flood V8 lets what is young grow to 128 MB before it collects, though nearly all of it is garbage by then. 16 MB for either
 * half, which is where a server at work stands anyway, keeps that within 32 and costs a collection of a few milliseconds more often.
 * What is old it lets grow to four times what was alive, most of it garbage too; twice is enough, and a server in play takes 300 MB
 * instead of 430.
 */
export const serverFlags = ['--max-semi-space-size=16', '--heap-growing-percent=100']
