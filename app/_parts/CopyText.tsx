// A text to hand on, with a button that copies it; works on plain-http addresses too, where the clipboard API is missing.
'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from './Button.tsx'
import { controlLook } from './Field.tsx'

export function CopyText({ label, text }: { label: string; text: string }) {
  const t = useTranslations('common.frame')
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 3000)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    input.current?.select()
    if (navigator.clipboard)
      await navigator.clipboard.writeText(text).then(
        () => setCopied(true),
        () => setCopied(document.execCommand('copy')),
      )
    else setCopied(document.execCommand('copy'))
  }
  return (
    <div className="flex gap-2">
      <input
        ref={input}
        data-moves
        readOnly
        value={text}
        aria-label={label}
        onFocus={(event) => event.target.select()}
        className={controlLook}
      />
      <Button onClick={copy} aria-label={`${t('copy')}: ${label}`}>
        {copied ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
        <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </div>
  )
}
