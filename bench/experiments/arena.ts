// One contender with everybody in: its server, and the process that plays its seats.
import type { Contender, House, Shape } from '../contenders/contender.ts'
import { type Generator, generator } from '../generator/generator.ts'

export interface Arena {
  house: House
  seats: Generator
}

/** Starts both, lets everybody in, has the work done, and ends both whatever comes of it. */
export async function within<T>(contender: Contender, shape: Shape, payload: number, work: (arena: Arena) => Promise<T>): Promise<T> {
  const house = await contender.start(payload)
  const seats = generator()
  try {
    await seats.enter(contender.name, await house.open(shape))
    return await work({ house, seats })
  } finally {
    await seats.end()
    await house.close()
  }
}
