// Everybody who is compared, in the order in which they take turns.
import { boardgame } from './boardgame.ts'
import { colyseus } from './colyseus.ts'
import type { Contender } from './contender.ts'
import { overture } from './overture.ts'
import { bareSocketIo } from './socket-io.ts'
import { bareWs } from './ws.ts'

export const contenders: readonly Contender[] = [overture, bareSocketIo, bareWs, colyseus, boardgame]

/** @throws Error when nobody is called so */
export function contenderOf(name: string): Contender {
  const found = contenders.find((one) => one.name === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found
}
