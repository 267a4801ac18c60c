import type { ComponentType, RefObject } from 'react';

/** The field for the words of a mark; handed in, because people and tags are completed as in the notes beside the film. */
export type WordsPart = ComponentType<{
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly className?: string | undefined;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
}>;
