/** Arithmetic in the field of 256 elements that square codes use (x⁸ + x⁴ + x³ + x² + 1). */
const exp = new Uint8Array(512);
const log = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  exp[power] = value;
  exp[power + 255] = value;
  log[value] = power;
  value = value & 128 ? (value << 1) ^ 0x11d : value << 1;
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : exp[log[a]! + log[b]!]!);

/** The polynomial whose roots are the first powers of two, highest coefficient first. */
function generator(degree: number): number[] {
  let polynomial = [1];
  for (let power = 0; power < degree; power += 1) {
    const next = [...polynomial, 0];
    polynomial.forEach((coefficient, place) => (next[place + 1] = next[place + 1]! ^ times(coefficient, exp[power]!)));
    polynomial = next;
  }
  return polynomial;
}

/** The bytes that let a reader correct errors in some data (ISO/IEC 18004, annex A). */
export function correction(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  const rest = [...data, ...Array.from({ length: count }, () => 0)];
  for (let place = 0; place < data.length; place += 1) {
    const lead = rest[place]!;
    if (lead !== 0) divisor.forEach((coefficient, at) => (rest[place + at] = rest[place + at]! ^ times(coefficient, lead)));
  }
  return rest.slice(data.length);
}
