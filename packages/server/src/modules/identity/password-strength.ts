export interface PasswordStrength {
  /** 0 for nothing typed, then 1 to 4: weak, fair, good, strong. */
  level: 0 | 1 | 2 | 3 | 4;
  /** Hardly more than known words, runs of the keyboard and repetitions: refused. */
  common: boolean;
  /** The one change that helps most. */
  advice: 'longer' | 'uncommon' | 'word' | 'none';
}

/**
 * How hard a password is to guess: what an attacker tries first (known words, runs such as 12345 or qwerty,
 * repetitions) is taken out, and what remains is counted. It also runs in the page, sent as its own source,
 * so it refers to nothing outside itself.
 * @param words lower case, without accents, letters and digits only
 */
export function passwordStrength(password: string, words: readonly string[]): PasswordStrength {
  const plain = password.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const spoken = plain.replace(/[@4310$57]/g, (sign) => 'aaeiosst'.charAt('@4310$57'.indexOf(sign)));
  const free = Array.from({ length: plain.length }, () => true);
  const takeOut = (text: string, pattern: RegExp) => {
    for (const { 0: match, index } of text.matchAll(pattern)) free.fill(false, index, index + match.length);
  };
  const known = new RegExp(words.toSorted((a, b) => b.length - a.length).join('|') || '$^', 'g');
  takeOut(plain, known);
  takeOut(spoken, known);
  takeOut(plain, /(.+?)\1{2,}|(.{3,}?)\2+/g);
  const rows =
    'abcdefghijklmnopqrstuvwxyz 01234567890 qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv 1q2w3e4r5t6y7u8i';
  const runs = `${rows} ${[...rows].reverse().join('')}`;
  for (let at = 0; at + 3 <= plain.length; at += 1) {
    const run = plain.slice(at, at + 3);
    if (!run.includes(' ') && runs.includes(run)) free.fill(false, at, at + 3);
  }

  const left = [...plain].map((sign, at) => (free[at] ? sign : '\n')).join('');
  const others = left.replaceAll('\n', '').length;
  const letters = left.replace(/[^\p{L}]/gu, '').length;
  const guessed = left.match(/\n+/g)?.length ?? 0;
  const common = letters < 3 && others < 9;
  const worth = others + 2 * guessed;
  if (!password) return { level: 0, common, advice: 'longer' };
  if ([...password].length < 10) return { level: 1, common, advice: 'longer' };
  if (common) return { level: 1, common, advice: 'uncommon' };
  if (worth < 14) return { level: worth < 10 ? 2 : 3, common, advice: 'word' };
  return { level: 4, common, advice: 'none' };
}
