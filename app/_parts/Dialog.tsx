// A modal dialog on the browser's own element (focus kept inside, Escape closes, focus returns), and one that asks for a yes.
'use client'
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button, IconButton } from './Button.tsx'
import { classes } from './classes.ts'

interface DialogProps {
  open: boolean
  title: ReactNode
  onClose: () => void
  /** Buttons at the foot. */
  foot?: ReactNode
  width?: 'narrow' | 'wide'
  children: ReactNode
}
export function Dialog({ open, title, onClose, foot, width = 'narrow', children }: DialogProps) {
  const t = useTranslations('common.frame')
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      // Also told, a moment later, when the page itself has closed it: by then another may stand open.
      onClose={() => open && onClose()}
      onCancel={(event) => event.stopPropagation()}
      className={classes(
        'w-[calc(100%-2rem)] rounded-lg border border-line bg-sheet shadow-float',
        'max-h-[calc(100dvh-2rem)]',
        width === 'narrow' ? 'max-w-lg' : 'max-w-3xl',
      )}
    >
      {open && (
        <div className="flex max-h-[calc(100dvh-2rem)] flex-col">
          <header className="flex items-start justify-between gap-4 px-5 pt-4">
            <h2 id={id} className="pt-1.5 text-lg">
              {title}
            </h2>
            <IconButton label={t('close')} onClick={onClose}>
              <X aria-hidden size={20} />
            </IconButton>
          </header>
          <div className="overflow-y-auto px-5 py-3">{children}</div>
          {foot && <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{foot}</footer>}
        </div>
      )}
    </dialog>
  )
}

interface ConfirmDialogProps {
  open: boolean
  title: ReactNode
  /** What will happen, in a sentence or two. */
  children: ReactNode
  /** The verb on the button, never a bare "OK". */
  confirm: string
  tone?: 'primary' | 'danger'
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}
export function ConfirmDialog({ open, title, children, confirm, tone = 'primary', busy = false, onConfirm, onClose }: ConfirmDialogProps) {
  const t = useTranslations('common.frame')
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button tone={tone} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
