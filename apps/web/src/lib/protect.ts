const yearInSeconds = 31_536_000;

/** Headers that every answer has; a page may be stricter. Pages bring their own policy of content, everything else may load nothing. */
export function protect(headers: Headers, isSecure: boolean): void {
  const unlessSet = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value);
  };
  unlessSet('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  // Not stricter: under no-referrer a browser sends forms with the origin "null", which the check of the origin refuses.
  unlessSet('referrer-policy', 'same-origin');
  unlessSet('cache-control', 'private, no-cache');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('x-frame-options', 'DENY');
  headers.set('cross-origin-opener-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (isSecure) headers.set('strict-transport-security', `max-age=${2 * yearInSeconds}; includeSubDomains`);
}
