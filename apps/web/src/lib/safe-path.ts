const anchor = 'https://jamaa.invalid';

/** A path of this site to go on to, or the fallback: an address elsewhere, however it is disguised, is never followed. */
export function safePath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given) || /[\u0000-\u001f\\]/.test(given)) return fallback;
  try {
    const { origin, pathname, search } = new URL(given, anchor);
    return origin === anchor && !pathname.startsWith('//') ? pathname + search : fallback;
  } catch {
    return fallback;
  }
}
