// An address without a page.
import { branchOf, languageHere, wordsIn } from './_parts/wordsHere.ts'

export default async function NotFound() {
  const { notFound, toDoor } = branchOf(await wordsIn(await languageHere(), 'common'), 'frame')
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-md flex-col items-center justify-center gap-5 p-4 text-center">
      <h1 className="text-xl">{notFound}</h1>
      <a href="/" className="font-medium text-action underline underline-offset-4">
        {toDoor}
      </a>
    </main>
  )
}
