// Status marks: a colour, a picture and a word, always together; what they mean opens on a tap.
'use client'
import {
  Ban,
  Check,
  CheckCheck,
  CircleDashed,
  CircleSlash,
  Clock3,
  Flag,
  Gavel,
  Hourglass,
  type LucideIcon,
  Pause,
  TriangleAlert,
  X,
} from 'lucide-react'
import { useTranslations } from 'use-intl/react'
import type { DueStatus, Grade } from '../../lib/rules/world.ts'
import type { AgreementView, ProposalView } from '../../lib/view/view.ts'
import { Badge, type BadgeTone } from './Badge.tsx'
import { Tooltip } from './Term.tsx'

interface Look {
  tone: BadgeTone
  icon: LucideIcon
}
const ofDue: Record<DueStatus, Look> = {
  due: { tone: 'note', icon: Clock3 },
  performed: { tone: 'good', icon: Check },
  verified: { tone: 'good', icon: CheckCheck },
  doubtful: { tone: 'doubt', icon: TriangleAlert },
  stalled: { tone: 'bad', icon: Hourglass },
  broken: { tone: 'bad', icon: X },
  reversed: { tone: 'bad', icon: Gavel },
  suspended: { tone: 'doubt', icon: Pause },
  done: { tone: 'good', icon: Flag },
  expired: { tone: 'plain', icon: CircleSlash },
  ended: { tone: 'plain', icon: Ban },
}
const ofGrade: Record<Grade, Look> = {
  clean: { tone: 'good', icon: Check },
  doubtful: { tone: 'doubt', icon: TriangleAlert },
  clear: { tone: 'bad', icon: X },
}
const ofAgreement: Record<AgreementView['status'], Look> = {
  inForce: { tone: 'good', icon: Check },
  expired: { tone: 'plain', icon: CircleSlash },
  collapsed: { tone: 'bad', icon: Ban },
}
const ofProposal: Record<ProposalView['status'], Look> = {
  tabled: { tone: 'note', icon: CircleDashed },
  inForce: { tone: 'good', icon: Check },
  withdrawn: { tone: 'plain', icon: CircleSlash },
}

export type Statused =
  | { kind: 'status'; is: DueStatus }
  | { kind: 'grade'; is: Grade }
  | { kind: 'agreementStatus'; is: AgreementView['status'] }
  | { kind: 'proposalStatus'; is: ProposalView['status'] }

function lookOf(of: Statused): Look {
  switch (of.kind) {
    case 'status':
      return ofDue[of.is]
    case 'grade':
      return ofGrade[of.is]
    case 'agreementStatus':
      return ofAgreement[of.is]
    case 'proposalStatus':
      return ofProposal[of.is]
  }
}

/** A state with its mark; what it means opens on a tap, except where `bare` (inside buttons, on the wall). */
export function StatusMark({ of, bare = false, className }: { of: Statused; bare?: boolean; className?: string }) {
  const t = useTranslations(`common.${of.kind}.${of.is}`)
  const badge = (
    <Badge {...lookOf(of)} className={className ?? ''}>
      {t('name')}
    </Badge>
  )
  return bare ? (
    badge
  ) : (
    <Tooltip note={t('means')} className="no-underline">
      {badge}
    </Tooltip>
  )
}
