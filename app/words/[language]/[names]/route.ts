// Words for parts of a page that are opened later: `/words/en/compose,orders`, each file of lib/words under its name.
import type { AbstractIntlMessages } from 'use-intl/core'
import { isLanguage } from '../../../../lib/words/languages.ts'
import { compiledIn } from '../../../_parts/compiledWords.ts'

export async function GET(request: Request, context: { params: Promise<{ language: string; names: string }> }): Promise<Response> {
  const { language, names } = await context.params
  const files = decodeURIComponent(names).split(',')
  if (!isLanguage(language) || !files.every((name) => /^[a-z]+$/.test(name))) return new Response(null, { status: 404 })
  try {
    const words = await Promise.all(
      files.map(async (name): Promise<[string, AbstractIntlMessages]> => [name, await compiledIn(language, name)]),
    )
    return Response.json(Object.fromEntries(words), { headers: { 'cache-control': keptFor(request) } })
  } catch {
    return new Response(null, { status: 404 })
  }
}

/** Words of a build stay as they are; one who asks for those of another build gets ours, and must not keep them. */
function keptFor(request: Request): string {
  const build = process.env.OVERTURE_BUILD
  return build && new URL(request.url).searchParams.get('build') === build ? 'public, max-age=31536000, immutable' : 'no-store'
}
