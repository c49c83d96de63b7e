// Ctrl-C: what was played is kept, and the command ends with 130.

/** Exit code of a command that was interrupted. */
export const interrupted = 130

/** A signal that Ctrl-C (or a request to stop) gives while `work` goes on. */
export async function withInterrupt<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
