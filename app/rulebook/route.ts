// The two rulebooks for whoever looks something up: made once, when the pages are built.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readBook } from '../_parts/rulebook/book.ts'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  const files = ['game', 'rules'].map((folder) => readFile(join(process.cwd(), 'lib', folder, 'RULES.md'), 'utf8'))
  return Response.json((await Promise.all(files)).map(readBook))
}
