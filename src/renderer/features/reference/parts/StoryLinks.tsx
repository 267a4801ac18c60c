import type { Story } from '../../../../shared/domain/reference/shown.ts';
import { focusTarget } from '../../../store/focus-targets.ts';
import { useCommands, useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { Button } from '../../../ui/Button.tsx';
import { CaseShape } from '../../../ui/CaseShape.tsx';
import css from './StoryLinks.module.css';

/** The stories that an entry belongs to: case files can be opened, strands are only named. */
export function StoryLinks({
  stories,
  tabIndex,
}: {
  readonly stories: readonly Story[];
  readonly tabIndex: 0 | -1;
}) {
  return stories.map((story) => <StoryLink key={story.id} story={story} tabIndex={tabIndex} />);
}

function StoryLink({ story, tabIndex }: { readonly story: Story; readonly tabIndex: 0 | -1 }) {
  const commands = useCommands();
  const file = useMirror((mirror) => caseById(mirror.cases, story.id));
  if (file === null) return <span>{story.name}</span>;
  const open = (): void => {
    commands.chooseCase(file.id);
    requestAnimationFrame(() => focusTarget('case-file'));
  };
  return (
    <span className={css['story']}>
      <CaseShape listing={file.listing} />
      <Button variant="quiet" tabIndex={tabIndex} onClick={open}>
        {story.name}
      </Button>
    </span>
  );
}
