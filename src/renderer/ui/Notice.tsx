import type { ReactNode } from 'react';
import { Info, TriangleAlert, X } from 'lucide-react';
import css from './Notice.module.css';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';

/** A sentence the viewer needs now. */
export interface NoticeProps {
  readonly tone: 'info' | 'danger';
  readonly children: ReactNode;
  readonly action?: ReactNode;
  /** Without it the strip stays as long as it is drawn. */
  readonly onClose?: () => void;
}

/** A strip above the part it is about: what happened, what it means, one action. Told at once when it appears. */
export function Notice({ tone, children, action, onClose }: NoticeProps) {
  const Icon = tone === 'danger' ? TriangleAlert : Info;
  return (
    <div role="alert" className={classNames(css['strip'], css[tone])}>
      <Icon size={16} aria-hidden="true" />
      <p>{children}</p>
      {action}
      {onClose !== undefined && <IconButton label="Close" icon={<X size={16} />} onClick={onClose} />}
    </div>
  );
}
