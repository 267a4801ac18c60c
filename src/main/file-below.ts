import { join, normalize, sep } from 'node:path';

/** The file below `root` that the path of an address names, or null when it points anywhere else. */
export function fileBelow(root: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/u.test(decoded) || decoded.split('/').includes('..')) return null;
  const path = normalize(join(root, decoded));
  return path.startsWith(root + sep) && path.length > root.length + sep.length ? path : null;
}
