import type { ReactNode } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { Scene } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import type { PassView } from '../../store/types.ts';
import { useRoving } from '../../store/use-roving.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { classNames } from '../../ui/class-names.ts';
import { Weave } from '../../ui/Weave.tsx';
import css from './MiniPeople.module.css';

/** Stands for nobody among the ids of the people. */
const none = 'none';

/** Whether the viewer said that nobody is on screen, which is more than not having said anything. */
const saysNobody = (scenes: readonly Scene[]): boolean =>
  scenes.some((scene) => scene.caseId === null && scene.toMs === null && scene.deletedAt === undefined);

/** Who is on screen, as five large buttons; one press says it. In the strip they carry marks instead of labels. */
export function MiniPeople({
  cases,
  pass,
  isStrip,
}: {
  readonly cases: readonly CaseView[];
  readonly pass: PassView;
  readonly isStrip: boolean;
}) {
  const { ref, tabIndexOf } = useRoving<HTMLDivElement>(
    [...cases.map((one) => one.id), none],
    pass.onScreen ?? none,
    'left-right',
  );
  const picture = (one: CaseView): ReactNode =>
    isStrip ? (
      <CaseShape listing={one.listing} size={9} />
    ) : (
      <Weave draft={one.weave} listing={one.listing} seed={one.id} size={32} monogram={one.monogram} />
    );
  return (
    <div
      ref={ref}
      role="group"
      aria-label="Who is on screen?"
      className={classNames(css['people'], isStrip && css['strip'])}
    >
      {cases.map((one) => (
        <Person
          key={one.id}
          caseId={one.id}
          name={one.surname}
          shortcut={String(one.listing)}
          isPressed={pass.onScreen === one.id}
          tabIndex={tabIndexOf(one.id)}
          hue={caseAttribute(one.listing)}
        >
          {picture(one)}
        </Person>
      ))}
      <Person
        caseId={null}
        name="None"
        shortcut="0"
        isPressed={saysNobody(pass.scenes)}
        tabIndex={tabIndexOf(none)}
        hue={undefined}
      >
        {isStrip ? (
          <CaseShape listing={null} size={9} />
        ) : (
          <span className={css['none']} aria-hidden="true" />
        )}
      </Person>
    </div>
  );
}

function Person(props: {
  readonly caseId: string | null;
  readonly name: string;
  readonly shortcut: string;
  readonly isPressed: boolean;
  readonly tabIndex: 0 | -1;
  readonly hue: string | undefined;
  readonly children: ReactNode;
}) {
  const commands = useCommands();
  return (
    <button
      type="button"
      className={css['person']}
      data-row={props.caseId ?? none}
      data-case={props.hue}
      tabIndex={props.tabIndex}
      aria-pressed={props.isPressed}
      aria-keyshortcuts={props.shortcut}
      onClick={(event) => void commands.onScreen(props.caseId, event.timeStamp)}
    >
      {props.children}
      <span>{props.name}</span>
    </button>
  );
}
