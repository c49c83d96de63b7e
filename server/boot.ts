// What is started: the server, from code that Node compiled when it was started before.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** When what was compiled is written down, milliseconds after the start; a server that is killed writes nothing. */
const settled = 5000

// Where the folder cannot be written to, it goes on without.
enableCompileCache(join(import.meta.dirname, 'compiled'))
setTimeout(flushCompileCache, settled).unref()
await import('./main.ts')
