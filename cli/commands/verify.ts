import { textHash } from '@scorewright/linter';
import { verifyCertificate, type CertificateVerified, type Obstacle } from '@scorewright/store';
import type { Call, Command } from '../arguments/command.ts';
import { findPolicy } from '../files/find-policies.ts';
import { readBytes } from '../files/read-bytes.ts';
import { readPolicyFile } from '../files/read-policy.ts';
import { EXIT } from '../shell/exit.ts';
import type { Shell } from '../shell/shell.ts';
import { say } from '../shell/words.ts';
import { jsonText } from '../show/escape.ts';
import { styled } from '../show/span.ts';

const WORDS = {
  other: {
    en: 'the certificate is for another text than `{file}`, whose hash is {hash}',
    ru: 'свидетельство выдано по другому тексту, чем `{file}`: его хеш {hash}',
  },
  fine: {
    en: 'holds: calculated again, all of its {count} lines are the same. Regulation {policy}, issued {at}',
    ru: 'верно: при повторном расчёте совпали все строки, {count}. Положение {policy}, выдано {at}',
  },
} as const;

/** Whether the certificate is for the policy that the user has at hand. */
function comparedWith(file: string, { certificate }: CertificateVerified): readonly Obstacle[] {
  const { document } = readPolicyFile(findPolicy(file));
  const hash = document ? textHash(document.policy) : '–';
  if (hash === certificate?.policy.hash) return [];
  const text = { en: say(WORDS.other, 'en', { file, hash }), ru: say(WORDS.other, 'ru', { file, hash }) };
  return [{ code: 'other-policy', data: { file, hash }, text }];
}

function print(file: string, { certificate, notes }: CertificateVerified, findings: readonly Obstacle[], { language }: Call, shell: Shell): void {
  for (const { text } of findings) shell.out.print([styled('bold', file), ': ', styled('red', text[language])]);
  for (const { text } of notes) shell.out.print([styled('bold', file), ': ', styled('yellow', text[language])]);
  if (findings.length > 0 || !certificate) return;
  const count = certificate.cards.reduce((sum, { result }) => sum + result.document.lines.length, 0);
  const words = say(WORDS.fine, language, { count, policy: certificate.policy.hash, at: certificate.issuedAt });
  shell.out.print([styled('bold', file), ': ', styled('green', words)]);
}

export const verify: Command = {
  verb: 'verify',
  summary: { en: 'check a certificate by calculating it again', ru: 'проверить свидетельство повторным расчётом' },
  operands: { usage: 'CERTIFICATE', min: 1, max: 1 },
  options: [
    {
      name: 'policy',
      value: 'POLICY',
      words: { en: 'the regulation that it has to be for: a file or its folder', ru: 'положение, по которому оно должно быть выдано: файл или папка' },
    },
  ],
  notes: {
    en: 'Nothing but the certificate is needed, and no network. Every hash is checked and every line of the result calculated again; what differs is named. Whether the regulation in it was in force is in the audit trail, under its hash.',
    ru: 'Нужно только само свидетельство, сеть не нужна. Проверяются все хеши, каждая строка результата рассчитывается заново, расхождения называются. Действовало ли это положение, видно в журнале аудита по его хешу.',
  },
  examples: [
    {
      line: 'verify certificate.json --policy policies/m01-weighted-inverse',
      words: { en: 'the certificate of `scorewright certify`', ru: 'свидетельство, записанное командой `scorewright certify`' },
    },
  ],
  run(call, shell) {
    const [file = ''] = call.operands;
    const verified = verifyCertificate(readBytes(file));
    const policy = call.one('policy');
    const findings = [...verified.findings, ...(policy === undefined || !verified.certificate ? [] : comparedWith(policy, verified))];
    const { certificate, notes } = verified;
    const summary = certificate && { hash: certificate.hash, policy: certificate.policy.hash, engine: certificate.engine, issuedAt: certificate.issuedAt };
    if (call.json) shell.out.raw(jsonText({ format: 'scorewright-verification/1', file, valid: findings.length === 0, ...summary, findings, notes }));
    else print(file, verified, findings, call, shell);
    return findings.length === 0 ? EXIT.fine : EXIT.findings;
  },
};
