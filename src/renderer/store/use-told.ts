import { useEffect, useRef } from 'react';
import type { Announcement, EventName, Payload } from '../../shared/ipc/wire.ts';
import { bridge } from '../bridge.ts';

type Told<E extends EventName> = Announcement & { readonly name: E; readonly payload: Payload<E> };

const isNamed = <E extends EventName>(told: Announcement, name: E): told is Told<E> => told.name === name;

/** Hears one kind of announcement as long as the component is on the page. The listener may change with every drawing. */
export function useTold<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      bridge().listen((told) => {
        if (isNamed(told, name)) latest.current(told.payload);
      }),
    [name],
  );
}
