// What the server says to whoever started it: where it can be reached, and what is wrong when it cannot start.
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import { PlainError, type Settings } from './settings.ts'

export function say(sentence: string): void {
  console.log(sentence)
}

const everywhere = ['0.0.0.0', '::']

/** This machine's IPv4 addresses on the local network, best first; none when it is on none, or when the server listens at another address. */
export function lanAddresses(host: string): string[] {
  if (!everywhere.includes(host)) return []
  const addresses = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
  const outward = addresses
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
  const isHome = (address: string): boolean => /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./.test(address)
  return [...outward.filter(isHome), ...outward.filter((address) => !isHome(address))]
}

/** Where people find the server, and a QR code of it for those with a telephone. */
export function sayAddresses({ host, pages }: Settings, port: number): void {
  const open = everywhere.includes(host)
  say('')
  say(`  On this computer   http://${open ? 'localhost' : host}:${port}`)
  const [lan] = lanAddresses(host)
  if (lan) {
    const link = `http://${lan}:${port}`
    say(`  In this network    ${link}`)
    if (pages === 'next') say(`\n${indented(renderUnicodeCompact(link, { border: 1 }))}`)
  } else if (open) say('  This computer is on no local network: others cannot reach it yet.')
  say('')
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

/** A sentence for a failure to start. */
export function whyNotStarted(
  error: unknown,
  { port, host, dataDir, database }: Pick<Settings, 'port' | 'host' | 'dataDir' | 'database'>,
): string {
  if (error instanceof PlainError) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const listening = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  if (database !== null && !listening && error instanceof Error)
    return `The database that DATABASE_URL names cannot be used: ${error.message || code}. Is it running, and may this server enter?`
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program (perhaps Overture runs already). Close it, or choose another: PORT=${port + 1}`
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this computer. Leave HOST out to listen on all of them.`
    case 'ERR_SQLITE_ERROR':
      return `The journal in ${dataDir} cannot be opened: ${error instanceof Error ? error.message : ''}.`
    default:
      return `Overture could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

export function complain(sentence: string): void {
  console.error(`\n${sentence}`)
}
