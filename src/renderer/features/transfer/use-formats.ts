import { useEffect, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { TransferReply } from '../../store/types.ts';

type Formats = TransferReply<'import.formats'>['formats'];

/** The formats that can be read, once main has named them. */
export function useFormats(): Formats {
  const { call } = useCommands();
  const [formats, setFormats] = useState<Formats>([]);
  useEffect(() => {
    let isHere = true;
    void call('import.formats', {}).then((reply) => isHere && reply.ok && setFormats(reply.value.formats));
    return () => {
      isHere = false;
    };
  }, [call]);
  return formats;
}
