// What happened, for a room: the gravest first and large, the rest after it, what is routine small; what does not fit is counted.
'use client'
import { useTranslations } from 'use-intl/react'
import type { PartyId } from '../../../lib/ids.ts'
import type { Catalogue } from '../../../lib/scenario/schema.ts'
import { settledGrade } from '../../../lib/view/onmap.ts'
import { partyOf } from '../../_client/catalogue.ts'
import { classes } from '../classes.ts'
import { MarkShape } from '../PartyMark.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useNews } from './useNews.ts'
import { graveFrom, type Piece, routineBelow } from './weight.ts'

interface RoomNewsProps {
  catalogue: Catalogue
  /** The heaviest first. */
  pieces: readonly Piece[]
  /** In a plate beside others, or alone on the screen. */
  size: 'plate' | 'full'
  most: number
}
export function RoomNews({ catalogue, pieces, size, most }: RoomNewsProps) {
  const t = useTranslations('reveal')
  const more = pieces.length - most
  return (
    <>
      <ul className={classes('flex flex-col', size === 'full' ? 'gap-[0.8rem]' : 'gap-[0.55rem]')}>
        {pieces.slice(0, most).map((piece) => (
          <Item key={piece.id} catalogue={catalogue} piece={piece} size={size} />
        ))}
      </ul>
      {more > 0 && (
        <p className={classes('mt-[0.5rem] text-ink-2', size === 'full' ? 'text-xl' : 'text-base')}>{t('moreNews', { count: more })}</p>
      )}
    </>
  )
}

type Rank = 'grave' | 'plain' | 'routine'
const rankOf = ({ weight }: Piece): Rank => (weight >= graveFrom ? 'grave' : weight < routineBelow ? 'routine' : 'plain')
const letters: Record<RoomNewsProps['size'], Record<Rank, string>> = {
  plate: { grave: 'text-xl leading-tight', plain: 'text-lg leading-snug', routine: 'text-base leading-snug' },
  full: { grave: 'text-3xl leading-tight', plain: 'text-2xl leading-snug', routine: 'text-xl leading-snug' },
}

function Item({ catalogue, piece, size }: { catalogue: Catalogue; piece: Piece; size: RoomNewsProps['size'] }) {
  const say = useNews(catalogue)
  const rank = rankOf(piece)
  return (
    <li
      className={classes(
        'flex items-start gap-[0.5em]',
        letters[size][rank],
        rank === 'grave' && 'rounded-md border-l-[0.35rem] border-bad bg-bad-soft px-[0.5em] py-[0.3em] font-semibold',
        rank === 'routine' && 'text-ink-2',
      )}
    >
      <Marks catalogue={catalogue} parties={partiesOf(piece)} />
      <span className="min-w-0 grow">
        {say(piece)}
        {piece.kind === 'report' && (
          <>
            {' '}
            <StatusMark of={{ kind: 'grade', is: settledGrade(piece.report) }} bare className="px-0! text-[0.9em]! align-[-0.12em]" />
          </>
        )}
      </span>
    </li>
  )
}

function partiesOf(piece: Piece): PartyId[] {
  if (piece.kind === 'headline') return piece.headline.party ? [piece.headline.party] : []
  return piece.kind === 'report' ? [piece.report.party] : piece.parties
}

function Marks({ catalogue, parties }: { catalogue: Catalogue; parties: readonly PartyId[] }) {
  return (
    <span className="mt-[0.2em] flex min-w-[1em] shrink-0 justify-center gap-[0.2em]">
      {parties.length === 0 && <span aria-hidden className="mt-[0.35em] size-[0.35em] rounded-full bg-ink-3" />}
      {parties.map((party) => (
        <MarkShape key={party} party={partyOf(catalogue, party)} />
      ))}
    </span>
  )
}
