import { hashPassword, judgePassword, LONGEST_PASSWORD, verifyPassword } from '@scorewright/store';
import { describe, expect, it } from 'vitest';

const person = { name: 'Anna Lindqvist', email: 'anna.lindqvist@northwind.example' };
const judge = (password: string) => judgePassword(password, person);

describe('passwords', () => {
  it('are 12 to 256 characters of any kind, counted as one reads them', () => {
    expect(judge('Xk7#pQ9!vT2')).toBe('short');
    expect(judge('gravel lantern seventeen otters')).toBeUndefined();
    expect(judge('три несвязанных слова тут')).toBeUndefined();
    expect(judge('𝓍'.repeat(11))).toBe('short');
    expect(judge(`gravel lantern ${'seventeen otters '.repeat(14)}`.slice(0, LONGEST_PASSWORD))).toBeUndefined();
    expect(judge('a'.repeat(LONGEST_PASSWORD + 1))).toBe('long');
  });

  it('are not known ones, patterns, or what others know of the person', () => {
    for (const known of ['password1234', 'qwertyuiop123', '123456789012', 'aaaaaaaaaaaaaa', 'iloveyou1234']) expect(judge(known), known).toBe('known');
    for (const personal of ['annalindqvist', 'lindqvist2026', 'scorewright26']) expect(judge(personal), personal).toBe('personal');
  });

  it('are kept as a hash that tells nothing, and one that takes both spellings of a letter', async () => {
    const hash = await hashPassword('caf\u00e9 gravel lantern');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword({ hash, password: 'cafe\u0301 gravel lantern' })).toBe(true);
    expect(await verifyPassword({ hash, password: 'cafe gravel lantern' })).toBe(false);
    expect(await verifyPassword({ hash: 'plain', password: 'plain' })).toBe(false);
  });
});
