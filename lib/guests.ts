// A list of guests as a table of text: name, delegation, portfolio, one guest a line, as spreadsheets write it.
import { type Portfolio, portfolios } from './game/state.ts'
import type { PartyId } from './ids.ts'

/** Names by which a delegation or a portfolio may be called in a list. */
export interface GuestWords {
  parties: readonly { id: PartyId; names: readonly string[] }[]
  portfolios: Readonly<Record<Portfolio, readonly string[]>>
}
export interface Guest {
  /** Number of the line, from 1. */
  row: number
  name: string
  party?: PartyId
  portfolio?: Portfolio
}
export type GuestFault = 'noName' | 'longName' | 'unknownDelegation' | 'unknownPortfolio' | 'tooManyCells' | 'headTwice'
export interface BadGuest {
  row: number
  /** The line as it stands. */
  text: string
  fault: GuestFault
}

/** Good rows and bad ones, in order. A first line that names the columns is passed over, and so are empty ones. */
export function readGuests(text: string, words: GuestWords): { guests: Guest[]; bad: BadGuest[] } {
  const rows = rowsOf(text)
  const guests: Guest[] = []
  const bad: BadGuest[] = []
  const led = new Set<PartyId>()
  rows.forEach(({ row, cells }, at) => {
    if (cells.every((cell) => cell === '') || (at === 0 && namesColumns(cells))) return
    const read = guestIn(row, cells, words)
    const fault = typeof read === 'string' ? read : twice(read, led)
    if (fault) bad.push({ row, text: cells.filter(Boolean).join(', '), fault })
    else if (typeof read !== 'string') guests.push(read)
  })
  return { guests, bad }
}

function guestIn(
  row: number,
  [name = '', delegation = '', portfolio = '', ...more]: readonly string[],
  words: GuestWords,
): Guest | GuestFault {
  if (name === '') return 'noName'
  if (name.length > 40) return 'longName'
  if (more.some(Boolean)) return 'tooManyCells'
  const party = words.parties.find(({ id, names }) => called(delegation, [id, ...names]))?.id
  if (delegation !== '' && !party) return 'unknownDelegation'
  const task = portfolios.find((one) => called(portfolio, [one, ...words.portfolios[one]]))
  if (portfolio !== '' && !task) return 'unknownPortfolio'
  return { row, name, ...(party ? { party } : {}), ...(task ? { portfolio: task } : {}) }
}

/** A delegation has one head. */
function twice({ party, portfolio }: Guest, led: Set<PartyId>): GuestFault | null {
  if (!party || portfolio !== 'head') return null
  if (led.has(party)) return 'headTwice'
  led.add(party)
  return null
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
const called = (text: string, names: readonly string[]): boolean => text !== '' && names.some((name) => plain(name) === plain(text))
const namesColumns = ([first = '', ...rest]: readonly string[]): boolean =>
  plain(first) === 'name' && rest.some((cell) => ['delegation', 'portfolio', 'party'].includes(plain(cell)))

/**
 * The cells of each line (RFC 4180: quotes around a cell, doubled within it), with the number of the line it begins on.
 * Cells are parted by tabs, semicolons or commas, whichever the first line has, in that order.
 */
export function rowsOf(text: string): { row: number; cells: string[] }[] {
  const plainText = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const first = plainText.split('\n').find((line) => line.trim() !== '') ?? ''
  const mark = ['\t', ';', ','].find((one) => first.includes(one)) ?? ','
  const rows: { row: number; cells: string[] }[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endCell = (): void => {
    cells.push(cell.replace(/\s+/g, ' ').trim())
    cell = ''
  }
  for (let at = 0; at < plainText.length; at++) {
    const char = plainText[at]
    if (char === '\n') line += 1
    if (quoted && char === '"' && plainText[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (quoted ? char === '"' : char === '"' && cell.trim() === '') {
      quoted = !quoted
      if (quoted) cell = ''
    } else if (!quoted && char === mark) endCell()
    else if (!quoted && char === '\n') {
      endCell()
      rows.push({ row: begun, cells })
      cells = []
      begun = line
    } else cell += char
  }
  endCell()
  rows.push({ row: begun, cells })
  return rows
}
