// What is compared: a server in a process of its own, and how a client speaks to it.
//
// All play the same small game: a room with so many seats, where any seat says a line to all; the server adds it to the room's state,
// which keeps the last hundred (Overture's the last four hundred, and it writes the line to disk first), and every seat, the speaker's
// too, is sent it. The bare ones keep nothing but the room's last line, and send it on with so much filler that a seat is sent as many
// bytes as Overture sends it.

export interface Shape {
  rooms: number
  /** In each room. */
  seats: number
  /** Lines said in each before anybody is measured. */
  talked: number
}

/** What a seat needs to connect; it travels to the process that plays the seats. */
export interface Pass {
  /** http://… without a slash at the end. */
  origin: string
  who: Record<string, string>
}

/** A running server. */
export interface House {
  pid: number
  /** Without a slash at the end. */
  url: string
  /** Opens rooms; by room, the passes of its seats. Nobody is connected yet. */
  open: (shape: Shape) => Promise<Pass[][]>
  close: () => Promise<void>
}

export type Frame = string | Uint8Array

export interface Address {
  url: string
  headers?: Record<string, string>
}

/** How a client speaks, frame by frame. Frames are neither parsed nor applied, so that no contender pays for a slower client. */
export interface Dialect {
  address: (pass: Pass) => Promise<Address>
  /** What to answer so that the connection is kept; null for all other frames. */
  keepsAlive: (frame: Buffer) => Frame | null
  /** While a seat has no state yet: what to answer, and whether the frame was the state. */
  enters: (frame: Buffer, pass: Pass) => { send?: Frame; inStep?: true }
  /** The command with which the seat says the text. */
  says: (pass: Pass, n: number, text: string) => Frame
  /** The command that a frame answers; null for other frames, and always where commands are not answered. */
  answered: (frame: Buffer) => { n: number; ok: boolean } | null
  /** Whether a command is answered to its sender besides being shown to all. */
  answers: 'each' | 'none'
  /** Where a frame holds lines that were shown before, only the last is new. */
  news: 'all' | 'last'
}

export interface Contender {
  name: string
  /** @param payload bytes of the line that the bare ones send to each seat */
  start: (payload: number) => Promise<House>
  dialect: Dialect
}
