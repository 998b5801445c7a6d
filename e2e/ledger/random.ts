/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A UUID of version 4 from such numbers, so that keys belong to the seed too. */
export function uuidFrom(random: () => number): string {
  const digits = Array.from({ length: 30 }, () => Math.floor(random() * 16).toString(16)).join('');
  const [a, b, c, d, e] = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 15),
    digits.slice(15, 18),
    digits.slice(18),
  ];
  return `${a}-${b}-4${c}-8${d}-${e}`;
}

/** A seed for one part of a run, so that parts share no keys. */
export function seedOf(seed: number, part: string): number {
  return [...part].reduce(
    (mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193) >>> 0,
    seed + 0x811c9dc5,
  );
}
