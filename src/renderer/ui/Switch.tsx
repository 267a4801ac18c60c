import css from './Switch.module.css';

/** Something that is on or off at once, without a Save. */
export interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly shortcut?: string;
}

/** A switch with its words beside it; the words are the button's name and do not change with its state. */
export function Switch({ label, isOn, onChange, shortcut }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-keyshortcuts={shortcut}
      className={css['switch']}
      onClick={() => onChange(!isOn)}
    >
      <span className={css['track']} aria-hidden="true" />
      {label}
    </button>
  );
}
